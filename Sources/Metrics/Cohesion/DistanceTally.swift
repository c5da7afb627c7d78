import AnalysisGraph
import Synchronization

/// The sums over all hop distances of a graph. They are integers, so that no order of adding changes a bit.
struct DistanceTally: Sendable {
  /// How many others each vertex reaches.
  private(set) var reached: [Int]

  /// The sum of their distances.
  private(set) var farness: [Int]

  /// The distance of the farthest of them; 0 if there are none.
  private(set) var eccentricity: [Int]

  /// How many ordered pairs are at each distance; nobody is counted at distance 0.
  private(set) var pairs = [0]

  /// The sum of the inverse distances of each vertex in units of 2⁻⁹⁰, too small to matter to a Double.
  private var inverses: [UInt128]

  /// One whole in each unit of distance.
  private var inverseOfDistance: [UInt128] = [0]

  private static let fractionBits = 90

  /// In how many visits of a vertex alone one by many sources together is done.
  private static let visitCost = 8

  /// Adds up the distances from each vertex (outgoing) or to it (incoming).
  init(_ graph: AnalysisGraph, _ direction: ArcDirection, on execution: Execution) {
    let order = BreadthFirstOrder(graph)
    let (along, against) = RenamedRows.both(graph, direction, of: order.vertices)
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

  private init(vertexCount: Int) {
    reached = Array(repeating: 0, count: vertexCount)
    farness = reached
    eccentricity = reached
    inverses = Array(repeating: 0, count: vertexCount)
  }

  /// Adds that each of some vertices reaches one more at a distance.
  private mutating func add(_ vertices: ArraySlice<Int32>, at distance: Int) {
    makeRoom(for: distance)
    let inverse = inverseOfDistance[distance]
    for name in vertices {
      let vertex = Int(name)
      reached[vertex] += 1
      farness[vertex] += distance
      inverses[vertex] += inverse
      eccentricity[vertex] = max(eccentricity[vertex], distance)
    }
    pairs[distance] += vertices.count
  }

  private mutating func makeRoom(for distance: Int) {
    while pairs.count <= distance {
      pairs.append(0)
      inverseOfDistance.append((1 << Self.fractionBits) / UInt128(inverseOfDistance.count))
    }
  }

  /// Adds that each of some vertices reaches so many at a distance.
  private mutating func add(_ vertices: [Int32], _ counts: [Int32], at distance: Int) {
    makeRoom(for: distance)
    let inverse = inverseOfDistance[distance]
    var sum = 0
    for index in vertices.indices {
      let vertex = Int(vertices[index])
      let count = Int(counts[index])
      sum += count
      reached[vertex] += count
      farness[vertex] += distance * count
      inverses[vertex] += inverse * UInt128(count)
      eccentricity[vertex] = max(eccentricity[vertex], distance)
    }
    pairs[distance] += sum
  }

  private mutating func add(_ part: DistanceTally, renamed vertices: [Int32]) {
    for (place, name) in vertices.enumerated() {
      let vertex = Int(name)
      reached[vertex] += part.reached[place]
      farness[vertex] += part.farness[place]
      eccentricity[vertex] = max(eccentricity[vertex], part.eccentricity[place])
      inverses[vertex] += part.inverses[place]
    }
    while pairs.count < part.pairs.count { pairs.append(0) }
    for (distance, count) in part.pairs.enumerated() { pairs[distance] += count }
  }

  /// The sum of the inverse distances of each vertex, rounded once.
  var harmonicSums: [Double] {
    inverses.map { Double(sign: .plus, exponent: -Self.fractionBits, significand: Double($0)) }
  }
}

extension Execution {
  /// The same on one thread if there are so few arcs that starting others would cost more than it gains.
  func sized(for arcCount: Int) -> Execution {
    arcCount < 4096 ? Execution(threads: 1, progress: progress) : self
  }
}
