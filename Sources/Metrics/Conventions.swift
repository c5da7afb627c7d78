public import AnalysisGraph

/// Which arcs of a vertex a measure follows in a directed graph.
public enum ArcDirection: Sendable, Hashable, CaseIterable {
  /// From tail to head: what a vertex reaches.
  case outgoing
  /// From head to tail: what reaches a vertex.
  case incoming
}

/// How long a path is.
public enum PathDistance: Sendable, Hashable, CaseIterable {
  /// The number of its edges.
  case hops
  /// The sum of its edges' distances.
  case edgeDistances
}

/// How much an edge counts in a measure of the adjacency matrix.
public enum EdgeWeighting: Sendable, Hashable, CaseIterable {
  /// 1, whatever its weight.
  case unit
  /// Its weight.
  case strength
}

extension Projection {
  /// What the length of a path is in a graph that this projection made.
  public var pathDistance: PathDistance { distance == .unit ? .hops : .edgeDistances }
}

extension PathDistance {
  var lengthConvention: String {
    switch self {
    case .hops: "A path's length is its number of edges; weights do not count."
    case .edgeDistances: "A path's length is the sum of its edges' distances."
    }
  }

  /// What is said beside measures that compare the lengths of paths for equality.
  var equalityConvention: String {
    switch self {
    case .hops: ""
    case .edgeDistances: " Lengths that agree to 12 digits are equal."
    }
  }

  /// What a path's length is, and what parallel edges, loops and signs count, in sentences.
  public var convention: String {
    lengthConvention + " Of parallel edges the shortest counts; loops and signs do not count."
  }
}

extension EdgeWeighting {
  var convention: String {
    let weight =
      switch self {
      case .unit: "Every edge counts 1; weights do not count."
      case .strength: "An edge counts its weight."
      }
    return weight + " Parallel edges add up, a loop counts once, signs do not count."
  }

  func weight(of edge: Int, in graph: AnalysisGraph) -> Double {
    switch self {
    case .unit: 1
    case .strength: graph.weights[edge]
    }
  }
}

extension AnalysisGraph {
  /// The rows that a direction follows.
  func rows(_ direction: ArcDirection) -> ArcRows {
    switch direction {
    case .outgoing: outRows
    case .incoming: inRows
    }
  }

  /// The phrase for the kind of graph that a measure ran on.
  func directionConvention(directed: String, undirected: String = "Edges have no direction.") -> String {
    isDirected ? directed : undirected
  }
}
