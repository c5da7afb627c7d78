import AnalysisGraph

extension NeighborRows {
  /// The neighbors to which signed edges lead, with the signs as kinds: 1 a friendly edge to the neighbor, 2 a hostile
  /// one, 4 a friendly one from it, 8 a hostile one, added up; in an undirected graph only 1 and 2.
  init(signsOf graph: AnalysisGraph) {
    var offsets = [0]
    var neighbors: [Int32] = []
    var kinds: [UInt8] = []
    for vertex in 0..<graph.vertexCount {
      var row: [(neighbor: Int, kind: UInt8)] = []
      for arc in graph.outRows[vertex] {
        row.append((graph.outRows.neighbor(arc), graph.signs[graph.outRows.edge(arc)].bits))
      }
      if graph.isDirected {
        for arc in graph.inRows[vertex] {
          row.append((graph.inRows.neighbor(arc), graph.signs[graph.inRows.edge(arc)].bits << 2))
        }
        row.sort { $0.neighbor < $1.neighbor }
      }
      let begin = neighbors.count
      for (neighbor, kind) in row where neighbor != vertex && kind != 0 {
        if neighbors.count > begin, neighbors[neighbors.count - 1] == Int32(neighbor) {
          kinds[kinds.count - 1] |= kind
        } else {
          neighbors.append(Int32(neighbor))
          kinds.append(kind)
        }
      }
      offsets.append(neighbors.count)
    }
    self.init(offsets: offsets, neighbors: neighbors, kinds: kinds)
  }
}

extension NeighborRows {
  /// 1 if only friendly edges join the pair at a place, 2 if only hostile ones do, 3 if both do.
  func sign(_ place: Int) -> UInt8 { (kinds[place] | kinds[place] >> 2) & 3 }
}

extension AnalysisGraph.Sign {
  fileprivate var bits: UInt8 {
    switch self {
    case .positive: 1
    case .negative: 2
    case .mixed: 3
    case .neutral: 0
    }
  }
}
