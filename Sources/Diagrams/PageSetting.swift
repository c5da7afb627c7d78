import GraphvizLayout

/// How a figure is set on its page.
struct PageSetting: Sendable, Hashable {
  let page: Page
  /// The size in points in which words on lines are printed; those of legend and foot have the page's smallest.
  var words: Double
  /// Whether names are wrapped narrower and everything stands closer together.
  var isDense = false
  /// Whether lines bear numbers where there would be words if there were room.
  var hasNumbersForRoom = false
  /// Whether legend and foot are small, and the words that qualify a tie are left to the list of evidence.
  var isLean = false
  /// How many figures of the same size share the page.
  var tiles = 1

  init(_ page: Page) {
    self.page = page
    words = page.smallestText
  }

  /// Width and height of the page in units of the drawing, of which ``Scene/labelText`` has 11.
  var extent: Size { extent(words: words) }

  /// The same where words have the page's smallest size.
  var smallestExtent: Size { extent(words: page.smallestText) }

  private func extent(words: Double) -> Size {
    let unit = Scene.labelText.size / words * 72 / 25.4
    // Rounded so that words come out no smaller than they should.
    return Size(
      width: (page.millimetres.width * unit).rounded(.down),
      height: (page.millimetres.height * unit).rounded(.down))
  }

  /// How many points a unit of a drawing of this size has when it is printed.
  func points(perUnitOf size: Size) -> Double {
    let points = 72 / 25.4
    return min(page.millimetres.width * points / size.width, page.millimetres.height * points / size.height)
  }

  /// Whether a drawing of this size fits the page with words as large as they are to be.
  func holds(_ size: Size) -> Bool {
    size.width <= extent.width && size.height <= extent.height
  }

  /// The sizes of words to choose from, the largest first: those that can be read, then smaller ones.
  var choices: [PageSetting] {
    let readable = stride(from: page.largestText, through: page.smallestText, by: -0.25).map(\.self)
    let smaller = (1...120).map { page.smallestText * (1 - 0.006 * Double($0)) }
    return (readable + smaller).map { words in
      var setting = self
      setting.words = words
      return setting
    }
  }

  /// The setting with the largest words that fits, if smaller words fit wherever larger ones do; the same one where none
  /// fits.
  func largest(where fits: (PageSetting) -> Bool) -> PageSetting {
    let choices = choices
    var (low, high) = (0, choices.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if fits(choices[middle]) { high = middle } else { low = middle + 1 }
    }
    return fits(choices[low]) ? choices[low] : self
  }

  /// By how much boxes and labels count as larger than they are while they are placed, which makes all distances between
  /// them smaller.
  var crowding: Double { isDense ? 1.35 : 1 }

  /// How many figures stand side by side.
  var columns: Int { max(1, min(tiles, page == .column ? 1 : page.hasLegendAtSide ? 3 : 2)) }
  /// How many rows of figures there are.
  var rows: Int { (tiles + columns - 1) / columns }
  /// The room between figures.
  static let tileGap = 28.0
  /// The room for the words above each of several figures.
  static let captionHeight = 40.0
}

extension Scene {
  /// The room for the figure of a page beside heading, legend and foot; of several, for each.
  func room(on setting: PageSetting) -> Size {
    let left = left(on: setting)
    return Size(width: left.width - Self.slack, height: max(left.height - Self.slack, left.width * 0.4))
  }

  /// By how much lines may leave the room of a figure without making it too large for its page.
  private static let slack = 8.0

  /// What heading, legend and foot leave of the page for each figure, however little.
  func left(on setting: PageSetting) -> Size {
    let furniture = Furniture(scene: self, setting: setting, width: setting.extent.width)
    let above = furniture.heading(top: Drawing.margin).bottom
    let below = furniture.foot(top: 4).bottom + Drawing.margin
    let legend = furniture.legend(top: 12).bottom
    var room = Size(
      width: furniture.innerWidth - furniture.sideWidth, height: setting.extent.height - above - below)
    if !setting.page.hasLegendAtSide, setting.rows * setting.columns == setting.tiles {
      room.height -= legend
    }
    guard setting.tiles > 1 else { return room }
    let (columns, rows) = (Double(setting.columns), Double(setting.rows))
    return Size(
      width: (room.width - (columns - 1) * PageSetting.tileGap) / columns,
      height: (room.height - (rows - 1) * PageSetting.tileGap) / rows - PageSetting.captionHeight
        * furniture.scale)
  }

  /// The size of the drawing, or of all of several, with figures of a size.
  func size(around figure: Size, on setting: PageSetting) -> Size {
    let (columns, rows) = (Double(setting.columns), Double(setting.rows))
    let grid = columns * figure.width + (columns - 1) * PageSetting.tileGap
    let furniture = Furniture(
      scene: self, setting: setting,
      width: Furniture.width(around: grid + 2 * Drawing.margin, on: setting))
    let heading = furniture.heading(top: Drawing.margin)
    var height = rows * figure.height
    if setting.tiles > 1 {
      height += rows * PageSetting.captionHeight * furniture.scale + (rows - 1) * PageSetting.tileGap
    }
    let bottom = heading.bottom + height
    let isCellFree = setting.columns > 1 && !setting.tiles.isMultiple(of: setting.columns)
    let cell = (
      corner: Point(x: 0, y: bottom - figure.height - PageSetting.captionHeight * furniture.scale),
      size: Size(width: figure.width, height: figure.height + PageSetting.captionHeight * furniture.scale)
    )
    let (legend, foot) = furniture.rest(below: heading, figures: bottom, cell: isCellFree ? cell : nil)
    return Size(
      width: furniture.width.rounded(.up),
      height: (max(legend.bottom, foot.bottom) + Drawing.margin).rounded(.up))
  }

  /// Whether the layout fills the room that a page leaves it.
  func hasRoomOfItsOwn(_ options: DiagramOptions) -> Bool {
    let request = request(options)
    return request.room != nil && [.neato, .sfdp].contains(request.engine)
      && request.boxes.allSatisfy { $0.fixed == nil }
  }

  /// The setting with the largest words for which this scene can be expected to find room on the page.
  ///
  /// Linear in actors and ties for each of them.
  func setting(_ wanted: PageSetting) -> PageSetting {
    let content =
      (0..<boxCount).map(boxSize) + arcs.filter(\.bearsLabel).compactMap { ties[$0.tie].label?.size }
    let area = content.reduce(0) { $0 + $1.width * $1.height }
    let widest = (0..<boxCount).map { boxSize($0).width }.max() ?? 0
    return wanted.largest { choice in
      let left = left(on: choice)
      return left.width >= widest && left.height >= 0.4 * left.width
        && left.width * left.height >= area * sparseness(choice)
    }
  }

  /// The area that a figure needs as a multiple of that of its boxes and labels.
  private func sparseness(_ setting: PageSetting) -> Double {
    let crowd = Double(arcs.count) / Double(max(1, boxCount))
    return setting.isDense ? 1.8 + 0.3 * crowd : 2.6 + 0.4 * crowd
  }
}

extension DiagramOptions {
  /// The options with words as large as the page allows a figure that is placed.
  func fitted(_ scene: Scene, _ layout: Layout) -> DiagramOptions {
    guard let setting else { return self }
    var options = self
    options.fit = setting.largest { $0.holds(scene.size(around: layout.size, on: $0)) }
    return options
  }
}
