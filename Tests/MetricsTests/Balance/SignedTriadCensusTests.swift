import AnalysisGraph
import Metrics
import Testing

@Suite struct SignedTriadCensusTests {
  private let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
  private let names = ["a", "b", "c"]

  @Test func thereAre138Kinds() {
    let census = signedTriadCensus(of: makeGraph(0, [], isDirected: true))
    #expect(census.kinds.count == 138 && Set(census.kinds.map(\.name)).count == 138)
  }

  /// The arcs of a triad as in the names of kinds, under one naming of the three.
  private func words(_ graph: AnalysisGraph, _ triad: [Int]) -> String {
    var words: [String] = []
    for (one, other) in [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)] {
      let isFriendly = graph.hasArc(.positive, from: triad[one], to: triad[other])
      let isHostile = graph.hasArc(.negative, from: triad[one], to: triad[other])
      if isFriendly && isHostile { return "ambivalent" }
      if isFriendly || isHostile { words.append("\(names[one])>\(names[other])\(isFriendly ? "+" : "-")") }
    }
    return words.joined(separator: " ")
  }

  @Test(arguments: SignedGraphs.samples.indices)
  func agreesWithLookingAtAllTriples(index: Int) {
    let graph = SignedGraphs.samples[index]
    let census = signedTriadCensus(of: graph)
    let kinds = Dictionary(
      uniqueKeysWithValues: census.kinds.map { kind in
        (kind.name.split(separator: " ").dropFirst().joined(separator: " "), kind)
      })
    var counts: [String: Int] = [:]
    for a in 0..<graph.vertexCount {
      for b in (a + 1)..<max(a + 1, graph.vertexCount) {
        for c in (b + 1)..<max(b + 1, graph.vertexCount) {
          let all = orders.map { order in words(graph, order.map { [a, b, c][$0] }) }
          counts[all.first { kinds[$0] != nil } ?? "ambivalent", default: 0] += 1
        }
      }
    }
    for (words, kind) in kinds { #expect(kind.count == counts[words] ?? 0, "\(kind.name)") }
    #expect(census.ambivalentCount == counts["ambivalent"] ?? 0)
  }

  /// Without signs the kinds are those of Davis & Leinhardt.
  @Test(arguments: SignedGraphs.samples.indices)
  func addsUpToTheCensusWithoutSigns(index: Int) throws {
    let sample = SignedGraphs.samples[index]
    let edges = sample.edges.filter { $0.sign == .positive || $0.sign == .negative }
    let arcs = Dictionary(edges.map { ([$0.tail, $0.head], $0) }, uniquingKeysWith: { first, _ in first })
    let graph = makeGraph(
      sample.vertexCount, edges.filter { arcs[[$0.tail, $0.head]] == $0 }, isDirected: true)
    var sums: [String: Int] = [:]
    for kind in signedTriadCensus(of: graph).kinds {
      sums[String(kind.name.prefix { $0 != " " }), default: 0] += kind.count ?? 0
    }
    let plain = triadCensus(of: graph)
    for (name, count) in zip(plain.names, plain.counts) { #expect(sums[name] == count, "\(name)") }
  }
}
