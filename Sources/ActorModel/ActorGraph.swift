/// Actors and the dated, signed, sourced ties between them: the graph as people write it.
public struct ActorGraph: Sendable, Hashable {
  /// What the graph as a whole is about.
  public struct Header: Sendable, Hashable {
    /// The graph's title.
    public var title: String?
    /// What it covers, in a few sentences.
    public var summary: String?
    /// Who wrote it.
    public var authors: [String]
    /// The day, month or year that the graph describes or was last brought up to.
    public var date: EDTF?
    /// The licence under which it may be used.
    public var licence: String?
    /// Further facts, in the order of the file.
    public var attributes: [Attribute]

    /// Creates a header.
    public init(
      title: String? = nil, summary: String? = nil, authors: [String] = [], date: EDTF? = nil,
      licence: String? = nil, attributes: [Attribute] = []
    ) {
      self.title = title
      self.summary = summary
      self.authors = authors
      self.date = date
      self.licence = licence
      self.attributes = attributes
    }
  }

  /// What the graph as a whole is about.
  public var header: Header
  /// The relations that ties may have.
  public var taxonomy: Taxonomy
  /// The documents that evidence is taken from, in the order of the file.
  public var sources: [Source]
  /// The actors, in the order of the file.
  public var actors: [Actor]
  /// The ties, in the order of the file.
  public var ties: [Tie]

  /// Creates a graph from its parts; ``defects()`` says what is wrong with them.
  public init(
    header: Header = Header(), taxonomy: Taxonomy = Taxonomy(), sources: [Source] = [], actors: [Actor] = [],
    ties: [Tie] = []
  ) {
    self.header = header
    self.taxonomy = taxonomy
    self.sources = sources
    self.actors = actors
    self.ties = ties
  }
}

extension ActorGraph {
  /// The actor with this id. Linear in the number of actors.
  public func actor(_ id: String) -> Actor? { actors.first { $0.id == id } }

  /// The tie with this id. Linear in the number of ties.
  public func tie(_ id: String) -> Tie? { ties.first { $0.id == id } }

  /// The source with this id. Linear in the number of sources.
  public func source(_ id: String) -> Source? { sources.first { $0.id == id } }

  /// The name of an actor of the graph, or the text itself where it names no actor.
  public func name(of actor: String) -> String { self.actor(actor)?.name ?? actor }
}
