/// The keys of one kind of object in a graph file, in their canonical order.
package struct YAMLShape: Sendable {
  /// What the object is called in messages.
  let noun: String
  let keys: [String]
  /// The keys whose values are numbers or dates, which need no quotes.
  let unquoted: Set<String>
  /// The keys that hold lists of objects.
  let children: [String: YAMLShape]

  package init(_ noun: String, keys: String, unquoted: Set<String> = [], children: [String: YAMLShape] = [:])
  {
    self.noun = noun
    self.keys = keys.split(separator: " ").map(String.init)
    self.unquoted = unquoted
    self.children = children
  }
}

extension YAMLShape {
  static let file = YAMLShape("a graph file", keys: "graph relations sources actors ties")

  static let header = YAMLShape(
    "`graph`", keys: "title summary authors date licence attributes", unquoted: ["date"])

  static let relation = YAMLShape(
    "a relation", keys: "id label inverse_label parent sign directed summary", unquoted: ["sign", "directed"])

  static let source = YAMLShape(
    "a source",
    keys: "id title authors publisher date url accessed reliability quoted_in licence note",
    unquoted: ["date", "accessed"])

  static let actor = YAMLShape("an actor", keys: "id name kind aliases bloc summary attributes")

  static let tie = YAMLShape(
    "a tie",
    keys: """
      id from relation to between sign weight status rank confidence valid_from valid_to outcome about \
      evidence note attributes
      """,
    unquoted: ["sign", "weight", "confidence", "valid_from", "valid_to"], children: ["evidence": evidence])

  static let evidence = YAMLShape(
    "evidence", keys: "source locator claimed_by stance credibility date quote summary",
    unquoted: ["credibility", "date"])

  /// The shape of the objects in a section, or of `graph` itself.
  static let sections: [String: YAMLShape] = [
    "graph": header, "relations": relation, "sources": source, "actors": actor, "ties": tie,
  ]
}
