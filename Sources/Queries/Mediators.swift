public import ActorModel
public import AnalysisGraph

/// Who could mediate between two actors, and what speaks for and against each.
///
/// Anybody qualifies who has mediated between the two, or from whom a friendly way leads to each of them that doesn't pass
/// by the other. They are ranked by, in this order: towards how few of the two there are hostile ties; whether they have
/// mediated between them; how short the friendly ways to both are together, where past mediation counts as a direct one;
/// how many friends they share with the two, since indirect ties foretell mediation better than direct ones do (Böhmelt,
/// International mediation and social networks: the importance of indirect ties, 2009); the order of ids.
public struct Mediators: Sendable, Hashable {
  /// One who could mediate.
  public struct Candidate: Sendable, Hashable {
    /// Who it is.
    public let actor: Actor
    /// What the ties to each of the two come to: friendly, hostile, mixed, neutral; `nil` without any.
    public let signs: [AnalysisGraph.Sign?]
    /// The ties to each of the two but mediations, in the order of the file.
    public let ties: [[Tie]]
    /// The mediations between the two.
    public let mediations: [Tie]
    /// The mediations between one of the two and others.
    public let otherMediations: [Tie]
    /// The shortest friendly way to each of the two: the actors on it with both ends; `nil` without one.
    public let routes: [[Actor]?]
    /// The friendly ties of each step of those ways, in the order of the file.
    public let routeTies: [[[Tie]]]
    /// The friends that the candidate shares with each of the two.
    public let sharedFriends: [[Actor]]

    /// Towards how many of the two there are hostile ties.
    public var hostileSides: Int { signs.count { $0 == .negative || $0 == .mixed } }

    /// The steps of the friendly ways to both together; `nil` where one is missing.
    public var friendlySteps: Int? {
      guard let one = routes[0], let other = routes[1] else { return nil }
      return one.count + other.count - 2
    }

    /// The same, but that past mediation between the two is a step to each.
    public var distance: Int? { mediations.isEmpty ? friendlySteps : 2 }
  }

  /// The two.
  public let ends: [Actor]
  /// The ties between the two, in the order of the file.
  public let conflict: [Tie]
  /// What those ties come to; `nil` without any.
  public let sign: AnalysisGraph.Sign?
  /// Those who could mediate, the likeliest first.
  public let candidates: [Candidate]
  /// Those whom only ties that are friendly and hostile at once join to one of the two or both, so that they are not
  /// ranked, in the order of ids.
  public let ambivalent: [Actor]

  /// Looks for mediators.
  ///
  /// - Parameters:
  ///   - one: The vertex of one of the two.
  ///   - other: The vertex of the other.
  ///   - projected: The network; direction doesn't matter.
  /// - Complexity: O(n(n + m)).
  public init(between one: Int, and other: Int, in projected: ProjectedGraph) {
    let network = FriendlyNetwork(projected)
    let pair = [one, other]
    ends = pair.map { projected.actors[$0] }
    conflict = network.ties(one, other).filter { !$0.isMediation }
    sign = network.sign(one, other)
    let routes = [network.routes(to: one, avoiding: other), network.routes(to: other, avoiding: one)]
    let ids = ends.map(\.id)
    let friends = pair.map { Set(network.friends($0)) }
    let wider = FriendlyNetwork(projected, takesMixed: true)
    let looser = [wider.routes(to: one, avoiding: other), wider.routes(to: other, avoiding: one)]
    var ambivalent: [Actor] = []
    candidates = projected.actors.indices.filter { !pair.contains($0) }.compactMap { vertex -> Candidate? in
      let mediations = network.mediations(by: vertex).filter { tie in ids.contains { tie.others.contains($0) }
      }
      let between = mediations.filter { tie in ids.allSatisfy { tie.others.contains($0) } }
      let ways = routes.map { $0[vertex] }
      guard !between.isEmpty || ways.allSatisfy({ $0 != nil }) else {
        if looser.allSatisfy({ $0[vertex] != nil }) { ambivalent.append(projected.actors[vertex]) }
        return nil
      }
      return Candidate(
        actor: projected.actors[vertex], signs: pair.map { network.sign(vertex, $0) },
        ties: pair.map { network.ties(vertex, $0).filter { !$0.isMediation } },
        mediations: between, otherMediations: mediations.filter { !between.contains($0) },
        routes: ways.map { $0.map { $0.map { projected.actors[$0] } } },
        routeTies: ways.map { route in
          zip(route ?? [], (route ?? []).dropFirst()).map {
            network.ties($0, $1).filter { $0.sign == .positive }
          }
        },
        sharedFriends: friends.map { friends in
          network.friends(vertex).filter { friends.contains($0) && !pair.contains($0) }
            .map { projected.actors[$0] }
        })
    }.enumerated().sorted { left, right in
      Self.key(left.element, left.offset).lexicographicallyPrecedes(Self.key(right.element, right.offset))
    }.map(\.element)
    self.ambivalent = ambivalent
  }

