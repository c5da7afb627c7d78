import GraphvizLayout

/// What a figure is made for: how wide and high it may be, and how small its words may be printed.
public enum Page: String, Sendable, Hashable, Codable, CaseIterable {
  /// The text of an A4 page: 170 by 247 mm, words of 7 points.
  case a4
  /// The text of a US letter page: 6.5 by 9 inches, words of 7 points.
  case letter
  /// A slide of 16 to 9, 338 by 190 mm, words of 10 points, with the legend at the side.
  case slide
  /// A column of a journal, 85 mm wide, words of 7 points.
  case column

  /// Width and height in millimetres.
  public var millimetres: (width: Double, height: Double) {
    switch self {
    case .a4: (170, 247)
    case .letter: (165.1, 228.6)
    case .slide: (338, 190)
    case .column: (85, 247)
    }
  }

  /// The size in points of the smallest words that can be read there.
  public var smallestText: Double { self == .slide ? 10 : 7 }
}

extension Page {
  /// Width and height in units of a drawing, of which ``Scene/labelText`` has 11, when its words are to be of the
  /// smallest size.
  var extent: Size {
    let unit = Scene.labelText.size / smallestText * 72 / 25.4
    return Size(width: millimetres.width * unit, height: millimetres.height * unit)
  }

  /// Whether the legend stands beside the figure rather than below it.
  var hasLegendAtSide: Bool { self == .slide }

  /// How many points a unit of a drawing of this size has when it is printed: as many as the page allows, and one at
  /// most.
  func points(perUnitOf size: Size) -> Double {
    let points = 72 / 25.4
    return min(1, millimetres.width * points / size.width, millimetres.height * points / size.height)
  }
}

extension Scene {
  /// The room for the figure of a page beside heading, legend and foot.
  func room(on page: Page) -> Size {
    let furniture = Furniture(scene: self, page: page, width: page.extent.width)
    let above = furniture.heading(top: Drawing.margin).bottom
    let below = furniture.foot(top: 4).bottom + Drawing.margin
    let legend = furniture.legend(top: 12).bottom
    let width = page.extent.width - 2 * Drawing.margin
    if page.hasLegendAtSide {
      return Size(
        width: width - Furniture.sideWidth(on: page), height: page.extent.height - above - below)
    }
    return Size(width: width, height: max(page.extent.height - above - legend - below, width / 2))
  }
}
