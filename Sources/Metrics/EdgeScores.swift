import AnalysisGraph

/// One number for each edge, or none, with the convention by which to read it.
public struct EdgeScores: Sendable, Hashable {
  /// The score of each edge by its index; nil where the measure has no value, never NaN or a stand-in 0.
  public let values: [Double?]

  /// A sentence or more: the normalisation, and what direction, weights, signs, parallel edges and loops count.
  public let convention: String

  /// Makes scores; a value that is not finite is no value.
  init(_ values: [Double?], convention: String) {
    self.values = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
    self.convention = convention
  }

  /// Makes scores; a value that is not finite is no value.
  init(_ values: [Double], convention: String) {
    self.values = values.map { $0.isFinite ? $0 : nil }
    self.convention = convention
  }

  /// The scores of a graph on which the measure has no meaning.
  static func none(for graph: AnalysisGraph, because reason: String, convention: String) -> EdgeScores {
    EdgeScores(Array(repeating: nil, count: graph.edgeCount), convention: "No value: \(reason) \(convention)")
  }
}
