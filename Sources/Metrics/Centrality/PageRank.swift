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
/// - Returns: Scores above 0 that add up to 1.
/// - Complexity: O((n + m) · log tolerance / log damping) time, O(n) space.
public func pageRank(
  of graph: AnalysisGraph, damping: Double = 0.85, weighting: EdgeWeighting = .strength,
  tolerance: Double = 1e-13
) -> Scores {
  precondition((0..<1).contains(damping), "damping must be at least 0 and below 1")
  let convention = """
    PageRank with damping \(damping); the scores add up to 1. A vertex without outgoing edges jumps to any vertex, \
    all equally likely. \(graph.directionConvention(directed: "Edges lead from tail to head.")) \
    \(weighting.convention)
    """
  let count = Double(graph.vertexCount)
  let matrix = AdjacencyMatrix(graph, weighting)
  let outSums = matrix.outSums()
  var ranks = [Double](repeating: 1 / count, count: graph.vertexCount)
  var error = Double.infinity
  var previousError: Double
  repeat {
    previousError = error
    var shares = ranks
    var stranded = 0.0
    for vertex in ranks.indices {
      if outSums[vertex] > 0 { shares[vertex] /= outSums[vertex] } else { stranded += ranks[vertex] }
    }
    let jump = (1 - damping + damping * stranded) / count
    let next = matrix.sumsOverInArcs(shares).map { jump + damping * $0 }
    error = zip(ranks, next).reduce(0) { $0 + abs($1.0 - $1.1) } * damping / (1 - damping)
    ranks = next
  } while error > tolerance && error < previousError
  return Scores(ranks, convention: convention)
}
