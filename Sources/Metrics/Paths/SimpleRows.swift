import AnalysisGraph

/// The rows of a graph as shortest paths see them: each neighbor once, over the shortest of parallel edges
/// (of equals the one with the lowest index), without loops and without edges of infinite length.
struct SimpleRows {
  private(set) var offsets: [Int] = [0]
  private(set) var neighbors: [Int32] = []
  private(set) var edges: [Int32] = []

  /// The length of each arc; empty if every arc has length 1.
  private(set) var lengths: [Double] = []

  init(_ graph: AnalysisGraph, _ direction: ArcDirection, distance: PathDistance) {
    let rows = graph.rows(direction)
    offsets.reserveCapacity(graph.vertexCount + 1)
    neighbors.reserveCapacity(rows.arcCount)
    edges.reserveCapacity(rows.arcCount)
    for vertex in 0..<graph.vertexCount {
      for arc in rows[vertex] where rows.neighbor(arc) != vertex {
        switch distance {
        case .hops: append(to: rows.neighbor(arc), edge: rows.edge(arc))
        case .edgeDistances:
          let edge = rows.edge(arc)
          append(to: rows.neighbor(arc), edge: edge, length: graph.distances[edge])
        }
      }
      offsets.append(neighbors.count)
    }
  }

  private var rowIsEmpty: Bool { neighbors.count == offsets[offsets.count - 1] }

  private mutating func append(to neighbor: Int, edge: Int) {
    if !rowIsEmpty, neighbors[neighbors.count - 1] == neighbor { return }
    neighbors.append(Int32(neighbor))
    edges.append(Int32(edge))
  }

  private mutating func append(to neighbor: Int, edge: Int, length: Double) {
    guard length < .infinity else { return }
    let last = neighbors.count - 1
    if !rowIsEmpty, neighbors[last] == neighbor {
      guard length < lengths[last] else { return }
      edges[last] = Int32(edge)
      lengths[last] = length
    } else {
      neighbors.append(Int32(neighbor))
      edges.append(Int32(edge))
      lengths.append(length)
    }
  }

  var vertexCount: Int { offsets.count - 1 }

  var hasUnitLengths: Bool { lengths.isEmpty }

  subscript(vertex: Int) -> Range<Int> { offsets[vertex]..<offsets[vertex + 1] }

  func neighbor(_ arc: Int) -> Int { Int(neighbors[arc]) }

  func edge(_ arc: Int) -> Int { Int(edges[arc]) }

  func length(_ arc: Int) -> Double { hasUnitLengths ? 1 : lengths[arc] }
}
