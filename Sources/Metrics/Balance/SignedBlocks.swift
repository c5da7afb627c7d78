import AnalysisGraph

/// The biconnected blocks of what is left of a signed graph, each of which is divided by itself.
struct SignedBlocks {
  struct Part {
    var block: SignedBlock
    /// The vertices of the whole by those of the block.
    var vertices: [Int32]
  }

  private(set) var blocks: [Part] = []
  private let vertexCount: Int

  /// The blocks of these pairs. Linear in them.
  init(_ pairs: [SignedPairs.Pair], vertexCount: Int) {
    self.vertexCount = vertexCount
    let edges = pairs.map { AnalysisGraph.Edge(tail: Int($0.low), head: Int($0.high)) }
    guard let graph = try? AnalysisGraph(vertexCount: vertexCount, edges: edges, isDirected: false) else {
      preconditionFailure("pairs lie within the graph")
    }
    var places = [Int32](repeating: -1, count: vertexCount)
    for members in biconnectedBlocks(of: graph).edges {
      var vertices: [Int32] = []
      func place(_ vertex: Int32) -> Int32 {
        if places[Int(vertex)] < 0 {
          places[Int(vertex)] = Int32(vertices.count)
          vertices.append(vertex)
        }
        return places[Int(vertex)]
      }
      let signed = members.map { member in
        let pair = pairs[member]
        return SignedBlock.Edge(
          one: place(pair.low), other: place(pair.high), weight: abs(pair.balance),
          isFriendly: pair.balance > 0)
      }
      for vertex in vertices { places[Int(vertex)] = -1 }
      blocks.append(Part(block: SignedBlock(vertexCount: vertices.count, edges: signed), vertices: vertices))
    }
  }

  /// The camps of all vertices, of which those that share a vertex are one; −1 for vertices without a block.
  func united(_ camps: [[Int32]]) -> [Int32] {
    // A camp of a block is known by the first of its vertices.
    var sets = DisjointSets(count: vertexCount)
    var isPlaced = [Bool](repeating: false, count: vertexCount)
    for (part, camps) in zip(blocks, camps) {
      var firsts: [Int32: Int32] = [:]
      for (vertex, camp) in zip(part.vertices, camps) {
        isPlaced[Int(vertex)] = true
        if let first = firsts[camp] { sets.unite(first, vertex) } else { firsts[camp] = vertex }
      }
    }
    return (0..<vertexCount).map { isPlaced[$0] ? sets.root(of: Int32($0)) : -1 }
  }

  /// The sides of all vertices, of which neighboring blocks' agree where they meet; 0 for vertices without a block.
  func joined(_ sides: [[Int8]]) -> [Int8] {
    var blocksOf = [Int32: [Int]]()
    for (index, part) in blocks.enumerated() {
      for vertex in part.vertices { blocksOf[vertex, default: []].append(index) }
    }
    var all = [Int8](repeating: 0, count: vertexCount)
    var isTaken = [Bool](repeating: false, count: blocks.count)
    for start in blocks.indices where !isTaken[start] {
      isTaken[start] = true
      var queue = [start]
      while let index = queue.popLast() {
        let part = blocks[index]
        let anchor = part.vertices.indices.first { all[Int(part.vertices[$0])] != 0 }
        let turn = anchor.map { all[Int(part.vertices[$0])] * sides[index][$0] } ?? 1
        for (place, vertex) in part.vertices.enumerated() {
          all[Int(vertex)] = turn * sides[index][place]
          for next in blocksOf[vertex] ?? [] where !isTaken[next] {
            isTaken[next] = true
            queue.append(next)
          }
        }
      }
    }
    return all
  }
}
