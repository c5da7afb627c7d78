public import AnalysisGraph

/// How many sets of three vertices there are of each kind.
public struct TriadCensus: Sendable, Hashable {
  /// The kinds of triad.
  public let names: [String]

  /// The number of triads of each kind; nil if it is 2⁶³ or more, which takes some 3.8 million vertices.
  public let counts: [Int?]

  /// What the names mean and what direction, weights, signs, parallel edges and loops count.
  public let convention: String

  /// The number of triads of a kind; nil if there is no such kind.
  public subscript(name: String) -> Int? { names.firstIndex(of: name).flatMap { counts[$0] } }
}

/// The number of triads of each kind.
///
/// In a directed graph there are the sixteen kinds of Davis & Leinhardt, named by their number of mutual, asymmetric
/// and null pairs, and where that leaves a choice by a letter: down, up, cyclic or transitive. 021D is a ← b → c,
/// 021U a → b ← c, 111D a ↔ b ← c, 111U a ↔ b → c, 120D a ← b → c with a ↔ c, 120U a → b ← c with a ↔ c. In an
/// undirected graph there are four, named by the number of pairs that are neighbors.
/// Parallel edges count once; loops, weights and signs do not count.
/// Davis & Leinhardt, The structure of positive interpersonal relations in small groups (1972); Holland & Leinhardt,
/// A method for detecting structure in sociometric data (1970); like Batagelj & Mrvar, A subquadratic triad census
/// algorithm for large sparse networks (2001), it never looks at triads with no edge. Triangles are listed, and the
/// rest follows from how many pairs of neighbors of each kind a vertex has.
/// - Parameter graph: The graph.
/// - Returns: Counts that add up to n choose 3.
/// - Complexity: O(m^1.5) time, O(n + m) space.
public func triadCensus(of graph: AnalysisGraph) -> TriadCensus {
  let rows = NeighborRows(graph)
  let classes = graph.isDirected ? DirectedTriads.names : ["0", "1", "2", "3"]
  let some = graph.isDirected ? DirectedTriads(rows).counts : undirectedTriads(rows, graph)
  let counts: [Int?] = [emptyTriads(graph.vertexCount, others: some)] + some.dropFirst().map(Optional.some)
  let meaning =
    graph.isDirected
    ? "A kind is named by its number of mutual, asymmetric and null pairs, and a letter (Davis & Leinhardt 1972)."
    : "A kind is the number of pairs of the three that are neighbors."
  return TriadCensus(
    names: classes, counts: counts,
    convention: """
      Number of sets of three vertices of each kind. \(meaning) Parallel edges count once; loops, weights and signs \
      do not count.
      """)
}

/// All triads but the `others`.
private func emptyTriads(_ vertexCount: Int, others: [Int]) -> Int? {
  let n = Int128(vertexCount)
  return Int(exactly: others.reduce(n * (n - 1) * (n - 2) / 6) { $0 - Int128($1) })
}

/// The triads with 0, 1, 2 and 3 ties, those with none left at 0.
private func undirectedTriads(_ rows: NeighborRows, _ graph: AnalysisGraph) -> [Int] {
  let triangles = triangles(of: graph)
  let two = triangles.tripleCount - 3 * triangles.total
  let pairCount = triangles.neighborCounts.reduce(0, +) / 2
  let one = pairCount * (graph.vertexCount - 2) - 2 * two - 3 * triangles.total
  return [0, one, two, triangles.total]
}
