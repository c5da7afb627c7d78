public import AnalysisGraph

/// How scores and ranks vary over draws of an uncertain network.
///
/// Rank 1 is the greatest score; equal scores share the best of their ranks, and vertices without a score come last.
/// A quantile is the least value that so great a share of the draws doesn't exceed, and so always one that occurred.
public struct RankStability: Sendable, Hashable {
  /// The scores and the ranks of one vertex over all draws.
  public struct Vertex: Sendable, Hashable {
    /// The median score; `nil` if there is none in that many draws.
    public let median: Double?
    /// The score that 5 % of the draws do not exceed.
    public let low: Double?
    /// The score that 95 % of the draws do not exceed.
    public let high: Double?
    /// The median rank, from 1.
    public let medianRank: Int
    /// The best rank but for 5 % of the draws.
    public let bestRank: Int
    /// The worst rank but for 5 % of the draws.
    public let worstRank: Int
    /// In what share of the draws it has the greatest score; those who share it share the draw.
    public let shareFirst: Double
  }

  /// The number of draws.
  public let drawCount: Int
  /// The vertices by their indices.
  public let vertices: [Vertex]
  /// The scores by draw and vertex.
  private let scores: [[Double?]]

  /// Sums up scores.
  ///
  /// - Parameters:
  ///   - scores: For each draw the scores of all vertices; at least one draw.
  ///   - execution: On how many threads.
  /// - Complexity: O(draws · n log n).
  init(_ scores: [[Double?]], on execution: Execution) {
    drawCount = scores.count
    self.scores = scores
    let vertexCount = scores.first?.count ?? 0
    let ranks = execution.map(below: scores.count) { Self.ranks(scores[$0]) }
    vertices = execution.map(below: vertexCount) { vertex in
      let values = scores.map { $0[vertex] ?? -.infinity }.sorted()
      let places = ranks.map { $0.ranks[vertex] }.sorted()
      func value(_ share: Double) -> Double? {
        let value = values[Self.place(share, of: values.count)]
        return value.isFinite ? value : nil
      }
      let first = ranks.reduce(0.0) { $1.ranks[vertex] == 1 ? $0 + 1 / Double($1.firstCount) : $0 }
      return Vertex(
        median: value(0.5), low: value(0.05), high: value(0.95),
        medianRank: places[Self.place(0.5, of: places.count)],
        bestRank: places[Self.place(0.05, of: places.count)],
        worstRank: places[Self.place(0.95, of: places.count)], shareFirst: first / Double(scores.count))
    }
  }

  /// With what probability one vertex has a greater score than another; equal scores count half.
  ///
  /// - Complexity: O(draws).
  public func precedence(of one: Int, over other: Int) -> Double {
    let wins = scores.reduce(0.0) { sum, draw in
      let (left, right) = (draw[one] ?? -.infinity, draw[other] ?? -.infinity)
      return sum + (left > right ? 1 : left == right ? 0.5 : 0)
    }
    return wins / Double(drawCount)
  }

  /// The place in an ascending list of the value that a share of the list does not exceed.
  private static func place(_ share: Double, of count: Int) -> Int {
    max(0, min(count - 1, Int((share * Double(count)).rounded(.up)) - 1))
  }

  private static func ranks(_ scores: [Double?]) -> (ranks: [Int], firstCount: Int) {
    let values = scores.map { $0 ?? -.infinity }
    let order = values.indices.sorted { values[$0] > values[$1] }
    var ranks = [Int](repeating: 1, count: values.count)
    for (place, vertex) in order.enumerated() where place > 0 {
      let before = order[place - 1]
      ranks[vertex] = values[vertex] == values[before] ? ranks[before] : place + 1
    }
    return (ranks, ranks.count { $0 == 1 })
  }

  /// The rank of each vertex by its score; those without a score come last.
  public static func ranks(of scores: Scores) -> [Int] { ranks(scores.values).ranks }
}

/// Draws a network many times, each tie kept with its probability, and tells how a measure varies.
///
/// No other network tool does this for evidence; for the idea see Smith & Moody, Structural effects of network sampling
/// coverage (2013), and Martin & Niemeyer, Influence of measurement errors on networks (2019).
///
/// - Parameters:
///   - subsets: The ties.
///   - probabilities: With what probability each tie is kept.
///   - draws: How many draws, 1 or more.
///   - seed: Begins the random choices.
///   - execution: On how many threads, which take draws side by side; the answer is the same.
///   - measure: The measure, on one thread.
/// - Returns: How scores and ranks vary.
/// - Complexity: That of the measure, times the draws; memory 9 bytes a vertex and draw.
public func rankStability(
  of subsets: TieSubsets, probabilities: [Double], draws: Int, seed: Int,
  on execution: Execution = Execution(),
  measure: @Sendable (AnalysisGraph, Execution) -> Scores
) -> RankStability {
  precondition(draws > 0, "there is one draw at least")
  execution.progress?.begin(steps: draws)
  let scores = execution.map(below: draws) { number in
    let isKept = tieDraw(number, seed: seed, probabilities: probabilities)
    defer { execution.progress?.advance() }
    return measure(subsets.graph(keeping: isKept), Execution(threads: 1)).values
  }
  return RankStability(scores, on: execution)
}
