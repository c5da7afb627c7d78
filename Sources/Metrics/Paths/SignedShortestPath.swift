public import AnalysisGraph

/// A walk whose edges all have a sign; it may come to a vertex more than once.
public struct SignedWalk: Sendable, Hashable {
  /// The vertices from first to last; one more than edges.
  public let vertices: [Int]

  /// The index of the edge of each step.
  public let edges: [Int]

  /// Whether each step goes from its edge's tail to its head.
  public let isForward: [Bool]

  /// The sum of the edges' lengths by the distance that was asked for.
  public let cost: Double

  /// The product of the edges' signs.
  public let sign: AnalysisGraph.Sign

  /// Whether no vertex comes twice, so that the walk is a path.
  public let isSimple: Bool

  /// The number of edges.
  public var length: Int { edges.count }
}

/// The shortest path of one sign, as far as it could be found.
public struct SignedShortestPath: Sendable, Hashable {
  /// The shortest path of the sign, or nil; see ``isProven``.
  public let path: GraphPath?

  /// Whether the path is the shortest, or if it is nil there is none; if not, the search stopped at its limit.
  public let isProven: Bool

  /// A length that no path of the sign falls below; nil if none has the sign or, not proven, nothing is known.
  public let lowerBound: Double?

  /// What counts as a path, as its sign and as its length.
  public let convention: String
}

/// The shortest walk between two vertices whose signs multiply to a given sign: the enemy of an enemy is positive.
///
/// It is the shortest path in the signed double cover, where each vertex is there twice, once for each sign of the
/// walk so far. **It may come to a vertex more than once**, by each sign once, and is no path then: to reach a friend
/// with a negative sign it may go around a circle of three enemies. ``SignedWalk/isSimple`` tells;
/// ``shortestSignedPath(from:to:sign:in:distance:avoiding:limit:)`` finds a path.
///
/// - Parameters:
///   - source: The first vertex.
///   - target: The last vertex; if it is the first, the positive walk has no edges, and the negative one is a closed
///     walk.
///   - sign: Positive or negative; no walk has another sign.
///   - graph: A directed graph's edges are followed from tail to head. Edges that are neutral or mixed carry no sign
///     and are on no walk, for what follows from both signs at once follows from neither. Loops are on no walk.
///     Of parallel edges of the same sign the shortest stands for all; a positive and a negative one both count.
///   - distance: What a walk's length is.
///   - avoided: Vertices that the walk must not touch.
/// - Returns: Of equally short walks the one with the fewest edges, and of these the one with the lowest vertex
///   indices from the start on, positive before negative; nil if there is none.
/// - Complexity: O(n + m) time and space, O((n + m) log m) time with edge distances.
public func shortestSignedWalk(
  from source: Int, to target: Int, sign: AnalysisGraph.Sign, in graph: AnalysisGraph,
  distance: PathDistance = .hops, avoiding avoided: Set<Int> = []
) -> SignedWalk? {
  let cover = SignedDoubleCover(graph)
  guard
    let toTarget = cover.distances(to: target, sign: sign, distance: distance, avoiding: avoided),
    let states = toTarget.vertices(from: 2 * source)
  else { return nil }
  let path = cover.path(along: states, toTarget, distance)
  return SignedWalk(
    vertices: path.vertices, edges: path.edges, isForward: path.isForward, cost: path.cost, sign: sign,
    isSimple: Set(path.vertices).count == path.vertices.count)
}

/// The shortest path between two vertices whose signs multiply to a given sign and that visits no vertex twice.
///
/// Whether there is any is hard to tell in a directed graph. The search lists walks of the signed double cover, best
/// first as in ``KShortestSimplePaths``, each without repetition up to where it parts from an earlier one, and stops
/// at the first that is a path. As all that are left are no shorter, that one is the shortest.
/// Lapaugh & Papadimitriou, The even-path problem for graphs and digraphs (1984), on its hardness.
///
/// - Parameters:
///   - source: The first vertex.
///   - target: The last vertex; if it is the first, the only path has no edges and is positive.
///   - sign: Positive or negative; no path has another sign.
///   - graph: A directed graph's edges are followed from tail to head. Edges that are neutral or mixed carry no sign
///     and are on no path, nor are loops. Of parallel edges of the same sign the shortest stands for all; a positive
///     and a negative one both count.
///   - distance: What a path's length is.
///   - avoided: Vertices that the path must not touch.
///   - limit: The most walks to look at; the result tells whether they were enough.
/// - Returns: Of equally short paths the one with the fewest edges, and of these the one with the lowest vertex
///   indices from the start on, positive before negative.
/// - Complexity: O((n + m) log m) time for the first walk, and where it is no path up to `limit` times l searches of
///   that time for walks of l edges; O(n + m + limit · l²) space.
public func shortestSignedPath(
  from source: Int, to target: Int, sign: AnalysisGraph.Sign, in graph: AnalysisGraph,
  distance: PathDistance = .hops, avoiding avoided: Set<Int> = [], limit: Int = 1_000
) -> SignedShortestPath {
  func result(_ path: GraphPath?, isProven: Bool, lowerBound: Double?) -> SignedShortestPath {
    SignedShortestPath(
      path: path, isProven: isProven, lowerBound: lowerBound,
      convention: """
        A path visits no vertex twice, and its sign is the product of its edges' signs; neutral and mixed \
        edges and loops are on none. \(distance.lengthConvention) Of parallel edges of the same sign the \
        shortest counts.
        """)
  }
  let cover = SignedDoubleCover(graph)
  guard
    let toTarget = cover.distances(to: target, sign: sign, distance: distance, avoiding: avoided)
  else { return result(nil, isProven: true, lowerBound: nil) }
  var search = DeviationSearch(from: 2 * source, toTarget, stateBits: 1)
  var lowerBound: Double?
  for _ in 0..<max(0, limit) {
    guard let best = search.popBest() else { return result(nil, isProven: true, lowerBound: nil) }
    lowerBound = best.cost
    guard let repetition = cover.firstRepetition(in: best.vertices) else {
      return result(
        cover.path(along: best.vertices, toTarget, distance), isProven: true, lowerBound: best.cost)
    }
    search.split(best, before: repetition)
  }
  return search.isExhausted
    ? result(nil, isProven: true, lowerBound: nil) : result(nil, isProven: false, lowerBound: lowerBound)
}

extension SignedDoubleCover {
  fileprivate func path(
    along states: [Int], _ distances: TargetDistances, _ distance: PathDistance
  ) -> GraphPath {
    GraphPath(
      vertices: states.map { $0 / 2 }, edges: edges(along: states, distances), in: base, distance: distance)
  }

  /// The place of the first vertex that was there before.
  fileprivate func firstRepetition(in states: [Int]) -> Int? {
    var visited: Set<Int> = []
    return states.firstIndex { !visited.insert($0 / 2).inserted }
  }
}
