/// What of a whole network a series can measure, beside the numbers of actors and ties.
public enum TimelineMeasure: String, Sendable, Hashable, CaseIterable {
  /// Triangle balance T, walk balance W and the frustration index L together, since they disagree over time.
  case balance
  /// Density.
  case density
  /// Components and the size of the largest.
  case components
  /// The share of closed triples.
  case transitivity
}
