import ActorModel

/// Writes a scene as a Mermaid flowchart, which GitHub, GitLab and many Markdown viewers draw by themselves.
///
/// Mermaid places actors itself and knows few lines and arrowheads; what it can't carry is listed in ``losses``.
/// Every text stands in quotes with its special characters as entities, so that none is read as syntax.
struct MermaidWriter {
  let scene: Scene

  /// The whole file. Linear in the scene.
  func text() -> String {
    var lines = ["%% Drawn by Entente. Mermaid places the actors itself."]
    lines += losses.map { "%% Not carried: \($0)" }
    lines.append("flowchart LR")
    if let title = scene.title { lines.append("  accTitle: \(plain(title))") }
    lines.append("  accDescr: \(plain(scene.summary))")
    for (index, actor) in scene.actors.enumerated() {
      lines.append("  n\(index)\(box(of: actor))")
    }
    for (position, tie) in scene.junctions.enumerated() {
      lines.append("  n\(scene.actors.count + position){{\(quoted(words(of: scene.ties[tie])))}}")
    }
    for arc in scene.arcs { lines.append("  \(link(of: arc))") }
    return (lines + styles).joined(separator: "\n") + "\n"
  }

  /// What a flowchart can't carry, in words.
  var losses: [String] {
    var losses = ["where actors stand", "the evidence"]
    if scene.ties.contains(where: { $0.style.pattern == .zigzag || $0.style.pattern == .double }) {
      losses.append("zigzag and double lines, which are drawn thick and plain")
    }
    if scene.arcs.contains(where: { ($0.headHead ?? .solid) != .solid }) {
      losses.append("shapes of arrowheads")
    }
    if scene.emphasis != nil { losses.append("what is emphasised") }
    return losses
  }

  private func box(of actor: Scene.ActorBox) -> String {
    let badge = actor.style.badge.map { "\($0): " } ?? ""
    let name = quoted(badge + (actor.name.isEmpty ? "?" : actor.name))
    return switch actor.style.shape {
    case .rounded, .roundedDashed: "(\(name))"
    case .capsule: "([\(name)])"
    case .hexagon, .octagon: "{{\(name)}}"
    case .roundedDouble, .squareDouble: "[[\(name)]]"
    case .square, .squareDashed: "[\(name)]"
    }
  }

  private func link(of arc: Scene.Arc) -> String {
    let tie = scene.ties[arc.tie]
    let isThick = tie.style.pattern == .zigzag
    let isDotted = tie.isForecast || { if case .dashed = tie.style.pattern { true } else { false } }()
    let body = isDotted ? "-.-" : isThick ? "===" : "---"
    let ends = (tail: arc.tailHead == nil ? "" : "<", head: arc.headHead == nil ? "" : ">")
    let line =
      ends.head.isEmpty ? body : ends.tail + (isDotted ? "-.->" : isThick ? "==>" : "-->")
    let label = arc.bearsLabel ? "|\(quoted(words(of: tie)))|" : ""
    return "n\(arc.tail) \(line)\(label) n\(arc.head)"
  }

  private func words(of tie: Scene.DrawnTie) -> String {
    (["\(tie.words) [\(tie.number)]"] + tie.marks).joined(separator: ", ")
  }

  /// Colours of boxes, each once, and of lines, by their place.
  private var styles: [String] {
    var order: [String] = []
    var members: [String: [String]] = [:]
    for (index, actor) in scene.actors.enumerated() {
      let dash = actor.style.shape.isDashed ? ",stroke-dasharray:4 2.5" : ""
      let look =
        "fill:\(actor.style.fill.light.hex),stroke:\(actor.style.border.light.hex),"
        + "color:\(actor.style.words.light.hex)\(dash)"
      if members[look] == nil { order.append(look) }
      members[look, default: []].append("n\(index)")
    }
    let boxes = order.enumerated().flatMap { number, look in
      [
        "  classDef c\(number) \(look)",
        "  class \((members[look] ?? []).joined(separator: ",")) c\(number)",
      ]
    }
    let lines = scene.arcs.enumerated().map { index, arc in
      let tie = scene.ties[arc.tie]
      return "  linkStyle \(index) stroke:\(tie.style.line.light.hex),"
        + "stroke-width:\(decimal(tie.isTentative ? 1 : 1.8))px"
    }
    return boxes + lines
  }

  /// A text in quotes, with everything but letters, digits, spaces and harmless signs as entities.
  private func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || !scalar.isASCII
        || " ,.'-()".unicodeScalars.contains(scalar)
      {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += "#\(scalar.value);"
      }
    }
    return escaped
  }

  /// A text for a line of its own, where Mermaid decodes no entities: other characters become spaces.
  private func plain(_ text: String) -> String {
    let kept = text.unicodeScalars.map { scalar -> Character in
      let isHarmless = !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      return isHarmless || " ,.:'-()[]".unicodeScalars.contains(scalar) ? Character(scalar) : " "
    }
    return String(kept)
  }
}
