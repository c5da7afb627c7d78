import ActorModel

/// How ties of one family of relations are drawn: colour, line pattern and arrowhead together, so that each of
/// them alone would do.
///
/// Hostile families are dark and friendly ones lighter, which keeps the sign readable in greyscale.
enum TieStyle: String, Sendable, Hashable, CaseIterable, Codable {
  case violence, hostility, support, contact, mediation, economic, structure, information, other

  /// The pattern of the line.
  enum Pattern: Sendable, Hashable {
    case solid, zigzag, double
    case dashed([Double])
  }

  /// The shape at the end that a tie points to.
  enum Head: Sendable, Hashable {
    case solid, hollow, vee, diamond, dot
  }

  /// The words in the legend.
  var caption: String {
    switch self {
    case .violence: "Armed violence"
    case .hostility: "Hostility short of violence"
    case .support: "Support and affinity"
    case .contact: "Political contact"
    case .mediation: "Mediation"
    case .economic: "Trade and aid"
    case .structure: "Belonging and command"
    case .information: "Information"
    case .other: "Other relations"
    }
  }

  var pattern: Pattern {
    switch self {
    case .violence: .zigzag
    case .hostility: .dashed([5, 3])
    case .support: .double
    case .contact: .dashed([11, 4])
    case .mediation: .dashed([8, 3, 1.5, 3])
    case .information: .dashed([1, 3.2])
    case .economic, .structure, .other: .solid
    }
  }

  var head: Head {
    switch self {
    case .violence, .hostility, .support, .other: .solid
    case .contact: .hollow
    case .mediation: .diamond
    case .economic, .information: .vee
    case .structure: .dot
    }
  }

  /// Width of the line in points.
  var width: Double {
    switch self {
    case .violence: 1.7
    case .hostility, .contact, .mediation: 1.6
    case .economic, .other, .information: 1.5
    case .support: 1.2
    case .structure: 0.9
    }
  }

  /// Whether an undirected tie bears its arrowhead at both ends rather than at none.
  var pointsBothWays: Bool { self == .violence }
}

extension TieStyle {
  /// The families of the built-in vocabulary by the relations that found them; descendants follow.
  private static let founders: [String: TieStyle] = [
    "attack": .violence, "border-clash": .violence, "war": .violence, "hostility": .hostility,
    "cooperation": .support, "rapprochement": .contact, "visit": .contact, "talks": .contact,
    "trade": .economic, "aid": .economic, "mediation": .mediation, "structure": .structure,
    "information": .information, "reporting": .information,
  ]

  /// The style of a relation: that of its nearest ancestor that has one.
  ///
  /// Linear in the depth of the taxonomy.
  init(relation id: String, in taxonomy: Taxonomy) {
    let lineage = taxonomy.lineage(of: id).map(\.id)
    self = (lineage.isEmpty ? [id] : lineage).lazy.compactMap { Self.founders[$0] }.first ?? .other
  }
}
