/// A graph reduced to what measures need: dense vertex indices, weighted and signed edges, and compressed
/// sparse rows. It is built once and never changes.
///
/// Vertices are `0..<vertexCount`, edges `0..<edgeCount`. Every edge is listed once, in the order in which it
/// was given, in a directed and in an undirected graph alike. Parallel edges and loops are allowed; every
/// measure says what it makes of them.
///
/// The rows hold *arcs*: an arc is an edge seen from one of its ends. A directed edge is one arc in the
/// ``outRows`` of its tail and one in the ``inRows`` of its head. An undirected edge is one arc in the row of
/// each end, a loop a single arc, and ``inRows`` is ``outRows``.
///
/// An edge takes 16 bytes, in a directed and in an undirected graph, and a vertex 8 or in a directed graph 16. Where
/// edges differ, their weights and distances take 8 bytes an edge more each, and their signs 1. Who asks for the ends
/// of edges by their indices, see ``tail(of:)``, pays 8 bytes an edge for it.
@frozen
public struct AnalysisGraph: Sendable, Hashable {
  /// Whether an edge leads from its tail to its head only.
  public let isDirected: Bool

  /// The number of vertices, isolated ones included.
  public let vertexCount: Int

  /// The number of edges, each counted once.
  public let edgeCount: Int

  /// The strength of each edge by edge index: finite and above 0. Never a distance.
  public let weights: EdgeValues<Double>

  /// The sign of each edge by edge index.
  public let signs: EdgeValues<Sign>

  /// The length of each edge by edge index: 0 or more. No path leads over an edge of infinite length.
  public let distances: EdgeValues<Double>

  /// The arcs that leave each vertex.
  public let outRows: ArcRows

  /// The arcs that enter each vertex.
  public let inRows: ArcRows

  @usableFromInline let keptEnds: KeptEnds

  /// Builds the graph and its rows.
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices, 0 or more and below 2³¹.
  ///   - edges: The edges; an edge's place in this list is its index from now on.
  ///   - isDirected: Whether edges lead from tail to head only.
  /// - Throws: The first edge that is out of range or has a weight or distance that means nothing.
  /// - Complexity: O(vertices + edges).
  public init(
    vertexCount: Int, edges: some Collection<Edge>, isDirected: Bool
  ) throws(AnalysisGraphError) {
    guard (0...Int(Int32.max)).contains(vertexCount) else { throw .vertexCount(vertexCount) }
    for (index, edge) in edges.enumerated() { try edge.validate(index: index, vertexCount: vertexCount) }
    try self.init(
      vertexCount: vertexCount, tails: edges.map { Int32($0.tail) }, heads: edges.map { Int32($0.head) },
      weights: edges.map(\.weight), signs: edges.map(\.sign), distances: edges.map(\.distance),
      isDirected: isDirected)
  }

  /// Builds the graph of edges that are given in columns, one entry an edge.
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices, 0 or more and below 2³¹.
  ///   - tails: The vertex at which each edge begins.
  ///   - heads: The vertex at which each edge ends.
  ///   - weights: The strength of each edge; `nil` if each is 1.
  ///   - signs: The sign of each edge; `nil` if each is neutral.
  ///   - distances: The length of each edge; `nil` if each is 1.
  ///   - isDirected: Whether edges lead from tail to head only.
  /// - Throws: A column of another length than `tails`, or the first edge that is out of range or has a weight or
  ///   distance that means nothing.
  /// - Complexity: O(vertices + edges) time; while it is built, some 24 bytes an edge more than it keeps.
  public init(
    vertexCount: Int, tails: [Int32], heads: [Int32], weights: [Double]? = nil, signs: [Sign]? = nil,
    distances: [Double]? = nil, isDirected: Bool
  ) throws(AnalysisGraphError) {
    try Self.checkEnds(vertexCount: vertexCount, tails, heads)
    let rows = ArcRows.both(vertexCount: vertexCount, tails: tails, heads: heads, isDirected: isDirected)
    try self.init(
      isDirected: isDirected, edgeCount: tails.count, weights: weights, signs: signs, distances: distances,
      rows: rows)
  }

