import AnalysisGraph
import Metrics
import Testing

@Suite struct DirectedEverettValenteTests {
  /// From betweenness by brute force, degrees and reachability.
  @Test(arguments: randomGraphs.indices.filter { randomGraphs[$0].graph.isDirected })
  func agreesWithTheFormula(index: Int) {
    let graph = randomGraphs[index].graph
    let count = graph.vertexCount
    var leads = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
    for edge in graph.edges where edge.tail != edge.head { leads[edge.tail][edge.head] = true }
    let pairs = (0..<count).flatMap { tail in (0..<count).filter { leads[tail][$0] }.map { (tail, $0) } }
    let share = BruteForcePaths(makeGraph(count, pairs: pairs, isDirected: true), .hops).betweenness()
    var reaches = leads
    for middle in 0..<count {
      for tail in 0..<count where reaches[tail][middle] {
        for head in 0..<count where reaches[middle][head] && head != tail { reaches[tail][head] = true }
      }
    }
    let expected: [Double?] = (0..<count).map { vertex in
      let (before, behind) = (leads.count { $0[vertex] }, leads[vertex].count { $0 })
      guard before + behind > 0 else { return nil }
      guard share[vertex] > 0 else { return 0 }
      let (j, k) = (reaches.count { $0[vertex] }, reaches[vertex].count { $0 })
      return ((share[vertex] + Double(j)) / Double(before) + (share[vertex] + Double(k)) / Double(behind)) / 2
    }
    expectAgreement(directedEverettValente(of: graph).values, expected, "\(randomGraphs[index])")
  }

  /// Whom each of eighteen campers named as those they spent most time with (Borgatti's campnet), and column 1 of table 2
  /// of the paper, which numbers them otherwise.
  @Test func agreesWithThePaper() {
    let named = [
      [1, 2, 3], [13, 14, 15], [3, 4, 5], [2, 4, 8], [2, 5, 6], [2, 4, 6], [4, 5, 7], [4, 5, 6], [9, 10, 11],
      [11, 13, 14], [8, 9, 11], [8, 9, 10], [8, 10, 11], [1, 16, 17], [9, 15, 16], [1, 13, 14], [13, 14, 17],
      [1, 13, 16],
    ]
    let pairs = named.enumerated().flatMap { one, others in others.map { (one, $0) } }
    let published = [
      26.472, 0, 6.306, 11.867, 15.146, 6.444, 7.271, 5.958, 20.785, 0, 5.167, 8.389, 0, 5.111, 26.778, 7.589,
      7.236, 17.056,
    ]
    let computed = directedEverettValente(of: makeGraph(18, pairs: pairs, isDirected: true)).values
    #expect(computed.count == published.count)
    for (computed, published) in zip(computed.map { $0 ?? .nan }.sorted(), published.sorted()) {
      #expect(abs(computed - published) < 6e-4)
    }
  }
}
