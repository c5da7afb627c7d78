import ActorModel

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

  /// Makes room for so many rows.
  mutating func reserve(_ count: Int) {
    tails.reserveCapacity(count)
    heads.reserveCapacity(count)
  }

  /// Adds a tie of weight 1 without a sign.
  @inline(__always)
  mutating func append(_ tail: Int32, _ head: Int32) {
    tails.append(tail)
    heads.append(head)
    if weights != nil { weights?.append(1) }
    if signs != nil { signs?.append(.neutral) }
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

  /// The columns of parts of a file, one after another, with the ids in the order of their first mention.
  static func joined(_ parts: [EdgeColumns]) -> EdgeColumns {
    guard parts.count > 1 else { return parts[0] }
    var whole = parts[0]
    whole.reserve(parts.reduce(0) { $0 + $1.tails.count })
    for part in parts.dropFirst() {
      let before = whole.tails.count
      let numbers = whole.ids.take(part.ids)
      for (number, mention) in zip(numbers, part.firstMentions) where Int(number) == whole.firstMentions.count {
        whole.firstMentions.append(mention)
      }
      whole.tails.append(contentsOf: part.tails.lazy.map { numbers[Int($0)] })
      whole.heads.append(contentsOf: part.heads.lazy.map { numbers[Int($0)] })
      whole.weights = joined(whole.weights, before, part.weights, part.tails.count, filler: 1)
      whole.signs = joined(whole.signs, before, part.signs, part.tails.count, filler: .neutral)
    }
    return whole
  }

  private static func joined<Value>(
    _ first: [Value]?, _ firstCount: Int, _ second: [Value]?, _ secondCount: Int, filler: Value
  ) -> [Value]? {
    guard first != nil || second != nil else { return nil }
    return (first ?? Array(repeating: filler, count: firstCount))
      + (second ?? Array(repeating: filler, count: secondCount))
  }

  /// The finished table.
  func table(taxonomy: Taxonomy, relation: Relation) -> EdgeTable {
    EdgeTable(
      taxonomy: taxonomy, relation: relation.id, ids: ids.column, tails: tails, heads: heads,
      weights: weights, signs: signs)
  }
}
