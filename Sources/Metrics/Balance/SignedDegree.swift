public import AnalysisGraph

/// How many friends and enemies each vertex has.
public struct SignedDegree: Sendable, Hashable {
  /// The number of neighbors to which there is a friendly edge.
  public let positive: Scores
  /// The number of neighbors to which there is a hostile edge.
  public let negative: Scores
  /// Friends less enemies.
  public let net: Scores
  /// Friends in proportion to friends and enemies; no value for vertices with neither.
  public let ratio: Scores
}

/// The number of friends and of enemies of each vertex, their difference, and the share of friends.
///
/// A neighbor counts once as a friend and once as an enemy, whatever the number of edges; one who is both, or to whom a
/// mixed edge leads, counts as both. Neutral edges, loops and weights do not count.
///
/// - Parameters:
///   - graph: The graph.
///   - direction: Which arcs count in a directed graph.
/// - Returns: The four scores.
/// - Complexity: O(n + m).
public func signedDegree(of graph: AnalysisGraph, direction: ArcDirection = .outgoing) -> SignedDegree {
  let rows = graph.rows(direction)
  var friends = [Double](repeating: 0, count: graph.vertexCount)
  var enemies = friends
  for vertex in 0..<graph.vertexCount {
    var (lastFriend, lastEnemy) = (vertex, vertex)
    for arc in rows[vertex] where rows.neighbor(arc) != vertex {
      let neighbor = rows.neighbor(arc)
      let sign = graph.signs[rows.edge(arc)]
      if sign == .positive || sign == .mixed, neighbor != lastFriend {
        friends[vertex] += 1
        lastFriend = neighbor
      }
      if sign == .negative || sign == .mixed, neighbor != lastEnemy {
        enemies[vertex] += 1
        lastEnemy = neighbor
      }
    }
  }
  let arcs = graph.directionConvention(
    directed: direction == .outgoing ? "Edges to others count." : "Edges from others count.")
  let convention = """
    A neighbor counts once as a friend and once as an enemy, and as both if edges of both signs or a mixed one lead \
    there. \(arcs) Neutral edges, loops and weights do not count.
    """
  let pairs = zip(friends, enemies)
  return SignedDegree(
    positive: Scores(friends, convention: "Number of friends. \(convention)"),
    negative: Scores(enemies, convention: "Number of enemies. \(convention)"),
    net: Scores(pairs.map { $0 - $1 }, convention: "Friends less enemies. \(convention)"),
    ratio: Scores(
      pairs.map { $0 + $1 > 0 ? $0 / ($0 + $1) : nil as Double? },
      convention: "Friends in proportion to friends and enemies. \(convention)",
      absence: "neither friends nor enemies"))
}
