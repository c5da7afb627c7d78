import AnalysisGraph

/// One number for each vertex, or none, with the convention by which to read it.
public struct Scores: Sendable, Hashable {
  /// The score of each vertex by its index; nil where the measure has no value, never NaN or a stand-in 0.
  public let values: [Double?]

  /// A sentence or more: the normalisation, and what direction, weights, signs, parallel edges and loops count.
  public let convention: String

  /// Why those without a value have none, in words that go on a line with others; nil if all have one.
  public let absence: String?

  /// Makes scores; a value that is not finite is no value.
  init(_ values: [Double?], convention: String, absence: String) {
    self.values = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
    self.convention = convention
    self.absence = self.values.contains(nil) ? absence : nil
  }

  /// Makes scores; a value that is not finite is no value.
  init(_ values: [Double], convention: String) {
    self.init(values.map(Optional.some), convention: convention, absence: "it is not finite")
  }

  /// The scores of a graph on which the measure has no meaning.
  static func none(for graph: AnalysisGraph, because reason: String, convention: String) -> Scores {
    Scores(
      [Double?](repeating: nil, count: graph.vertexCount), convention: "No value: \(reason) \(convention)",
      absence: reason.withoutStop)
  }
}

extension String {
  /// The sentence without the full stop at its end.
  var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
