import ActorModel

extension [Tie] {
  /// Gives ties without an id the name `from--relation--to`, numbered where that name is taken. O(n).
  mutating func nameThoseWithoutID() {
    var taken = Set(lazy.map(\.id).filter { !$0.isEmpty })
    var last: [String: Int] = [:]
    for position in indices where self[position].id.isEmpty {
      let tie = self[position]
      let name = ([tie.from, tie.relation] + tie.others).joined(separator: "--")
      var id = name
      while !taken.insert(id).inserted {
        let number = last[name, default: 1] + 1
        last[name] = number
        id = "\(name)--\(number)"
      }
      self[position].id = id
    }
  }
}
