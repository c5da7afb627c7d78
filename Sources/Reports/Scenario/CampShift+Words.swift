import ActorModel
import Queries

extension CampShift {
  /// What holds and what changes, for machine formats.
  static let convention = """
    Camps hold if some division into two is among the best before and after. Who moves, whose side is decided and whose \
    opens is said by what all best divisions before and all after agree on.
    """

  fileprivate static let reason = ", since time was too short (--time-limit) or weights lie too far apart"

  fileprivate var clauses: [String] {
    guard let sides else { return ["who changes sides is not known\(Self.reason)"] }
    func clause(_ actors: [Actor], one: String, many: String) -> String? {
      guard !actors.isEmpty else { return nil }
      return (actors.count == 1 ? one : many).replacing("*", with: actors.fewNames)
    }
    func clause(_ stands: [Stand], one: String, many: String, verb: String) -> String? {
      guard let words = clause(stands.map(\.actor), one: one, many: many) else { return nil }
      let few = stands.prefix(3).map { "\($0.actor.name) \(verb) \($0.sides)" }
      return words + ": " + few.joined(separator: ", ") + (stands.count > 3 ? " and so on" : "")
    }
    return [
      clause(sides.moved, one: "* would change sides", many: "* would change sides"),
      clause(sides.joined, one: "* would join a camp", many: "* would join camps"),
      clause(sides.left, one: "* would have no side any more", many: "* would have no side any more"),
      clause(
        sides.decided, one: "the side of *, open towards some before, would be decided",
        many: "the sides of *, open towards some before, would be decided", verb: "would stand"),
      clause(
        sides.opened, one: "the side of *, decided before, would be open towards some",
        many: "the sides of *, decided before, would be open towards some", verb: "stood"),
    ].compactMap(\.self)
  }
}

extension CampShift.Stand {
  /// With whom and against whom the actor stands.
  fileprivate var sides: String {
    [("with", with), ("against", against)].filter { !$0.1.isEmpty }
      .map { "\($0.0) \($0.1.fewNames)" }.joined(separator: " and ")
  }
}

extension CampShift? {
  /// What holds and what changes, as the middle of a sentence.
  var words: String {
    guard let self else { return "whether the camps hold is not known\(CampShift.reason)" }
    let clauses = self.clauses
    if self.hold { return (["the camps hold"] + clauses).joined(separator: "; ") }
    let change = self.sides?.moved.isEmpty ?? true ? ["no best division would remain one"] : []
    return "the camps change: " + (change + clauses).joined(separator: "; ")
  }

  /// Whether the camps hold, and the ids of those that moved, joined, left, and whose sides are decided and opened.
  var cells: [Table.Cell] {
    let sides = self?.sides
    let parts = [
      sides?.moved, sides?.joined, sides?.left, sides?.decided.map(\.actor), sides?.opened.map(\.actor),
    ]
    return [self.map { .flag($0.hold) } ?? .null] + parts.map { $0.map { .list($0.map(\.id)) } ?? .null }
  }
}

extension [Actor] {
  /// Their names, the first six if there are more.
  var fewNames: String {
    let shown = prefix(6).map(\.name)
    return count > 6 ? "\(shown.joined(separator: ", ")) and \(count - 6) more" : shown.listed
  }
}
