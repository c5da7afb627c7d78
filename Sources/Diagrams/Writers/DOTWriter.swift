import ActorModel
import GraphvizLayout

/// Writes a scene in Graphviz's DOT language, with styles, positions and curves, for those who want to draw on with it.
///
/// The engine `nop2` draws everything where it stands; without the attribute `layout` any other engine lays out anew.
struct DOTWriter {
  let scene: Scene
  let layout: Layout

  /// The whole file. Linear in the scene.
  func text() -> String {
    var dot = "digraph entente {\n"
    dot += "  graph [layout=nop2, bgcolor=white, fontname=\(Self.fonts)"
    if let title = scene.title { dot += ", label=\(quoted(title)), labelloc=t, fontsize=17" }
    dot += "];\n  node [fontname=\(Self.fonts), fontsize=12.5, style=filled, fixedsize=true];\n"
    dot += "  edge [fontname=\(Self.fonts), fontsize=11];\n"
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
    for (index, arc) in scene.arcs.enumerated() {
      dot += statement("n\(arc.tail) -> n\(arc.head)", attributes(of: arc) + placement(of: index))
    }
    return dot + "}\n"
  }

  /// What DOT has no means for, in sentences.
  var notes: [String] {
    var lost = ["the legend"]
    if scene.tieStyles.contains(where: { $0.pattern == .zigzag }) {
      lost.append("zigzag lines, which are thick instead")
    }
    if scene.actors.contains(where: { $0.style.badge != nil }) { lost.append("letters on boxes") }
    if !layout.rings.isEmpty { lost.append("rings") }
    if !layout.frames.isEmpty { lost.append("frames of blocs") }
    if scene.emphasis != nil { lost.append("what is emphasised") }
    if scene.subtitle != nil { lost.append("the subtitle") }
    if scene.sourceNote != nil || !scene.notes.isEmpty { lost.append("the notes and sources at the foot") }
    return ["Not in the DOT file: \(lost.joined(separator: "; "))."]
  }

  private static let fonts = "\"Helvetica,Arial,Liberation Sans,sans-serif\""

  private typealias Attributes = [(name: String, value: String)]

  private func statement(_ subject: String, _ attributes: Attributes) -> String {
    "  \(subject) [" + attributes.map { "\($0.name)=\($0.value)" }.joined(separator: ", ") + "];\n"
  }

  private func attributes(box: Int, label: String) -> Attributes {
    let center = layout.centers[box]
    let size = scene.boxSize(box)
    return [
      ("label", quoted(label)), ("pos", "\"\(place(center))\""),
      ("width", decimal(size.width / 72)), ("height", decimal(size.height / 72)),
    ]
  }

  /// A point as DOT counts: y upwards.
  private func place(_ point: Point) -> String {
    "\(decimal(point.x)),\(decimal(layout.size.height - point.y))"
  }

  /// The course of an arc, its arrowheads apart, and the place of its label.
  private func placement(of index: Int) -> Attributes {
    let arc = scene.arcs[index]
    let curve = Figure(scene, layout).course(of: index, at: Point(x: 0, y: 0))
    let body = curve.trimmed(start: arc.tailHead?.length ?? 0, end: arc.headHead?.length ?? 0)
    var parts: [String] = []
    if arc.tailHead != nil { parts.append("s," + place(curve.start)) }
    if arc.headHead != nil { parts.append("e," + place(curve.end)) }
    var attributes: Attributes = [("pos", "\"\((parts + body.points.map(place)).joined(separator: " "))\"")]
    if arc.bearsLabel, let label = layout.routes[index].label {
      attributes.append(("lp", "\"\(place(label))\""))
    }
    return attributes
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
    if let head = arc.headHead ?? arc.tailHead { attributes.append(("arrowsize", decimal(head.length / 10))) }
    if arc.bearsLabel, let label = tie.label { attributes.append(("label", surface(label, of: tie.style))) }
    attributes.append(("tooltip", quoted(tie.tooltip)))
    return attributes
  }

  /// A label on a surface of its own, as an HTML-like one, since a line runs beneath it.
  private func surface(_ label: Scene.Label, of style: TieStyle) -> String {
    let lines = label.lines.map { $0.isMark ? "<i>\(xml($0.text))</i>" : xml($0.text) }.joined(
      separator: "<br/>")
    let color = Palette.light.color(style.tint).hex
    return "<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\" bgcolor=\"\(color)\">"
      + "<tr><td>\(lines)</td></tr></table>>"
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
