import ActorModel
import Dispatch

/// The columns of an ``EdgeTable`` while they grow.
struct EdgeColumns {
  var ids: IDTable
  private(set) var tails: [Int32] = []
  private(set) var heads: [Int32] = []
  private(set) var weights: [Double]?
  private(set) var signs: [Sign]?
  /// Where each id was first mentioned, if ``noteMention(at:)`` is told.
  private(set) var firstMentions: [Int] = []

  init(numbersBelow limit: Int) { ids = IDTable(numbersBelow: limit) }

  /// Below which number ids are found by their value, for a file of so many bytes: it can't have more ids, and the
  /// places are to take no more memory than half of the file, and 64 MiB at most.
  static func numberLimit(for bytes: Int) -> Int { min(1 << 24, max(1 << 10, bytes / 8)) }

  /// The number of rows.
  var count: Int { tails.count }

  /// Makes room for so many rows.
  mutating func reserve(_ count: Int) {
    tails.reserveCapacity(count)
    heads.reserveCapacity(count)
  }

  /// Adds a tie of weight 1 without a sign.
  mutating func append(_ tail: Int32, _ head: Int32) {
    tails.append(tail)
    heads.append(head)
    weights?.append(1)
    signs?.append(.neutral)
  }

  /// Adds ties of weight 1 without signs between ids that are small numbers; the values are overwritten.
  ///
  /// So many values are looked up one right after another that the processor waits for several at a time.
  mutating func append(
    tails values: UnsafeMutableBufferPointer<Int32>, heads others: UnsafeMutableBufferPointer<Int32>
  ) {
    for row in values.indices {
      values[row] = ids.number(ofValue: Int(values[row]))
      others[row] = ids.number(ofValue: Int(others[row]))
    }
    tails.append(contentsOf: values)
    heads.append(contentsOf: others)
    weights?.append(contentsOf: repeatElement(1, count: values.count))
    signs?.append(contentsOf: repeatElement(.neutral, count: values.count))
  }

  /// Adds a tie.
  mutating func append(_ tail: Int32, _ head: Int32, weight: Double, sign: Sign) {
    append(tail, head)
    let last = tails.count - 1
    if weight != 1 {
      if weights == nil { weights = Array(repeating: 1, count: tails.count) }
      weights?[last] = weight
    }
    if sign != .neutral {
      if signs == nil { signs = Array(repeating: .neutral, count: tails.count) }
      signs?[last] = sign
    }
  }

  /// Notes where the id stands that was asked for last.
  mutating func noteMention(at place: Int) {
    if firstMentions.count < ids.count { firstMentions.append(place) }
  }

  /// Adds the rows and ids of the part of the file that follows.
  mutating func take(_ part: EdgeColumns) {
    let numbers = ids.take(part.ids)
    for (number, mention) in zip(numbers, part.firstMentions) where Int(number) == firstMentions.count {
      firstMentions.append(mention)
    }
    weights = Self.joined(weights, count, part.weights, part.count, filler: 1)
    signs = Self.joined(signs, count, part.signs, part.count, filler: .neutral)
    reserve(count + part.count)
    for tail in part.tails { tails.append(numbers[Int(tail)]) }
    for head in part.heads { heads.append(numbers[Int(head)]) }
  }

  /// Replaces the number of each end by another, on two processors where that is worth it.
  private mutating func renumber(by numbers: [Int32]) {
    @Sendable func renumber(_ ends: UnsafeMutableBufferPointer<Int32>) {
      numbers.withUnsafeBufferPointer { numbers in
        for row in ends.indices { ends[row] = numbers[Int(ends[row])] }
      }
    }
    let isLong = count > 1 << 16
    tails.withUnsafeMutableBufferPointer { tails in
      heads.withUnsafeMutableBufferPointer { heads in
        // Each of the two is written by one thread, while this one waits.
        nonisolated(unsafe) let columns = [tails, heads]
        if isLong {
          DispatchQueue.concurrentPerform(iterations: 2) { renumber(columns[$0]) }
        } else {
          columns.forEach(renumber)
        }
      }
    }
  }

  private static func joined<Value>(
    _ first: [Value]?, _ firstCount: Int, _ second: [Value]?, _ secondCount: Int, filler: Value
  ) -> [Value]? {
    guard first != nil || second != nil else { return nil }
    return (first ?? Array(repeating: filler, count: firstCount))
      + (second ?? Array(repeating: filler, count: secondCount))
  }

  /// The finished table, with the ids in an order that doesn't depend on that of the rows.
  mutating func table(taxonomy: Taxonomy, relation: Relation) -> EdgeTable {
    var texts = ids.column
    if let order = texts.ascendingPositions() {
      texts = texts.rearranged(by: order)
      if !firstMentions.isEmpty { firstMentions = order.map { firstMentions[Int($0)] } }
      var numbers = [Int32](repeating: 0, count: order.count)
      for (number, position) in order.enumerated() { numbers[Int(position)] = Int32(number) }
      renumber(by: numbers)
    }
    return EdgeTable(
      taxonomy: taxonomy, relation: relation.id, ids: texts, tails: tails, heads: heads, weights: weights,
      signs: signs)
  }
}
