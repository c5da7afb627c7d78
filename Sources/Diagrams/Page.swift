/// What a figure is made for: how wide and high it may be, and how small its words may be printed.
public enum Page: String, Sendable, Hashable, Codable, CaseIterable {
  /// The text of an A4 page: 170 by 247 mm, words of 7 points.
  case a4
  /// The text of an A4 page on its side: 247 by 170 mm, words of 7 points, with the legend at the side.
  case a4Landscape = "a4-landscape"
  /// The text of a US letter page: 6.5 by 9 inches, words of 7 points.
  case letter
  /// The text of a US letter page on its side: 9 by 6.5 inches, words of 7 points, with the legend at the side.
  case letterLandscape = "letter-landscape"
  /// A slide of 16 to 9, 338 by 190 mm, words of 10 points, with the legend at the side.
  case slide
  /// A column of a journal, 85 mm wide, words of 7 points.
  case column

  /// Width and height in millimetres.
  public var millimetres: (width: Double, height: Double) {
    switch self {
    case .a4: (170, 247)
    case .a4Landscape: (247, 170)
    case .letter: (165.1, 228.6)
    case .letterLandscape: (228.6, 165.1)
    case .slide: (338, 190)
    case .column: (85, 247)
    }
  }

  /// The size in points of the smallest words that can be read there.
  public var smallestText: Double { self == .slide ? 10 : 7 }

  /// The size in points to which the words of a figure may grow that doesn't fill the page.
  var largestText: Double { self == .slide ? 18 : 9 }

  /// Whether the legend stands beside the figure rather than below it.
  var hasLegendAtSide: Bool { self == .slide || self == .a4Landscape || self == .letterLandscape }
}
