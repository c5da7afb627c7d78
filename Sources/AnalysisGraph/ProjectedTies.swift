public import ActorModel
import Synchronization

/// The ties that a projection keeps, in the order of the file.
///
/// A tie of a plain graph is made when it is asked for; the first such question finds names for all of them, in
/// linear time.
public struct ProjectedTies: Sendable, RandomAccessCollection {
  private enum Storage {
    case rich([Tie])
    case plain(PlainTies)
  }

  private let storage: Storage

  init(_ ties: [Tie]) { storage = .rich(ties) }

  /// The ties in the rows of a table, or in some of them, which ascend.
  init(_ table: EdgeTable, chosen: [Int32]?) { storage = .plain(PlainTies(table, chosen: chosen)) }

  /// The position of the first tie, 0.
  public var startIndex: Int { 0 }

  /// The number of ties.
  public var endIndex: Int {
    switch storage {
    case .rich(let ties): ties.count
    case .plain(let ties): ties.count
    }
  }

  /// The tie at a position.
  public subscript(position: Int) -> Tie {
    switch storage {
    case .rich(let ties): ties[position]
    case .plain(let ties): ties[position]
    }
  }

  /// Ties that stand for all: one of each that differ in more than name, actors and weight, or each tie with itself,
  /// with the number that it stands for.
  ///
  /// - Complexity: O(n), without making the ties of a plain graph.
  package var representatives: [(tie: Tie, count: Int)] {
    switch storage {
    case .rich(let ties): ties.map { ($0, 1) }
    case .plain(let ties): ties.representatives
    }
  }

  /// How many ties fulfil a condition that no name, actor or weight plays a part in.
  func count(alike condition: (Tie) -> Bool) -> Int {
    switch storage {
    case .rich(let ties): ties.count(where: condition)
    case .plain(let ties): ties.representatives.reduce(0) { condition($1.tie) ? $0 + $1.count : $0 }
    }
  }
}

/// Ties of a table, which are named when the first name is asked for.
private final class PlainTies: Sendable {
  private let table: EdgeTable
  private let chosen: [Int32]?
  private let names = Mutex<PlainTieNames?>(nil)

  init(_ table: EdgeTable, chosen: [Int32]?) {
    self.table = table
    self.chosen = chosen
  }

  var count: Int { chosen?.count ?? table.tieCount }

  subscript(position: Int) -> Tie {
    var tie = unnamed(position)
    let row = row(of: position)
    tie.id = names.withLock { names in
      let known = names ?? PlainTieNames(table)
      names = known
      return known.name(of: tie, in: row)
    }
    return tie
  }

  /// A tie of each sign that occurs.
  var representatives: [(tie: Tie, count: Int)] {
    guard let signs = table.signs else { return count > 0 ? [(unnamed(0), count)] : [] }
    var found: [(tie: Tie, count: Int)] = []
    for position in 0..<count {
      let sign = signs[row(of: position)]
      if let known = found.firstIndex(where: { $0.tie.sign == sign }) {
        found[known].count += 1
      } else {
        found.append((unnamed(position), 1))
      }
    }
    return found
  }

  private func unnamed(_ position: Int) -> Tie { table.tie(at: row(of: position), id: "") }

  private func row(of position: Int) -> Int { chosen.map { Int($0[position]) } ?? position }
}

/// The names that the ties of a table have in the ``ActorGraph`` made of it.
private enum PlainTieNames {
  /// No tie is parallel to another.
  case plain
  /// Which of the ties between the same actors each tie is, from 1.
  case numbered([Int32])
  /// Names that had to be tried out, because an id has two hyphens in a row and may look like a name itself.
  case triedOut([String])

  /// Finds the names of all ties. O(actors + ties).
  init(_ table: EdgeTable) {
    guard !table.ids.haveTwoHyphensInARow else {
      var names = TieNames()
      self = .triedOut(
        table.tails.indices.map { row in
          let tie = table.tie(at: row, id: "")
          return names.free(TieNames.plain(tie.from, tie.relation, tie.others))
        })
      return
    }
    let rows = ArcRows.leaving(vertexCount: table.actorCount, tails: table.tails, heads: table.heads)
    let parallel = ParallelArcs(in: rows, edgeCount: table.tails.count)
    guard let pairs = parallel.pairOfArc else {
      self = .plain
      return
    }
    var counts = [Int32](repeating: 0, count: parallel.pairCount)
    self = .numbered(
      pairs.map { pair in
        counts[Int(pair)] += 1
        return counts[Int(pair)]
      })
  }

  func name(of tie: Tie, in row: Int) -> String {
    if case .triedOut(let names) = self { return names[row] }
    let name = TieNames.plain(tie.from, tie.relation, tie.others)
    guard case .numbered(let numbers) = self, numbers[row] > 1 else { return name }
    return TieNames.numbered(name, Int(numbers[row]))
  }
}

extension TextColumn {
  /// Whether any of the texts holds `--`, which parts the actors in the name of a tie.
  fileprivate var haveTwoHyphensInARow: Bool {
    let hyphen = UInt8(ascii: "-")
    var start = 0
    for end in offsets.dropFirst() {
      for place in start..<end where bytes[place] == hyphen && place + 1 < end && bytes[place + 1] == hyphen {
        return true
      }
      start = end
    }
    return false
  }
}
