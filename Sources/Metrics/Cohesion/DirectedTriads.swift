/// The sixteen kinds of directed triads and how many there are of all but the empty ones.
struct DirectedTriads {
  static let names = [
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U",
    "120C",
    "210", "300",
  ]

  /// The count of each of the ``names``, the empty ones left at 0.
  private(set) var counts = [Int](repeating: 0, count: 16)

  init(_ rows: NeighborRows) {
    guard rows.vertexCount > 2 else { return }
    let (asymmetric, mutual) = countCorners(rows)
    countClosed(ForwardRows(rows))
    let others = rows.vertexCount - 2
    let single = asymmetric * others - pairs(at: 1)
    let double = mutual * others - pairs(at: 0)
    add("012", single)
    add("102", double)
  }

  /// Counts the triads of two ties or more by the vertex at which two ties meet, closed ones at each corner, and
  /// tells how many asymmetric and mutual pairs there are.
  private mutating func countCorners(_ rows: NeighborRows) -> (asymmetric: Int, mutual: Int) {
    var (asymmetric, mutual) = (0, 0)
    for vertex in 0..<rows.vertexCount {
      var (out, into, both) = (0, 0, 0)
      for place in rows[vertex] {
        out &+= rows.kinds[place] == 1 ? 1 : 0
        into &+= rows.kinds[place] == 2 ? 1 : 0
        both &+= rows.kinds[place] == 3 ? 1 : 0
      }
      add("021D", out * (out - 1) / 2)
      add("021U", into * (into - 1) / 2)
      add("021C", out * into)
      add("111D", into * both)
      add("111U", out * both)
      add("201", both * (both - 1) / 2)
      asymmetric += out
      mutual += both
    }
    return (asymmetric, mutual / 2)
  }

  /// Counts the closed triads, and no longer counts their corners as open ones.
  private mutating func countClosed(_ forward: ForwardRows) {
    var histogram = [Int](repeating: 0, count: 64)
    histogram.withUnsafeMutableBufferPointer { histogram in
      forward.kinds.withUnsafeBufferPointer { kinds in
        forward.forEachTriangle { _, places in
          let code = Int(kinds[places.0]) << 4 | Int(kinds[places.1]) << 2 | Int(kinds[places.2])
          histogram[code] &+= 1
        }
      }
    }
    for (code, count) in histogram.enumerated() where count > 0 {
      let triad = ClosedTriad(code >> 4, code >> 2 & 3, code & 3)
      add(triad.name, count)
      for corner in triad.corners { add(corner.openName, -count) }
    }
  }

  private mutating func add(_ name: String, _ count: Int) {
    guard let index = Self.names.firstIndex(of: name) else { return }
    counts[index] += count
  }

  /// The pairs in the triads counted so far that are mutual (digit 0 of the name) or asymmetric (digit 1).
  private func pairs(at digit: Int) -> Int {
    zip(Self.names, counts).reduce(0) { $0 + (Array($1.0)[digit].wholeNumberValue ?? 0) * $1.1 }
  }
}

/// Two ties that meet at a vertex: 1 leaves it, 2 enters it, 3 does both.
private struct Corner {
  let isMutual: Bool
  /// The kind of the triad of these two ties alone.
  let openName: String

  init(_ left: Int, _ right: Int) {
    isMutual = left == 3 || right == 3
    openName =
      switch (min(left, right), max(left, right)) {
      case (1, 1): "021D"
      case (2, 2): "021U"
      case (1, 2): "021C"
      case (2, 3): "111D"
      case (1, 3): "111U"
      default: "201"
      }
  }
}

/// Three ties among three vertices.
private struct ClosedTriad {
  let corners: [Corner]
  let name: String

  /// Takes the ties of the first vertex to the second and to the third and of the second to the third.
  init(_ firstSecond: Int, _ firstThird: Int, _ secondThird: Int) {
    func reversed(_ tie: Int) -> Int { (tie & 1) << 1 | tie >> 1 }
    let corners = [
      Corner(firstSecond, firstThird), Corner(reversed(firstSecond), secondThird),
      Corner(reversed(firstThird), reversed(secondThird)),
    ]
    self.corners = corners
    let plain = corners.filter { !$0.isMutual }.map(\.openName)
    name =
      switch plain.count {
      case 0: [firstSecond, firstThird, secondThird].allSatisfy { $0 == 3 } ? "300" : "210"
      case 1: "120" + String(plain[0].suffix(1))
      default: plain.contains("021D") ? "030T" : "030C"
      }
  }
}
