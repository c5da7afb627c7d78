/// How much weight leads to each label, added up over the arcs of one vertex after another.
///
/// The labels with weight are listed in the order in which they were first met, so that reading and clearing take
/// as long as the vertex has neighbors. O(labels) space, taken once.
struct NeighborTally: ~Copyable {
  /// The number of labels that have weight.
  private var count = 0

  private let weights: UnsafeMutablePointer<Double>
  private let met: UnsafeMutablePointer<Int32>

  /// A tally of labels below `limit`.
  init(below limit: Int) {
    weights = .allocate(capacity: limit)
    weights.initialize(repeating: 0, count: limit)
    met = .allocate(capacity: limit + 1)
    met.initialize(repeating: 0, count: limit + 1)
  }

  deinit {
    weights.deallocate()
    met.deallocate()
  }

  /// The weight that leads to a label.
  @inline(__always)
  subscript(label: Int32) -> Double { weights[Int(label)] }

  /// Adds the weight of each arc of a vertex to the label of the neighbor to which it leads.
  ///
  /// Without a branch, for which labels are new is hard to foresee: each is put down behind the last.
  @inline(__always)
  mutating func addArcs(of vertex: Int, in graph: CommunityGraph, to label: (_ neighbor: Int) -> Int32) {
    var count = count
    graph.forEachArc(of: vertex) { neighbor, weight in
      let label = label(neighbor)
      let sum = weights[Int(label)]
      met[count] = label
      count &+= sum == 0 ? 1 : 0
      weights[Int(label)] = sum + weight
    }
    self.count = count
  }

  /// Takes all weight away, and gives each label with its weight as it goes.
  @inline(__always)
  mutating func removeAll(_ visit: (_ label: Int32, _ weight: Double) -> Void) {
    for index in 0..<count {
      let label = met[index]
      visit(label, weights[Int(label)])
      weights[Int(label)] = 0
    }
    count = 0
  }
}
