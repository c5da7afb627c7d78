import ActorModel

extension Taxonomy {
  /// The words for a tie on its line: short, and the file's own where it defines the relation.
  func lineLabel(of id: String) -> String {
    guard let relation = self[id] else { return cleanText(id.replacing("-", with: " "), limit: 40) }
    if let short = Self.shortLabels[id], relation.label == Self.builtInLabels[id] { return short }
    let name = id.replacing("-", with: " ")
    let isLong = relation.label.count > Self.longestLabel && name.count < relation.label.count
    return cleanText(isLong ? name : Self.withoutCopula(relation.label), limit: 40)
  }

  private static func withoutCopula(_ label: String) -> String {
    let copula = ["is an ", "is a ", "is the ", "is ", "are "].first(where: label.hasPrefix)
    return String(label.dropFirst(copula?.count ?? 0))
  }

  /// The most characters of a relation's label that a line bears; a longer one gives way to the relation's id.
  private static let longestLabel = 16

  private static let builtInLabels = Dictionary(
    Taxonomy.builtIn.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })

  private static let shortLabels = [
    "hostility": "hostile to", "attack": "attacks", "airstrike": "airstrikes", "border-clash": "border clash",
    "war": "war", "threat": "threatens", "accusation": "accuses", "objection": "objects to",
    "rivalry": "rivalry",
    "sanction": "sanctions", "cooperation": "cooperation", "sheltering": "shelters", "support": "supports",
    "alliance": "alliance", "affinity": "affinity", "rapprochement": "draws closer to", "visit": "visits",
    "talks": "talks", "trade": "trade", "aid": "gives aid to", "mediation": "mediates",
    "structure": "structure",
    "membership": "member of", "leadership": "leads", "spokesperson-for": "speaks for", "part-of": "part of",
    "control": "governs", "split-from": "split from", "merged-into": "merged into",
  ]
}
