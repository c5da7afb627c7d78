public import ActorModel

/// Chooses actors by name or by what they have in common.
///
/// A selector is a list of terms separated by commas; whoever fits one of them is chosen. A term is an id,
/// name or alias, or `kind=person`, `bloc=Triple Alliance`, or the name and value of an attribute. Case,
/// accents and punctuation don't matter in names.
public struct ActorSelector: Sendable, Hashable {
  /// The ids of the chosen actors, in the order of the graph.
  public let ids: [String]

  /// Chooses actors of a graph.
  ///
  /// - Throws: If a name is unknown or stands for several actors, or if nobody fits a term.
  public init(_ text: String, in graph: ActorGraph) throws(QueryError) {
    let directory = ActorDirectory(graph.actors)
    var chosen: Set<String> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let term = String(part.drop { $0 == " " })
      let found = try Self.actors(for: term, in: graph, directory)
      chosen.formUnion(found)
    }
    ids = graph.actors.map(\.id).filter(chosen.contains)
  }

  private static func actors(
    for term: String, in graph: ActorGraph, _ directory: ActorDirectory
  ) throws(QueryError) -> [String] {
    guard !term.isEmpty else {
      throw QueryError(description: "a selector has an empty term; write names separated by commas")
    }
    guard let equals = term.firstIndex(of: "=") else {
      return [try graph.actor(named: term, directory).id]
    }
    let key = String(term[..<equals])
    let value = String(term[term.index(after: equals)...])
    let found = graph.actors.filter { $0.value(of: key)?.lowercased() == value.lowercased() }
    guard !found.isEmpty else {
      let values = Set(graph.actors.compactMap { $0.value(of: key) }).sorted()
      let hint =
        values.isEmpty ? "no actor has `\(key)`" : "`\(key)` is one of \(values.joined(separator: ", "))"
      throw QueryError(description: "nobody fits `\(term)`: \(hint)")
    }
    return found.map(\.id)
  }
}

extension Actor {
  /// The value of `kind`, `bloc` or of an attribute with this name.
  public func value(of field: String) -> String? {
    switch field {
    case "kind": kind.rawValue
    case "bloc": bloc
    default: attributes.first { $0.name == field }?.value
    }
  }
}

extension ActorGraph {
  /// The actor that an id, name or alias stands for, without regard to case, accents or punctuation.
  ///
  /// - Throws: The candidates if there are several, the nearest name if there are none.
  public func actor(named text: String) throws(QueryError) -> Actor {
    try actor(named: text, ActorDirectory(actors))
  }

  func actor(named text: String, _ directory: ActorDirectory) throws(QueryError) -> Actor {
    switch directory.find(text) {
    case .found(let position): return actors[position]
    case .ambiguous(let positions): throw .ambiguous(text, positions.map { actors[$0] })
    case .unknown(let suggestion): throw .unknown(text, suggestion: suggestion)
    }
  }
}
