/// A document that evidence is taken from.
public struct Source: Sendable, Hashable, Identifiable {
  /// The slug that evidence refers to, unique in the graph.
  public var id: String
  /// The document's title.
  public var title: String
  /// Who wrote it.
  public var authors: [String]
  /// Who published it.
  public var publisher: String?
  /// When it was published.
  public var date: EDTF?
  /// Where it can be read: an `http` or `https` address.
  public var url: String?
  /// When it was read there.
  public var accessed: EDTF?
  /// How reliable the source is; `nil` where nobody has judged it.
  public var reliability: Reliability?
  /// The source in which this one is quoted, where the document itself was not seen.
  public var quotedIn: String?
  /// The licence under which it may be used.
  public var licence: String?
  /// Remarks.
  public var note: String?

  /// Creates a source; the title is the id where none is given.
  public init(
    id: String, title: String? = nil, authors: [String] = [], publisher: String? = nil, date: EDTF? = nil,
    url: String? = nil, accessed: EDTF? = nil, reliability: Reliability? = nil, quotedIn: String? = nil,
    licence: String? = nil, note: String? = nil
  ) {
    self.id = id
    self.title = title ?? id
    self.authors = authors
    self.publisher = publisher
    self.date = date
    self.url = url
    self.accessed = accessed
    self.reliability = reliability
    self.quotedIn = quotedIn
    self.licence = licence
    self.note = note
  }
}

extension [Source] {
  /// The ids of a source and of those that are quoted in it, directly or in one another.
  package func quoted(in source: String) -> Set<String> {
    var found: Set<String> = [source]
    while true {
      let inner = filter { $0.quotedIn.map(found.contains) == true }.map(\.id)
      if found.isSuperset(of: inner) { return found }
      found.formUnion(inner)
    }
  }
}

/// How far a source can be relied on: the letter of the Admiralty (NATO) code, AJP-2.1.
public enum Reliability: String, Sendable, Hashable, Codable, CaseIterable {
  case completelyReliable = "A"
  case usuallyReliable = "B"
  case fairlyReliable = "C"
  case notUsuallyReliable = "D"
  case unreliable = "E"
  case cannotBeJudged = "F"

  /// The grade in words, as AJP-2.1 has them.
  public var meaning: String {
    switch self {
    case .completelyReliable: "completely reliable"
    case .usuallyReliable: "usually reliable"
    case .fairlyReliable: "fairly reliable"
    case .notUsuallyReliable: "not usually reliable"
    case .unreliable: "unreliable"
    case .cannotBeJudged: "reliability cannot be judged"
    }
  }
}

/// How credible a piece of information is: the digit of the Admiralty (NATO) code, AJP-2.1.
public enum Credibility: Int, Sendable, Hashable, Codable, CaseIterable {
  case confirmed = 1
  case probablyTrue = 2
  case possiblyTrue = 3
  case doubtful = 4
  case improbable = 5
  case cannotBeJudged = 6

  /// The grade in words, as AJP-2.1 has them.
  public var meaning: String {
    switch self {
    case .confirmed: "confirmed by other sources"
    case .probablyTrue: "probably true"
    case .possiblyTrue: "possibly true"
    case .doubtful: "doubtful"
    case .improbable: "improbable"
    case .cannotBeJudged: "truth cannot be judged"
    }
  }
}
