public import ActorModel
public import AnalysisGraph

/// Who is tied to each of several actors, and on whose side.
public struct CommonNeighbors: Sendable, Hashable {
  /// What a shared neighbour is to the actors asked about.
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    /// Tied positively to each of them.
    case sharedFriend = "shared friend"
    /// Tied negatively to each of them.
    case sharedEnemy = "shared enemy"
    /// Tied positively to some and negatively to the others.
    case between = "friend of one, enemy of the other"
    /// Some tie takes no side, as a mediation, or is friendly and hostile at once.
    case undecided = "takes no clear side"
  }

  /// One shared neighbour.
  public struct Member: Sendable, Hashable {
    /// Who it is.
    public let actor: Actor
    /// What it is to the actors asked about.
    public let role: Role
    /// The sign towards each of the actors asked about, in their order.
    public let signs: [AnalysisGraph.Sign]
    /// The ties to each of the actors asked about, in their order.
    public let ties: [[Tie]]
  }

  /// The actors asked about.
  public let actors: [Actor]
  /// The shared neighbours: shared friends, shared enemies, those between, the undecided; within a role in
  /// the order of ids.
  public let members: [Member]

  /// Finds the shared neighbours of vertices, whichever way their ties point. O(edges).
  public init(of vertices: [Int], in projected: ProjectedGraph) {
    let edges = vertices.map { Self.edgesByNeighbor(of: $0, in: projected.graph) }
    actors = vertices.map { projected.actors[$0] }
    let shared = projected.actors.indices.filter { vertex in
      !vertices.contains(vertex) && edges.allSatisfy { $0[vertex] != nil }
    }
    let found = shared.map { vertex in
      let perActor = edges.map { $0[vertex] ?? [] }
      let signs = perActor.map { AnalysisGraph.Sign(merging: $0.map { projected.graph.signs[$0] }) }
      return Member(
        actor: projected.actors[vertex], role: Self.role(of: signs), signs: signs,
        ties: perActor.map { edges in
          Set(edges.flatMap { projected.tiesOfEdge[$0] }).sorted().map { projected.ties[$0] }
        })
    }
    members = Role.allCases.flatMap { role in found.filter { $0.role == role } }
  }

  private static func edgesByNeighbor(of vertex: Int, in graph: AnalysisGraph) -> [Int: [Int]] {
    var edges: [Int: [Int]] = [:]
    for rows in graph.isDirected ? [graph.outRows, graph.inRows] : [graph.outRows] {
      for arc in rows[vertex] { edges[rows.neighbor(arc), default: []].append(rows.edge(arc)) }
    }
    return edges
  }

  private static func role(of signs: [AnalysisGraph.Sign]) -> Role {
    guard signs.allSatisfy({ $0 == .positive || $0 == .negative }) else { return .undecided }
    if signs.allSatisfy({ $0 == .positive }) { return .sharedFriend }
    return signs.allSatisfy { $0 == .negative } ? .sharedEnemy : .between
  }
}
