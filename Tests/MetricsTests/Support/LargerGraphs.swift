import AnalysisGraph

/// Graphs of some hundred vertices, of the shapes that kernels treat differently: a hub-and-spokes graph that grew
/// by preference, a grid, a tree, and all of them as components of one graph with isolated vertices between.
let largerGraphs: [NamedGraph] = [false, true].flatMap { largerGraphs(isDirected: $0) }

private func largerGraphs(isDirected: Bool) -> [NamedGraph] {
  var shapes: [(name: String, count: Int, pairs: [(Int, Int)])] = [
    ("grown graph", 150, grownPairs(150)), ("grid", 112, gridPairs(rows: 8, columns: 14)),
    ("tree", 80, treePairs(80)),
  ]
  var together: [(Int, Int)] = []
  var count = 0
  for shape in shapes {
    for pair in shape.pairs { together.append((pair.0 + count, pair.1 + count)) }
    count += shape.count + 1
  }
  shapes.append(("graph of three components", count, together))
  let kind = isDirected ? "directed" : "undirected"
  return shapes.map { shape in
    var generator = SeededGenerator(seed: shape.count)
    var edges: [AnalysisGraph.Edge] = []
    for pair in shape.pairs {
      let (tail, head) = Bool.random(using: &generator) ? pair : (pair.1, pair.0)
      let distance = Double(Int.random(in: 1...5, using: &generator)) / 10
      edges.append(.init(tail: tail, head: head, distance: distance))
    }
    edges += edges.prefix(9)
    return NamedGraph(
      name: "\(kind) \(shape.name)", graph: makeGraph(shape.count, edges, isDirected: isDirected))
  }
}

/// Each vertex after the first ties itself to one to six others, mostly to ends of earlier ties.
private func grownPairs(_ count: Int) -> [(Int, Int)] {
  var generator = SeededGenerator(seed: count)
  var pairs = [(0, 1)]
  for vertex in 2..<count {
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let pair = pairs[Int.random(in: 0..<pairs.count, using: &generator)]
      let other = Bool.random(using: &generator) ? pair.0 : pair.1
      if other != vertex { pairs.append((vertex, other)) }
    }
  }
  return pairs
}

private func gridPairs(rows: Int, columns: Int) -> [(Int, Int)] {
  var pairs: [(Int, Int)] = []
  for cell in 0..<rows * columns {
    if cell % columns + 1 < columns { pairs.append((cell, cell + 1)) }
    if cell + columns < rows * columns { pairs.append((cell, cell + columns)) }
  }
  return pairs
}

private func treePairs(_ count: Int) -> [(Int, Int)] {
  var generator = SeededGenerator(seed: count)
  return (1..<count).map { (Int.random(in: max(0, $0 - 12)..<$0, using: &generator), $0) }
}
