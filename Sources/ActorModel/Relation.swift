/// A type of tie in the taxonomy.
public struct Relation: Sendable, Hashable, Identifiable {
  /// The slug that ties refer to.
  public var id: String
  /// The words between the actors when read forwards: "Pakistan *carries out airstrikes on* the TTP".
  public var label: String
  /// The words when read backwards: "the TTP *is bombed by* Pakistan".
  public var inverseLabel: String
  /// The id of the wider relation that this is a kind of.
  public var parent: String?
  /// The sign of a tie that doesn't give its own.
  public var sign: Sign
  /// Whether the tie leads from one actor to the other, rather than holding between both alike.
  public var isDirected: Bool
  /// What the relation means, in a sentence.
  public var summary: String?

  /// Creates a relation; without an inverse label, a directed relation reads "label (by)".
  public init(
    id: String, label: String? = nil, inverseLabel: String? = nil, parent: String? = nil,
    sign: Sign = .neutral, isDirected: Bool = true, summary: String? = nil
  ) {
    let forwards = label ?? id.replacing("-", with: " ")
    self.id = id
    self.label = forwards
    self.inverseLabel =
      inverseLabel ?? (isDirected ? "is on the receiving end of \"\(forwards)\" by" : forwards)
    self.parent = parent
    self.sign = sign
    self.isDirected = isDirected
    self.summary = summary
  }
}
