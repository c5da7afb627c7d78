import ActorModel
public import GraphvizLayout
public import Rendering

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
    let page = options.page ?? .a4
    let size = Drawing(scene, layout, page: options.page).size
    smallestText = Scene.labelText.size * page.points(perUnitOf: size)
    let isSmall = smallestText < page.smallestText - 0.05
    let place = options.page == nil ? "170 mm wide" : "for \(page.rawValue)"
    notes =
      scene.notes + layout.notes
      + (isSmall
        ? [
          "Printed \(place), the smallest words measure \(decimal((smallestText * 10).rounded() / 10)) points; "
            + "use a larger page, --labels numbers, or draw fewer ties."
        ] : [])
  }

  /// The size in points of the smallest words when the figure is printed on its page, or on A4 where none was chosen.
  public let smallestText: Double

  /// The ids of the actors that are drawn, in the order of their boxes.
  public var actorIDs: [String] { scene.actors.map(\.id) }

  /// The numbers of the ties that are drawn, in the order in which they were passed.
  public var tieNumbers: [Int] { scene.ties.map(\.number) }

  /// In words what the picture shows.
  public var description: String { scene.description }

  /// The picture as Scalable Vector Graphics. Linear in the drawing; the same bytes every time.
  public func svg() -> String { svg(options.theme) }

  private func svg(_ theme: DiagramOptions.Theme) -> String {
    let prefix = options.idPrefix.map(idName) ?? "e" + digest + "-"
    return SVGWriter(
      drawing: drawing, printed: printedSize, theme: theme, prefix: prefix, title: scene.heading,
      description: scene.description, metadata: metadata
    ).text()
  }

  /// The picture as PDF, with real text. Theme `auto` is light there.
  ///
  /// - Throws: `RenderingError` if librsvg or a font is missing.
  public func pdf() throws(RenderingError) -> [UInt8] {
    try renderer.pdf(title: scene.heading, subject: scene.summary)
  }

  /// The picture as PNG. Theme `auto` is light there.
  ///
  /// - Parameter dpi: Pixels an inch of the picture's printed size.
  /// - Throws: `RenderingError` if librsvg or a font is missing, or there would be too many pixels.
  public func png(dpi: Double = 200) throws(RenderingError) -> [UInt8] { try renderer.png(dpi: dpi) }

  private var renderer: SVGRenderer { SVGRenderer(svg: svg(options.theme == .auto ? .light : options.theme)) }

  private var drawing: Drawing { Drawing(scene, layout, page: options.page) }

  /// Width and height in millimetres on the page it was made for.
  private var printedSize: Size? {
    options.page.map { page in
      let size = drawing.size
      let unit = page.points(perUnitOf: size) / 72 * 25.4
      return Size(width: size.width * unit, height: size.height * unit)
    }
  }

  /// The picture as TikZ for LaTeX, as wide as its page or 170 mm.
  ///
  /// It needs the package `tikz`; words beyond Latin script need LuaLaTeX or XeLaTeX. Linear in the drawing.
  public func tikz() -> String {
    let width = printedSize?.width ?? Page.a4.millimetres.width
    return TikZWriter(
      drawing: drawing, palette: options.theme == .dark ? .dark : options.theme == .print ? .print : .light,
      title: scene.heading, width: width
    ).text()
  }

  /// Actors and ties as a Mermaid flowchart for Markdown, and what it can't carry. Linear in the scene.
  public func mermaid() -> (text: String, losses: [String]) {
    let writer = MermaidWriter(scene: scene)
    return (writer.text(), writer.losses)
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
