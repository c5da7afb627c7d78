public import AnalysisGraph

/// Of which pairs of vertices a diameter is the greatest distance.
public enum DiameterScope: Sendable, Hashable, CaseIterable {
  /// Of all pairs; there is no diameter if one of them has no path.
  case allPairs
  /// Of the pairs that have a path; in a directed graph this needs the distances of all pairs.
  case reachablePairs
  /// Of the pairs in the component with the most vertices, of equals the one with the lowest vertex; in a directed
  /// graph the strong component.
  case largestComponent
}

/// The greatest number of edges on a shortest path.
///
/// Weights, signs, parallel edges and loops make no difference. It searches from the vertices only that bounds can't
/// rule out: Crescenzi et al., On computing the diameter of real-world undirected graphs (2013).
///
/// - Parameters:
///   - graph: The graph.
///   - scope: What to do if the graph is disconnected or, being directed, not strongly connected.
///   - execution: On how many threads, and who is told how far it has come.
/// - Returns: 0 or more; no value if there are no such pairs of vertices, except that one vertex alone has diameter
///   0, or if a pair has no path and all pairs count.
/// - Complexity: As ``distanceProfile(of:direction:on:)`` at worst, and most often a few times O(n + m).
public func diameter(
  of graph: AnalysisGraph, scope: DiameterScope = .allPairs, on execution: Execution = Execution()
) -> GraphScore<Int> {
  let value =
    switch scope {
    case .allPairs: graph.diameterOfAllPairs(on: execution)
    case .reachablePairs: graph.diameterOfReachablePairs(on: execution)
    case .largestComponent: graph.diameterOfLargestComponent(on: execution)
    }
  let pairs =
    switch scope {
    case .allPairs: "Greatest distance of any pair; no value if a pair has no path."
    case .reachablePairs: "Greatest distance of the pairs that have a path; the others do not count."
    case .largestComponent where graph.isDirected: "Greatest distance in the largest strong component."
    case .largestComponent: "Greatest distance in the largest component."
    }
  let direction = graph.directionConvention(directed: "Paths follow the edges' direction.")
  return GraphScore(value, convention: "\(pairs) \(direction) \(PathDistance.hops.convention)")
}

extension AnalysisGraph {
  fileprivate func diameterOfAllPairs(on execution: Execution) -> Int? {
    guard strongComponents(of: self).count == 1 else { return nil }
    return FringeSearch.diameter(of: ComponentRows(allOf: self), on: execution)
  }

  fileprivate func diameterOfReachablePairs(on execution: Execution) -> Int? {
    var greatest = 0
    if isDirected {
      greatest = DistanceTally(self, .outgoing, on: execution).pairs.count - 1
    } else {
      let components = weakComponents(of: self)
      let sizes = components.sizes
      let bySize = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
      ComponentRows.forEach(bySize, of: components, in: self) {
        greatest = FringeSearch.diameter(of: $0, atLeast: greatest, on: execution)
      }
    }
    return greatest > 0 || vertexCount == 1 ? greatest : nil
  }

  fileprivate func diameterOfLargestComponent(on execution: Execution) -> Int? {
    let components = strongComponents(of: self)
    let sizes = components.sizes
    guard let largest = sizes.max(), let label = sizes.firstIndex(of: largest) else { return nil }
    var diameter = 0
    ComponentRows.forEach([label], of: components, in: self) {
      diameter = FringeSearch.diameter(of: $0, on: execution)
    }
    return diameter
  }
}
