import AnalysisGraph
import Synchronization

/// The sums over all hop distances of a graph. They are integers, so that no order of adding changes a bit.
struct DistanceTally: Sendable {
  /// The sums of each vertex.
  private var sums: [VertexDistances]

  /// How many ordered pairs are at each distance; nobody is counted at distance 0.
  private(set) var pairs = [0]

  /// One whole in each unit of distance.
  private var inverseOfDistance: [UInt128] = [0]

  private static let fractionBits = 90

  /// In how many visits of a vertex alone one by many sources together is done.
  private static let visitCost = 8

  /// Adds up the distances from each vertex (outgoing) or to it (incoming).
  init(_ graph: AnalysisGraph, _ direction: ArcDirection, on execution: Execution) {
    let order = BreadthFirstOrder(graph)
    let (along, against) = TargetRows.both(
      against: TargetRows(graph.rows(direction.reversed)), inOrder: order.vertices,
      isDirected: graph.isDirected)
    let batches = order.batches(of: SourceSet.capacity)
    let workers = min(execution.sized(for: along.neighbors.count).threads, batches.count)
    let next = Atomic(0)
    execution.progress?.begin(steps: graph.vertexCount)
    let parts = Execution(threads: workers).map(below: workers) { _ in
      var part = DistanceTally(vertexCount: graph.vertexCount)
      var search = MultiSourceSearch(pullingOver: along, pushingOver: against)
      var singleSearch = SingleSourceSearch(pushingOver: against)
      // Where vertices are far apart, sources don't come to a vertex together and search better alone.
      var longSpan = 0..<0
      while true {
        let batch = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard batch < batches.count else { return part }
        let (sources, span) = batches[batch]
        if span == longSpan {
          for source in sources { singleSearch.run(from: source) { part.add($1, at: $0) } }
        } else {
          var visits = 0
          search.run(from: sources, within: span) {
            visits += $1.count
            part.add($1, $2, at: $0)
          }
          if visits * Self.visitCost > sources.count * span.count { longSpan = span }
        }
        execution.progress?.advance(by: sources.count)
      }
    }
    self.init(vertexCount: graph.vertexCount)
    for part in parts { add(part, renamed: order.vertices) }
  }

  private init(vertexCount: Int) { sums = Array(repeating: VertexDistances(), count: vertexCount) }

  private mutating func makeRoom(for distance: Int) {
    while pairs.count <= distance {
      pairs.append(0)
      inverseOfDistance.append((1 << Self.fractionBits) / UInt128(inverseOfDistance.count))
    }
  }

  /// Adds that each of some vertices reaches one more at a distance.
  private mutating func add(_ vertices: ArraySlice<Int32>, at distance: Int) {
    makeRoom(for: distance)
    let inverse = inverseOfDistance[distance]
    var sums = sums.mutableSpan
    for vertex in vertices { sums[Int(vertex)].add(1, at: distance, inverse) }
    pairs[distance] += vertices.count
  }

  /// Adds that each of some vertices reaches so many at a distance.
  private mutating func add(_ vertices: Span<Int32>, _ counts: Span<Int32>, at distance: Int) {
    makeRoom(for: distance)
    let inverse = inverseOfDistance[distance]
    var sums = sums.mutableSpan
    var pairs = 0
    for index in vertices.indices {
      let count = Int(counts[index])
      sums[Int(vertices[index])].add(count, at: distance, inverse)
      pairs &+= count
    }
    self.pairs[distance] += pairs
  }

  private mutating func add(_ part: DistanceTally, renamed vertices: [Int32]) {
    for (place, vertex) in vertices.enumerated() { sums[Int(vertex)].add(part.sums[place]) }
    while pairs.count < part.pairs.count { pairs.append(0) }
    for (distance, count) in part.pairs.enumerated() { pairs[distance] += count }
  }

  /// How many others each vertex reaches.
  var reached: [Int] { sums.map(\.reached) }

  /// The sum of their distances.
  var farness: [Int] { sums.map(\.farness) }

  /// The distance of the farthest of them; 0 if there are none.
  var eccentricity: [Int] { sums.map(\.eccentricity) }

  /// The sum of the inverse distances of each vertex, rounded once.
  var harmonicSums: [Double] {
    sums.map { Double(sign: .plus, exponent: -Self.fractionBits, significand: $0.inverses.rounded) }
  }
}

extension UInt128 {
  /// The nearest Double.
  fileprivate var rounded: Double {
    let excess = UInt64.bitWidth - leadingZeroBitCount
    guard excess > 0 else { return Double(UInt64(truncatingIfNeeded: self)) }
    // A Double has so much fewer bits than 64 that of what is cut off it only matters whether it is 0.
    let isInexact = trailingZeroBitCount < excess
    let significand = UInt64(truncatingIfNeeded: self >> excess) | (isInexact ? 1 : 0)
    return Double(sign: .plus, exponent: excess, significand: Double(significand))
  }
}

/// The sums over the distances between a vertex and those that it reaches.
private struct VertexDistances {
  private(set) var reached = 0
  private(set) var farness = 0
  private(set) var eccentricity = 0

  /// The sum of the inverse distances in units of 2⁻⁹⁰, too small to matter to a Double.
  private(set) var inverses: UInt128 = 0

  /// Adds that it reaches so many more at a distance.
  @inline(__always)
  mutating func add(_ count: Int, at distance: Int, _ inverse: UInt128) {
    reached &+= count
    farness &+= distance &* count
    eccentricity = max(eccentricity, distance)
    inverses &+= inverse &* UInt128(truncatingIfNeeded: count)
  }

  mutating func add(_ other: VertexDistances) {
    reached += other.reached
    farness += other.farness
    eccentricity = max(eccentricity, other.eccentricity)
    inverses += other.inverses
  }
}

extension Execution {
  /// The same on one thread if there are so few arcs that starting others would cost more than it gains.
  func sized(for arcCount: Int) -> Execution {
    arcCount < 4096 ? Execution(threads: 1, progress: progress) : self
  }
}
