import ActorModel
public import GraphvizLayout

/// A drawn graph: what is shown, where it stands, and the same picture in several formats.
public struct Diagram: Sendable, Hashable {
  /// Where the boxes and lines stand: actors in the order of ``actorIDs``, then junctions of mediations.
  public let layout: Layout
  /// What the reader should know: ties and actors that are not drawn, and what the layout had to mend.
  public let notes: [String]
  /// The picture.
  public let picture: Picture

  let scene: Scene

  init(scene: Scene, layout: Layout, options: DiagramOptions, evidence: String) {
    self.scene = scene
    self.layout = layout
    let digest = scene.digest(layout)
    var options = options
    options.labels = scene.labels
    let notes = scene.notes + layout.notes
    var metadata = "Drawn by Entente; positions by \(layout.engine.rawValue); digest \(digest).\n"
    if let file = options.graphDigest { metadata += "Graph file: SHA-256 \(cleanText(file, limit: 80)).\n" }
    for note in notes { metadata += "Note: \(note)\n" }
    if options.embedsEvidence { metadata += "Evidence:\n" + evidence }
    picture = Picture(
      drawing: Drawing(scene, layout, setting: options.setting), title: scene.heading,
      description: scene.description,
      summary: scene.summary, digest: digest, metadata: metadata, options: options)
    self.notes = notes + picture.pageNotes
  }

  /// The ids of the actors that are drawn, in the order of their boxes.
  public var actorIDs: [String] { scene.actors.map(\.id) }

  /// The numbers of the ties that are drawn, in the order in which they were passed.
  public var tieNumbers: [Int] { scene.ties.map(\.number) }

  /// In words what the picture shows.
  public var description: String { scene.description }

  /// The picture as Scalable Vector Graphics; see ``Picture/svg()``.
  public func svg() -> String { picture.svg() }

  /// The picture as a web page by itself, with actors and ties in tables below it. Linear in the drawing.
  public func html() -> String {
    HTMLWriter(scene: scene, svg: svg(), width: picture.drawing.size.width).text()
  }

  /// Actors and ties as a Mermaid flowchart for Markdown that draws it by itself, and in sentences what Mermaid has no
  /// means for. Linear in the scene.
  public func mermaid() -> (text: String, notes: [String]) {
    let writer = MermaidWriter(scene: scene, theme: picture.options.theme)
    return (writer.text(), writer.notes)
  }

  /// The picture in Graphviz's DOT language, with positions, and in sentences what DOT has no means for. Linear in the
  /// drawing.
  public func dot() -> (text: String, notes: [String]) {
    let writer = DOTWriter(scene: scene, layout: layout)
    return (writer.text(), writer.notes)
  }

  /// Actors and ties with their coordinates as JSON. Linear in the drawing.
  ///
  /// - Throws: what `JSONEncoder` throws.
  public func json() throws -> String { try JSONWriter(scene: scene, layout: layout, notes: notes).text() }
}

extension Scene {
  /// A number over what is drawn that differs between different drawings, as 16 hexadecimal digits.
  func digest(_ layout: Layout) -> String {
    var hash = FNV1a()
    hash.add(heading)
    hash.add(subtitle ?? "")
    for actor in actors { hash.add(actor.tooltip) }
    for tie in ties { hash.add(tie.tooltip) }
    for center in layout.centers { hash.add("\(decimal(center.x)) \(decimal(center.y))") }
    return hash.text
  }
}
