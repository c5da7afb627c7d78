import ActorModel
import GraphvizLayout

/// Writes a scene in Graphviz's DOT language, with styles and positions, for those who want to draw on with it.
struct DOTWriter {
  let scene: Scene
  let layout: Layout

  /// The whole file. Linear in the scene.
  func text() -> String {
    var dot = "digraph entente {\n"
    dot +=
      "  graph [layout=neato, inputscale=72, splines=true, overlap=true, bgcolor=white, fontname=Helvetica"
    if let title = scene.title { dot += ", label=\(quoted(title)), labelloc=t, fontsize=17" }
    dot += "];\n  node [fontname=Helvetica, fontsize=12.5, style=filled, fixedsize=true];\n"
    dot += "  edge [fontname=Helvetica, fontsize=11];\n"
    for (index, actor) in scene.actors.enumerated() {
      let box =
        attributes(box: index, label: actor.lines.joined(separator: "\n")) + attributes(of: actor.style)
      dot += statement("n\(index)", box + [("tooltip", quoted(actor.tooltip))])
    }
    for (position, index) in scene.junctions.enumerated() {
      let tie = scene.ties[index]
      let box = scene.actors.count + position
      let style = [
        ("shape", "box"), ("style", quoted("filled,rounded")), ("fontsize", "11"),
        ("fillcolor", quoted(Palette.light.color(tie.style.tint).hex)),
        ("color", quoted(Palette.light.color(tie.style.line).hex)),
        ("fontcolor", quoted(Palette.light.color(tie.style.words).hex)),
      ]
      dot += statement(
        "n\(box)", attributes(box: box, label: tie.text) + style + [("tooltip", quoted(tie.tooltip))])
    }
    for arc in scene.arcs { dot += statement("n\(arc.tail) -> n\(arc.head)", attributes(of: arc)) }
    return dot + "}\n"
  }

  private typealias Attributes = [(name: String, value: String)]

  private func statement(_ subject: String, _ attributes: Attributes) -> String {
    "  \(subject) [" + attributes.map { "\($0.name)=\($0.value)" }.joined(separator: ", ") + "];\n"
  }

  private func attributes(box: Int, label: String) -> Attributes {
    let center = layout.centers[box]
    let size = scene.boxSize(box)
    let y = layout.size.height - center.y
    return [
      ("label", quoted(label)), ("pos", "\"\(decimal(center.x)),\(decimal(y))!\""),
      ("width", decimal(size.width / 72)), ("height", decimal(size.height / 72)),
    ]
  }

  private func attributes(of style: ActorStyle) -> Attributes {
    let shape =
      switch style.shape {
      case .octagon: "octagon"
      case .hexagon: "hexagon"
      case .capsule: "ellipse"
      default: "box"
      }
    var styles = ["filled"]
    if style.shape.isDashed { styles.append("dashed") }
    if [.rounded, .roundedDouble, .roundedDashed].contains(style.shape) { styles.append("rounded") }
    return [
      ("shape", shape), ("style", quoted(styles.joined(separator: ","))),
      ("peripheries", style.shape.isDouble ? "2" : "1"),
      ("fillcolor", quoted(Palette.light.color(style.fill).hex)),
      ("color", quoted(Palette.light.color(style.border).hex)),
    ]
  }

  private func attributes(of arc: Scene.Arc) -> Attributes {
    let tie = scene.ties[arc.tie]
    let color = Palette.light.color(tie.style.line).hex
    let line = Line(style: tie.style, isTentative: tie.isTentative, isForecast: tie.isForecast)
    var attributes: Attributes = [
      ("dir", quoted(arc.tailHead == nil ? (arc.headHead == nil ? "none" : "forward") : "both")),
      ("arrowhead", (arc.headHead ?? arc.tailHead)?.dotName ?? "none"),
      ("arrowtail", arc.tailHead?.dotName ?? "none"), ("style", line.dotStyle),
      ("penwidth", decimal(line.dotWidth)), ("fontcolor", quoted(Palette.light.color(tie.style.words).hex)),
      ("color", quoted(tie.style.pattern == .double && !tie.isForecast ? "\(color):invis:\(color)" : color)),
    ]
    if arc.bearsLabel && tie.label != nil { attributes.append(("label", quoted(tie.text))) }
    attributes.append(("tooltip", quoted(tie.tooltip)))
    return attributes
  }

  /// A DOT string that Graphviz shows as it stands: no escapes such as `\N`, no decoded entities, no HTML.
  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "&": quoted += "&amp;"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension Scene.DrawnTie {
  /// The label's lines in one text.
  fileprivate var text: String { label?.lines.map(\.text).joined(separator: "\n") ?? "" }
}

extension TieStyle.Head {
  fileprivate var dotName: String {
    switch self {
    case .solid: "normal"
    case .hollow: "empty"
    case .vee: "vee"
    case .diamond: "diamond"
    case .dot: "dot"
    }
  }
}

extension Line {
  fileprivate var dotStyle: String {
    if isForecast { return "dotted" }
    guard case .dashed(let dash) = style.pattern else { return "solid" }
    return dash[0] < 2 ? "dotted" : "dashed"
  }

  /// DOT has no zigzag: violence is drawn bold.
  fileprivate var dotWidth: Double { style.pattern == .zigzag ? 1.8 * width : width }
}
