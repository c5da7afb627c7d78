/// Brings arcs into rows, those of a row in the order in which they come: a counting sort in two steps, first into
/// blocks of neighboring rows, then within each block, so that neither step writes all over the memory.
///
/// Either step is divided among the processors; the rows are the same on any number of them.
struct RowSort: ~Copyable {
  private struct Arc {
    let owner: Int32
    let neighbor: Int32
    let link: UInt32
  }

  /// Where threads write, each to places of its own.
  private struct Target<Element>: @unchecked Sendable {
    let places: UnsafeMutableBufferPointer<Element>

    @inline(__always)
    func set(_ place: Int, _ element: Element) { places.initializeElement(at: place, to: element) }
  }

  /// So many rows and their arcs stay in the cache of a core, unless each has hundreds of arcs.
  private static let leastBlockBits = 9
  private static let mostBlocks = 1024
  /// Fewer arcs aren't worth a thread.
  private static let leastArcsOfThread = 1 << 16

  /// A block has 2 to the power of this many rows.
  private let blockBits: Int
  private let blockCount: Int
  private let vertexCount: Int
  private let arcs: LargePages<Arc>

  /// Makes room for the sort.
  ///
  /// - Parameters:
  ///   - vertexCount: The number of rows.
  ///   - arcCount: The most arcs that will be sorted at a time, for each of which it takes 12 bytes.
  init(vertexCount: Int, arcCount: Int) {
    self.vertexCount = vertexCount
    arcs = LargePages(count: arcCount)
    var bits = Self.leastBlockBits
    while vertexCount >> bits >= Self.mostBlocks { bits += 1 }
    blockBits = bits
    blockCount = vertexCount >> bits + 1
  }

  /// Sorts arcs into rows.
  ///
  /// - Complexity: O(vertices + arcs) time.
  func rows(_ source: some ArcSource) -> ArcRows {
    let threads = min(Execution().threads, source.arcCount / Self.leastArcsOfThread + 1)
    let execution = Execution(threads: threads)
    let ends = [0] + (0..<threads).map { source.end(ofPart: $0, of: threads) }
    let parts = (0..<threads).map { ends[$0]..<ends[$0 + 1] }
    let (blockBits, blockCount) = (blockBits, blockCount)
    let counts = execution.map(below: threads) { part in
      Self.countBlocks(of: source, parts[part], blockBits: blockBits, blockCount: blockCount)
    }
    var (starts, blockStarts) = (counts, [0])
    var next = 0
    for block in 0..<blockCount {
      for part in 0..<threads {
        starts[part][block] = next
        next += counts[part][block]
      }
      blockStarts.append(next)
    }
    let target = Target(places: arcs.places)
    _ = execution.map(below: threads) { [starts] part in
      Self.place(source, parts[part], starts[part], target, blockBits: blockBits)
    }
    return rows(blockStarts, on: execution)
  }

  private static func countBlocks(
    of source: some ArcSource, _ items: Range<Int>, blockBits: Int, blockCount: Int
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: blockCount)
    counts.withUnsafeMutableBufferPointer { counts in
      source.forEachArc(of: items) { owner, _, _ in counts[Int(owner) >> blockBits] &+= 1 }
    }
    return counts
  }

  private static func place(
    _ source: some ArcSource, _ items: Range<Int>, _ starts: [Int], _ arcs: Target<Arc>, blockBits: Int
  ) {
    var ends = starts
    ends.withUnsafeMutableBufferPointer { ends in
      source.forEachArc(of: items) { owner, neighbor, link in
        let block = Int(owner) >> blockBits
        arcs.set(ends[block], Arc(owner: owner, neighbor: neighbor, link: link))
        ends[block] &+= 1
      }
    }
  }

  /// Sorts the blocks.
  private func rows(_ blockStarts: [Int], on execution: Execution) -> ArcRows {
    let arcCount = blockStarts[blockCount]
    var links: [UInt32] = []
    var neighbors: [Int32] = []
    let offsets = [Int](unsafeUninitializedCapacity: vertexCount + 1) { offsets, offsetCount in
      neighbors = [Int32](unsafeUninitializedCapacity: arcCount) { neighbors, neighborCount in
        links = [UInt32](unsafeUninitializedCapacity: arcCount) { links, linkCount in
          let blocks = Blocks(
            arcs: Target(places: arcs.places), starts: blockStarts, bits: blockBits, vertexCount: vertexCount,
            offsets: Target(places: offsets), neighbors: Target(places: neighbors),
            links: Target(places: links))
          // Some more runs than threads, as blocks may differ much in their arcs.
          let runCount = execution.threads > 1 ? min(blockCount, 64) : 1
          _ = execution.map(below: runCount) { [blockCount] run in
            blocks.sort(blockCount * run / runCount..<blockCount * (run + 1) / runCount)
          }
          linkCount = arcCount
        }
        neighborCount = arcCount
      }
      offsets.initializeElement(at: 0, to: 0)
      offsetCount = vertexCount + 1
    }
    return ArcRows(offsets: offsets, neighbors: neighbors, links: links)
  }

  /// Arcs that are in their blocks, and where those of each row are to stand.
  private struct Blocks: Sendable {
    let arcs: Target<Arc>
    let starts: [Int]
    let bits: Int
    let vertexCount: Int
    let offsets: Target<Int>
    let neighbors: Target<Int32>
    let links: Target<UInt32>

    func sort(_ blocks: Range<Int>) {
      withUnsafeTemporaryAllocation(of: Int.self, capacity: 1 << bits) { ends in
        for block in blocks {
          let rows = block << bits..<min((block + 1) << bits, vertexCount)
          sort(rows, starts[block]..<starts[block + 1], ends)
        }
      }
    }

    private func sort(_ rows: Range<Int>, _ places: Range<Int>, _ ends: UnsafeMutableBufferPointer<Int>) {
      let first = Int32(truncatingIfNeeded: rows.lowerBound)
      let arcs = arcs.places
      for row in 0..<rows.count { ends[row] = 0 }
      for place in places { ends[Int(arcs[place].owner &- first)] &+= 1 }
      var next = places.lowerBound
      for row in 0..<rows.count {
        let size = ends[row]
        ends[row] = next
        next += size
        offsets.set(rows.lowerBound + row + 1, next)
      }
      for place in places {
        let arc = arcs[place]
        let row = Int(arc.owner &- first)
        neighbors.set(ends[row], arc.neighbor)
        links.set(ends[row], arc.link)
        ends[row] &+= 1
      }
    }
  }
}
