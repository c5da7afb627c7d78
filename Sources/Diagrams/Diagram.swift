import ActorModel
public import GraphvizLayout

/// A drawn graph: what is shown, where it stands, and the same picture in several formats.
public struct Diagram: Sendable, Hashable {
  /// Where the boxes and lines stand: actors in the order of ``actorIDs``, then junctions of mediations.
  public let layout: Layout
  /// What the reader should know: ties and actors that are not drawn, and what the layout had to mend.
  public let notes: [String]

  private let scene: Scene
  private let options: DiagramOptions
  private let evidence: String

  init(scene: Scene, layout: Layout, options: DiagramOptions, evidence: String) {
    self.scene = scene
    self.layout = layout
    self.options = options
    self.evidence = evidence
    let printed = Self.printedText(drawingWidth: Drawing(scene, layout).size.width, millimetres: 170)
    let small =
      printed < 7
      ? [
        "Printed 170 mm wide, the smallest words measure \(decimal((printed * 10).rounded() / 10)) points; "
          + "use a wider page or draw fewer ties."
      ] : []
    notes = scene.notes + layout.notes + small
  }

  /// The size in points of the smallest words when the figure is printed this wide.
  public func printedText(millimetres: Double) -> Double {
    Self.printedText(drawingWidth: Drawing(scene, layout).size.width, millimetres: millimetres)
  }

  private static func printedText(drawingWidth: Double, millimetres: Double) -> Double {
    Scene.labelText.size * (millimetres / 25.4 * 72) / drawingWidth
  }

  /// The ids of the actors that are drawn, in the order of their boxes.
  public var actorIDs: [String] { scene.actors.map(\.id) }

  /// The numbers of the ties that are drawn, in the order in which they were passed.
  public var tieNumbers: [Int] { scene.ties.map(\.number) }

  /// In words what the picture shows.
  public var description: String { scene.description }

  /// The picture as Scalable Vector Graphics. Linear in the drawing; the same bytes every time.
  public func svg() -> String {
    let prefix = options.idPrefix.map(idName) ?? "e" + digest + "-"
    return SVGWriter(
      drawing: Drawing(scene, layout), theme: options.theme, prefix: prefix, title: scene.heading,
      description: scene.description, metadata: metadata
    ).text()
  }

  /// The picture in Graphviz's DOT language, with positions. Linear in the drawing.
  public func dot() -> String { DOTWriter(scene: scene, layout: layout).text() }

  /// Actors and ties with their coordinates as JSON. Linear in the drawing.
  ///
  /// - Throws: what `JSONEncoder` throws.
  public func json() throws -> String { try JSONWriter(scene: scene, layout: layout, notes: notes).text() }

  /// A number over what is drawn that differs between different drawings, as 16 hexadecimal digits.
  private var digest: String {
    var hash = FNV1a()
    hash.add(scene.heading)
    hash.add(scene.subtitle ?? "")
    for actor in scene.actors { hash.add(actor.tooltip) }
    for tie in scene.ties { hash.add(tie.tooltip) }
    for center in layout.centers { hash.add("\(decimal(center.x)) \(decimal(center.y))") }
    return hash.text
  }

  private var metadata: String {
    var text = "Drawn by Entente; positions by \(layout.engine.rawValue); digest \(digest).\n"
    for note in notes { text += "Note: \(note)\n" }
    return options.embedsEvidence ? text + "Evidence:\n" + evidence : text
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

/// The hash function FNV-1a with 64 bits (Fowler, Noll and Vo; draft-eastlake-fnv).
private struct FNV1a {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0)
  }

  private mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
