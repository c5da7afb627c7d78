import AnalysisGraph
import Metrics
import Testing

@Suite struct GouldFernandezTests {
  /// The roles of a vertex from the definition, over all triples.
  private func byTriples(_ graph: AnalysisGraph, _ groups: [Int?], at broker: Int) -> [Double] {
    func hasArc(_ tail: Int, _ head: Int) -> Bool {
      graph.edges.contains {
        ($0.tail == tail && $0.head == head) || (!graph.isDirected && $0.tail == head && $0.head == tail)
      }
    }
    func same(_ one: Int, _ other: Int) -> Bool { groups[one] != nil && groups[one] == groups[other] }
    var counts = [Double](repeating: 0, count: 5)
    for first in 0..<graph.vertexCount where first != broker && hasArc(first, broker) {
      for last in 0..<graph.vertexCount where last != broker && last != first {
        guard hasArc(broker, last), !hasArc(first, last) else { continue }
        if same(first, broker) && same(broker, last) {
          counts[0] += 1
        } else if same(first, last) {
          counts[1] += 1
        } else if same(broker, last) {
          counts[2] += 1
        } else if same(first, broker) {
          counts[3] += 1
        } else {
          counts[4] += 1
        }
      }
    }
    return counts
  }

  @Test(arguments: randomGraphs.indices)
  func agreesWithAllTriples(index: Int) {
    let graph = randomGraphs[index].graph
    let groups: [Int?] = (0..<graph.vertexCount).map { vertex in
      (vertex * 7 + index) % 4 == 3 ? nil : (vertex * 7 + index) % 4
    }
    let roles = gouldFernandez(of: graph, groups: groups)
    let all = [roles.coordinator, roles.consultant, roles.gatekeeper, roles.representative, roles.liaison]
    for vertex in 0..<graph.vertexCount {
      let expected = byTriples(graph, groups, at: vertex)
      #expect(all.map { $0.values[vertex] } == expected.map { $0 }, "\(randomGraphs[index]) at \(vertex)")
      #expect(roles.total.values[vertex] == expected.reduce(0, +))
    }
  }

  /// a → v → b in five arrangements of groups, from the definitions of Gould & Fernandez (1989).
  @Test(arguments: [([0, 0, 0], 0), ([0, 1, 0], 1), ([0, 1, 1], 2), ([0, 0, 1], 3), ([0, 1, 2], 4)])
  func namesRoles(groups: [Int], role: Int) {
    let graph = makeGraph(3, pairs: [(0, 1), (1, 2)], isDirected: true)
    let roles = gouldFernandez(of: graph, groups: groups)
    let values = [roles.coordinator, roles.consultant, roles.gatekeeper, roles.representative, roles.liaison]
    #expect(values.map { $0.values[1] } == (0..<5).map { $0 == role ? 1 : 0 })
    let closed = makeGraph(3, pairs: [(0, 1), (1, 2), (0, 2)], isDirected: true)
    #expect(gouldFernandez(of: closed, groups: groups).total.values == [0, 0, 0])
  }
}
