/// A division of vertices into groups, as the search for communities passes it from level to level.
struct Grouping {
  /// The group of each vertex, from 0; groups are numbered by their lowest vertex.
  let labels: [Int32]

  /// The number of groups.
  let count: Int

  /// Groups the vertices with the same label, any labels below the number of vertices.
  ///
  /// - Complexity: O(n).
  init(_ arbitrary: [Int32]) {
    var numbers = [Int32](repeating: -1, count: arbitrary.count)
    var count: Int32 = 0
    labels = arbitrary.map { label in
      if numbers[Int(label)] < 0 {
        numbers[Int(label)] = count
        count += 1
      }
      return numbers[Int(label)]
    }
    self.count = Int(count)
  }

  /// The label of each vertex's group.
  func spread(_ groupLabels: [Int32]) -> [Int32] { labels.map { groupLabels[Int($0)] } }

  /// The label of each group, which all its vertices share, numbered anew from 0.
  func gathered(_ vertexLabels: [Int32]) -> [Int32] {
    var gathered = [Int32](repeating: 0, count: count)
    for (group, label) in zip(labels, Grouping(vertexLabels).labels) { gathered[Int(group)] = label }
    return gathered
  }

  /// The vertices sorted by group and where each group begins.
  func sortedMembers() -> (vertices: [Int32], offsets: [Int]) {
    var offsets = [Int](repeating: 0, count: count + 1)
    for label in labels { offsets[Int(label) + 1] += 1 }
    for group in 0..<count { offsets[group + 1] += offsets[group] }
    var next = offsets
    var vertices = [Int32](repeating: 0, count: labels.count)
    for (vertex, label) in labels.enumerated() {
      vertices[next[Int(label)]] = Int32(vertex)
      next[Int(label)] += 1
    }
    return (vertices, offsets)
  }
}
