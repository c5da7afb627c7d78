import ActorModel
import GraphvizLayout

extension Diagram {
  /// The picture of some of its ties, with everything in its place.
  ///
  /// - Parameters:
  ///   - caption: The words under the heading.
  ///   - holding: The ids of the ties that hold.
  ///   - changes: The changed ties by id.
  ///   - evidence: The numbered evidence list of the ties.
  /// - Returns: The picture.
  func at(_ caption: String, holding: Set<String>, changes: [String: TieChange], evidence: String) -> Diagram
  {
    var (scene, layout) = scene.selection(holding: holding, changes: changes, layout)
    scene.subtitle = [scene.subtitle, cleanText(caption, limit: 160)].compactMap(\.self)
      .joined(separator: " \u{00B7} ")
    var options = picture.options
    options.fit?.tiles = 1
    layout.score = score(of: layout, for: scene.request(options))
    return Diagram(scene: scene, layout: layout, options: options.fitted(scene, layout), evidence: evidence)
  }

  /// Pictures of a series side by side, with one legend.
  func overview(of panels: [DiagramSeries.Panel]) -> Picture {
    var key = scene
    key.ties = panels.flatMap(\.diagram.scene.ties)
    let figures = panels.map { panel in
      Drawing.Tile(
        figure: Figure(panel.diagram.scene, panel.diagram.layout),
        heading: cleanText(panel.caption, limit: 80),
        detail: panel.summary)
    }
    let drawing = Drawing(tiles: figures, key: key, size: layout.size, setting: picture.options.setting)
    var hash = FNV1a()
    for panel in panels { hash.add(panel.diagram.picture.digest) }
    let summaries = panels.map { "\($0.caption): \($0.summary)." }.joined(separator: " ")
    let details = panels.map { "\($0.caption): \($0.diagram.scene.changesInWords)" }.joined(separator: " ")
    return Picture(
      drawing: drawing, title: scene.heading,
      description: "\(panels.count) pictures. \(summaries) \(details)",
      summary: summaries, digest: hash.text,
      metadata: "Drawn by Entente; positions by \(layout.engine.rawValue); digest \(hash.text).\n",
      options: picture.options)
  }
}

extension Scene {
  /// The ties that changed, in sentences.
  fileprivate var changesInWords: String {
    let words: [TieChange: String] = [
      .gained: "New", .turned: "Turned", .lost: "No longer", .strengthened: "Stronger", .weakened: "Weaker",
      .revised: "Revised",
    ]
    let sentences = ties.compactMap { tie in
      tie.change.flatMap { words[$0] }.map { "\($0): \(tie.sentence)" }
    }
    return sentences.isEmpty ? "No change." : sentences.joined(separator: " ")
  }
}

extension Drawing {
  /// One of several figures of the same size.
  struct Tile {
    var figure: Figure
    var heading: String
    var detail: String
  }

  /// Puts figures of the same size side by side, in two columns or, where the legend is at the side, in a row of up to
  /// three. A place that is left over takes the legend.
  ///
  /// - Parameters:
  ///   - tiles: The figures.
  ///   - key: What heading, legend and foot are about.
  ///   - tile: The size of each figure.
  ///   - setting: How they are set on their page.
  init(tiles: [Tile], key: Scene, size tile: Size, setting: PageSetting?) {
    let gap = PageSetting.tileGap
    let columns = setting?.columns ?? max(1, min(tiles.count, 2))
    let grid = Double(columns) * tile.width + Double(columns - 1) * gap
    let width = Furniture.width(around: grid + 2 * Self.margin, on: setting)
    let furniture = Furniture(scene: key, setting: setting, width: width)
    let heading = furniture.heading(top: Self.margin)
    let captionHeight = PageSetting.captionHeight * furniture.scale
    let left = (width - furniture.sideWidth - grid) / 2
    func corner(_ index: Int) -> Point {
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      return Point(
        x: left + Double(column) * (tile.width + gap),
        y: heading.bottom + Double(row) * (tile.height + captionHeight + gap))
    }
    panels = tiles.enumerated().map { index, item in
      let corner = corner(index)
      var panel = item.figure.panel(at: Point(x: corner.x, y: corner.y + captionHeight))
      var words = Column(x: corner.x, y: corner.y, width: tile.width)
      words.add(item.heading, font: TextMetrics(size: 14 * max(1, furniture.scale), bold: true), paint: .ink)
      words.add(item.detail, font: furniture.small, paint: .muted)
      panel.id = "panel-\(index + 1)"
      panel.heading = Group(id: "heading", name: "heading", shapes: words.shapes)
      return panel
    }
    let rows = Double((tiles.count + columns - 1) / columns)
    let bottom = heading.bottom + rows * (tile.height + captionHeight) + max(0, rows - 1) * gap
    let free = columns > 1 && !tiles.count.isMultiple(of: columns) ? corner(tiles.count) : nil
    let (legend, foot) = furniture.rest(
      below: heading, figures: bottom,
      cell: free.map { ($0, Size(width: tile.width, height: bottom - $0.y)) })
    self.heading = heading.group
    self.legend = legend.group
    self.foot = foot.group
    leavesOutRelations = furniture.leavesOutRelations
    size = Size(
      width: width.rounded(.up), height: (max(legend.bottom, foot.bottom) + Self.margin).rounded(.up))
  }
}
