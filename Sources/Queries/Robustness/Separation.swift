package import Metrics

/// Who no longer has a path to whom.
package struct Separation: Sendable {
  /// How many pairs of vertices had a path before and have none now.
  package let pairs: Int
  /// The vertices outside the largest remaining part of each component, ascending; of equals the first part remains.
  package let vertices: [Int]

  package init(before: Components, after: Components) {
    var sizes = [[Int: Int]](repeating: [:], count: before.count)
    for (old, new) in zip(before.labels, after.labels) { sizes[old][new, default: 0] += 1 }
    func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
    self.pairs = zip(before.sizes, sizes).reduce(0) { sum, part in
      sum + pairs(part.0) - part.1.values.reduce(0) { $0 + pairs($1) }
    }
    let largest = sizes.map { parts in parts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key }
    vertices = before.labels.indices.filter { largest[before.labels[$0]] != after.labels[$0] }
  }
}
