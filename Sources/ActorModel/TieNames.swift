/// Finds names for ties: `from--relation--to`, numbered where that name is taken.
package struct TieNames {
  private var taken: Set<String>
  private var last: [String: Int] = [:]

  /// Begins with the names that ties have already.
  package init(taken: Set<String> = []) { self.taken = taken }

  /// What a tie is called if nothing else is called so.
  package static func plain(_ from: String, _ relation: String, _ others: [String]) -> String {
    ([from, relation] + others).joined(separator: "--")
  }

  /// The name where it is free, or else with the first number from 2 that is.
  package mutating func free(_ name: String) -> String {
    var id = name
    while !taken.insert(id).inserted {
      let number = last[name, default: 1] + 1
      last[name] = number
      id = Self.numbered(name, number)
    }
    return id
  }

  /// The name of one of several ties that would be called the same.
  package static func numbered(_ name: String, _ number: Int) -> String { "\(name)--\(number)" }
}

extension [Tie] {
  /// Gives ties without an id the name `from--relation--to`, numbered where that name is taken. O(n).
  package mutating func nameThoseWithoutID() {
    var names = TieNames(taken: Set(lazy.map(\.id).filter { !$0.isEmpty }))
    for position in indices where self[position].id.isEmpty {
      let tie = self[position]
      self[position].id = names.free(TieNames.plain(tie.from, tie.relation, tie.others))
    }
  }
}
