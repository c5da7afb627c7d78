/// One number for a whole graph, or none, with the convention by which to read it.
public struct GraphScore<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The number; nil where the measure has no value, never NaN or a stand-in 0.
  public let value: Value?

  /// A sentence or more: what is counted, and what direction, weights, signs, parallel edges and loops count.
  public let convention: String

  /// Why there is no value, in words that go on a line with others; nil if there is one.
  public let absence: String?

  init(_ value: Value?, convention: String, absence: String) {
    self.value = value
    self.convention = convention
    self.absence = value == nil ? absence : nil
  }
}
