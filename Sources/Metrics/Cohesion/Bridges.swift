public import AnalysisGraph

/// The edges whose removal leaves more components, as edge indices in ascending order.
///
/// Direction, weights and signs make no difference. An edge with a parallel one is no bridge, nor is a loop.
/// Tarjan, A note on finding the bridges of a graph (1974). ``articulation(of:)`` finds the cut vertices as well.
/// - Complexity: O(n + m) time and space.
public func bridges(of graph: AnalysisGraph) -> [Int] { articulation(of: graph).bridges }
