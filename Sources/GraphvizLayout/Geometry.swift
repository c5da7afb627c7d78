/// A place in the plane, in points (1/72 inch); x grows to the right and y grows downwards, as in SVG.
public struct Point: Sendable, Hashable, Codable {
  /// Distance from the left edge, in points.
  public var x: Double
  /// Distance from the top edge, in points.
  public var y: Double

  /// Creates a point from its coordinates.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// The extent of a rectangle, in points (1/72 inch).
public struct Size: Sendable, Hashable, Codable {
  /// Horizontal extent, in points, not negative.
  public var width: Double
  /// Vertical extent, in points, not negative.
  public var height: Double

  /// Creates a size from its extents.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}
