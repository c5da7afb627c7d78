public import ActorModel

/// What differs between two states of a graph: actors, ties, sources, and who turned on whom.
public struct Comparison: Sendable, Hashable {
  /// One of the two states.
  public struct State: Sendable, Hashable {
    /// What the state is called in sentences: a date, a file, a revision.
    public var name: String
    /// The graph that names, relations and sources are looked up in.
    public var graph: ActorGraph
    /// The actors that are compared.
    public var actors: [Actor]
    /// The ties that are compared.
    public var ties: [Tie]

    /// Creates a state.
    public init(name: String, graph: ActorGraph, actors: [Actor], ties: [Tie]) {
      self.name = name
      self.graph = graph
      self.actors = actors
      self.ties = ties
    }
  }

  /// Something with an id that came, went or was written differently.
  public struct Difference<Thing: Sendable & Hashable>: Sendable, Hashable {
    /// The thing as it was; `nil` if it was not there.
    public let before: Thing?
    /// The thing as it is; `nil` if it is not there.
    public let after: Thing?
    /// What was written differently; none for a thing that came or went.
    public let fields: [FieldChange]

    /// `gained`, `lost` or `changed`.
    public var word: String { before == nil ? "gained" : after == nil ? "lost" : "changed" }
  }

  /// The state before.
  public let before: State
  /// The state after.
  public let after: State
  /// The actors that differ: in the order of the state after, then those that are gone.
  public let actors: [Difference<Actor>]
  /// The sources that were written or graded differently, came or went.
  public let sources: [Difference<Source>]
  /// The ties that differ: in the order of the state after, then those that are gone.
  public let ties: [TieDifference]
  /// The pairs that turned, flips first; ties that are deprecated, denied or merely forecast have no part in it.
  public let turns: [PairTurn]
  /// Every tie with its counterpart, whether they differ or not.
  public let counterparts: [Counterpart]

  /// A tie in both states; `nil` where it is not there.
  public struct Counterpart: Sendable, Hashable {
    /// The tie as it was.
    public let before: Tie?
    /// The tie as it is.
    public let after: Tie?
  }

  /// Whether nothing differs.
  public var isEmpty: Bool { actors.isEmpty && sources.isEmpty && ties.isEmpty && turns.isEmpty }

  /// Compares two states.
  ///
  /// Actors and sources are matched by id. Ties are matched by the ids that people gave them; others by ends and
  /// relation, parallel ones if they are alike, then by the date they begin at, then in the order of dates.
  /// O(n log n), but quadratic in the number of parallel ties.
  public init(from before: State, to after: State) {
    self.before = before
    self.after = after
    actors = Self.differences(before.actors, after.actors) { $0.fields(changedTo: $1) }
    sources = Self.differences(before.graph.sources, after.graph.sources) { $0.fields(changedTo: $1) }
    let matching = TieMatching(before.ties, before.graph.taxonomy, after.ties, after.graph.taxonomy)
    counterparts = matching.pairs.map { pair in
      Counterpart(before: pair.before.map { before.ties[$0] }, after: pair.after.map { after.ties[$0] })
    }
    ties = counterparts.compactMap { TieDifference($0.before, $0.after) }
    turns = PairTurn.all(from: before.ties.filter(\.isCurrent), to: after.ties.filter(\.isCurrent))
  }

  private static func differences<Thing: Identifiable & Hashable & Sendable>(
    _ before: [Thing], _ after: [Thing], _ fields: (Thing, Thing) -> [FieldChange]
  ) -> [Difference<Thing>] where Thing.ID == String {
    let old = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(after.map(\.id))
    let changed = after.compactMap { thing -> Difference<Thing>? in
      guard let was = old[thing.id] else { return Difference(before: nil, after: thing, fields: []) }
      let fields = fields(was, thing)
      return fields.isEmpty ? nil : Difference(before: was, after: thing, fields: fields)
    }
    return changed
      + before.filter { !kept.contains($0.id) }.map { Difference(before: $0, after: nil, fields: []) }
  }
}

extension Tie {
  /// Whether the tie is not deprecated, denied or merely forecast: only such ties make friends and enemies.
  fileprivate var isCurrent: Bool { rank != .deprecated && status != .denied && status != .forecast }
}

extension Actor {
  fileprivate func fields(changedTo other: Actor) -> [FieldChange] {
    [
      FieldChange("name", name, other.name), FieldChange("kind", kind.rawValue, other.kind.rawValue),
      FieldChange("aliases", aliases.joinedOrNil, other.aliases.joinedOrNil),
      FieldChange("bloc", bloc, other.bloc), FieldChange("summary", summary, other.summary),
    ].compactMap(\.self) + FieldChange.attributes(attributes, other.attributes)
  }
}

extension Source {
  fileprivate func fields(changedTo other: Source) -> [FieldChange] {
    [
      FieldChange("reliability", reliability?.rawValue, other.reliability?.rawValue),
      FieldChange("title", title, other.title),
      FieldChange("authors", authors.joinedOrNil, other.authors.joinedOrNil),
      FieldChange("publisher", publisher, other.publisher),
      FieldChange("date", date?.description, other.date?.description), FieldChange("url", url, other.url),
      FieldChange("accessed", accessed?.description, other.accessed?.description),
      FieldChange("quoted_in", quotedIn, other.quotedIn), FieldChange("licence", licence, other.licence),
      FieldChange("note", note, other.note),
    ].compactMap(\.self)
  }
}
