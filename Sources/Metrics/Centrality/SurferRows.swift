import AnalysisGraph

/// The edges that a random surfer follows, as rows of the arcs that enter each vertex.
///
/// Vertices stand in new places, those with long rows first: the rows that follow one another are of about the same
/// length, which spares the processor wrong guesses, and what is read most stands together.
struct SurferRows: Sendable {
  /// The vertex at each place.
  let vertices: [Int32]
  /// The sum of what the outgoing edges of the vertex at each place count.
  let outSums: [Double]
  /// The places in runs that take about the same time.
  let runs: [Range<Int>]
  private let offsets: [Int]
  /// The places of the neighbors of each place.
  private let neighbors: [Int32]
  /// What each arc counts; empty if every one counts 1.
  private let weights: [Double]

  /// Sorts the vertices and copies their rows. O(n + m).
  init(_ graph: AnalysisGraph, _ weighting: EdgeWeighting) {
    let rows = graph.inRows
    let vertices = rows.verticesByLength()
    var places = [Int32](repeating: 0, count: vertices.count)
    for (place, vertex) in vertices.enumerated() { places[Int(vertex)] = Int32(truncatingIfNeeded: place) }
    let isUnit = weighting == .unit || graph.weights.commonValue == 1
    var offsets = [0]
    offsets.reserveCapacity(vertices.count + 1)
    var weights: [Double] = []
    weights.reserveCapacity(isUnit ? 0 : rows.arcCount)
    neighbors = [Int32](unsafeUninitializedCapacity: rows.arcCount) { neighbors, count in
      for vertex in vertices {
        for arc in rows[Int(vertex)] {
          neighbors.initializeElement(at: count, to: places[Int(rows.neighbors[arc])])
          count &+= 1
          if !isUnit { weights.append(graph.weights[rows.edge(arc)]) }
        }
        offsets.append(count)
      }
    }
    self.weights = weights
    self.offsets = offsets
    self.vertices = vertices
    outSums = vertices.map { vertex in
      let row = graph.outRows[Int(vertex)]
      return isUnit ? Double(row.count) : row.reduce(0) { $0 + graph.weights[graph.outRows.edge($1)] }
    }
    runs = Self.runs(offsets, count: Execution.strandCount)
  }

  /// Calls `body` with some of the places in ascending order and the sum over the arcs that enter each of them, of `x`
  /// at the arc's tail times what the arc counts.
  @inline(__always)
  func forEachSum(
    _ x: UnsafeBufferPointer<Double>, of places: Range<Int>, _ body: (_ place: Int, _ sum: Double) -> Void
  ) {
    offsets.withUnsafeBufferPointer { offsets in
      neighbors.withUnsafeBufferPointer { neighbors in
        weights.withUnsafeBufferPointer { weights in
          for place in places {
            let row = Range(uncheckedBounds: (offsets[place], offsets[place &+ 1]))
            body(place, x.sum(of: row, at: neighbors, times: weights))
          }
        }
      }
    }
  }

  /// Values by place in the order of the vertices, scaled to add up to 1.
  func scores(_ values: UnsafeBufferPointer<Double>) -> [Double] {
    let total = values.reduce(0, +)
    var scores = [Double](repeating: 0, count: vertices.count)
    for (place, vertex) in vertices.enumerated() { scores[Int(vertex)] = values[place] / total }
    return scores
  }

  /// The places in `count` runs with about the same number of arcs and places each; a run may be empty.
  private static func runs(_ offsets: [Int], count: Int) -> [Range<Int>] {
    let placeCount = offsets.count - 1
    let total = offsets[placeCount] + placeCount
    var begin = 0
    return (1...count).map { run in
      var end = begin
      while end < placeCount, offsets[end] + end < total * run / count { end += 1 }
      defer { begin = end }
      return begin..<(run == count ? placeCount : end)
    }
  }
}

extension ArcRows {
  /// The vertices with the longest rows first, those with rows of the same length in their order. O(n + length).
  fileprivate func verticesByLength() -> [Int32] {
    let longest = (0..<vertexCount).reduce(0) { max($0, self[$1].count) }
    var starts = [Int](repeating: 0, count: longest + 2)
    for vertex in 0..<vertexCount { starts[longest - self[vertex].count + 1] += 1 }
    for length in 1..<starts.count { starts[length] += starts[length - 1] }
    var vertices = [Int32](repeating: 0, count: vertexCount)
    for vertex in 0..<vertexCount {
      let length = longest - self[vertex].count
      vertices[starts[length]] = Int32(truncatingIfNeeded: vertex)
      starts[length] += 1
    }
    return vertices
  }
}
