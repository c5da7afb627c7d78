public import AnalysisGraph

/// The share of time that a random surfer spends at each vertex.
///
/// With probability `damping` the surfer follows an outgoing edge, chosen in proportion to what it counts;
/// otherwise, and always at a vertex without outgoing edges, the surfer jumps to any vertex, all equally likely.
/// An undirected edge leads both ways; parallel edges add up and a loop leads back.
/// Brin & Page, The anatomy of a large-scale hypertextual web search engine (1998); the rule for vertices
/// without outgoing edges is "strongly preferential" in Gleich, PageRank beyond the web (2015).
///
/// - Parameters:
///   - graph: The graph.
///   - damping: The probability of following an edge, 0 ≤ damping < 1.
///   - weighting: Whether edges are followed in proportion to their weight.
///   - tolerance: The most by which the scores may be wrong in sum; rounding limits it to about 1e-15.
///   - execution: On how many threads; graphs of fewer than 100,000 arcs take one.
/// - Returns: Scores above 0 that add up to 1.
/// - Complexity: O((n + m) · log tolerance / log damping) time, O(n + m) space.
public func pageRank(
  of graph: AnalysisGraph, damping: Double = 0.85, weighting: EdgeWeighting = .strength,
  tolerance: Double = 1e-13, on execution: Execution = Execution()
) -> Scores {
  precondition((0..<1).contains(damping), "damping must be at least 0 and below 1")
  let convention = """
    PageRank with damping \(damping); the scores add up to 1. A vertex without outgoing edges jumps to any vertex, \
    all equally likely. \(graph.directionConvention(directed: "Edges lead from tail to head.")) \
    \(weighting.convention)
    """
  guard graph.vertexCount > 0 else { return Scores([], convention: convention) }
  var surfer = Surfer(graph, weighting, damping: damping)
  let rounds = mostRounds(damping: damping, tolerance: tolerance)
  execution.progress?.begin(steps: rounds)
  let isLarge = graph.inRows.arcCount >= 100_000
  let execution = Execution(threads: isLarge ? execution.threads : 1, progress: execution.progress)
  var error = Double.infinity
  var previousError: Double
  var round = 0
  repeat {
    previousError = error
    error = surfer.step(on: execution) * damping / (1 - damping)
    round += 1
    if round < rounds { execution.progress?.advance() }
  } while error > tolerance && error < previousError
  execution.progress?.advance(by: max(0, rounds - round) + 1)
  return Scores(surfer.ranks, convention: convention)
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

/// The ranks after a number of steps, and what the next step needs.
private struct Surfer {
  private(set) var ranks: [Double]
  /// The rank of each vertex divided by the sum of what its outgoing edges count.
  private var shares: [Double]
  private var nextRanks: [Double]
  private var nextShares: [Double]
  /// The sum of the ranks of vertices without outgoing edges.
  private var stranded: Double
  private let matrix: AdjacencyMatrix
  /// One divided by the sum of what the outgoing edges of each vertex count; 0 if there are none.
  private let outFactors: [Double]
  /// The vertices in blocks that take about the same time.
  private let blocks: [Range<Int>]
  private let damping: Double

  init(_ graph: AnalysisGraph, _ weighting: EdgeWeighting, damping: Double) {
    self.damping = damping
    matrix = AdjacencyMatrix(graph, weighting)
    outFactors = matrix.outSums().map { $0 > 0 ? 1 / $0 : 0 }
    blocks = graph.inRows.blocks(Execution.strandCount)
    let start = 1 / Double(graph.vertexCount)
    ranks = Array(repeating: start, count: graph.vertexCount)
    shares = outFactors.map { $0 * start }
    nextRanks = ranks
    nextShares = shares
    stranded = start * Double(outFactors.count { $0 == 0 })
  }

  /// Does one step and tells by how much the ranks changed in sum.
  ///
  /// Every block adds up its own changes and the blocks are added in their order, so that threads don't matter.
  mutating func step(on execution: Execution) -> Double {
    let jump = (1 - damping + damping * stranded) / Double(ranks.count)
    let sums = nextRanks.withUnsafeMutableBufferPointer { nextRanks in
      nextShares.withUnsafeMutableBufferPointer { nextShares in
        ranks.withUnsafeBufferPointer { ranks in
          outFactors.withUnsafeBufferPointer { outFactors in
            let step = Step(
              jump: jump, damping: damping, ranks: ranks, outFactors: outFactors, nextRanks: nextRanks,
              nextShares: nextShares)
            guard execution.threads > 1 else {
              return blocks.reduce(into: Sums()) { $0 += step.take(matrix, shares, $1) }
            }
            return execution.map(below: blocks.count) { [matrix, shares, blocks] block in
              step.take(matrix, shares, blocks[block])
            }.reduce(into: Sums(), +=)
          }
        }
      }
    }
    swap(&ranks, &nextRanks)
    swap(&shares, &nextShares)
    stranded = sums.stranded
    return sums.change
  }
}

/// What a step adds up over vertices: by how much their ranks changed, and the ranks of those without outgoing edges.
private struct Sums {
  var change = 0.0
  var stranded = 0.0

  static func += (left: inout Sums, right: Sums) {
    left.change += right.change
    left.stranded += right.stranded
  }
}

/// From where a step reads and to where it writes. Each block of vertices writes to its own places only, which makes
/// it safe on many threads.
private struct Step: @unchecked Sendable {
  let jump: Double
  let damping: Double
  let ranks: UnsafeBufferPointer<Double>
  let outFactors: UnsafeBufferPointer<Double>
  let nextRanks: UnsafeMutableBufferPointer<Double>
  let nextShares: UnsafeMutableBufferPointer<Double>

  func take(_ matrix: AdjacencyMatrix, _ shares: [Double], _ block: Range<Int>) -> Sums {
    var sums = Sums()
    matrix.forEachInSum(shares, of: block) { vertex, sum in
      let rank = jump + damping * sum
      let outFactor = outFactors[vertex]
      sums.change += abs(rank - ranks[vertex])
      sums.stranded += outFactor == 0 ? rank : 0
      nextRanks[vertex] = rank
      nextShares[vertex] = rank * outFactor
    }
    return sums
  }
}

extension ArcRows {
  /// The vertices in `count` runs with about the same number of arcs each; a run may be empty.
  func blocks(_ count: Int) -> [Range<Int>] {
    let total = arcCount + vertexCount
    var begin = 0
    return (1...count).map { block in
      var end = begin
      while end < vertexCount, offsets[end] + end < total * block / count { end += 1 }
      defer { begin = end }
      return begin..<(block == count ? vertexCount : end)
    }
  }
}
