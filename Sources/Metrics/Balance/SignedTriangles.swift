public import AnalysisGraph

/// How many triangles of each combination of signs there are.
public struct SignedTriangles: Sendable, Hashable {
  /// The combinations: `+++`, `++-`, `+--` and `---`, and those with ambivalent pairs, `±`.
  public static let names = ["+++", "++-", "+--", "---", "++±", "+-±", "--±", "+±±", "-±±", "±±±"]

  /// The number of triangles of each of the ``names``.
  public let counts: [Int]
  /// The balanced triangles of each vertex.
  public let balanced: [Int]
  /// The triangles of each vertex without ambivalent pairs.
  public let clear: [Int]
  /// What is counted.
  public let convention: String

  /// Triangle balance T: the share of balanced triangles, `+++` and `+--`, among those without ambivalent pairs; `nil`
  /// without any.
  public var balance: Double? {
    let clear = counts[0...3].reduce(0, +)
    return clear > 0 ? Double(counts[0] + counts[2]) / Double(clear) : nil
  }

  /// The share of balanced triangles at each vertex; no value for vertices without clear triangles.
  public var localBalance: Scores {
    Scores(
      zip(balanced, clear).map { $1 > 0 ? Double($0) / Double($1) : nil as Double? },
      convention: "Share of balanced triangles at the vertex. \(convention)",
      absence: "no triangle of clear signs")
  }
}

/// The triangles of a signed network by their signs, and the balance that they show.
///
/// Heider, Attitudes and cognitive organization (1946); Cartwright & Harary, Structural balance (1956). A pair is
/// friendly if only friendly edges join it, hostile if only hostile ones do, and ambivalent if both or mixed ones do;
/// neutral edges join nothing. Direction, weights and loops do not count.
///
/// - Parameter graph: The graph.
/// - Returns: The counts.
/// - Complexity: O(m^1.5) time, O(n + m) space.
public func signedTriangles(of graph: AnalysisGraph) -> SignedTriangles {
  let rows = NeighborRows(signsOf: graph)
  let forward = ForwardRows(rows)
  var counts = [Int](repeating: 0, count: SignedTriangles.names.count)
  var balanced = [Int](repeating: 0, count: graph.vertexCount)
  var clear = balanced
  func sign(_ kind: UInt8) -> Int { Int(kind | kind >> 2) & 3 }
  forward.forEachTriangle { corners, places in
    let signs = [forward.kinds[places.0], forward.kinds[places.1], forward.kinds[places.2]].map(sign)
    let hostile = signs.count { $0 == 2 }
    let ambivalent = signs.count { $0 == 3 }
    // The combinations are listed by ambivalent pairs and then by hostile ones.
    counts[[0, 4, 7, 9][ambivalent] + hostile] += 1
    guard ambivalent == 0 else { return }
    for corner in [corners.0, corners.1, corners.2] {
      let vertex = Int(forward.order[corner])
      clear[vertex] += 1
      if hostile.isMultiple(of: 2) { balanced[vertex] += 1 }
    }
  }
  return SignedTriangles(
    counts: counts, balanced: balanced, clear: clear,
    convention: """
      Triangles by the signs of their pairs: + only friendly edges, - only hostile ones, ± both. Balanced are +++ and \
      +--; triangles with ± are neither. Neutral edges, loops, weights and direction do not count.
      """)
}
