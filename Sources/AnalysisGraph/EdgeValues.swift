/// One value for each edge by its index, kept only once if all edges have the same.
@frozen
public struct EdgeValues<Value: Sendable & Hashable>: Sendable, Hashable, RandomAccessCollection {
  /// The number of edges.
  public let count: Int

  /// The value that every edge has; `nil` if they differ or there are no edges.
  public let commonValue: Value?

  /// The values if they differ, else nothing.
  @usableFromInline let values: [Value]

  /// The same value for each of `count` edges.
  ///
  /// - Complexity: O(1) time and space.
  public init(repeating value: Value, count: Int) {
    self.count = count
    commonValue = count > 0 ? value : nil
    values = []
  }

  /// A value for each edge.
  ///
  /// - Complexity: O(edges).
  public init(_ values: [Value]) {
    let areEqual = values.allSatisfy { $0 == values[0] }
    count = values.count
    commonValue = areEqual ? values.first : nil
    self.values = areEqual ? [] : values
  }

  /// The index of the first edge, 0.
  @inlinable public var startIndex: Int { 0 }
  /// One more than the index of the last edge: ``count``.
  @inlinable public var endIndex: Int { count }

  /// The value of an edge.
  @inlinable public subscript(edge: Int) -> Value {
    guard let commonValue else { return values[edge] }
    precondition(indices.contains(edge), "there is no such edge")
    return commonValue
  }
}
