/// How legible a drawing is; a smaller ``penalty`` is a better drawing.
public struct LayoutScore: Sendable, Hashable, Codable, Comparable {
  /// Arcs that pass through a box that is not one of their ends.
  public var through: Int
  /// Labels that lie on a box, on another label, or on another arc.
  public var labelHits: Int
  /// Those of the labels in ``labelHits`` that lie on another arc alone, so that every word can still be read.
  public var labelsOnArcs: Int
  /// Pairs of arcs that cross away from a shared end.
  public var crossings: Int
  /// Area of the drawing divided by the area of its boxes and labels.
  public var sparseness: Double
  /// Pairs of arc ends at one box that lie less than 6 points apart, where arrowheads cover each other.
  public var crowdedEnds: Int
  /// Mean turning of an arc from end to end, in radians; 0 if all arcs are straight.
  public var turning: Double
  /// Width divided by height, in terms of the wanted ratio: 1 is as wanted, 2 twice as wide or high.
  public var distortion: Double
  /// Share of the arcs that were looked at for hits and crossings; below 1 for very large drawings, where the
  /// counts are those among a sample.
  public var sampled: Double

  /// Creates a score from its counts.
  public init(
    through: Int, labelHits: Int, crossings: Int, sparseness: Double, crowdedEnds: Int = 0,
    labelsOnArcs: Int = 0, turning: Double = 0, distortion: Double = 1, sampled: Double = 1
  ) {
    self.through = through
    self.labelHits = labelHits
    self.crossings = crossings
    self.sparseness = sparseness
    self.crowdedEnds = crowdedEnds
    self.labelsOnArcs = labelsOnArcs
    self.turning = turning
    self.distortion = distortion
    self.sampled = sampled
  }

  /// One number for all, by which drawings of the same request are ordered.
  ///
  /// An arc through an unrelated box says something false and weighs 1000; a covered label can't be read and
  /// weighs 100; covered arrowheads weigh 30, crossings 20. Room as large as all boxes and labels weighs 15,
  /// since a picture that is reduced to a page can't be read. What remains is beauty: the square of the
  /// distortion's excess, and turning, with 60 and 10.
  public var penalty: Double {
    let excess = distortion - 1
    return 1000 * Double(through) + 100 * Double(labelHits) + 30 * Double(crowdedEnds) + 20
      * Double(crossings)
      + 15 * sparseness + 60 * min(excess * excess, 4) + 10 * turning
  }

  /// The better drawing is the one with the smaller penalty.
  public static func < (one: LayoutScore, other: LayoutScore) -> Bool { one.penalty < other.penalty }
}