  /// Throws if the columns are of different lengths, too long, or have an end that is no vertex.
  static func checkEnds(vertexCount: Int, _ tails: [Int32], _ heads: [Int32]) throws(AnalysisGraphError) {
    guard (0...Int(Int32.max)).contains(vertexCount) else { throw .vertexCount(vertexCount) }
    guard tails.count <= Int(Int32.max) / 2 else { throw .edgeCount(tails.count) }
    guard heads.count == tails.count else {
      throw .edgeValueCount(heads.count, edgeCount: tails.count)
    }
    let vertices = 0..<Int32(vertexCount)
    guard !tails.allSatisfy(vertices.contains) || !heads.allSatisfy(vertices.contains) else { return }
    for edge in tails.indices {
      for end in [tails[edge], heads[edge]] where !vertices.contains(end) {
        throw .vertexOutOfRange(vertex: Int(end), edge: edge, vertexCount: vertexCount)
      }
    }
  }

  /// Checks what is known of the edges of rows that fit together; `nil` is as in the public initializer.
  init(
    isDirected: Bool, edgeCount: Int, weights: [Double]?, signs: [Sign]?, distances: [Double]?,
    rows: (leaving: ArcRows, entering: ArcRows)
  ) throws(AnalysisGraphError) {
    for count in [weights?.count, signs?.count, distances?.count] {
      guard count ?? edgeCount == edgeCount else {
        throw .edgeValueCount(count ?? 0, edgeCount: edgeCount)
      }
    }
    for (edge, weight) in (weights ?? []).enumerated() where !(weight > 0 && weight.isFinite) {
      throw .weight(weight, edge: edge)
    }
    for (edge, distance) in (distances ?? []).enumerated() where !(distance >= 0) {
      throw .distance(distance, edge: edge)
    }
    self.init(
      isDirected: isDirected, vertexCount: rows.leaving.vertexCount, edgeCount: edgeCount,
      weights: weights.map { EdgeValues($0) } ?? EdgeValues(repeating: 1, count: edgeCount),
      signs: signs.map { EdgeValues($0) } ?? EdgeValues(repeating: .neutral, count: edgeCount),
      distances: distances.map { EdgeValues($0) } ?? EdgeValues(repeating: 1, count: edgeCount),
      outRows: rows.leaving, inRows: rows.entering)
  }

  /// Takes every part as it is; the caller vouches that they fit together.
  init(
    isDirected: Bool, vertexCount: Int, edgeCount: Int, weights: EdgeValues<Double>, signs: EdgeValues<Sign>,
    distances: EdgeValues<Double>, outRows: ArcRows, inRows: ArcRows
  ) {
    self.isDirected = isDirected
    self.vertexCount = vertexCount
    self.edgeCount = edgeCount
    keptEnds = KeptEnds()
    self.weights = weights
    self.signs = signs
    self.distances = distances
    self.outRows = outRows
    self.inRows = inRows
  }
}

extension AnalysisGraph {
  /// The ends of all edges, made when first asked for and kept.
  package var ends: EdgeEnds { keptEnds.ends(of: self) }

  /// The vertex at which an edge begins, or the end that was given first if the graph is undirected.
  ///
  /// - Complexity: O(1), but the first call for a graph O(vertices + edges) in time and 8 bytes an edge, which are kept.
  public func tail(of edge: Int) -> Int { Int(ends.tails[edge]) }

  /// The vertex at which an edge ends, or the end that was given second if the graph is undirected.
  ///
  /// - Complexity: As ``tail(of:)``.
  public func head(of edge: Int) -> Int { Int(ends.heads[edge]) }

  /// The edge with an index.
  ///
  /// - Complexity: As ``tail(of:)``.
  public func edge(_ index: Int) -> Edge {
    Edge(
      tail: tail(of: index), head: head(of: index), weight: weights[index], sign: signs[index],
      distance: distances[index])
  }

  /// The edges in the order of their indices.
  public var edges: some RandomAccessCollection<Edge> {
    (0..<edgeCount).lazy.map { edge($0) }
  }
}
