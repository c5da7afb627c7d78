/// One sourced statement that relates actors, with relation, sign, weight, time and evidence.
public struct Tie: Sendable, Hashable, Identifiable {
  /// Whom a tie relates its first actor to.
  public enum Parties: Sendable, Hashable {
    /// A tie from one actor to another.
    case to(String)
    /// A mediation between two or more parties.
    case between([String])
  }

  /// How far the statement is established.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    /// Somebody claims it, and nobody independent has reported it.
    case alleged
    /// A source reports it as fact.
    case reported
    /// Independent sources agree.
    case confirmed
    /// Sources contradict each other.
    case disputed
    /// The actors concerned deny it and the analyst follows them.
    case denied
    /// It was so and is over.
    case ended
    /// Somebody warns or expects that it will come; it is not the case today.
    case forecast
  }

  /// Which of several competing statements the analyst prefers, as in Wikidata.
  public enum Rank: String, Sendable, Hashable, Codable, CaseIterable {
    case preferred
    case normal
    case deprecated
  }

  /// What came of a mediation.
  public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
    case agreement
    case partial
    case ongoing
    case failed
    case unknown
  }

  /// The tie's name, unique in the graph: `from--relation--to`, numbered where there are several.
  public var id: String
  /// The id of the actor the tie starts from; for a mediation, the mediator.
  public var from: String
  /// The id of the tie's ``Relation``.
  public var relation: String
  /// Whom the tie relates `from` to.
  public var parties: Parties
  /// Friendly, hostile, neither or both.
  public var sign: Sign
  /// Strength, finite and greater than zero; never a distance.
  public var weight: Double
  /// How far the statement is established; `nil` where nobody has said.
  public var status: Status?
  /// Which of several competing statements the analyst prefers.
  public var rank: Rank
  /// The analyst's confidence from 0 to 100, as in STIX 2.1; `nil` where nobody has judged it.
  public var confidence: Int?
  /// When it began and ended.
  public var validity: Validity
  /// What came of a mediation.
  public var outcome: Outcome?
  /// The ids of the ties that this tie is about, as an objection is about a rapprochement.
  public var about: [String]
  /// What was said, where and by whom.
  public var evidence: [Evidence]
  /// A remark in the analyst's words.
  public var note: String?
  /// Further facts, in the order of the file.
  public var attributes: [Attribute]

  /// Creates a tie.
  public init(
    id: String, from: String, relation: String, parties: Parties, sign: Sign, weight: Double = 1,
    status: Status? = nil, rank: Rank = .normal, confidence: Int? = nil, validity: Validity = Validity(),
    outcome: Outcome? = nil, about: [String] = [], evidence: [Evidence] = [], note: String? = nil,
    attributes: [Attribute] = []
  ) {
    self.id = id
    self.from = from
    self.relation = relation
    self.parties = parties
    self.sign = sign
    self.weight = weight
    self.status = status
    self.rank = rank
    self.confidence = confidence
    self.validity = validity
    self.outcome = outcome
    self.about = about
    self.evidence = evidence
    self.note = note
    self.attributes = attributes
  }
}

extension Tie {
  /// The ids of the actors at the tie's other end: one, or all parties of a mediation.
  public var others: [String] {
    switch parties {
    case .to(let actor): [actor]
    case .between(let actors): actors
    }
  }

  /// The ids of all actors of the tie, `from` first.
  public var participants: [String] { [from] + others }

  /// Whether the tie is a mediation between parties.
  public var isMediation: Bool {
    if case .between = parties { true } else { false }
  }
}
