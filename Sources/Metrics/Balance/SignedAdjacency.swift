import AnalysisGraph
import LinearAlgebra

/// The pairs of vertices that signed edges join, with their friendly and their hostile weight apart.
struct SignedAdjacency {
  struct Pair {
    var low: Int
    var high: Int
    var friendly: Double
    var hostile: Double
  }

  /// A part that hangs together.
  struct Part: Sendable {
    /// The vertices in ascending order.
    let vertices: [Int]
    /// Friendly less hostile weights.
    let net: SymmetricMatrix
    /// Friendly and hostile weights added up.
    let whole: SymmetricMatrix
    /// Whether the part falls into two clean camps.
    let isBalanced: Bool
  }

  let vertexCount: Int
  /// In ascending order.
  private(set) var pairs: [Pair] = []

  /// The pairs of a graph, whatever the direction of its edges. Neutral edges and loops join nothing; mixed edges are
  /// friendly and hostile by half their weight each. O(m log m).
  init(_ graph: AnalysisGraph) {
    vertexCount = graph.vertexCount
    var entries: [Pair] = []
    for edge in graph.edges where edge.tail != edge.head && edge.sign != .neutral {
      let (friendly, hostile): (Double, Double) =
        switch edge.sign {
        case .positive: (edge.weight, 0)
        case .negative: (0, edge.weight)
        case .mixed, .neutral: (edge.weight / 2, edge.weight / 2)
        }
      entries.append(
        Pair(
          low: min(edge.tail, edge.head), high: max(edge.tail, edge.head), friendly: friendly,
          hostile: hostile))
    }
    let order = entries.indices.sorted {
      (entries[$0].low, entries[$0].high, $0) < (entries[$1].low, entries[$1].high, $1)
    }
    for entry in order.lazy.map({ entries[$0] }) {
      if let last = pairs.last, last.low == entry.low, last.high == entry.high {
        pairs[pairs.count - 1].friendly += entry.friendly
        pairs[pairs.count - 1].hostile += entry.hostile
      } else {
        pairs.append(entry)
      }
    }
  }

  /// The members of each part that signed edges hold together, in the order of their first members.
  private var members: [[Int]] {
    var sets = DisjointSets(count: vertexCount)
    for pair in pairs { sets.unite(Int32(pair.low), Int32(pair.high)) }
    return Components(grouping: (0..<vertexCount).map { sets.root(of: Int32($0)) }).members
  }

  /// The matrices of one part after the other.
  func forEachPart(_ body: (Part) -> Void) {
    let members = members
    var places = [Int](repeating: 0, count: vertexCount)
    var numbers = places
    for (number, vertices) in members.enumerated() {
      for (place, vertex) in vertices.enumerated() {
        places[vertex] = place
        numbers[vertex] = number
      }
    }
    var pairsOfPart = [[Pair]](repeating: [], count: members.count)
    for pair in pairs { pairsOfPart[numbers[pair.low]].append(pair) }
    for (vertices, pairs) in zip(members, pairsOfPart) {
      var net = SymmetricMatrix(order: vertices.count)
      var whole = net
      for pair in pairs {
        net[places[pair.low], places[pair.high]] = pair.friendly - pair.hostile
        whole[places[pair.low], places[pair.high]] = pair.friendly + pair.hostile
      }
      body(Part(vertices: vertices, net: net, whole: whole, isBalanced: isBalanced(pairs)))
    }
  }

  /// Whether the vertices that pairs join can stand on two sides, each twice a member here, with no pair against them.
  private func isBalanced(_ pairs: [Pair]) -> Bool {
    var sides = DisjointSets(count: 2 * vertexCount)
    for pair in pairs where pair.friendly > 0 || pair.hostile > 0 {
      let (low, high) = (Int32(2 * pair.low), Int32(2 * pair.high))
      if pair.friendly > 0 {
        sides.unite(low, high)
        sides.unite(low + 1, high + 1)
      }
      if pair.hostile > 0 {
        sides.unite(low, high + 1)
        sides.unite(low + 1, high)
      }
    }
    return pairs.allSatisfy { sides.root(of: Int32(2 * $0.low)) != sides.root(of: Int32(2 * $0.low + 1)) }
  }
}
