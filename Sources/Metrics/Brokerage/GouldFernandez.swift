public import AnalysisGraph

/// How often each vertex stands between two others in each of five roles.
public struct BrokerageRoles: Sendable, Hashable {
  /// All three are of one group.
  public let coordinator: Scores
  /// The two others are of one group, the broker of another; also called itinerant.
  public let consultant: Scores
  /// The first is of another group than the broker and the last: the broker decides who comes in.
  public let gatekeeper: Scores
  /// The last is of another group than the first and the broker: the broker speaks for them.
  public let representative: Scores
  /// All three are of different groups.
  public let liaison: Scores
  /// All roles together.
  public let total: Scores
}

/// The brokerage roles of each vertex v: the open paths a → v → b, where no edge leads from a to b, by the groups of the
/// three.
///
/// Gould & Fernandez, Structures of mediation: a formal approach to brokerage in transaction networks (1989), raw counts.
/// R's sna 2.7 has the same numbers under the same names; its b_IO is the representative, b_OI the gatekeeper. In an
/// undirected graph each path counts in both directions. Parallel edges count once; loops, weights and signs do not
/// count.
///
/// - Parameters:
///   - graph: The graph.
///   - groups: The group of each vertex, by any numbers; a vertex without one, `nil`, is a group of its own.
/// - Returns: Counts for each vertex.
/// - Complexity: O(Σ d²) over the degrees d.
public func gouldFernandez(of graph: AnalysisGraph, groups: [Int?]) -> BrokerageRoles {
  precondition(groups.count == graph.vertexCount, "one group for each vertex")
  // Numbers below all others stand for vertices that share a group with nobody.
  let lowest = min(0, groups.compactMap(\.self).min() ?? 0)
  let groups = groups.enumerated().map { $1 ?? lowest - 1 - $0 }
  var counts = [[Double]](repeating: [Double](repeating: 0, count: graph.vertexCount), count: 5)
  var stamps = [Int](repeating: -1, count: graph.vertexCount)
  let reached = (0..<graph.vertexCount).map { graph.outRows.distinct($0) }
  for first in 0..<graph.vertexCount {
    for vertex in reached[first] { stamps[vertex] = first }
    for broker in reached[first] {
      for last in reached[broker] where last != first && stamps[last] != first {
        counts[role(groups[first], groups[broker], groups[last])][broker] += 1
      }
    }
  }
  let direction = graph.directionConvention(
    directed: "Paths follow the direction of edges.", undirected: "Each path counts in both directions.")
  let convention = """
    Open paths a → v → b without an edge from a to b, by the groups of the three (Gould & Fernandez 1989). \(direction) \
    Parallel edges count once; loops, weights and signs do not count; a vertex without a group is one of its own.
    """
  func scores(_ name: String, _ values: [Double]) -> Scores {
    Scores(values, convention: "\(name). \(convention)")
  }
  let totals = (0..<graph.vertexCount).map { vertex in counts.reduce(0) { $0 + $1[vertex] } }
  return BrokerageRoles(
    coordinator: scores("All of one group", counts[0]),
    consultant: scores("The ends of one group, the broker of another", counts[1]),
    gatekeeper: scores("The first of another group than broker and last", counts[2]),
    representative: scores("The last of another group than first and broker", counts[3]),
    liaison: scores("All of different groups", counts[4]), total: scores("All roles", totals))
}

private func role(_ first: Int, _ broker: Int, _ last: Int) -> Int {
  switch (first == broker, broker == last, first == last) {
  case (true, true, _): 0
  case (_, _, true): 1
  case (false, true, _): 2
  case (true, false, _): 3
  default: 4
  }
}

extension ArcRows {
  /// The neighbors of a vertex in ascending order, each once, without itself.
  func distinct(_ vertex: Int) -> [Int] {
    var neighbors: [Int] = []
    for arc in self[vertex] where neighbor(arc) != vertex && neighbor(arc) != neighbors.last {
      neighbors.append(neighbor(arc))
    }
    return neighbors
  }
}
