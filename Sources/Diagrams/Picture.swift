import GraphvizLayout
public import SVGRendering

/// A finished drawing, which can be written in several forms.
public struct Picture: Sendable, Hashable {
  let drawing: Drawing
  let title: String
  /// In words what the picture shows.
  let description: String
  /// The same in short.
  let summary: String
  /// A number over what is drawn that differs between different drawings, as 16 hexadecimal digits.
  let digest: String
  /// Plain text for the file's metadata.
  let metadata: String
  let options: DiagramOptions

  /// The picture as Scalable Vector Graphics. Linear in the drawing; the same bytes every time.
  public func svg() -> String { svg(options.theme) }

  /// The picture as one page of PDF, with text that can be selected; light where the theme is automatic.
  ///
  /// The same bytes every time on one machine; on another where its fonts are the same.
  ///
  /// - Returns: The file's bytes, and in sentences what is wrong with its words for want of fonts.
  /// - Throws: `RenderingError` if librsvg or every font is missing, or drawing fails.
  public func pdf() throws(RenderingError) -> (bytes: [UInt8], notes: [String]) {
    let rendering = try SVGRendering(svg(paperTheme))
    return (try rendering.pdf(title: title, subject: summary), rendering.fontNotes(for: words))
  }

  /// The picture in pixels; light where the theme is automatic. The same bytes as for ``pdf()``.
  ///
  /// - Parameter dotsPerInch: Pixels to an inch of print.
  /// - Returns: The file's bytes, and in sentences what is wrong with its words for want of fonts.
  /// - Throws: `RenderingError` if it would be too large, librsvg or every font is missing, or drawing fails.
  public func png(dotsPerInch: Double = 200) throws(RenderingError) -> (bytes: [UInt8], notes: [String]) {
    let rendering = try SVGRendering(svg(paperTheme))
    return (try rendering.png(dotsPerInch: dotsPerInch), rendering.fontNotes(for: words))
  }

  /// The picture for LaTeX, by itself or within a document, and what whoever sets it must know. Linear in the drawing.
  public func tikz() -> (text: String, notes: [String]) {
    let scale = options.setting.map { $0.points(perUnitOf: drawing.size) } ?? 0.75
    let writer = TikZWriter(drawing: drawing, theme: options.theme, title: title, scale: scale)
    return (writer.text(), writer.notes)
  }

  /// The size in points of the smallest words when the picture is printed on its page, or on A4 where none was chosen.
  public var smallestText: Double {
    let sizes = drawing.groups.flatMap(\.shapes).compactMap { shape -> Double? in
      if case .text(_, _, _, let font, _, _) = shape { font.size } else { nil }
    }
    let setting = options.setting ?? PageSetting(.a4)
    let points = setting.points(perUnitOf: drawing.size)
    return (sizes.min() ?? Scene.labelText.size) * (options.page == nil ? min(1, points) : points)
  }

  /// What was done to fit the picture to its page and the figure doesn't say, and whether its words are still too small.
  var pageNotes: [String] {
    let page = options.page ?? .a4
    var notes: [String] = []
    if let setting = options.fit, setting.isDense {
      notes.append(
        "To fit \(page.rawValue), names are wrapped narrower and stand closer together"
          + (setting.isLean ? ", and the legend is small." : "."))
    }
    if drawing.leavesOutRelations { notes.append(Furniture.noRelations) }
    guard smallestText < page.smallestText - 0.05 else { return notes }
    let place = options.page == nil ? "170 mm wide" : "for \(page.rawValue)"
    let help = remedies.isEmpty ? "" : "try \(remedies.joined(separator: ", ")), or "
    notes.append(
      "Printed \(place), the smallest words measure \(decimal((smallestText * 10).rounded() / 10)) points, "
        + "less than \(decimal(page.smallestText)); \(help)draw a part with --focus, --only, --relation or --sign."
    )
    return notes
  }

  /// What would leave more room or fewer words or actors and has not been chosen.
  private var remedies: [String] {
    let larger: [String] =
      switch options.page {
      case .column, nil: ["--page a4"]
      case .a4, .a4Landscape, .letter, .letterLandscape: ["--page slide"]
      case .slide: []
      }
    let leaner: [String] =
      switch options.labels {
      case .automatic, .words: ["--labels numbers", "--labels none"]
      case .numbers: ["--labels none"]
      case .none: []
      }
    return larger + leaner + (options.overview == .always ? [] : ["--overview"])
  }

  private func svg(_ theme: DiagramOptions.Theme) -> String {
    let prefix = options.idPrefix.map(idName) ?? "e" + digest + "-"
    return SVGWriter(
      drawing: drawing, printed: printedSize, theme: theme, prefix: prefix, title: title,
      description: description, metadata: metadata
    ).text()
  }

  private var paperTheme: DiagramOptions.Theme { options.theme == .auto ? .light : options.theme }

  /// All texts, one after the other.
  private var words: String {
    drawing.groups.flatMap(\.shapes).reduce(into: "") { words, shape in
      if case .text(let text, _, _, _, _, _) = shape { words += text }
    }
  }

  /// Width and height in millimetres on the page it was made for.
  private var printedSize: Size? {
    options.setting.map { setting in
      let unit = setting.points(perUnitOf: drawing.size) / 72 * 25.4
      return Size(width: drawing.size.width * unit, height: drawing.size.height * unit)
    }
  }
}

/// A prefix that XML and CSS take as the beginning of a name: ASCII letters, digits, hyphens and underscores.
private func idName(_ prefix: String) -> String {
  let kept = prefix.unicodeScalars.filter { scalar in
    scalar.isASCII
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_")
  }
  let name = String(String.UnicodeScalarView(kept.prefix(64)))
  guard let first = name.unicodeScalars.first else { return "e-" }
  return first.properties.isAlphabetic ? name : "e" + name
}
