import AnalysisGraph
import Metrics
import Testing

@Suite struct MinimumCutTests {
  /// Ford & Fulkerson's theorem on Zachary's club: between the instructor and the officer networkx 3.6.1 finds a
  /// minimum cut of 10 friendships.
  @Test func karateLeaders() {
    let flow = maximumFlow(from: 0, to: 33, in: KnownGraphs.karate)
    #expect(flow.value == 10)
    #expect(flow.cutEdges.count == 10)
  }

  @Test(arguments: EdgeWeighting.allCases) func agreesWithTryingAllCuts(weighting: EdgeWeighting) {
    let samples = graphs(for: weighting)
    for sample in samples where sample.graph.vertexCount > 1 {
      let sink = sample.graph.vertexCount - 1
      let flow = maximumFlow(from: 0, to: sink, in: sample.graph, weighting: weighting)
      // Of all minimum cuts the smallest source side lies in every other one.
      let cuts = (0..<(1 << sink)).filter { $0 & 1 == 1 }.map {
        (mask: $0, value: cut($0, sample, weighting))
      }
      let least = cuts.map(\.value).min() ?? 0
      expectAgreement([flow.value], [least], "\(weighting), \(sample)")
      let nearest = cuts.filter { $0.value == least }.reduce(-1) { $0 & $1.mask }
      #expect(flow.sourceSide == (0...sink).filter { nearest >> $0 & 1 == 1 }, "\(weighting), \(sample)")
      expectFlow(flow, from: 0, to: sink, weighting, sample)
    }
  }

  /// Capacities in tenths, which are no binary fractions: the cut nearest to the source is that of ten times as much.
  @Test(arguments: 0..<200) func tenthsArePartedAsWholeNumbersAre(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let ends = (0..<14).map { _ in
      (Int.random(in: 0..<6, using: &random), Int.random(in: 0..<6, using: &random))
    }
    let tenths = ends.map { _ in Int.random(in: 1...9, using: &random) }
    func flow(_ capacity: (Int) -> Double) -> MaximumFlow {
      let edges = zip(ends, tenths).map { AnalysisGraph.Edge(tail: $0.0, head: $0.1, weight: capacity($1)) }
      return maximumFlow(from: 0, to: 5, in: makeGraph(6, edges, isDirected: seed.isMultiple(of: 2)))
    }
    let (exact, decimal) = (flow { Double($0) }, flow { Double($0) / 10 })
    #expect(decimal.sourceSide == exact.sourceSide && decimal.cutEdges == exact.cutEdges, "seed \(seed)")
    #expect(abs(10 * decimal.value - exact.value) < 1e-12)
  }

  /// What the edges hold that leave the vertices of a set.
  private func cut(_ mask: Int, _ sample: NamedGraph, _ weighting: EdgeWeighting) -> Double {
    sample.graph.edges.reduce(0) { sum, edge in
      let (tail, head) = (mask >> edge.tail & 1, mask >> edge.head & 1)
      let isCut = sample.graph.isDirected ? tail > head : tail != head
      return isCut ? sum + (weighting == .unit ? 1 : edge.weight) : sum
    }
  }

  /// No edge carries more than it holds, nothing gets lost under way, and the cut's edges are full.
  private func expectFlow(
    _ flow: MaximumFlow, from source: Int, to sink: Int, _ weighting: EdgeWeighting, _ sample: NamedGraph
  ) {
    let graph = sample.graph
    var surplus = [Double](repeating: 0, count: graph.vertexCount)
    for (index, edge) in graph.edges.enumerated() {
      let capacity = weighting == .unit ? 1 : edge.weight
      #expect((graph.isDirected ? 0 : -capacity)...capacity ~= flow.flows[index], "\(sample)")
      surplus[edge.tail] -= flow.flows[index]
      surplus[edge.head] += flow.flows[index]
      if flow.cutEdges.contains(index) {
        let leaves = flow.sourceSide.contains(edge.tail)
        #expect(flow.flows[index] == (leaves ? capacity : -capacity), "\(sample)")
      }
    }
    var expected = [Double](repeating: 0, count: graph.vertexCount)
    expected[source] = -flow.value
    expected[sink] = flow.value
    expectAgreement(surplus, expected, "conservation, \(sample)")
  }

  /// 0.1 + 0.2 is not 0.3 in binary; what rounding leaves over neither keeps the search going nor opens the cut.
  @Test func endsWhateverTheRounding() {
    let graph = makeGraph(
      4,
      [
        .init(tail: 0, head: 1, weight: 0.1), .init(tail: 0, head: 1, weight: 0.2),
        .init(tail: 1, head: 2, weight: 0.3), .init(tail: 2, head: 3, weight: 0.7),
      ], isDirected: true)
    expectAgreement([maximumFlow(from: 0, to: 3, in: graph).value], [0.3], tolerance: 1e-15, "rounding")
  }

  @Test func theValueDoesNotDependOnNames() {
    for (seed, sample) in randomGraphs.enumerated() {
      let (graph, newIndex) = sample.relabelled(seed: seed)
      let flow = maximumFlow(from: newIndex[0], to: newIndex[5], in: graph)
      let original = maximumFlow(from: 0, to: 5, in: sample.graph)
      #expect(flow.value == original.value, "\(sample)")
      #expect(flow.sourceSide == original.sourceSide.map { newIndex[$0] }.sorted(), "\(sample)")
    }
  }
}
