import Testing

@testable import AnalysisGraph

/// Two parallel edges, a loop, an opposite edge and an isolated vertex.
private let mangled: [AnalysisGraph.Edge] = [
  .init(tail: 2, head: 0, weight: 3, sign: .negative, distance: 0.5),
  .init(tail: 0, head: 1),
  .init(tail: 1, head: 1, sign: .mixed),
  .init(tail: 0, head: 1, weight: 2, sign: .neutral, distance: 0),
  .init(tail: 1, head: 0),
]

private func row(_ rows: ArcRows, _ vertex: Int) -> [[Int]] {
  rows[vertex].map { [rows.neighbor($0), rows.edge($0)] }
}

@Suite struct AnalysisGraphTests {
  @Test func directedRowsHoldEachEdgeOnceAtEachSide() throws {
    let graph = try AnalysisGraph(vertexCount: 4, edges: mangled, isDirected: true)
    #expect(graph.brokenInvariants() == [])
    #expect(
      (0..<4).map { row(graph.outRows, $0) } == [[[1, 1], [1, 3]], [[0, 4], [1, 2]], [[0, 0]], []])
    #expect(
      (0..<4).map { row(graph.inRows, $0) } == [[[1, 4], [2, 0]], [[0, 1], [0, 3], [1, 2]], [], []])
    #expect(Array(graph.edges) == mangled)
  }

  @Test func undirectedRowsHoldEachEdgeOnceAtEachEndAndALoopOnce() throws {
    let graph = try AnalysisGraph(vertexCount: 4, edges: mangled, isDirected: false)
    #expect(graph.brokenInvariants() == [])
    let rows = [[[1, 1], [1, 3], [1, 4], [2, 0]], [[0, 1], [0, 3], [0, 4], [1, 2]], [[0, 0]], []]
    #expect((0..<4).map { row(graph.outRows, $0) } == rows)
    #expect(graph.edgeCount == 5)
    #expect(graph.outRows.arcCount == 9)
    #expect(Array(graph.edges) == mangled)
  }

  @Test(arguments: [true, false]) func viewsKeepEdgeIndices(isDirected: Bool) throws {
    let graph = try AnalysisGraph(vertexCount: 4, edges: mangled, isDirected: isDirected)
    let reversed = graph.reversed()
    #expect(reversed.brokenInvariants() == [])
    #expect(reversed.reversed() == graph)
    #expect((reversed == graph) == !isDirected)
    let undirected = graph.undirected()
    #expect(undirected == (try AnalysisGraph(vertexCount: 4, edges: mangled, isDirected: false)))
    let relaid = try graph.withDistances([1, 2, 3, 4, .infinity])
    #expect(relaid.brokenInvariants() == [])
    #expect(relaid.edges.map(\.distance) == [1, 2, 3, 4, .infinity])
    #expect(relaid.outRows == graph.outRows)
  }

  @Test(arguments: [0, 3]) func aGraphMayHaveNoEdges(vertexCount: Int) throws {
    let graph = try AnalysisGraph(vertexCount: vertexCount, edges: [], isDirected: true)
    #expect(graph.brokenInvariants() == [])
    #expect(graph.edgeCount == 0)
  }

  @Test(arguments: [
    (
      AnalysisGraph.Edge(tail: 0, head: 2),
      AnalysisGraphError.vertexOutOfRange(vertex: 2, edge: 1, vertexCount: 2)
    ),
    (.init(tail: -1, head: 0), .vertexOutOfRange(vertex: -1, edge: 1, vertexCount: 2)),
    (.init(tail: 0, head: 1, weight: 0), .weight(0, edge: 1)),
    (.init(tail: 0, head: 1, weight: -2), .weight(-2, edge: 1)),
    (.init(tail: 0, head: 1, weight: .infinity), .weight(.infinity, edge: 1)),
    (.init(tail: 0, head: 1, distance: -1), .distance(-1, edge: 1)),
  ])
  func anEdgeThatMeansNothingIsRefused(edge: AnalysisGraph.Edge, error: AnalysisGraphError) {
    #expect(throws: error) {
      try AnalysisGraph(vertexCount: 2, edges: [.init(tail: 0, head: 1), edge], isDirected: false)
    }
  }

  @Test(arguments: [true, false]) func columnsMakeTheSameGraphAsEdges(isDirected: Bool) throws {
    let graph = try AnalysisGraph(
      vertexCount: 4, tails: mangled.map { Int32($0.tail) }, heads: mangled.map { Int32($0.head) },
      weights: mangled.map(\.weight), signs: mangled.map(\.sign), distances: mangled.map(\.distance),
      isDirected: isDirected)
    #expect(graph == (try AnalysisGraph(vertexCount: 4, edges: mangled, isDirected: isDirected)))
    let plain = try AnalysisGraph(vertexCount: 2, tails: [0, 1], heads: [1, 1], isDirected: isDirected)
    #expect(
      Array(plain.edges)
        == [.init(tail: 0, head: 1, sign: .neutral), .init(tail: 1, head: 1, sign: .neutral)])
  }

  @Test func columnsThatMeanNothingAreRefused() {
    func refused(
      _ heads: [Int32] = [1, 0], weights: [Double]? = nil, distances: [Double]? = nil,
      _ error: AnalysisGraphError
    ) {
      #expect(throws: error) {
        try AnalysisGraph(
          vertexCount: 2, tails: [0, 1], heads: heads, weights: weights, distances: distances,
          isDirected: true)
      }
    }
    refused([1], .edgeValueCount(1, edgeCount: 2))
    refused([1, 2], .vertexOutOfRange(vertex: 2, edge: 1, vertexCount: 2))
    refused([-1, 0], .vertexOutOfRange(vertex: -1, edge: 0, vertexCount: 2))
    refused(weights: [1], .edgeValueCount(1, edgeCount: 2))
    refused(weights: [1, 0], .weight(0, edge: 1))
    refused(distances: [-1, 0], .distance(-1, edge: 0))
  }

  @Test(arguments: [true, false]) func plainEdgesTakeSixteenBytesEach(isDirected: Bool) throws {
    let count = 1000
    let graph = try AnalysisGraph(
      vertexCount: 10, tails: (0..<count).map { Int32($0 % 10) },
      heads: (0..<count).map { Int32(($0 + 1) % 10) },
      isDirected: isDirected)
    func bytes(_ rows: ArcRows) -> Int {
      rows.neighbors.count * MemoryLayout<Int32>.size + rows.links.count * MemoryLayout<UInt32>.size
    }
    let rows = isDirected ? bytes(graph.outRows) + bytes(graph.inRows) : bytes(graph.outRows)
    #expect(rows == 16 * count)
    #expect(graph.weights.values.isEmpty && graph.signs.values.isEmpty && graph.distances.values.isEmpty)
  }

  @Test func notANumberIsRefused() {
    for edge in [
      AnalysisGraph.Edge(tail: 0, head: 0, weight: .nan), .init(tail: 0, head: 0, distance: .nan),
    ] {
      #expect(throws: AnalysisGraphError.self) {
        try AnalysisGraph(vertexCount: 1, edges: [edge], isDirected: false)
      }
    }
  }

  @Test func wrongDistancesAreRefused() throws {
    let graph = try AnalysisGraph(vertexCount: 4, edges: mangled, isDirected: true)
    #expect(throws: AnalysisGraphError.edgeValueCount(1, edgeCount: 5)) { try graph.withDistances([1]) }
    #expect(throws: AnalysisGraphError.distance(-1, edge: 4)) { try graph.withDistances([0, 1, 2, 3, -1]) }
    #expect(throws: AnalysisGraphError.self) { try graph.withDistances([0, 1, .nan, 3, 1]) }
  }

  @Test func invariantsNoticeARowThatLosesAnArc() throws {
    let graph = try AnalysisGraph(vertexCount: 4, edges: mangled, isDirected: true)
    let other = try AnalysisGraph(vertexCount: 4, edges: mangled.reversed(), isDirected: true)
    let broken = AnalysisGraph(
      isDirected: true, vertexCount: 4, edgeCount: graph.edgeCount, weights: graph.weights,
      signs: graph.signs,
      distances: graph.distances, outRows: other.outRows, inRows: graph.inRows)
    #expect(!broken.brokenInvariants().isEmpty)
  }
}

@Suite struct SignTests {
  @Test func theEnemyOfAnEnemyIsAFriend() {
    #expect(AnalysisGraph.Sign.negative * .negative == .positive)
    #expect(AnalysisGraph.Sign.negative * .positive == .negative)
    #expect(AnalysisGraph.Sign.mixed * .negative == .mixed)
    #expect(AnalysisGraph.Sign.mixed * .neutral == .neutral)
  }

  @Test func theProductIsCommutativeAndAssociative() {
    let signs = AnalysisGraph.Sign.allCases
    for a in signs {
      #expect(a * .positive == a)
      for b in signs {
        #expect(a * b == b * a)
        for c in signs { #expect((a * b) * c == a * (b * c)) }
      }
    }
  }
}
