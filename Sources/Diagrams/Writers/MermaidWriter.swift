import ActorModel

/// Writes a scene as a Mermaid flowchart, which Markdown on code hosts draws by itself.
struct MermaidWriter {
  let scene: Scene
  let theme: DiagramOptions.Theme

  /// The most lines and characters that Mermaid draws unless it is set up otherwise.
  private static let limits = (lines: 500, characters: 50_000)

  /// The whole file. Linear in the scene.
  func text() -> String {
    var text = "%% " + comment(scene.heading) + "\n"
    for note in losses { text += "%% " + comment(note) + "\n" }
    text += "flowchart LR\n"
    text += "  accTitle: \(mermaid(scene.heading))\n"
    for (index, actor) in scene.actors.enumerated() {
      let badge = actor.style.badge.map { [$0] } ?? []
      text +=
        "  n\(index)\(actor.style.shape.mermaid(words(badge + actor.lines))):::\(className(of: actor.style))\n"
    }
    for (position, index) in scene.junctions.enumerated() {
      let tie = scene.ties[index]
      text += "  n\(scene.actors.count + position)([\"\(label(of: tie))\"]):::tie-\(tie.style.name)\n"
    }
    for arc in scene.arcs { text += "  \(statement(of: arc))\n" }
    return text + classes + lineStyles
  }

  /// What Mermaid has no means for, in sentences.
  var notes: [String] {
    var notes = losses
    let length = text().count
    if scene.arcs.count > Self.limits.lines || length > Self.limits.characters {
      notes.append(
        "Mermaid draws at most \(Self.limits.lines) lines from at most \(Self.limits.characters) characters unless it is "
          + "set up otherwise; these are \(scene.arcs.count) from \(length).")
    }
    return notes
  }

  private var losses: [String] {
    var lost = ["the places of actors and the courses of lines, which Mermaid chooses itself", "the legend"]
    let styles = scene.tieStyles
    if styles.contains(where: { $0.pattern == .zigzag }) {
      lost.append("zigzag lines, which are thick instead")
    }
    if styles.contains(where: { $0.pattern == .double }) { lost.append("double lines") }
    if styles.contains(where: { [.hollow, .vee, .diamond].contains($0.head) }) {
      lost.append("hollow, open and diamond arrowheads")
    }
    if scene.actors.contains(where: { $0.style.shape == .octagon }) {
      lost.append("octagons, which are trapezia instead")
    }
    if scene.emphasis != nil { lost.append("what is emphasised") }
    if scene.subtitle != nil { lost.append("the subtitle") }
    if scene.sourceNote != nil || !scene.notes.isEmpty { lost.append("the notes and sources at the foot") }
    return [
      "Not in the Mermaid flowchart: \(lost.joined(separator: "; ")).",
      "Signs of ties: + friendly, \u{2212} hostile, \u{00B1} mixed; numbers in brackets refer to the list of evidence.",
    ]
  }

  /// A text in a comment, where Mermaid would still obey a directive.
  private func comment(_ text: String) -> String {
    text.replacing("%", with: "\u{FF05}").replacing("\n", with: " ")
  }

  private func words(_ lines: [String]) -> String { lines.map(mermaid).joined(separator: "<br>") }

  /// Sign, relation, number and marks.
  private func label(of tie: Scene.DrawnTie) -> String {
    guard let label = tie.label else { return " " }
    let sign =
      switch tie.tie.sign {
      case .positive: mermaid("+") + " "
      case .negative: "\u{2212} "
      case .mixed: "\u{00B1} "
      case .neutral: ""
      }
    return sign + words(label.lines.map(\.text))
  }

  private func statement(of arc: Scene.Arc) -> String {
    let tie = scene.ties[arc.tie]
    let words = arc.bearsLabel && tie.label != nil ? "|\"\(label(of: tie))\"|" : ""
    return "n\(arc.tail) \(arrow(of: arc))\(words) n\(arc.head)"
  }

