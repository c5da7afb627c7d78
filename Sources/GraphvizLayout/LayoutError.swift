/// Why a layout could not be made at all.
///
/// A failing engine is not an error: the layout falls back to a simpler one and says so in its notes.
public enum LayoutError: Error, Sendable, Hashable, CustomStringConvertible {
  /// An arc names a box that isn't there.
  case arcOutOfRange(arc: Int, box: Int, boxes: Int)
  /// The box for the middle isn't there.
  case focusOutOfRange(box: Int, boxes: Int)
  /// More boxes or arcs than can be drawn.
  case tooLarge(what: String, count: Int, limit: Int)
  /// The time limit isn't a positive number of seconds.
  case timeout(Double)

  /// A sentence that says what is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .arcOutOfRange(let arc, let box, let boxes):
      "Arc \(arc) names box \(box), but the boxes run from 0 to \(boxes - 1); correct the index."
    case .focusOutOfRange(let box, let boxes):
      "Box \(box) was asked for in the middle, but the boxes run from 0 to \(boxes - 1); correct the index."
    case .tooLarge(let what, let count, let limit):
      "A layout of \(count) \(what) was asked for; at most \(limit) can be drawn, so select a part of the graph."
    case .timeout(let seconds):
      "The layout's time limit is \(seconds) seconds; give a positive number."
    }
  }
}
