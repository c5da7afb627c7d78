import AnalysisGraph

/// How strongly each vertex is tied to each neighbor, both directions together, on the pairs of ``ForwardRows``.
///
/// In an undirected graph an edge counts once for the pair instead of once for each direction, which makes no
/// difference to shares. O(n + m) time and space.
struct NeighborStrengths {
  let forward: ForwardRows
  /// The strength of each pair by its place in the rows: a(i, j) + a(j, i).
  let strengths: [Double]
  /// By rank, the strengths to all neighbors added up, and the greatest; 0 if there are no neighbors.
  let sums: [Double]
  let greatest: [Double]

  init(_ graph: AnalysisGraph, _ weighting: EdgeWeighting) {
    let forward = ForwardRows(NeighborRows(graph))
    let count = graph.vertexCount
    var rank = [Int](repeating: 0, count: count)
    for (place, vertex) in forward.order.enumerated() { rank[Int(vertex)] = place }
    var placeOfRank = [Int](repeating: -1, count: count)
    var strengths = [Double](repeating: 0, count: forward.offsets[count])
    func add(_ rows: ArcRows, from vertex: Int) {
      for arc in rows[vertex] {
        let place = placeOfRank[rank[rows.neighbor(arc)]]
        if place >= 0 { strengths[place] += weighting.weight(of: rows.edge(arc), in: graph) }
      }
    }
    for first in 0..<count {
      let row = forward.offsets[first]..<forward.offsets[first + 1]
      for place in row { placeOfRank[Int(forward.ranks[place])] = place }
      add(graph.outRows, from: Int(forward.order[first]))
      if graph.isDirected { add(graph.inRows, from: Int(forward.order[first])) }
      for place in row { placeOfRank[Int(forward.ranks[place])] = -1 }
    }
    self.forward = forward
    self.strengths = strengths
    var sums = [Double](repeating: 0, count: count)
    var greatest = sums
    forward.forEachPair { first, second, place in
      for end in [first, second] {
        sums[end] += strengths[place]
        greatest[end] = max(greatest[end], strengths[place])
      }
    }
    self.sums = sums
    self.greatest = greatest
  }

  /// The values of ranks as values of vertices, none for a vertex without neighbors.
  func byVertex(_ byRank: [Double]) -> [Double?] {
    var values = [Double?](repeating: nil, count: byRank.count)
    for (rank, vertex) in forward.order.enumerated() where sums[rank] > 0 {
      values[Int(vertex)] = byRank[rank]
    }
    return values
  }

  static func convention(_ graph: AnalysisGraph, _ weighting: EdgeWeighting) -> String {
    let direction = graph.directionConvention(directed: "Edges of both directions add up.")
    let weight =
      weighting == .unit ? "Every edge counts 1; weights do not count." : "An edge counts its weight."
    return """
      No value for a vertex without neighbors. \(direction) \(weight) Parallel edges add up; loops and signs do not \
      count.
      """
  }
}
