public import ActorModel

/// A tie in machine formats, with the keys of the file; what was not given is left out.
public struct TieRecord: Sendable, Hashable, Encodable {
  /// A piece of evidence in machine formats.
  public struct EvidenceRecord: Sendable, Hashable, Encodable {
    let source: String
    let locator: String?
    let claimedBy: String?
    let stance: String
    let credibility: Int?
    let date: String?
    let quote: String?
    let summary: String?

    init(_ evidence: Evidence) {
      source = evidence.source
      locator = evidence.locator
      claimedBy = evidence.claimedBy
      stance = evidence.stance.rawValue
      credibility = evidence.credibility?.rawValue
      date = evidence.date?.description
      quote = evidence.quote
      summary = evidence.summary
    }
  }

  let id: String
  let from: String
  let relation: String
  let to: String?
  let between: [String]?
  let sign: SignRecord
  let weight: Double
  let status: String?
  let rank: String?
  let confidence: Int?
  let validFrom: String?
  let validTo: String?
  let outcome: String?
  let about: [String]?
  let note: String?
  let attributes: [String: String]?
  let evidence: [EvidenceRecord]

  /// Records a tie.
  public init(_ tie: Tie) {
    id = tie.id
    from = tie.from
    relation = tie.relation
    to = tie.isMediation ? nil : tie.others.first
    between = tie.isMediation ? tie.others : nil
    sign = SignRecord(tie.sign.description)
    weight = tie.weight
    status = tie.status?.rawValue
    rank = tie.rank == .normal ? nil : tie.rank.rawValue
    confidence = tie.confidence
    validFrom = tie.validity.from?.description
    validTo = tie.validity.to?.description
    outcome = tie.outcome?.rawValue
    about = tie.about.isEmpty ? nil : tie.about
    note = tie.note
    attributes =
      tie.attributes.isEmpty
      ? nil : Dictionary(tie.attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    evidence = tie.evidence.map(EvidenceRecord.init)
  }

  /// The columns of a table of ties.
  public static let columns = [
    "id", "from", "relation", "to", "between", "sign", "weight", "status", "confidence", "valid_from",
    "valid_to", "outcome", "about", "evidence",
  ]

  /// The columns of a table of ties for people, who read an id out of its parts.
  public static let readableColumns = [
    "from", "relation", "to", "sign", "weight", "status", "confidence", "valid_from", "valid_to", "outcome",
    "evidence",
  ]

  /// The tie as a row under ``readableColumns``; evidence is counted.
  public var readableRow: [Table.Cell] {
    [
      .text(from), .text(relation), Table.Cell(to.map { [$0] } ?? between ?? []), .text(sign.description),
      .number(weight), Table.Cell(status), Table.Cell(confidence), Table.Cell(validFrom), Table.Cell(validTo),
      Table.Cell(outcome), .integer(evidence.count),
    ]
  }

  /// The tie as a row under ``columns``; evidence is shortened to claimant, source and locator.
  public var row: [Table.Cell] {
    [
      .text(id), .text(from), .text(relation), Table.Cell(to), Table.Cell(between ?? []),
      .text(sign.description), .number(weight), Table.Cell(status), Table.Cell(confidence),
      Table.Cell(validFrom), Table.Cell(validTo), Table.Cell(outcome), Table.Cell(about ?? []),
      Table.Cell(evidence.map(\.short)),
    ]
  }
}

extension TieRecord.EvidenceRecord {
  fileprivate var short: String {
    let place = [source, locator].compactMap { $0 }.joined(separator: ", ")
    return claimedBy.map { "\($0) in \(place)" } ?? place
  }
}

/// A sign in machine formats: the numbers 1, -1 and 0, or the text `mixed`.
public struct SignRecord: Sendable, Hashable, Encodable, CustomStringConvertible {
  /// The sign as files have it: `+1`, `-1`, `0` or `mixed`.
  public let description: String

  /// Records a sign from its description.
  public init(_ description: String) { self.description = description }

  /// Encodes the sign as a number, or as text if it is mixed.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let number = Int(description) {
      try container.encode(number)
    } else {
      try container.encode(description)
    }
  }
}
