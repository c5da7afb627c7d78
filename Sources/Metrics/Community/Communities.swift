import AnalysisGraph

/// A division of the vertices into communities, and how it was found.
public struct Communities: Sendable, Hashable {
  /// The community of each vertex, numbered by their lowest vertex.
  public private(set) var groups: Components

  /// The modularity of the division, with directed edges taken as undirected; nil if there are no edges.
  public let modularity: Double?

  /// The resolution with which ``modularity`` is computed.
  public let resolution: Double

  /// The seed of the random choices: the same seed, the same communities.
  public let seed: Int

  /// The method, and what direction, weights, signs, parallel edges and loops count.
  public internal(set) var convention: String

  /// Rates communities of a graph.
  init(
    _ groups: Components, of graph: AnalysisGraph, method: String, resolution: Double,
    weighting: EdgeWeighting, seed: Int
  ) {
    self.groups = groups
    self.resolution = resolution
    self.seed = seed
    modularity = modularityValue(
      of: graph, groups: groups, resolution: resolution, weighting: weighting, directed: false)
    let direction = graph.directionConvention(
      directed: "Directed edges are taken as undirected, those of both directions added up.")
    convention = """
      \(method), seed \(seed); modularity with resolution \(resolution). \(direction) \
      \(weighting.modularityConvention)
      """
  }
}

extension Components {
  /// The division of labels below the number of vertices.
  init(_ labels: [Int32]) { self.init(labels.lazy.map { Int($0) }, below: labels.count) }
}
