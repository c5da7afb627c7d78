public import AnalysisGraph

/// The vertices whose removal leaves more components, in ascending order; also called articulation points.
///
/// Direction, weights, signs, parallel edges and loops make no difference.
/// Hopcroft & Tarjan, Algorithm 447: efficient algorithms for graph manipulation (1973). ``articulation(of:)`` finds
/// the bridges as well.
/// - Complexity: O(n + m) time and space.
public func cutVertices(of graph: AnalysisGraph) -> [Int] { articulation(of: graph).cutVertices }
