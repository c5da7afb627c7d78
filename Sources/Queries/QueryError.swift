internal import ActorModel

/// A question that can't be asked of this graph.
public struct QueryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, and whom or what one may have meant.
  public let description: String
}

extension QueryError {
  static func ambiguous(_ text: String, _ actors: [Actor]) -> QueryError {
    let candidates = actors.map { "\($0.name) (`\($0.id)`)" }.joined(separator: ", ")
    return QueryError(description: "`\(text)` may mean several actors: \(candidates); write the id")
  }

  static func unknown(_ text: String, suggestion: String?) -> QueryError {
    let hint = suggestion.map { "; did you mean `\($0)`?" } ?? "; `entente actors` lists them"
    return QueryError(description: "the graph has no actor `\(text)`\(hint)")
  }
}
