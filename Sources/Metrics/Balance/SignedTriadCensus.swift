public import AnalysisGraph

/// How many sets of three vertices there are of each of the 138 kinds of directed signed triads.
public struct SignedTriadCensus: Sendable, Hashable {
  /// One kind of triad and how many there are.
  public struct Kind: Sendable, Hashable {
    /// The kind without signs, as Davis & Leinhardt name it, and the arcs with their signs: `021D a>b+ a>c-`.
    public let name: String
    /// How many there are; `nil` if it is 2⁶³ or more.
    public let count: Int?
  }

  /// The kinds, those with fewer arcs first.
  public let kinds: [Kind]
  /// How many triads have a pair of vertices with arcs of both signs in one direction, and so are of no kind.
  public let ambivalentCount: Int
  /// What is counted.
  public let convention: String
}

/// The triads of a directed signed network by their arcs and signs.
///
/// Each of the six arcs among three vertices is absent, friendly or hostile, which makes 138 kinds up to the names of the
/// vertices, by the lemma of Burnside (729 + 81 + 18)/6. Like Batagelj & Mrvar, A subquadratic triad
/// census algorithm for large sparse networks (2001), it never looks at triads with no arc.
///
/// - Parameter graph: The graph; in an undirected graph each edge is two arcs.
/// - Returns: Counts that add up, with the ambivalent ones, to n choose 3.
/// - Complexity: O(m^1.5) time, O(n + m) space.
public func signedTriadCensus(of graph: AnalysisGraph) -> SignedTriadCensus {
  let rows = NeighborRows(signsOf: graph)
  let kindOfPair: (UInt8) -> Int = graph.isDirected ? { Int($0) } : { Int($0 | $0 << 2) }
  var counts = [Int](repeating: 0, count: 4096)
  var pairCounts = [Int](repeating: 0, count: 16)
  countOpen(rows, kindOfPair, &counts, &pairCounts)
  countClosed(ForwardRows(rows), kindOfPair, &counts)
  countSingle(pairCounts, vertexCount: graph.vertexCount, &counts)
  let n = Int128(graph.vertexCount)
  let empty = Int(exactly: counts.reduce(n * (n - 1) * (n - 2) / 6) { $0 - Int128($1) })
  let kinds = SignedTriad.kinds.map { triad in
    SignedTriadCensus.Kind(name: triad.name, count: triad.code == 0 ? empty : counts[triad.code])
  }
  let ambivalent = counts.indices.reduce(0) { SignedTriad(code: $1).isAmbivalent ? $0 + counts[$1] : $0 }
  return SignedTriadCensus(
    kinds: kinds, ambivalentCount: ambivalent,
    convention: """
      Number of sets of three vertices by the arcs among them and their signs. Parallel arcs of one sign count once; \
      triads with arcs of both signs from one vertex to another are counted apart. Neutral edges, loops and weights do \
      not count.
      """)
}

/// Counts each pair of neighbors at each vertex as an open triad, and the pairs of vertices by kind.
private func countOpen(
  _ rows: NeighborRows, _ kindOfPair: (UInt8) -> Int, _ counts: inout [Int], _ pairCounts: inout [Int]
) {
  for vertex in 0..<rows.vertexCount {
    var kinds = [Int](repeating: 0, count: 16)
    for place in rows[vertex] {
      kinds[kindOfPair(rows.kinds[place])] += 1
      if rows.neighbor(place) > vertex { pairCounts[kindOfPair(rows.kinds[place])] += 1 }
    }
    for one in 1..<16 where kinds[one] > 0 {
      counts[SignedTriad(one, one, 0).code] += kinds[one] * (kinds[one] - 1) / 2
      for other in (one + 1)..<16 where kinds[other] > 0 {
        counts[SignedTriad(one, other, 0).code] += kinds[one] * kinds[other]
      }
    }
  }
}

