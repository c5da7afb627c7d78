import AnalysisGraph

/// The pairs of vertices that a sign joins, with the weight by which one sign outweighs the other.
///
/// Weights are whole numbers of a unit, so that sums are exact.
struct SignedPairs {
  /// Two vertices and what joins them.
  struct Pair: Hashable {
    var low: Int32
    var high: Int32
    /// Positive weight less negative weight, in units; never 0.
    var balance: Int
  }

  let vertexCount: Int
  /// The pairs in ascending order.
  private(set) var pairs: [Pair] = []
  /// What is frustrated whatever the camps: of each pair the lesser of its two weights, in units.
  private(set) var floor = 0
  /// Whether an edge weighs too little beside others to count a unit.
  private(set) var dropsWeights = false
  /// How much an edge's weight is in units.
  let unit: Double
  /// Whether every weight is a whole number of units.
  let isExact: Bool

  /// The pairs of a graph. Neutral edges and loops join nothing; mixed edges count half in both directions.
  ///
  /// O(m log m).
  init(_ graph: AnalysisGraph) {
    vertexCount = graph.vertexCount
    (unit, isExact) = WholeUnits.unit(of: graph.weights)
    var entries: [(pair: UInt64, positive: Int, negative: Int)] = []
    for (index, edge) in graph.edges.enumerated() where edge.tail != edge.head {
      let weight = WholeUnits.count(graph.weights[index], unit)
      if weight == 0, graph.weights[index] > 0, edge.sign != .neutral { dropsWeights = true }
      let pair = UInt64(min(edge.tail, edge.head)) << 32 | UInt64(max(edge.tail, edge.head))
      switch edge.sign {
      case .positive: entries.append((pair, weight, 0))
      case .negative: entries.append((pair, 0, weight))
      case .mixed: entries.append((pair, weight / 2, weight / 2))
      case .neutral: break
      }
    }
    entries.sort { $0.pair < $1.pair }
    var place = 0
    while place < entries.count {
      let pair = entries[place].pair
      var (positive, negative) = (0, 0)
      while place < entries.count, entries[place].pair == pair {
        positive += entries[place].positive
        negative += entries[place].negative
        place += 1
      }
      floor += min(positive, negative)
      guard positive != negative else { continue }
      pairs.append(
        Pair(low: Int32(pair >> 32), high: Int32(pair & 0xFFFF_FFFF), balance: positive - negative))
    }
  }
}

/// Weights as whole numbers.
enum WholeUnits {
  /// Further halvings that reductions may need.
  static let halvings = 1024

  /// A unit of which all weights are whole multiples, if a decimal one of up to six places does it, and whether it does.
  static func unit(of weights: EdgeValues<Double>) -> (unit: Double, isExact: Bool) {
    let most = weights.max() ?? 1
    for places in 0...6 {
      let scale = places == 0 ? 1 : (0..<places).reduce(1.0) { product, _ in product * 10 }
      guard most * scale < 1e12 else { break }
      let fits = weights.allSatisfy { weight in
        let units = weight * scale
        return abs(units - units.rounded()) <= 1e-9 * max(1, units)
      }
      if fits { return (1 / scale, true) }
    }
    return (most / 1e9, false)
  }

  /// A weight in units, times the halvings.
  static func count(_ weight: Double, _ unit: Double) -> Int { Int((weight / unit).rounded()) * halvings }

  /// Units with their halvings as a weight.
  static func weight(_ count: Int, _ unit: Double) -> Double { Double(count) / Double(halvings) * unit }
}
