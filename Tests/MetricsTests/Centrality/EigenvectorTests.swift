import AnalysisGraph
import Foundation
import Metrics
import Testing

@Suite struct EigenvectorTests {
  /// A star: the center scores 1 and each of k leaves 1/√k.
  @Test(arguments: [1, 2, 9, 400]) func star(leaves: Int) {
    let graph = makeGraph(leaves + 1, pairs: (1...leaves).map { (0, $0) }, isDirected: false)
    let expected = [1] + Array(repeating: 1 / Double(leaves).squareRoot(), count: leaves)
    expectAgreement(eigenvector(of: graph).values, expected, "star of \(leaves)")
  }

  /// A path of n: sin(πk/(n+1)) for k from 1 to n, a slow case as the spectral gap, some 3π²/n², is small.
  @Test(arguments: [4, 5, 60, 1000]) func path(count: Int) {
    let graph = makeGraph(count, pairs: (1..<count).map { ($0 - 1, $0) }, isDirected: false)
    let wave = (1...count).map { sin(Double.pi * Double($0) / Double(count + 1)) }
    let crest = wave.max() ?? 1
    expectAgreement(eigenvector(of: graph).values, wave.map { $0 / crest }, "path of \(count)")
  }

  @Test(
    .enabled(if: !ReferenceGraph.all.isEmpty, "\(ReferenceGraph.isAbsent)"), arguments: ReferenceGraph.all)
  func agreesWithNetworkxAndIgraph(reference: ReferenceGraph) {
    guard let expected = reference.column("eigenvector_max1") else { return }
    expectAgreement(eigenvector(of: reference.graph).values, expected, "\(reference)")
  }

  @Test(arguments: EdgeWeighting.allCases) func solvesTheEquationOfTheSpectralRadius(weighting: EdgeWeighting)
  {
    for sample in graphs(for: weighting) {
      let matrix = DenseMatrix(sample.graph, weighting)
      let radius = matrix.spectralRadius()
      let scores = eigenvector(of: sample.graph, weighting: weighting)
      let values = scores.values.compactMap(\.self)
      guard values.count == matrix.order, !values.isEmpty else {
        #expect(values.isEmpty && !matrix.hasOneDominantClass(of: radius), "\(scores) \(sample)")
        continue
      }
      #expect(matrix.hasOneDominantClass(of: radius), "\(scores) \(sample)")
      #expect(values.max() == 1 && values.allSatisfy { $0 >= 0 }, "\(values) \(sample)")
      let images = values.indices.map { vertex in
        values.indices.reduce(0) { $0 + matrix.rows[$1][vertex] * values[$1] }
      }
      expectAgreement(images, values.map { radius * $0 }, "Aᵀx = \(radius)x, \(sample)")
    }
  }

  /// A component of 3.10605 leads to one of 3.10548, so that each round brings the solution nearer by a ten-thousandth.
  @Test func componentsOfNearlyTheSameEigenvalue() {
    let edges = [
      (0, 2, 0.5), (0, 3, 1.5), (0, 5, 0.5), (1, 0, 2), (1, 2, 1), (1, 3, 2), (2, 4, 3), (2, 5, 1),
      (3, 0, 0.5),
      (3, 1, 3), (3, 2, 1.5), (4, 2, 2), (5, 2, 3), (5, 4, 1),
    ].map { AnalysisGraph.Edge(tail: $0, head: $1, weight: $2) }
    let expected = [
      0.00026034391977165566, 0.00032118598882986677, 0.9349959055146075, 0.00033254027716092413,
      1.0, 0.3010656798613837,
    ]
    expectAgreement(
      eigenvector(of: makeGraph(6, edges, isDirected: true)).values, expected, "nearly the same eigenvalue")
  }

  /// A grid: the products of the waves of its sides.
  @Test(arguments: [(7, 8), (40, 31)]) func grid(rows: Int, columns: Int) {
    let pairs = (0..<rows * columns).flatMap { cell in
      [(cell, cell + 1), (cell, cell + columns)].filter {
        $0.1 < rows * columns && ($0.1 == cell + columns || $0.1 % columns > 0)
      }
    }
    let graph = makeGraph(rows * columns, pairs: pairs, isDirected: false)
    func wave(_ count: Int) -> [Double] {
      let wave = (1...count).map { sin(Double.pi * Double($0) / Double(count + 1)) }
      return wave.map { $0 / (wave.max() ?? 1) }
    }
    let expected = wave(rows).flatMap { row in wave(columns).map { row * $0 } }
    expectAgreement(eigenvector(of: graph).values, expected, "grid of \(rows) by \(columns)")
  }

  /// Two pairs of the same eigenvalue, of which one leads to the other: (Aᵀ − 1)x = 0 leaves x = (0, 0, 1, 1) alone.
  @Test func ofEqualComponentsOnAChainTheLastCounts() {
    let graph = makeGraph(4, pairs: [(0, 1), (1, 0), (1, 2), (2, 3), (3, 2)], isDirected: true)
    expectAgreement(eigenvector(of: graph).values, [0, 0, 1, 1], "chain")
    let fork = makeGraph(
      6, pairs: [(0, 1), (1, 0), (1, 2), (2, 3), (3, 2), (1, 4), (4, 5), (5, 4)], isDirected: true)
    #expect(eigenvector(of: fork).convention.hasPrefix("No value: two components that don't lead"))
  }

  @Test func saysWhyThereIsNoValue() {
    let chain = eigenvector(of: makeGraph(3, pairs: [(0, 1), (1, 2)], isDirected: true))
    #expect(chain.values == [nil, nil, nil])
    #expect(chain.convention.hasPrefix("No value: no edge lies on a cycle"))
    let twins = eigenvector(of: makeGraph(4, pairs: [(0, 1), (2, 3)], isDirected: false))
    #expect(twins.values == [nil, nil, nil, nil])
    #expect(twins.convention.hasPrefix("No value: two components"))
  }

  @Test func doesNotDependOnNames() { expectInvariance { eigenvector(of: $0) } }
}