/// Counts closed triads, and no longer counts their corners as open ones.
private func countClosed(_ forward: ForwardRows, _ kindOfPair: (UInt8) -> Int, _ counts: inout [Int]) {
  var found = [Int](repeating: 0, count: 4096)
  forward.forEachTriangle { _, places in
    let code =
      kindOfPair(forward.kinds[places.0]) << 8 | kindOfPair(forward.kinds[places.1]) << 4
      | kindOfPair(forward.kinds[places.2])
    found[code] += 1
  }
  for (code, count) in found.enumerated() where count > 0 {
    let (first, second, third) = (code >> 8, code >> 4 & 15, code & 15)
    counts[SignedTriad(first, second, third).code] += count
    let back = SignedTriad.reversed
    for (one, other) in [(first, second), (back(first), third), (back(second), back(third))] {
      counts[SignedTriad(one, other, 0).code] -= count
    }
  }
}

/// Counts triads in which one pair is joined.
private func countSingle(_ pairCounts: [Int], vertexCount: Int, _ counts: inout [Int]) {
  var within = [Int](repeating: 0, count: 16)
  for (code, count) in counts.enumerated() where count > 0 {
    for kind in [code >> 8, code >> 4 & 15, code & 15] {
      within[min(kind, SignedTriad.reversed(kind))] += count
    }
  }
  for kind in 1..<16 where kind <= SignedTriad.reversed(kind) {
    let back = SignedTriad.reversed(kind)
    let pairs = pairCounts[kind] + (back == kind ? 0 : pairCounts[back])
    counts[SignedTriad(kind, 0, 0).code] += pairs * (vertexCount - 2) - within[kind]
  }
}

/// The arcs among three vertices and their signs, up to the names of the vertices.
private struct SignedTriad {
  /// The least of the six codes, each of which has four bits for a pair: a friendly and a hostile arc there, and back.
  let code: Int

  init(code: Int) { self.code = code }

  /// Takes what joins a to b, a to c and b to c.
  init(_ ab: Int, _ ac: Int, _ bc: Int) {
    let back = Self.reversed
    let codes = [
      (ab, ac, bc), (ac, ab, back(bc)), (back(ab), bc, ac), (bc, back(ab), back(ac)),
      (back(ac), back(bc), ab),
      (back(bc), back(ac), back(ab)),
    ]
    code = codes.map { $0.0 << 8 | $0.1 << 4 | $0.2 }.min() ?? 0
  }

  /// What joins the second to the first.
  static func reversed(_ kind: Int) -> Int { (kind & 3) << 2 | kind >> 2 }

  /// The signs of the six arcs: 0 none, 1 friendly, 2 hostile, 3 both; a to b and back, a to c and back, b to c and back.
  private var arcs: [(name: String, sign: Int)] {
    [
      ("a>b", code >> 8 & 3), ("b>a", code >> 10), ("a>c", code >> 4 & 3), ("c>a", code >> 6 & 3),
      ("b>c", code & 3),
      ("c>b", code >> 2 & 3),
    ]
  }

  var isAmbivalent: Bool { arcs.contains { $0.sign == 3 } }

  private var arcCount: Int { arcs.count { $0.sign > 0 } }

  var name: String {
    let signed = arcs.filter { $0.sign > 0 }.map { $0.name + ($0.sign == 1 ? "+" : "-") }
    return ([shape] + signed).joined(separator: " ")
  }

  /// The kind without signs.
  private var shape: String {
    let ends = [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)]
    let edges = zip(ends, arcs).filter { $0.1.sign > 0 }.map {
      AnalysisGraph.Edge(tail: $0.0.0, head: $0.0.1)
    }
    guard let graph = try? AnalysisGraph(vertexCount: 3, edges: edges, isDirected: true) else {
      preconditionFailure("the arcs join three vertices")
    }
    let census = triadCensus(of: graph)
    return census.counts.firstIndex(of: 1).map { census.names[$0] } ?? ""
  }

  /// All kinds without ambivalent pairs, those with fewer arcs first.
  static let kinds: [SignedTriad] = {
    let codes = (0..<4096).filter { SignedTriad($0 >> 8, $0 >> 4 & 15, $0 & 15).code == $0 }
    let clear = codes.map(SignedTriad.init(code:)).filter { !$0.isAmbivalent }
    let keyed = clear.map { (triad: $0, key: ($0.arcCount, $0.shape, $0.code)) }
    return keyed.sorted { $0.key < $1.key }.map(\.triad)
  }()
}
