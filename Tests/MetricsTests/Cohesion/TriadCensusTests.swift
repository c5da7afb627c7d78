import AnalysisGraph
import Metrics
import Testing

@Suite struct TriadCensusTests {
  /// Every kind as drawn in Holland & Leinhardt, Local structure in social networks (1976), figure 1, one at a time.
  @Test(
    arguments: [
      ("003", []), ("012", [(0, 1)]), ("102", [(0, 1), (1, 0)]), ("021D", [(1, 0), (1, 2)]),
      ("021U", [(0, 1), (2, 1)]), ("021C", [(0, 1), (1, 2)]), ("111D", [(0, 1), (1, 0), (2, 1)]),
      ("111U", [(0, 1), (1, 0), (1, 2)]), ("030T", [(0, 1), (1, 2), (0, 2)]),
      ("030C", [(0, 1), (1, 2), (2, 0)]),
      ("201", [(0, 1), (1, 0), (1, 2), (2, 1)]), ("120D", [(1, 0), (1, 2), (0, 2), (2, 0)]),
      ("120U", [(0, 1), (2, 1), (0, 2), (2, 0)]), ("120C", [(0, 1), (1, 2), (0, 2), (2, 0)]),
      ("210", [(0, 1), (1, 2), (2, 1), (0, 2), (2, 0)]),
      ("300", [(0, 1), (1, 0), (1, 2), (2, 1), (0, 2), (2, 0)]),
    ] as [(String, [(Int, Int)])])
  func namesTheKinds(name: String, pairs: [(Int, Int)]) {
    let census = triadCensus(of: makeGraph(3, pairs: pairs, isDirected: true))
    #expect(census[name] == 1)
    #expect(census.counts.compactMap(\.self).reduce(0, +) == 1)
  }

  @Test func agreesWithNamingAllTriples() {
    for sample in smallGraphs + randomGraphs {
      let matrix = TieMatrix(sample.graph)
      let names = matrix.triples.map { name(of: $0, in: matrix, isDirected: sample.graph.isDirected) }
      let census = triadCensus(of: sample.graph)
      #expect(census.counts == census.names.map { name in names.count { $0 == name } }, "\(sample)")
      #expect(names.allSatisfy(census.names.contains))
    }
  }

  /// The name from the kinds of the pairs and from how many edges leave and enter each vertex.
  private func name(of triple: [Int], in matrix: TieMatrix, isDirected: Bool) -> String {
    let pairs = [(0, 1), (0, 2), (1, 2)].map { (triple[$0.0], triple[$0.1]) }
    let tied = pairs.count { matrix.areNeighbors($0.0, $0.1) }
    guard isDirected else { return "\(tied)" }
    let mutual = pairs.count { matrix.leads($0.0, $0.1) && matrix.leads($0.1, $0.0) }
    let digits = "\(mutual)\(tied - mutual)\(3 - tied)"
    let out = triple.map { from in triple.count { $0 != from && matrix.leads(from, $0) } }
    let into = triple.map { to in triple.count { $0 != to && matrix.leads($0, to) } }
    switch digits {
    case "021": return digits + (out.contains(2) ? "D" : into.contains(2) ? "U" : "C")
    case "111": return digits + (into.contains(2) ? "D" : "U")
    case "030": return digits + (out.contains(2) ? "T" : "C")
    case "120": return digits + (into.contains(0) ? "D" : out.contains(0) ? "U" : "C")
    default: return digits
    }
  }

  /// A hub with 100,000 others has about 5 · 10⁹ pairs of them, more than 2³².
  @Test func countsInSixtyFourBits() {
    let others = 100_000
    let star = makeGraph(others + 1, pairs: (1...others).map { (0, $0) }, isDirected: true)
    let census = triadCensus(of: star)
    #expect(census["021D"] == others * (others - 1) / 2)
    #expect(census["003"] == others * (others - 1) * (others - 2) / 6)
    #expect(census["012"] == 0)
  }

  /// n (n − 1) (n − 2) / 6 is below 2⁶³ up to n = 3,810,779.
  @Test func hasNoValueWhereACountIsTooGreat() {
    let greatest = triadCensus(of: makeGraph(3_810_779, pairs: [], isDirected: false))
    #expect(greatest.counts == [9_223_371_416_043_870_029, 0, 0, 0])
    let tooGreat = triadCensus(of: makeGraph(3_810_780, pairs: [], isDirected: false))
    #expect(tooGreat.counts == [nil, 0, 0, 0])
  }
}
