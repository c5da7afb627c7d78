import ActorModel
import GraphvizLayout

/// Writes a drawing as Scalable Vector Graphics 1.1 that needs no script, style library, font file or network.
struct SVGWriter {
  let drawing: Drawing
  /// Its size in millimetres where it has one; without it a unit is a pixel of CSS.
  var printed: Size?
  let theme: DiagramOptions.Theme
  /// What every id begins with.
  let prefix: String
  let title: String
  let description: String
  /// Plain text for the file's metadata.
  let metadata: String

  private var palette: Palette {
    switch theme {
    case .auto, .light: .light
    case .dark: .dark
    case .print: .print
    }
  }

  /// The most characters of a fact that programs can read off a group.
  static let dataLimit = 200

  private static let fonts = "Helvetica, Arial, 'Liberation Sans', Arimo, sans-serif"

  /// The whole file. Linear in the drawing.
  func text() -> String {
    let width = decimal(drawing.size.width)
    let height = decimal(drawing.size.height)
    let size = printed.map { ("\(decimal($0.width))mm", "\(decimal($0.height))mm") } ?? (width, height)
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" id="\(prefix)svg" width="\(size.0)" height="\(size.1)" \
      viewBox="0 0 \(width) \(height)" role="graphics-document document" \
      aria-labelledby="\(prefix)title" aria-describedby="\(prefix)desc" aria-owns="\(readingOrder)" \
      font-family="\(Self.fonts)">
      <title id="\(prefix)title">\(xml(title))</title>
      <desc id="\(prefix)desc">\(xml(description))</desc>
      <metadata>\(xml(metadata))</metadata>

      """
    if theme == .auto { svg += darkStyle() }
    svg += "<rect class=\"fill-bg\" width=\"\(width)\" height=\"\(height)\" fill=\"\(hex(.background))\"/>\n"
    svg += element(drawing.heading)
    for panel in drawing.panels { svg += element(panel) }
    svg += element(drawing.legend)
    svg += element(drawing.foot)
    return svg + "</svg>\n"
  }

  private func hex(_ paint: Paint) -> String { palette.color(paint).hex }

  /// The ids of the parts in the order in which they are read: what is painted last isn't said last.
  private var readingOrder: String {
    let panels = drawing.panels.flatMap { panel in
      panel.id.map { [$0] } ?? (panel.actors.isEmpty ? [] : ["actors"]) + ["ties"]
    }
    let rest = [drawing.legend, drawing.foot].filter { !$0.shapes.isEmpty }.compactMap(\.id)
    return (["heading"] + panels + rest).map { prefix + $0 }.joined(separator: " ")
  }

  private func element(_ panel: Drawing.Panel) -> String {
    let within = panel.id.map { "\($0)-" } ?? ""
    func layer(_ name: String, _ role: String, _ groups: [Group]) -> String {
      "<g id=\"\(prefix)\(within)\(name)\" \(role)>\n" + groups.map { element($0, within: within) }.joined()
        + "</g>\n"
    }
    // Labels say nothing that their ties don't.
    let ground = panel.ground.isEmpty ? "" : layer("ground", "aria-hidden=\"true\"", panel.ground)
    let layers =
      ground + layer("ties", Self.list(panel.lines.count, panel.lineNoun), panel.lines)
      + layer("labels", "aria-hidden=\"true\"", panel.labels)
      + (panel.actors.isEmpty ? "" : layer("actors", Self.list(panel.actors.count, "actor"), panel.actors))
    guard let id = panel.id else { return layers }
    let heading = panel.heading.map { element($0, within: within) } ?? ""
    let parts = ["heading"] + (panel.actors.isEmpty ? [] : ["actors"]) + ["ties"]
    let order = parts.map { "\(prefix)\(within)\($0)" }.joined(separator: " ")
    return "<g id=\"\(prefix)\(id)\" class=\"panel\" role=\"graphics-object group\" aria-owns=\"\(order)\">\n"
      + "\(heading)\(layers)</g>\n"
  }

  /// The attributes of a list of so many things.
  private static func list(_ count: Int, _ noun: String) -> String {
    "role=\"list\" aria-label=\"\(count) \(noun)\(count == 1 ? "" : "s")\""
  }

  /// What screen readers call the parts beside the figure.
  private static let parts = ["legend": "Legend", "notes": "Notes"]

  private func element(_ group: Group, within: String = "") -> String {
    guard !group.shapes.isEmpty else { return "" }
    var text = "<g"
    if let id = group.id { text += " id=\"\(prefix)\(within)\(id)\"" }
    text += " class=\"\(group.name)\""
    if !group.data.isEmpty { text += " role=\"listitem\"" }
    if let part = Self.parts[group.name] { text += " role=\"group\" aria-label=\"\(part)\"" }
    if let label = group.data.isEmpty ? nil : group.tooltip { text += " aria-label=\"\(xml(label))\"" }
    for datum in group.data {
      text += " data-\(datum.key)=\"\(xml(cleanText(datum.value, limit: Self.dataLimit)))\""
    }
    text += ">"
    if let tooltip = group.tooltip { text += "<title>\(xml(tooltip))</title>" }
    // What the label says need not be said twice.
    return text + group.shapes.map { element($0, isSaid: !group.data.isEmpty) }.joined() + "</g>\n"
  }

  private func element(_ shape: Shape, isSaid: Bool) -> String {
    switch shape {
    case .path(let outline, let fill, let stroke, let width, let dash):
      return path(outline, fill: fill, stroke: stroke, width: width, dash: dash)
    case .text(let words, let point, let anchor, let font, let italic, let paint):
      return text(words, at: point, anchor: anchor, font: font, italic: italic, paint: paint, isSaid: isSaid)
    }
  }

  private func path(_ outline: Outline, fill: Paint?, stroke: Paint?, width: Double, dash: [Double]) -> String
  {
    let classes = [fill.map { "fill-\($0.name)" }, stroke.map { "stroke-\($0.name)" }].compactMap { $0 }
    var text = "<path class=\"\(classes.joined(separator: " "))\" d=\"\(data(of: outline))\""
    text += " fill=\"\(fill.map(hex) ?? "none")\""
    if let stroke {
      text += " stroke=\"\(hex(stroke))\" stroke-width=\"\(decimal(width))\" stroke-linejoin=\"round\""
      if !dash.isEmpty { text += " stroke-dasharray=\"\(dash.map(decimal).joined(separator: " "))\"" }
    }
    return text + "/>"
  }

  private func data(of outline: Outline) -> String {
    func place(_ point: Point) -> String { "\(decimal(point.x)) \(decimal(point.y))" }
    return outline.steps.map { step in
      switch step {
      case .move(let point): "M\(place(point))"
      case .line(let point): "L\(place(point))"
      case .curve(let a, let b, let c): "C\(place(a)) \(place(b)) \(place(c))"
      case .close: "Z"
      }
    }.joined()
  }

  /// The width of Helvetica is asked for where it is known, so that a wider font can't run out of its box.
  private func text(
    _ words: String, at point: Point, anchor: Shape.Anchor, font: TextMetrics, italic: Bool, paint: Paint,
    isSaid: Bool
  ) -> String {
    var text = "<text class=\"fill-\(paint.name)\" x=\"\(decimal(point.x))\" y=\"\(decimal(point.y))\""
    if isSaid { text += " aria-hidden=\"true\"" }
    if anchor == .middle { text += " text-anchor=\"middle\"" }
    text += " font-size=\"\(decimal(font.size))\""
    if font.bold { text += " font-weight=\"bold\"" }
    if italic { text += " font-style=\"italic\"" }
    if TextMetrics.isExact(words) && words.utf8.count > 3 {
      text += " textLength=\"\(decimal(font.advance(words)))\" lengthAdjust=\"spacingAndGlyphs\""
    }
    return text + " fill=\"\(hex(paint))\">\(xml(words))</text>"
  }
}

extension SVGWriter {
  /// Dark colours for readers whose system is dark.
  ///
  /// The condition stands on the element and in the sheet: librsvg heeds only the first, LibreOffice only the
  /// second, and browsers both. Selectors are bound to this drawing's id, since a sheet applies to a whole page.
  private func darkStyle() -> String {
    let condition = "(prefers-color-scheme: dark)"
    var rules = ""
    for paint in drawing.paints {
      let color = Palette.dark.color(paint).hex
      rules += "#\(prefix)svg .fill-\(paint.name){fill:\(color)}"
      rules += "#\(prefix)svg .stroke-\(paint.name){stroke:\(color)}\n"
    }
    return "<style media=\"\(condition)\">@media \(condition){\n\(rules)}</style>\n"
  }
}

extension Drawing {
  /// All paints in use, each once, in the order of their first use.
  var paints: [Paint] {
    var seen: Set<Paint> = [.background]
    var paints: [Paint] = [.background]
    for shape in groups.flatMap(\.shapes) {
      for case let paint? in shape.paints where seen.insert(paint).inserted { paints.append(paint) }
    }
    return paints
  }
}

extension Shape {
  fileprivate var paints: [Paint?] {
    switch self {
    case .path(_, let fill, let stroke, _, _): [fill, stroke]
    case .text(_, _, _, _, _, let paint): [paint]
    }
  }
}
