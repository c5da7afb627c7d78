extension CommunityGraph {
  /// The parts within which vertices are connected by arcs between equal labels.
  ///
  /// - Returns: The part of each vertex, named by its lowest one.
  /// - Complexity: O(n + m).
  func connectedParts(of labels: [Int32]) -> [Int32] {
    var parts = [Int32](repeating: -1, count: vertexCount)
    var stack: [Int] = []
    for root in labels.indices where parts[root] < 0 {
      let label = labels[root]
      parts[root] = Int32(root)
      stack.append(root)
      while let vertex = stack.popLast() {
        forEachArc(of: vertex) { neighbor, _ in
          guard labels.span[unchecked: neighbor] == label, parts.span[unchecked: neighbor] < 0 else { return }
          parts[neighbor] = Int32(root)
          stack.append(neighbor)
        }
      }
    }
    return parts
  }
}
