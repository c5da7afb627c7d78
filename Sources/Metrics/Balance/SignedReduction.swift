/// A signed graph made smaller without changing its frustration but for a known sum, and how to undo it.
///
/// A vertex that one neighbor binds at least as strongly as all others together takes that neighbor's side; where there
/// are two camps, a vertex of three neighbors gives way to a triangle among them, and where there may be more, a vertex
/// that no friend binds stands alone.
struct SignedReduction {
  /// The balance of each vertex with its neighbors that are left.
  private(set) var rows: [[Int32: Int]]
  /// What the steps cost, in units.
  private(set) var cost = 0
  private var steps: [Step] = []

  private enum Step {
    /// The vertex stands with another, or against it.
    case joined(Int32, to: Int32, isFriend: Bool)
    /// The vertex stands where most of three weights want it.
    case decided(Int32, by: [(vertex: Int32, balance: Int)])
    /// The vertex is a camp by itself.
    case alone(Int32)
  }

  private let isIntoTwo: Bool

  /// Reduces as far as the rules go. Amortised linear in pairs for sparse graphs.
  ///
  /// - Parameters:
  ///   - pairs: The pairs.
  ///   - vertexCount: The number of vertices.
  ///   - isIntoTwo: Whether there are two camps rather than any number.
  init(_ pairs: [SignedPairs.Pair], vertexCount: Int, isIntoTwo: Bool) {
    self.isIntoTwo = isIntoTwo
    rows = [[Int32: Int]](repeating: [:], count: vertexCount)
    for pair in pairs {
      rows[Int(pair.low)][pair.high] = pair.balance
      rows[Int(pair.high)][pair.low] = pair.balance
    }
    var waiting = Array(rows.indices)
    var isWaiting = [Bool](repeating: true, count: rows.count)
    var next = 0
    while next < waiting.count {
      let vertex = waiting[next]
      next += 1
      isWaiting[vertex] = false
      let touched = reduce(Int32(vertex))
      for other in touched where !isWaiting[Int(other)] {
        isWaiting[Int(other)] = true
        waiting.append(Int(other))
      }
    }
  }

  /// Takes a vertex out if a rule allows it, and returns the vertices around it that are to be looked at again.
  private mutating func reduce(_ vertex: Int32) -> [Int32] {
    let row = rows[Int(vertex)].sorted { $0.key < $1.key }.map { (vertex: $0.key, balance: $0.value) }
    guard let strongest = row.max(by: { (abs($0.balance), $1.vertex) < (abs($1.balance), $0.vertex) }) else {
      return []
    }
    if !isIntoTwo, row.allSatisfy({ $0.balance < 0 }) {
      remove(vertex, row)
      steps.append(.alone(vertex))
      return around(row.map(\.vertex))
    }
    let sum = row.reduce(0) { $0 + abs($1.balance) }
    if 2 * abs(strongest.balance) >= sum, isIntoTwo || strongest.balance > 0 {
      remove(vertex, row)
      steps.append(.joined(vertex, to: strongest.vertex, isFriend: strongest.balance > 0))
      for other in row where other.vertex != strongest.vertex {
        add(
          strongest.balance > 0 ? other.balance : -other.balance, between: strongest.vertex, and: other.vertex
        )
      }
      return around(row.map(\.vertex))
    }
    guard isIntoTwo, row.count == 3, sum.isMultiple(of: 2) else { return [] }
    remove(vertex, row)
    steps.append(.decided(vertex, by: row))
    let weights = row.map { abs($0.balance) }
    let least = weights.map { min($0, sum - $0) }
    for (one, other, third) in [(0, 1, 2), (0, 2, 1), (1, 2, 0)] {
      let weight = (least[one] + least[other] - least[third]) / 2
      let isFriendly = (row[one].balance > 0) == (row[other].balance > 0)
      add(isFriendly ? weight : -weight, between: row[one].vertex, and: row[other].vertex)
    }
    return around(row.map(\.vertex))
  }

  private mutating func remove(_ vertex: Int32, _ row: [(vertex: Int32, balance: Int)]) {
    for other in row { rows[Int(other.vertex)][vertex] = nil }
    rows[Int(vertex)] = [:]
  }

  private func around(_ vertices: [Int32]) -> [Int32] {
    vertices + vertices.flatMap { rows[Int($0)].keys.sorted() }
  }

  private mutating func add(_ balance: Int, between one: Int32, and other: Int32) {
    guard balance != 0, one != other else { return }
    let old = rows[Int(one)][other] ?? 0
    let sum = old + balance
    cost += (abs(old) + abs(balance) - abs(sum)) / 2
    rows[Int(one)][other] = sum == 0 ? nil : sum
    rows[Int(other)][one] = sum == 0 ? nil : sum
  }

  /// The pairs that are left, in ascending order.
  var pairs: [SignedPairs.Pair] {
    rows.indices.flatMap { low in
      rows[low].filter { $0.key > low }.sorted { $0.key < $1.key }.map {
        SignedPairs.Pair(low: Int32(low), high: $0.key, balance: $0.value)
      }
    }
  }

  /// Gives the vertices that were taken out their sides; others have theirs, 1 or −1, or 0 if they are free.
  func complete(sides: inout [Int8]) {
    for step in steps.reversed() {
      switch step {
      case .joined(let vertex, let other, let isFriend):
        if sides[Int(other)] == 0 { sides[Int(other)] = 1 }
        sides[Int(vertex)] = isFriend ? sides[Int(other)] : -sides[Int(other)]
      case .decided(let vertex, let row):
        var pull = 0
        for other in row {
          if sides[Int(other.vertex)] == 0 { sides[Int(other.vertex)] = 1 }
          pull += other.balance * Int(sides[Int(other.vertex)])
        }
        sides[Int(vertex)] = pull >= 0 ? 1 : -1
      case .alone(let vertex): sides[Int(vertex)] = 1
      }
    }
    for vertex in sides.indices where sides[vertex] == 0 { sides[vertex] = 1 }
  }

  /// Gives the vertices that were taken out their camps; others have theirs, or −1 if they are camps by themselves.
  func complete(camps: inout [Int32]) {
    var next = (camps.max() ?? -1) + 1
    func settle(_ vertex: Int32, in camps: inout [Int32]) -> Int32 {
      if camps[Int(vertex)] < 0 {
        camps[Int(vertex)] = next
        next += 1
      }
      return camps[Int(vertex)]
    }
    for step in steps.reversed() {
      switch step {
      case .joined(let vertex, let other, _): camps[Int(vertex)] = settle(other, in: &camps)
      case .decided(let vertex, _), .alone(let vertex): _ = settle(vertex, in: &camps)
      }
    }
    for vertex in camps.indices { _ = settle(Int32(vertex), in: &camps) }
  }
}
