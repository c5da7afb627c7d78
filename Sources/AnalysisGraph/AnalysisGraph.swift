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
@frozen
public struct AnalysisGraph: Sendable, Hashable {
  /// Whether an edge leads from its tail to its head only.
  public let isDirected: Bool

  /// The number of vertices, isolated ones included.
  public let vertexCount: Int

  @usableFromInline package let tails: [Int32]
  @usableFromInline package let heads: [Int32]

  /// The strength of each edge by edge index: finite and above 0. Never a distance.
  public let weights: [Double]

  /// The sign of each edge by edge index.
  public let signs: [Sign]

  /// The length of each edge by edge index: 0 or more. No path leads over an edge of infinite length.
  public let distances: [Double]

  /// The arcs that leave each vertex.
  public let outRows: ArcRows

  /// The arcs that enter each vertex.
  public let inRows: ArcRows

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
    guard edges.count <= Int(Int32.max) / 2 else { throw .edgeCount(edges.count) }
    var tails: [Int32] = []
    var heads: [Int32] = []
    var weights: [Double] = []
    var signs: [Sign] = []
    var distances: [Double] = []
    tails.reserveCapacity(edges.count)
    heads.reserveCapacity(edges.count)
    weights.reserveCapacity(edges.count)
    signs.reserveCapacity(edges.count)
    distances.reserveCapacity(edges.count)
    for (index, edge) in edges.enumerated() {
      try edge.validate(index: index, vertexCount: vertexCount)
      tails.append(Int32(edge.tail))
      heads.append(Int32(edge.head))
      weights.append(edge.weight)
      signs.append(edge.sign)
      distances.append(edge.distance)
    }
    self.init(
      isDirected: isDirected, vertexCount: vertexCount, tails: tails, heads: heads, weights: weights,
      signs: signs, distances: distances)
  }

  /// Builds the rows of columns that are known to be valid.
  init(
    isDirected: Bool, vertexCount: Int, tails: [Int32], heads: [Int32], weights: [Double], signs: [Sign],
    distances: [Double]
  ) {
    self.isDirected = isDirected
    self.vertexCount = vertexCount
    self.tails = tails
    self.heads = heads
    self.weights = weights
    self.signs = signs
    self.distances = distances
    if isDirected {
      outRows = ArcRows(vertexCount: vertexCount, from: tails, to: heads)
      inRows = ArcRows(vertexCount: vertexCount, from: heads, to: tails)
    } else {
      outRows = ArcRows(vertexCount: vertexCount, between: tails, and: heads)
      inRows = outRows
    }
  }

  /// Takes every part as it is; the caller vouches that they fit together.
  init(
    isDirected: Bool, vertexCount: Int, tails: [Int32], heads: [Int32], weights: [Double], signs: [Sign],
    distances: [Double], outRows: ArcRows, inRows: ArcRows
  ) {
    self.isDirected = isDirected
    self.vertexCount = vertexCount
    self.tails = tails
    self.heads = heads
    self.weights = weights
    self.signs = signs
    self.distances = distances
    self.outRows = outRows
    self.inRows = inRows
  }
}

extension AnalysisGraph {
  /// The number of edges, each counted once.
  @inlinable public var edgeCount: Int { tails.count }

  /// The vertex at which an edge begins, or the end that was given first if the graph is undirected.
  @inlinable public func tail(of edge: Int) -> Int { Int(tails[edge]) }

  /// The vertex at which an edge ends, or the end that was given second if the graph is undirected.
  @inlinable public func head(of edge: Int) -> Int { Int(heads[edge]) }

  /// The edge with an index.
  @inlinable public func edge(_ index: Int) -> Edge {
    Edge(
      tail: tail(of: index), head: head(of: index), weight: weights[index], sign: signs[index],
      distance: distances[index])
  }

  /// The edges in the order of their indices.
  @inlinable public var edges: some RandomAccessCollection<Edge> {
    (0..<edgeCount).lazy.map { edge($0) }
  }
}
