/// How legible a drawing is; a smaller score is a better drawing.
public struct LayoutScore: Sendable, Hashable, Codable {
  /// Arcs that pass through a box that is not one of their ends.
  public var through: Int
  /// Labels that lie on a box, on another label, or on another arc.
  public var labelHits: Int
  /// Pairs of arcs that cross away from a shared end.
  public var crossings: Int
  /// Area of the drawing divided by the area of its boxes and labels.
  public var sparseness: Double

  /// Creates a score from its counts.
  public init(through: Int, labelHits: Int, crossings: Int, sparseness: Double) {
    self.through = through
    self.labelHits = labelHits
    self.crossings = crossings
    self.sparseness = sparseness
  }
}
