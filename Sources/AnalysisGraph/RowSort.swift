/// Brings arcs into rows, those of a row in the order in which they come: a counting sort in two steps, first into
/// blocks of neighboring rows, then within each block, so that neither step writes all over the memory.
struct RowSort {
  private struct Arc {
    let owner: Int32
    let neighbor: Int32
    let link: UInt32
  }

  /// A block has 2 to the power of this many rows.
  private let blockBits: Int
  private let vertexCount: Int
  private let arcCount: Int

  /// So many rows and their arcs stay in the cache of a core, unless each has hundreds of arcs.
  private static let leastBlockBits = 12
  private static let mostBlocks = 1024

  init(vertexCount: Int, arcCount: Int) {
    self.vertexCount = vertexCount
    self.arcCount = arcCount
    var bits = Self.leastBlockBits
    while vertexCount >> bits >= Self.mostBlocks { bits += 1 }
    blockBits = bits
  }

  /// Sorts the arcs that `giveAll` gives, each with its row, its neighbor and its link; it is called twice and must
  /// give the same arcs both times.
  ///
  /// - Complexity: O(vertices + arcs) time, and 12 bytes an arc while it lasts.
  @inline(__always)
  func rows(_ giveAll: (_ give: (_ owner: Int32, _ neighbor: Int32, _ link: UInt32) -> Void) -> Void)
    -> ArcRows
  {
    var starts = [Int](repeating: 0, count: vertexCount >> blockBits + 2)
    giveAll { owner, _, _ in starts[Int(owner) >> blockBits + 1] += 1 }
    for block in 1..<starts.count { starts[block] += starts[block - 1] }
    let arcs = [Arc](unsafeUninitializedCapacity: arcCount) { arcs, count in
      var ends = starts
      ends.withUnsafeMutableBufferPointer { ends in
        giveAll { owner, neighbor, link in
          let block = Int(owner) >> blockBits
          arcs.initializeElement(at: ends[block], to: Arc(owner: owner, neighbor: neighbor, link: link))
          ends[block] += 1
        }
      }
      count = arcCount
    }
    return sorted(arcs, blockStarts: starts)
  }

  private func sorted(_ arcs: [Arc], blockStarts: [Int]) -> ArcRows {
    var offsets = [Int](repeating: 0, count: vertexCount + 1)
    var links: [UInt32] = []
    let neighbors = [Int32](unsafeUninitializedCapacity: arcCount) { neighbors, count in
      links = [UInt32](unsafeUninitializedCapacity: arcCount) { links, count in
        var ends = [Int](repeating: 0, count: 1 << blockBits)
        for block in 0..<blockStarts.count - 1 {
          let rows = block << blockBits..<min((block + 1) << blockBits, vertexCount)
          let own = arcs[blockStarts[block]..<blockStarts[block + 1]]
          for row in 0..<rows.count { ends[row] = 0 }
          for arc in own { ends[Int(arc.owner) - rows.lowerBound] += 1 }
          var next = blockStarts[block]
          for row in 0..<rows.count {
            let size = ends[row]
            ends[row] = next
            next += size
            offsets[rows.lowerBound + row + 1] = next
          }
          for arc in own {
            let row = Int(arc.owner) - rows.lowerBound
            neighbors.initializeElement(at: ends[row], to: arc.neighbor)
            links.initializeElement(at: ends[row], to: arc.link)
            ends[row] += 1
          }
        }
        count = arcCount
      }
      count = arcCount
    }
    return ArcRows(offsets: offsets, neighbors: neighbors, links: links)
  }
}
