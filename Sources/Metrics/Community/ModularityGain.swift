import AnalysisGraph

/// Gains in modularity, times half the graph's total strength, so that an arc inside a community gains its weight.
struct ModularityGain {
  /// What the product of two strengths costs: γ / 2m.
  let penalty: Double

  /// What may be rounding, as a share of a vertex's strength.
  static let tolerance = 1e-12

  init(_ graph: CommunityGraph, resolution: Double) {
    let total = graph.totalStrength
    penalty = total > 0 ? resolution / total : 0
  }

  /// What a vertex gains by being in a group of others with which it shares `weight`.
  @inline(__always)
  func joining(sharing weight: Double, strength: Double, groupStrength: Double) -> Double {
    weight - penalty * strength * groupStrength
  }

  /// Whether a part is tied to the rest of its community at least as much as by chance.
  @inline(__always)
  func isWellConnected(sharing weight: Double, strength: Double, whole: Double) -> Bool {
    let gain = joining(sharing: weight, strength: strength, groupStrength: whole - strength)
    return gain >= -Self.tolerance * strength
  }
}