  private func arrow(of arc: Scene.Arc) -> String {
    let tie = scene.ties[arc.tie]
    let tail = arc.tailHead == nil ? "" : "<"
    let head = arc.headHead.map { $0 == .dot ? "o" : ">" }
    switch (tie.style.pattern, tie.isForecast) {
    case (.zigzag, false): return "\(tail)==\(head ?? "=")"
    case (.dashed, _), (_, true): return "\(tail)-.-\(head ?? "")"
    default: return "\(tail)--\(head ?? "-")"
    }
  }

  /// The looks of boxes, each once, in the order of their first actors; outlines are no part of them.
  private var looks: [ActorStyle] {
    var seen: Set<ActorStyle> = []
    return scene.actors.map(\.style.look).filter { seen.insert($0).inserted }
  }

  private func className(of style: ActorStyle) -> String {
    "look-\((looks.firstIndex(of: style.look) ?? 0) + 1)"
  }

  private var classes: String {
    var text = ""
    for look in looks {
      text += "  classDef \(className(of: look)) fill:\(hex(look.fill)),stroke:\(hex(look.border))"
      text += ",color:\(hex(look.words)),stroke-width:\(look.shape.isDouble ? 3 : 1.5)px"
      text += look.shape.isDashed ? ",stroke-dasharray:4 3\n" : "\n"
    }
    for style in scene.tieStyles where scene.junctions.contains(where: { scene.ties[$0].style == style }) {
      text += "  classDef tie-\(style.name) fill:\(hex(style.tint)),stroke:\(hex(style.line))"
      text += ",color:\(hex(style.words))\n"
    }
    return text
  }

  /// Colour, width and dashes of the lines, by their places in the file.
  private var lineStyles: String {
    var order: [String] = []
    var places: [String: [String]] = [:]
    for (index, arc) in scene.arcs.enumerated() {
      let tie = scene.ties[arc.tie]
      let line = Line(style: tie.style, isTentative: tie.isTentative, isForecast: tie.isForecast)
      var look = "stroke:\(lineColor(tie.style).hex),stroke-width:\(decimal(line.mermaidWidth))px"
      if !line.dash.isEmpty { look += ",stroke-dasharray:\(line.dash.map(decimal).joined(separator: " "))" }
      if places[look] == nil { order.append(look) }
      places[look, default: []].append(String(index))
    }
    return order.map { "  linkStyle \((places[$0] ?? []).joined(separator: ",")) \($0)\n" }.joined()
  }

  private var palette: Palette { theme == .dark ? .dark : theme == .print ? .print : .light }

  private func hex(_ paint: Paint) -> String { palette.color(paint).hex }

  /// The lines' colour: where the page may be light or dark, one between those of both.
  func lineColor(_ style: TieStyle) -> Color {
    theme == .auto
      ? style.line.light.mixed(with: style.line.dark, 0.3)
      : palette.color(style.line)
  }
}

extension Line {
  /// Thicker than in our own drawing, since Mermaid's text is larger, and thickest for violence, which has no zigzag.
  fileprivate var mermaidWidth: Double { width * (style.pattern == .zigzag ? 2 : 1.3) }
}

extension ActorStyle {
  /// The style without what tells one actor from another of its look.
  fileprivate var look: ActorStyle {
    var look = self
    look.badge = nil
    look.isMarked = false
    return look
  }
}

extension BoxShape {
  /// The shape nearest to the outline of our own drawing around words that are escaped.
  fileprivate func mermaid(_ words: String) -> String {
    switch self {
    case .rounded, .roundedDashed: "(\"\(words)\")"
    case .roundedDouble: "[[\"\(words)\"]]"
    case .hexagon: "{{\"\(words)\"}}"
    case .octagon: "[/\"\(words)\"\\]"
    case .capsule: "([\"\(words)\"])"
    case .squareDouble: "[/\"\(words)\"/]"
    case .square, .squareDashed: "[\"\(words)\"]"
    }
  }
}
