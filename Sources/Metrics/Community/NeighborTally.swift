/// How much weight leads to each label, added up over the arcs of one vertex after another.
///
/// The labels with weight are listed in the order in which they were first met, so that reading and clearing take
/// as long as the vertex has neighbors. O(labels) space, taken once.
struct NeighborTally: ~Copyable {
  /// The number of labels that have weight.
  private(set) var count = 0

  private let weights: UnsafeMutablePointer<Double>
  private let met: UnsafeMutablePointer<Int32>

  /// A tally of labels below `limit`.
  init(below limit: Int) {
    weights = .allocate(capacity: limit)
    weights.initialize(repeating: 0, count: limit)
    met = .allocate(capacity: limit)
    met.initialize(repeating: 0, count: limit)
  }

  deinit {
    weights.deallocate()
    met.deallocate()
  }

  /// The weight that leads to a label.
  @inline(__always)
  subscript(label: Int32) -> Double { weights[Int(label)] }

  /// The label that was met as number `index`, below ``count``.
  @inline(__always)
  func label(_ index: Int) -> Int32 { met[index] }

  /// Adds a weight above 0.
  @inline(__always)
  mutating func add(_ weight: Double, to label: Int32) {
    let sum = weights[Int(label)]
    if sum == 0 {
      met[count] = label
      count &+= 1
    }
    weights[Int(label)] = sum + weight
  }

  /// Takes all weight away.
  @inline(__always)
  mutating func clear() {
    for index in 0..<count { weights[Int(met[index])] = 0 }
    count = 0
  }
}
