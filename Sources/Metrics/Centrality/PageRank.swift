public import AnalysisGraph

/// The share of time that a random surfer spends at each vertex.
///
/// With probability `damping` the surfer follows an outgoing edge, chosen in proportion to what it counts;
/// otherwise, and always at a vertex without outgoing edges, the surfer jumps to any vertex, all equally likely.
/// An undirected edge leads both ways; parallel edges add up and a loop leads back.
/// Brin & Page, The anatomy of a large-scale hypertextual web search engine (1998); the rule for vertices
/// without outgoing edges is "strongly preferential" in Gleich, PageRank beyond the web (2015). On an undirected graph
/// the linear system is symmetric and solved by conjugate gradients, which takes a fraction of the steps.
///
/// - Parameters:
///   - graph: The graph.
///   - damping: The probability of following an edge, 0 ≤ damping < 1.
///   - weighting: Whether edges are followed in proportion to their weight.
///   - tolerance: The most by which the scores may be wrong in sum; rounding limits it to about 1e-15.
///   - execution: On how many threads; graphs of fewer than 100,000 arcs take one.
/// - Returns: Scores above 0 that add up to 1.
/// - Complexity: O((n + m) · log tolerance / log damping) time at most, O(n + m) space.
public func pageRank(
  of graph: AnalysisGraph, damping: Double = 0.85, weighting: EdgeWeighting = .strength,
  tolerance: Double = 1e-12, on execution: Execution = Execution()
) -> Scores {
  precondition((0..<1).contains(damping), "damping must be at least 0 and below 1")
  let convention = """
    PageRank with damping \(damping); the scores add up to 1. A vertex without outgoing edges jumps to any vertex, \
    all equally likely. \(graph.directionConvention(directed: "Edges lead from tail to head.")) \
    \(weighting.convention)
    """
  guard graph.vertexCount > 0 else { return Scores([], convention: convention) }
  let rows = SurferRows(graph, weighting)
  var surfer: any Surfer =
    graph.isDirected || !UndirectedSurfer.canSurf(rows)
    ? DirectedSurfer(rows, damping: damping) : UndirectedSurfer(rows, damping: damping)
  let rounds = mostRounds(damping: damping, tolerance: tolerance)
  execution.progress?.begin(steps: rounds)
  let isLarge = graph.inRows.arcCount >= 100_000
  let execution = Execution(threads: isLarge ? execution.threads : 1, progress: execution.progress)
  var round = 0
  while !surfer.isStuck, surfer.step(on: execution) > tolerance {
    round += 1
    if round < rounds { execution.progress?.advance() }
  }
  execution.progress?.advance(by: max(0, rounds - round))
  return Scores(surfer.scores, convention: convention)
}

/// After how many rounds the error is within the tolerance on any graph, since each shrinks it by the damping.
private func mostRounds(damping: Double, tolerance: Double) -> Int {
  var error = 2 * damping / (1 - damping)
  var rounds = 1
  while error > max(tolerance, 1e-15) && rounds < 100_000 {
    error *= damping
    rounds += 1
  }
  return rounds
}

/// Finds the ranks step by step.
protocol Surfer {
  /// Does one step and tells by how much the scores may still be wrong in sum.
  mutating func step(on execution: Execution) -> Double
  /// Whether rounding keeps further steps from making the scores better.
  var isStuck: Bool { get }
  /// The ranks, scaled to add up to 1.
  var scores: [Double] { get }
}

/// Follows the edges step by step, as the definition has it.
private struct DirectedSurfer: Surfer {
  /// The rank of each place divided by the sum of what its outgoing edges count.
  private var shares: SharedVector
  private var nextShares: SharedVector
  private let ranks: SharedVector
  /// The sum of the ranks of vertices without outgoing edges.
  private var stranded: Double
  private var change = Double.infinity
  private(set) var isStuck = false
  private let rows: SurferRows
  /// One divided by the sum of what the outgoing edges of each place count; 0 if there are none.
  private let outFactors: [Double]
  private let damping: Double

  init(_ rows: SurferRows, damping: Double) {
    self.rows = rows
    self.damping = damping
    outFactors = rows.outSums.map { $0 > 0 ? 1 / $0 : 0 }
    let start = 1 / Double(rows.vertices.count)
    ranks = SharedVector(repeating: start, count: outFactors.count)
    shares = SharedVector(outFactors.map { $0 * start })
    nextShares = SharedVector(repeating: 0, count: outFactors.count)
    stranded = start * Double(outFactors.count { $0 == 0 })
  }

  /// Every run adds up its own changes and the runs are added in their order, so that threads don't matter.
  mutating func step(on execution: Execution) -> Double {
    let jump = (1 - damping + damping * stranded) / Double(outFactors.count)
    let sums = execution.map(below: rows.runs.count) {
      [rows, damping, outFactors, ranks, shares, nextShares] run in
      let (ranks, nextShares) = (ranks.places, nextShares.places)
      var sums = Sums()
      outFactors.withUnsafeBufferPointer { outFactors in
        rows.forEachSum(UnsafeBufferPointer(shares.places), of: rows.runs[run]) { place, sum in
          let rank = jump + damping * sum
          sums.change += abs(rank - ranks[place])
          sums.stranded += outFactors[place] == 0 ? rank : 0
          ranks[place] = rank
          nextShares[place] = rank * outFactors[place]
        }
      }
      return sums
    }
    swap(&shares, &nextShares)
    let total = sums.reduce(into: Sums()) {
      $0.change += $1.change
      $0.stranded += $1.stranded
    }
    isStuck = total.change >= change
    change = total.change
    stranded = total.stranded
    return change * damping / (1 - damping)
  }

  /// What a step adds up over places: by how much their ranks changed, and the ranks of those without outgoing edges.
  private struct Sums {
    var change = 0.0
    var stranded = 0.0
  }

  var scores: [Double] { rows.scores(UnsafeBufferPointer(ranks.places)) }
}
