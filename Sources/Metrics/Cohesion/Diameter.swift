public import AnalysisGraph

/// Of which pairs of vertices a diameter is the greatest distance.
public enum DiameterScope: Sendable, Hashable, CaseIterable {
  /// Of all pairs; there is no diameter if one of them has no path.
  case allPairs
  /// Of the pairs that have a path; in a directed graph this needs the distances of all pairs.
  case reachablePairs
  /// Of the pairs in the component with the most vertices, of equals the one with the lowest vertex; in a directed
  /// graph the strong component. With edge distances, of those pairs in it that have a path.
  case largestComponent
}

/// The greatest length of a shortest path.
///
/// Signs and loops make no difference. In hops it searches from the vertices only that bounds can't rule out: Crescenzi
/// et al., On computing the diameter of real-world undirected graphs (2013).
///
/// - Parameters:
///   - graph: Parallel edges count as the shortest of them.
///   - distance: What a path's length is.
///   - scope: What to do if the graph is disconnected or, being directed, not strongly connected.
///   - execution: On how many threads, and who is told how far it has come.
/// - Returns: 0 or more; no value if there are no such pairs of vertices, except that one vertex alone has diameter
///   0, or if a pair has no path and all pairs count.
/// - Complexity: As ``distanceProfile(of:distance:direction:on:)`` at worst, and in hops most often a few times O(n + m).
public func diameter(
  of graph: AnalysisGraph, distance: PathDistance = .hops, scope: DiameterScope = .allPairs,
  on execution: Execution = Execution()
) -> GraphScore<Double> {
  let value =
    switch distance {
    case .hops: graph.diameterInHops(scope, on: execution).map(Double.init)
    case .edgeDistances: graph.diameterByDistances(scope, on: execution)
    }
  let pairs =
    switch scope {
    case .allPairs: "Greatest distance of any pair; no value if a pair has no path."
    case .reachablePairs: "Greatest distance of the pairs that have a path; the others do not count."
    case .largestComponent where graph.isDirected: "Greatest distance in the largest strong component."
    case .largestComponent: "Greatest distance in the largest component."
    }
  let direction = graph.directionConvention(directed: "Paths follow the edges' direction.")
  return GraphScore(
    value, convention: "\(pairs) \(direction) \(distance.convention)",
    absence: scope == .allPairs && graph.vertexCount > 0 ? "a pair has no path" : "no pair has a path")
}

extension AnalysisGraph {
  fileprivate func diameterInHops(_ scope: DiameterScope, on execution: Execution) -> Int? {
    switch scope {
    case .allPairs: diameterOfAllPairs(on: execution)
    case .reachablePairs: diameterOfReachablePairs(on: execution)
    case .largestComponent: diameterOfLargestComponent(on: execution)
    }
  }

  fileprivate func diameterByDistances(_ scope: DiameterScope, on execution: Execution) -> Double? {
    let components = strongComponents(of: self)
    switch scope {
    case .allPairs:
      guard components.count == 1 else { return nil }
      return distanceProfile(of: self, distance: .edgeDistances, on: execution).diameter
    case .reachablePairs:
      let profile = distanceProfile(of: self, distance: .edgeDistances, on: execution)
      return profile.greatestDistance ?? (vertexCount == 1 ? 0 : nil)
    case .largestComponent:
      let sizes = components.sizes
      guard let largest = sizes.max(), let label = sizes.firstIndex(of: largest) else { return nil }
      let labels = components.labels
      return mapSearches(.outgoing, on: execution) { search -> Double in
        guard labels[search.order[0]] == label else { return 0 }
        return search.order.last { labels[$0] == label }.map { search.distances[$0] } ?? 0
      }.max()
    }
  }

  private func diameterOfAllPairs(on execution: Execution) -> Int? {
    guard strongComponents(of: self).count == 1 else { return nil }
    return FringeSearch.diameter(of: ComponentRows(allOf: self), on: execution)
  }

  private func diameterOfReachablePairs(on execution: Execution) -> Int? {
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

  private func diameterOfLargestComponent(on execution: Execution) -> Int? {
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
