public import AnalysisGraph

/// What all best divisions into two camps agree on: which vertices always stand together, and which always apart.
///
/// One division of the least frustration says too much: where others are as good, the side of a vertex towards another
/// may be open. That two vertices have the same relation in all of them is an equivalence, so that its classes say it all.
public struct AgreedSides: Sendable, Hashable {
  /// Vertices of one class have a relation on which all best divisions agree; those of two classes have none.
  public let classes: Components
  /// The side of each vertex, to be compared within its class, in one of the best divisions.
  public let sides: [Int]

  /// Whether all best divisions have two vertices in one camp; `nil` if they don't agree.
  public func areTogether(_ one: Int, _ other: Int) -> Bool? {
    classes.labels[one] == classes.labels[other] ? sides[one] == sides[other] : nil
  }
}

/// Finds what all best divisions into two camps agree on.
///
/// The ends of edges that ``frustratedEdges(of:seconds:on:)`` finds in all best divisions or in none agree. The classes
/// that these make within a connected part are compared by what each two would cost the other way round: as much if there
/// is a best division like that, which then tells other classes apart too, and more if they agree.
///
/// - Parameters:
///   - division: One of the best divisions of the graph, proven to be so.
///   - graph: The graph.
///   - seconds: After how many seconds the search ends; `nil` for no limit.
///   - execution: On how many threads.
/// - Returns: The classes; `nil` if the time was up, or the division is not proven.
/// - Complexity: That of the edges' frustration, and at worst twice that of the index for each vertex.
public func agreedSides(
  of division: SignedDivision, in graph: AnalysisGraph, seconds: Double? = nil,
  on execution: Execution = Execution()
) -> AgreedSides? {
  guard division.isProven else { return nil }
  let deadline = Deadline(seconds: seconds)
  let fates = frustratedEdges(of: graph, by: deadline, on: execution)
  let pairs = SignedPairs(graph)
  var agreed = DisjointSets(count: graph.vertexCount)
  for (edge, fate) in zip(graph.edges, fates) where edge.tail != edge.head {
    guard edge.sign == .positive || edge.sign == .negative else { continue }
    guard let fate else { return nil }
    if fate != .sometimes { agreed.unite(Int32(edge.tail), Int32(edge.head)) }
  }
  guard let best = OppositeSides(pairs, division.camps, deadline, execution) else { return nil }
  for var cell in best.cells(of: &agreed) {
    var cells: [[Int32]] = []
    while let first = cell.first {
      guard let other = cell.dropFirst().first else {
        cell = cells.popLast() ?? []
        continue
      }
      switch best.turned(first, against: other) {
      case .outOfTime: return nil
      case .none:
        agreed.unite(first, other)
        cell.remove(at: 1)
      case .found(let isTurned):
        cells = (cells + [cell]).flatMap { cell in
          [cell.filter { isTurned[Int($0)] }, cell.filter { !isTurned[Int($0)] }].filter { $0.count > 1 }
        }
        cell = cells.popLast() ?? []
      }
    }
  }
  return AgreedSides(
    classes: Components(grouping: (0..<graph.vertexCount).map { Int(agreed.root(of: Int32($0))) }),
    sides: division.camps)
}

/// Asks whether a division as good as the best one has two vertices the other way round.
private struct OppositeSides {
  enum Answer {
    /// No best division has them so.
    case none
    /// One has; which vertices changed sides in it.
    case found([Bool])
    case outOfTime
  }

  private let pairs: SignedPairs
  private let camps: [Int]
  private let deadline: Deadline
  private let execution: Execution
  private let least: Int

  /// `nil` if the time was up.
  init?(_ pairs: SignedPairs, _ camps: [Int], _ deadline: Deadline, _ execution: Execution) {
    (self.pairs, self.camps, self.deadline, self.execution) = (pairs, camps, deadline, execution)
    let optimum = TwoCampOptimum(pairs.pairs, of: pairs, deadline, on: execution)
    guard optimum.isProven else { return nil }
    least = optimum.cost
  }

  /// Of each part that hangs together a vertex of each class, where there are several.
  func cells(of agreed: inout DisjointSets) -> [[Int32]] {
    var parts = DisjointSets(count: pairs.vertexCount)
    for pair in pairs.pairs { parts.unite(pair.low, pair.high) }
    var members: [[Int32]] = Array(repeating: [], count: pairs.vertexCount)
    for vertex in 0..<Int32(pairs.vertexCount) where agreed.root(of: vertex) == vertex {
      members[Int(parts.root(of: vertex))].append(vertex)
    }
    return members.filter { $0.count > 1 }
  }

  func turned(_ one: Int32, against other: Int32) -> Answer {
    let bond = TwoCampOptimum.Bond(
      Int(one), Int(other), isTogether: camps[Int(one)] != camps[Int(other)])
    let optimum = TwoCampOptimum([bond], of: pairs, deadline, on: execution)
    guard optimum.isProven else { return .outOfTime }
    guard optimum.cost == least else { return .none }
    return .found(zip(optimum.sides, camps).map { ($0 > 0) != ($1 == 0) })
  }
}
