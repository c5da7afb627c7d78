import ActorModel

extension Scene {
  /// The heading, or words that stand in for it.
  var heading: String { title ?? "Actors and their ties" }

  /// In words what the picture shows, for those who can't see it.
  var description: String {
    isOverview ? notes.first.map { $0 + " " + sentences(60) } ?? heading : "\(summary) \(sentences(60))"
  }

  /// What the picture shows, in numbers.
  var summary: String {
    if isOverview { return notes.first ?? heading }
    var text = "Diagram of \(count(actors.count, "actor")) and \(count(ties.count, "tie"))."
    if let subtitle { text += " \(subtitle)." }
    let kinds = Actor.Kind.allCases.compactMap { kind -> String? in
      let number = actors.count { $0.kind == kind }
      return number == 0 ? nil : "\(number) \(number == 1 ? kind.caption : kind.plural)"
    }
    if !kinds.isEmpty { text += " Actors: \(list(kinds))." }
    let signs: [(Sign, String)] = [
      (.negative, "hostile"), (.positive, "friendly"), (.neutral, "neutral"), (.mixed, "mixed"),
    ]
    let shares = signs.compactMap { sign, word -> String? in
      let number = ties.count { $0.tie.sign == sign }
      return number == 0 ? nil : "\(number) \(word)"
    }
    if !shares.isEmpty { text += " Ties: \(list(shares))." }
    let most = actors.map(\.degree).max() ?? 0
    let busiest = actors.filter { $0.degree == most }.map(\.name)
    if most > 1, busiest.count <= 4 {
      text += " Most ties: \(list(busiest)) (\(most)\(busiest.count > 1 ? " each" : ""))."
    }
    if let emphasis { text += " In full strength: \(emphasis); the rest is faded." }
    if let arrangement { text += " \(arrangement)" }
    return text
  }

  /// The first ties as sentences, and how many more there are.
  private func sentences(_ limit: Int) -> String {
    let listed = ties.prefix(limit).map(\.sentence).joined(separator: " ")
    return ties.count > limit ? listed + " And \(ties.count - limit) more ties." : listed
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