  private static func key(_ candidate: Candidate, _ place: Int) -> [Int] {
    [
      candidate.hostileSides, candidate.mediations.isEmpty ? 1 : 0, candidate.distance ?? .max,
      -candidate.sharedFriends.reduce(0) { $0 + $1.count }, place,
    ]
  }
}

/// Who is whose friend, and by which ties.
private struct FriendlyNetwork {
  private let projected: ProjectedGraph
  /// For each vertex its edges by neighbor.
  private let edges: [[Int: [Int]]]
  /// The friends of each vertex in ascending order.
  private let friendsOfVertex: [[Int]]

  /// Finds friends; who is friend and enemy at once is one only if asked for.
  init(_ projected: ProjectedGraph, takesMixed: Bool = false) {
    self.projected = projected
    var edges = [[Int: [Int]]](repeating: [:], count: projected.graph.vertexCount)
    for (index, edge) in projected.graph.edges.enumerated() where edge.tail != edge.head {
      edges[edge.tail][edge.head, default: []].append(index)
      edges[edge.head][edge.tail, default: []].append(index)
    }
    self.edges = edges
    friendsOfVertex = edges.map { row in
      row.keys.filter { other in
        let sign = AnalysisGraph.Sign(merging: (row[other] ?? []).map { projected.graph.signs[$0] })
        return sign == .positive || takesMixed && sign == .mixed
      }.sorted()
    }
  }

  func sign(_ one: Int, _ other: Int) -> AnalysisGraph.Sign? {
    edges[one][other].map { AnalysisGraph.Sign(merging: $0.map { projected.graph.signs[$0] }) }
  }

  /// The ties between two vertices in the order of the file, mediations included.
  func ties(_ one: Int, _ other: Int) -> [Tie] {
    Set((edges[one][other] ?? []).flatMap { projected.tiesOfEdge[$0] }).sorted().map { projected.ties[$0] }
  }

  func mediations(by vertex: Int) -> [Tie] {
    let id = projected.actors[vertex].id
    let positions = Set(edges[vertex].values.joined().flatMap { projected.tiesOfEdge[$0] }).sorted()
    return positions.map { projected.ties[$0] }.filter { tie in
      tie.from == id && projected.taxonomy.relation(tie.relation, isKindOf: "mediation")
    }
  }

  /// The friends of a vertex in ascending order.
  func friends(_ vertex: Int) -> [Int] { friendsOfVertex[vertex] }

  /// The shortest friendly way from each vertex to one, both included, that doesn't pass by another; of equals the one
  /// over the lowest vertices.
  func routes(to end: Int, avoiding barred: Int) -> [[Int]?] {
    var next = [Int?](repeating: nil, count: edges.count)
    var isReached = [Bool](repeating: false, count: edges.count)
    isReached[end] = true
    isReached[barred] = true
    var order = [end]
    var place = 0
    while place < order.count {
      let vertex = order[place]
      place += 1
      for friend in friends(vertex) where !isReached[friend] {
        isReached[friend] = true
        next[friend] = vertex
        order.append(friend)
      }
    }
    return edges.indices.map { start in
      guard start != barred, isReached[start] else { return nil }
      var route = [start]
      while let step = next[route[route.count - 1]] { route.append(step) }
      return route
    }
  }
}
