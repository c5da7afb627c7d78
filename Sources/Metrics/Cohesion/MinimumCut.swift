public import AnalysisGraph

/// The most that can flow from one vertex to another, and the fewest or weakest edges that part them.
public struct MaximumFlow: Sendable, Hashable {
  /// What flows in all, which is what the ``cutEdges`` hold together; 0 if there is no path.
  public let value: Double

  /// What flows over each edge from its tail to its head; in an undirected graph below 0 if it flows the other way.
  public let flows: [Double]

  /// The edges of a minimum cut, in ascending order: of all such cuts the one nearest to the source.
  public let cutEdges: [Int]

  /// The vertices on the source's side of the cut, in ascending order.
  public let sourceSide: [Int]

  /// What direction, weights, signs, parallel edges and loops count.
  public let convention: String
}

/// The greatest flow from a source to a sink, and the minimum cut that proves that there is no greater.
///
/// With `unit` weighting it is the number of paths that share no edge, and of edges whose removal parts the two
/// (Menger). An edge can carry up to its capacity, an undirected one either way. Ford & Fulkerson, Maximal flow
/// through a network (1956); algorithm: Dinic, Algorithm for solution of a problem of maximum flow in networks with
/// power estimation (1970).
///
/// - Parameters:
///   - source: Where the flow begins.
///   - sink: Where it ends, another vertex than the source.
///   - graph: Parallel edges add up; loops carry nothing; signs do not count.
///   - weighting: Whether an edge's capacity is its weight or 1.
/// - Returns: The flow and the cut, exact if capacities are whole numbers, else to rounding.
/// - Complexity: O(n² m) time at worst, O(m^1.5) for capacities of 1, mostly much less; O(n + m) space.
public func maximumFlow(
  from source: Int, to sink: Int, in graph: AnalysisGraph, weighting: EdgeWeighting = .strength
) -> MaximumFlow {
  precondition(source != sink, "the source and the sink must differ")
  var network = FlowNetwork(graph, weighting)
  network.saturate(from: source, to: sink)
  let isOnSourceSide = network.reachable(from: source)
  let cutEdges = (0..<graph.edgeCount).filter { edge in
    let (tail, head) = (isOnSourceSide[graph.tail(of: edge)], isOnSourceSide[graph.head(of: edge)])
    return graph.isDirected ? tail && !head : tail != head
  }
  let capacity = weighting == .unit ? "Every edge holds 1." : "An edge holds its weight."
  let direction = graph.directionConvention(
    directed: "Edges lead from tail to head.", undirected: "Edges lead either way.")
  return MaximumFlow(
    value: cutEdges.reduce(0) { $0 + weighting.weight(of: $1, in: graph) },
    flows: (0..<graph.edgeCount).map { network.flow(over: $0) }, cutEdges: cutEdges,
    sourceSide: isOnSourceSide.indices.filter { isOnSourceSide[$0] },
    convention: """
      Maximum flow and the minimum cut nearest to the source. \(capacity) \(direction) Parallel edges add up; loops \
      and signs do not count.
      """)
}
