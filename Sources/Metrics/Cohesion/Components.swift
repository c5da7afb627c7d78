/// A division of the vertices into components or other groups.
public struct Components: Sendable, Hashable {
  /// The component of each vertex, from 0; components are numbered by their lowest vertex.
  public let labels: [Int]

  /// The number of components.
  public let count: Int

  /// Takes labels that are numbered by the lowest vertex of each component.
  init(labels: [Int], count: Int) {
    self.labels = labels
    self.count = count
  }

  /// Renumbers arbitrary labels below `limit` in the order of first appearance.
  init(_ arbitrary: some Collection<Int>, below limit: Int) {
    var renumbered = [Int](repeating: -1, count: limit)
    var count = 0
    labels = arbitrary.map { label in
      if renumbered[label] < 0 {
        renumbered[label] = count
        count += 1
      }
      return renumbered[label]
    }
    self.count = count
  }

  /// The division in which the vertices with the same key are together.
  ///
  /// - Parameter keys: One for each vertex: a label, a kind, a bloc.
  /// - Complexity: O(n).
  public init(grouping keys: some Sequence<some Hashable>) {
    var places: [AnyHashable: Int] = [:]
    let labels = keys.map { key in
      let place = places[key, default: places.count]
      places[key] = place
      return place
    }
    self.init(labels, below: places.count)
  }

  /// The vertices of each component in ascending order.
  ///
  /// - Complexity: O(n).
  public var members: [[Int]] {
    var members = sizes.map { size in
      var vertices: [Int] = []
      vertices.reserveCapacity(size)
      return vertices
    }
    for (vertex, label) in labels.enumerated() { members[label].append(vertex) }
    return members
  }

  /// The number of vertices of each component.
  ///
  /// - Complexity: O(n).
  public var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for label in labels { sizes[label] += 1 }
    return sizes
  }
}
