import ActorModel
import GraphvizLayout

/// What stands around the figure: heading, legend, notes.
struct Furniture {
  let scene: Scene
  /// What the figure is made for; `nil` for a picture of its own size, which a page of A4 takes if it can.
  let page: Page?
  let width: Double
  /// Grows with the width, so that the words stay legible when a wide figure is reduced to a page.
  let scale: Double

  /// A block of the page and the height where it ends.
  struct Block {
    var group: Group
    var bottom: Double
  }

  /// The width of a legend beside the figure.
  static let sideWidth = 215.0

  init(scene: Scene, page: Page? = nil, width: Double) {
    self.scene = scene
    self.page = page
    self.width = width
    scale = max(1, width / (page?.extent.width ?? 760))
  }
  /// The room beside the figure that a legend takes where it stands there, before it grows with the width.
  static func sideWidth(on page: Page?) -> Double {
    page?.hasLegendAtSide == true ? sideWidth + Drawing.margin : 0
  }

  /// The width of a drawing whose figure and margins are this wide.
  static func width(around figure: Double, on page: Page?) -> Double {
    guard let page else { return max(figure, 460 + 2 * Drawing.margin) }
    let side = sideWidth(on: page)
    let width = figure + side
    // A legend at the side grows with the width of which it is a part.
    return width <= page.extent.width ? page.extent.width : figure / (1 - side / page.extent.width)
  }
  var left: Double { Drawing.margin }
  var innerWidth: Double { width - 2 * Drawing.margin }
  var small: TextMetrics { TextMetrics(size: 11 * scale) }

  /// Title and subtitle.
  func heading(top: Double) -> Block {
    var column = Column(x: left, y: top, width: innerWidth)
    if let title = scene.title {
      column.add(title, font: TextMetrics(size: 17 * scale, bold: true), paint: .ink)
    }
    if let subtitle = scene.subtitle {
      column.add(subtitle, font: TextMetrics(size: 12 * scale), paint: .muted)
    }
    let bottom = column.shapes.isEmpty ? top : column.y + 10 * scale
    return Block(group: Group(id: "heading", name: "heading", shapes: column.shapes), bottom: bottom)
  }

  /// Legend and foot of a drawing whose figures end at a height.
  func rest(below heading: Block, figures bottom: Double) -> (legend: Block, foot: Block) {
    let isAtSide = page?.hasLegendAtSide == true
    let legend = legend(top: isAtSide ? heading.bottom : bottom + 12)
    return (legend, foot(top: (isAtSide ? max(bottom + 12, legend.bottom) : legend.bottom) + 4))
  }

  /// Footnotes and sources.
  func foot(top: Double) -> Block {
    var column = Column(x: left, y: top, width: innerWidth)
    for note in footnotes { column.add(note, font: small, paint: .muted, evenly: false) }
    return Block(group: Group(id: "notes", name: "notes", shapes: column.shapes), bottom: column.y)
  }

  /// The sentences below the figure.
  var footnotes: [String] {
    let numbers =
      scene.ties.contains { $0.label != nil } && !scene.isOverview
      ? ["Numbers in brackets are those of the ties in the graph and in its list of evidence."] : []
    let sentences = numbers + scene.notes + (scene.sourceNote.map { [$0] } ?? [])
    return sentences.isEmpty ? [] : [sentences.joined(separator: " ")]
  }
}

/// A column of wrapped text that grows downwards.
struct Column {
  var x: Double
  var y: Double
  var width: Double
  var shapes: [Shape] = []

  mutating func add(
    _ text: String, font: TextMetrics, italic: Bool = false, paint: Paint, evenly: Bool = true
  ) {
    for line in font.wrap(text, width: width, evenly: evenly) {
      y += font.size * TextMetrics.lineHeight
      shapes.append(
        .text(
          line, at: Point(x: x, y: y - font.size * 0.24), anchor: .start, font: font, italic: italic,
          paint: paint))
    }
  }
}
