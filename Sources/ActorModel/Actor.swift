/// A state, government, armed group, organisation, person, population or coalition.
public struct Actor: Sendable, Hashable, Identifiable {
  /// What sort of actor this is.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A country as a subject of international relations.
    case state
    /// Those who govern a state or a territory, where they are told apart from the state.
    case government
    /// The armed forces of a state.
    case military
    /// An armed group that is not a state's.
    case armedGroup = "armed-group"
    /// A party, company, agency, medium or international body.
    case organisation
    /// A single human being.
    case person
    /// A population, people, tribe or other group that doesn't act as a body.
    case population
    /// Several actors who act together.
    case coalition
    /// None of the above.
    case other
  }

  /// The slug that ties refer to, unique in the graph.
  public var id: String
  /// The name that tables, sentences and diagrams show.
  public var name: String
  /// What sort of actor this is.
  public var kind: Kind
  /// Other names under which people may ask for this actor.
  public var aliases: [String]
  /// The bloc, side or camp that the analyst puts this actor in, if any.
  public var bloc: String?
  /// Who or what this is, in a sentence.
  public var summary: String?
  /// Further facts, in the order of the file.
  public var attributes: [Attribute]

  /// Creates an actor; the name is the id where none is given.
  public init(
    id: String, name: String? = nil, kind: Kind = .other, aliases: [String] = [], bloc: String? = nil,
    summary: String? = nil, attributes: [Attribute] = []
  ) {
    self.id = id
    self.name = name ?? id
    self.kind = kind
    self.aliases = aliases
    self.bloc = bloc
    self.summary = summary
    self.attributes = attributes
  }
}

/// A named fact about an actor or a tie that the model has no word of its own for.
public struct Attribute: Sendable, Hashable {
  /// The fact's name.
  public var name: String
  /// The fact as written.
  public var value: String

  /// Creates an attribute from its name and value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
