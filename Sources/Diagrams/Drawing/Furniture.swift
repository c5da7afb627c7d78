import ActorModel
import GraphvizLayout

/// What stands around the figure: heading, legend, notes.
struct Furniture {
  let scene: Scene
  /// How the figure is set on its page; `nil` for a picture of its own size, which a page of A4 takes if it can.
  let setting: PageSetting?
  let width: Double
  /// The size of its words as a multiple of the usual: follows the width, so that they are legible on the page.
  let scale: Double
  /// What the legend lists.
  let sections: [LegendSection]
  /// Whether the legend is small.
  var isLean: Bool
  /// Whether the legend names the relations that are drawn alike.
  var hasDetails = true

  /// A block of the page and the height where it ends.
  struct Block {
    var group: Group
    var bottom: Double
  }

  /// The width of a legend beside the figure.
  static let sideWidth = 215.0

  init(scene: Scene, setting: PageSetting? = nil, width: Double) {
    self.scene = scene
    self.setting = setting
    self.width = width
    sections = scene.legend
    isLean = setting?.isLean ?? false
    scale = setting.map { width / $0.smallestExtent.width } ?? max(1, width / 760)
  }

  /// The room beside the figure that a legend takes where it stands there.
  var sideWidth: Double { setting.map { Self.share(forSideOn: $0) * width } ?? 0 }

  /// The share of the width that a legend at the side takes.
  private static func share(forSideOn setting: PageSetting) -> Double {
    setting.page.hasLegendAtSide ? (sideWidth + Drawing.margin) / setting.smallestExtent.width : 0
  }

  /// The width of a drawing whose figure and margins are this wide.
  static func width(around figure: Double, on setting: PageSetting?) -> Double {
    guard let setting else { return max(figure, 460 + 2 * Drawing.margin) }
    return max(setting.extent.width, figure / (1 - share(forSideOn: setting)))
  }

  var left: Double { Drawing.margin }
  var innerWidth: Double { width - 2 * Drawing.margin }
  /// The width of heading and foot, which stand above and below the figure, and not the legend where that is beside it.
  private var textWidth: Double { innerWidth - sideWidth }
  var small: TextMetrics { TextMetrics(size: 11 * scale) }

  /// Title and subtitle.
  func heading(top: Double) -> Block {
    var column = Column(x: left, y: top, width: textWidth)
    if let title = scene.title {
      column.add(title, font: TextMetrics(size: 17 * max(1, scale), bold: true), paint: .ink)
    }
    if let subtitle = scene.subtitle {
      column.add(subtitle, font: TextMetrics(size: 12 * scale), paint: .muted)
    }
    let bottom = column.shapes.isEmpty ? top : column.y + 10 * scale
    return Block(group: Group(id: "heading", name: "heading", shapes: column.shapes), bottom: bottom)
  }

  /// Legend and foot of a drawing whose figures end at a height and leave a cell among them, if any, for the legend.
  func rest(
    below heading: Block, figures bottom: Double, cell: (corner: Point, size: Size)? = nil
  ) -> (legend: Block, foot: Block) {
    if let cell, setting?.page.hasLegendAtSide != true {
      let legend = legend(top: cell.corner.y, cell: (cell.corner.x, cell.size.width))
      if legend.bottom <= cell.corner.y + cell.size.height { return (legend, foot(top: bottom + 16)) }
    }
    if setting?.page.hasLegendAtSide == true {
      return (legend(top: Drawing.margin), foot(top: bottom + 12))
    }
    let legend = legend(top: bottom + 12)
    return (legend, foot(top: legend.bottom + 4))
  }

  /// What to say of a legend that leaves them out.
  static let noRelations = "For want of room the legend doesn't name the relations of a family."

  /// Footnotes and sources.
  func foot(top: Double) -> Block {
    var column = Column(x: left, y: top, width: textWidth)
    for note in footnotes { column.add(note, font: small, paint: .muted, evenly: false) }
    return Block(group: Group(id: "notes", name: "notes", shapes: column.shapes), bottom: column.y)
  }

  /// The sentences below the figure.
  var footnotes: [String] {
    let numbers =
      scene.ties.contains { $0.label != nil } && !scene.isOverview
      ? ["Numbers in brackets are those of the ties in the graph and in its list of evidence."] : []
    let relations = leavesOutRelations ? [Self.noRelations] : []
    let sentences = numbers + scene.notes + relations + [scene.sourceNote].compactMap(\.self)
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
