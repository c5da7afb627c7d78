/// A breadth-first search from one vertex.
///
/// A level steps ahead over the arcs of the last one, or where that is wide, the vertices that are not reached yet look
/// back whether one of their arcs comes from there.
/// Beamer, Asanović & Patterson, Direction-optimizing breadth-first search (2012).
struct LevelSearch {
  /// The distance of each vertex from the source; negative if it is out of reach, too far or avoided.
  private(set) var levels: [Int32]

  /// Room for all vertices; those within reach come first.
  private var places: [Int32]
  private var reachedCount = 0

  private let forward: TargetRows
  private let backward: TargetRows

  private static let unreached: Int32 = -1
  private static let avoided: Int32 = -2

  /// A search over some rows, and the rows that go the other way.
  init(over forward: TargetRows, and backward: TargetRows) {
    self.forward = forward
    self.backward = backward
    levels = Array(repeating: Self.unreached, count: forward.vertexCount)
    places = Array(repeating: 0, count: forward.vertexCount)
  }

  /// The vertices within reach, nearest first.
  var order: ArraySlice<Int32> { places[..<reachedCount] }

  /// A vertex at the greatest distance, once a search has run.
  var last: Int { Int(places[reachedCount - 1]) }

  /// The greatest distance, once a search has run.
  var depth: Int { Int(levels[last]) }

  /// Keeps away from a vertex, as if it were not there.
  mutating func avoid(_ vertex: Int) { levels[vertex] = Self.avoided }

  /// Searches from a source for the first time, up to a depth.
  ///
  /// - Complexity: O(n + m).
  mutating func run(from source: Int, depth: Int = .max) {
    guard levels[source] == Self.unreached else { return }
    levels[source] = 0
    places[0] = Int32(source)
    reachedCount = 1
    var frontier = 0..<1
    var level: Int32 = 0
    var arcsLeft = forward.neighbors.count
    while !frontier.isEmpty, level < depth {
      level += 1
      let arcs = frontier.reduce(0) { $0 + forward[Int(places[$1])].count }
      arcsLeft -= arcs
      // The thresholds of the GAP benchmark: looking back pays if most vertices have a neighbor on the frontier.
      let isWide = arcs > arcsLeft / 15 && frontier.count > levels.count / 18
      if isWide { lookBack(to: level) } else { stepAhead(of: frontier, to: level) }
      frontier = frontier.upperBound..<reachedCount
    }
  }

  /// Reaches what the arcs of the frontier lead to.
  private mutating func stepAhead(of frontier: Range<Int>, to level: Int32) {
    let forward = forward
    let neighbors = forward.neighbors.span
    var count = reachedCount
    levels.withUnsafeMutableBufferPointer { levels in
      places.withUnsafeMutableBufferPointer { places in
        for place in frontier {
          for arc in forward[Int(places[place])] {
            let neighbor = neighbors[unchecked: arc]
            guard levels[Int(neighbor)] == Self.unreached else { continue }
            levels[Int(neighbor)] = level
            places[count] = neighbor
            count &+= 1
          }
        }
      }
    }
    reachedCount = count
  }

  /// Reaches the vertices that an arc from the last level leads to; the first such arc will do.
  private mutating func lookBack(to level: Int32) {
    let backward = backward
    let neighbors = backward.neighbors.span
    var count = reachedCount
    levels.withUnsafeMutableBufferPointer { levels in
      places.withUnsafeMutableBufferPointer { places in
        for vertex in levels.indices where levels[vertex] == Self.unreached {
          for arc in backward[vertex] where levels[Int(neighbors[unchecked: arc])] == level - 1 {
            levels[vertex] = level
            places[count] = Int32(truncatingIfNeeded: vertex)
            count &+= 1
            break
          }
        }
      }
    }
    reachedCount = count
  }
}
