/// Why a diagram could not be drawn.
public enum DiagramError: Error, Sendable, Hashable, CustomStringConvertible {
  /// More actors than a picture can show.
  case tooManyActors(count: Int, limit: Int)
  /// More ties than a picture can show.
  case tooManyTies(count: Int, limit: Int)
  /// The actor for the middle is not in the picture.
  case focusNotDrawn(String)
  /// None of the actors stands in the earlier diagram.
  case nobodyKnown
  /// Nothing to draw.
  case empty(String)

  /// A sentence that says what is wrong and what to do.
  public var description: String {
    switch self {
    case .tooManyActors(let count, let limit):
      "\(count) actors are too many for one picture (at most \(limit)). Draw the neighbourhood of one actor, "
        + "the core, the largest component or one bloc, or filter the ties."
    case .tooManyTies(let count, let limit):
      "\(count) ties are too many for one picture (at most \(limit)). Filter them by relation, date or "
        + "confidence, or draw the neighbourhood of one actor."
    case .focusNotDrawn(let id):
      "The actor \(id) can't stand in the middle: it has no tie in this selection. Choose another actor, draw "
        + "isolated actors too, or select more ties."
    case .nobodyKnown:
      "None of these actors stands in the earlier diagram, so that no place can be kept. Give a diagram of the same "
        + "graph, or draw without it."
    case .empty(let reason):
      "There is nothing to draw: \(reason)."
    }
  }
}
