import AnalysisGraph
import Metrics
import Testing

@Suite struct SignedTrianglesTests {
  @Test(arguments: SignedGraphs.samples.indices)
  func agreesWithLookingAtAllTriples(index: Int) {
    let graph = SignedGraphs.samples[index]
    func sign(_ one: Int, _ other: Int) -> Character? {
      func has(_ sign: AnalysisGraph.Sign) -> Bool {
        graph.hasArc(sign, from: one, to: other) || graph.hasArc(sign, from: other, to: one)
      }
      return has(.positive) ? (has(.negative) ? "±" : "+") : has(.negative) ? "-" : nil
    }
    var counts: [String: Int] = [:]
    var (balanced, clear) = (
      [Int](repeating: 0, count: graph.vertexCount), [Int](repeating: 0, count: graph.vertexCount)
    )
    for a in 0..<graph.vertexCount {
      for b in (a + 1)..<max(a + 1, graph.vertexCount) {
        for c in (b + 1)..<max(b + 1, graph.vertexCount) {
          let signs = [sign(a, b), sign(a, c), sign(b, c)].compactMap(\.self)
          guard signs.count == 3 else { continue }
          let order: [Character] = ["+", "-", "±"]
          let name = String(
            signs.sorted { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) })
          counts[name, default: 0] += 1
          guard !name.contains("±") else { continue }
          for corner in [a, b, c] {
            clear[corner] += 1
            if name == "+++" || name == "+--" { balanced[corner] += 1 }
          }
        }
      }
    }
    let triangles = signedTriangles(of: graph)
    for (name, count) in zip(SignedTriangles.names, triangles.counts) {
      #expect(count == counts[name] ?? 0, "\(name)")
    }
    #expect(triangles.balanced == balanced && triangles.clear == clear)
  }

  /// Read (1954); Hage & Harary, Structural models in anthropology (1983).
  @Test(.enabled(if: SignedGraphs.tribes != nil, "the reference data beside the project is absent"))
  func tribes() throws {
    let triangles = signedTriangles(of: try #require(SignedGraphs.tribes))
    #expect(triangles.counts == [19, 2, 40, 7, 0, 0, 0, 0, 0, 0])
    #expect(abs((triangles.balance ?? 0) - 0.8676470588) < 1e-9)
  }

  @Test func withoutTrianglesThereIsNoBalance() {
    #expect(signedTriangles(of: SignedGraphs.all(2)[1]).balance == nil)
  }
}
