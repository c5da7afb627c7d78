public import ActorModel

/// A tie that is not the same in two states of a graph.
public struct TieDifference: Sendable, Hashable {
  /// In what way a tie differs.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is there now and was not.
    case gained
    /// It was there and is not now.
    case lost
    /// Its own sign is another one.
    case turned
    /// It weighs more.
    case strengthened
    /// It weighs less.
    case weakened
    /// Its confidence, status or rank, or the stance or credibility of a piece of evidence, was judged anew.
    case regraded = "re-graded"
    /// It has other dates.
    case redated = "re-dated"
    /// It has more or less evidence, or something else that was written about it is different.
    case revised
  }

  /// One change; a gained or lost tie has one of no field.
  public struct Change: Sendable, Hashable {
    /// In what way it changed.
    public let kind: Kind
    /// Which field it is; `nil` for a tie that was gained or lost.
    public let field: FieldChange?
  }

  /// The tie as it was; `nil` if it was not there.
  public let before: Tie?
  /// The tie as it is; `nil` if it is not there.
  public let after: Tie?
  /// The changes, one at least.
  public let changes: [Change]

  /// The tie as it is or, if it is gone, as it was.
  public var tie: Tie? { after ?? before }

  /// Compares a tie with its counterpart; `nil` if nothing differs.
  init?(_ before: Tie?, _ after: Tie?) {
    switch (before, after) {
    case (nil, nil): return nil
    case (nil, .some): changes = [Change(kind: .gained, field: nil)]
    case (.some, nil): changes = [Change(kind: .lost, field: nil)]
    case (.some(let one), .some(let other)): changes = Self.changes(one, other)
    }
    guard !changes.isEmpty else { return nil }
    self.before = before
    self.after = after
  }

  private static func changes(_ one: Tie, _ other: Tie) -> [Change] {
    var changes: [Change] = []
    func add(_ kind: Kind, _ field: String, _ before: String?, _ after: String?) {
      if let change = FieldChange(field, before, after) { changes.append(Change(kind: kind, field: change)) }
    }
    add(.turned, "sign", one.sign.description, other.sign.description)
    add(
      one.weight < other.weight ? .strengthened : .weakened, "weight", "\(one.weight)".whole,
      "\(other.weight)".whole)
    add(.regraded, "confidence", one.confidence.map(String.init), other.confidence.map(String.init))
    add(.regraded, "status", one.status?.rawValue, other.status?.rawValue)
    add(.regraded, "rank", one.rank.rawValue, other.rank.rawValue)
    add(.redated, "valid_from", one.validity.from?.description, other.validity.from?.description)
    add(.redated, "valid_to", one.validity.to?.description, other.validity.to?.description)
    changes += evidence(one.evidence, other.evidence)
    add(.revised, "from", one.from, other.from)
    add(.revised, "relation", one.relation, other.relation)
    add(
      .revised, one.isMediation || other.isMediation ? "between" : "to", one.others.joinedOrNil,
      other.others.joinedOrNil)
    add(.revised, "outcome", one.outcome?.rawValue, other.outcome?.rawValue)
    add(.revised, "about", one.about.joinedOrNil, other.about.joinedOrNil)
    add(.revised, "note", one.note, other.note)
    changes += FieldChange.attributes(one.attributes, other.attributes).map {
      Change(kind: .revised, field: $0)
    }
    return changes
  }

  /// Evidence is the same if source, locator and claimant are, several alike in the order of the file.
  private static func evidence(_ before: [Evidence], _ after: [Evidence]) -> [Change] {
    var left = before
    var changes: [Change] = []
    func add(_ kind: Kind, _ field: String, _ before: String?, _ after: String?) {
      if let change = FieldChange(field, before, after) { changes.append(Change(kind: kind, field: change)) }
    }
    for piece in after {
      guard let match = left.firstIndex(where: { $0.place == piece.place }) else {
        add(.revised, "evidence", nil, piece.place)
        continue
      }
      let old = left.remove(at: match)
      add(
        .regraded, "credibility of \(piece.place)", old.credibility.map { String($0.rawValue) },
        piece.credibility.map { String($0.rawValue) })
      add(.regraded, "stance of \(piece.place)", old.stance.rawValue, piece.stance.rawValue)
      add(.revised, "date of \(piece.place)", old.date?.description, piece.date?.description)
      add(.revised, "quote of \(piece.place)", old.quote, piece.quote)
      add(.revised, "summary of \(piece.place)", old.summary, piece.summary)
    }
    for piece in left { add(.revised, "evidence", piece.place, nil) }
    return changes
  }
}

extension Evidence {
  /// Who says it where.
  fileprivate var place: String {
    let place = [source, locator].compactMap(\.self).joined(separator: ", ")
    return claimedBy.map { "\($0) in \(place)" } ?? place
  }
}

extension String {
  /// A number without the `.0` of whole ones.
  var whole: String { hasSuffix(".0") ? String(dropLast(2)) : self }
}
