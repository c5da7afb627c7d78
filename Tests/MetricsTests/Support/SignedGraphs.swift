import AnalysisGraph
import Foundation
import TestSupport

/// Signed graphs to test with.
enum SignedGraphs {
  /// Every signed graph of so many vertices: each pair is unrelated, friendly or hostile.
  static func all(_ vertexCount: Int) -> [AnalysisGraph] {
    let pairs = (0..<vertexCount).flatMap { low in ((low + 1)..<max(vertexCount, low + 1)).map { (low, $0) } }
    let count = pairs.reduce(1) { product, _ in product * 3 }
    return (0..<count).map { number in
      var rest = number
      var edges: [AnalysisGraph.Edge] = []
      for (low, high) in pairs {
        if rest % 3 > 0 {
          edges.append(.init(tail: low, head: high, sign: rest % 3 == 1 ? .positive : .negative))
        }
        rest /= 3
      }
      return makeGraph(vertexCount, edges, isDirected: false)
    }
  }

  /// A graph drawn at random, with weights that tie, loops, parallel and contradicting edges, neutral and mixed ones.
  static func random(
    _ vertexCount: Int, edges edgeCount: Int, seed: UInt64, weights: [Double] = [1], isDirected: Bool = false
  ) -> AnalysisGraph {
    var state = seed &* 2 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let signs: [AnalysisGraph.Sign] = [
      .positive, .positive, .positive, .positive, .negative, .negative, .negative, .negative, .neutral,
      .mixed,
    ]
    let edges = (0..<edgeCount).map { _ in
      AnalysisGraph.Edge(
        tail: next(vertexCount), head: next(vertexCount), weight: weights[next(weights.count)],
        sign: signs[next(signs.count)])
    }
    return makeGraph(vertexCount, edges, isDirected: isDirected)
  }

  /// Graphs of 5 to 9 vertices, every other one directed, every third with weights.
  static let samples: [AnalysisGraph] = (0..<60).map { seed in
    random(
      5 + seed % 5, edges: 4 + seed % 27, seed: UInt64(seed), weights: seed % 3 == 0 ? [0.5, 1, 2, 3] : [1],
      isDirected: seed.isMultiple(of: 2))
  }

  /// The tribes of the Gahuku-Gama of the project's reference data; `nil` where that is absent.
  static let tribes: AnalysisGraph? = {
    guard let url = Shared.file("reference/tribes.edges.csv"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return nil }
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
    let names = Set(rows.flatMap { $0.prefix(2) }).sorted()
    let edges = rows.map { row in
      AnalysisGraph.Edge(
        tail: names.firstIndex(of: row[0]) ?? 0, head: names.firstIndex(of: row[1]) ?? 0,
        sign: row[2].hasPrefix("-") ? .negative : .positive)
    }
    return makeGraph(names.count, edges, isDirected: false)
  }()
}

extension AnalysisGraph {
  /// The weight of the edges against two camps, one bit a vertex; mixed edges count half.
  func frustration(of camps: Int) -> Double { frustration(of: (0..<vertexCount).map { camps >> $0 & 1 }) }

  /// The weight of the edges against camps of any number.
  func frustration(of camps: [Int]) -> Double {
    edges.reduce(0) { sum, edge in
      guard edge.tail != edge.head else { return sum }
      let isTogether = camps[edge.tail] == camps[edge.head]
      switch edge.sign {
      case .neutral: return sum
      case .mixed: return sum + edge.weight / 2
      case .positive: return isTogether ? sum : sum + edge.weight
      case .negative: return isTogether ? sum + edge.weight : sum
      }
    }
  }

  /// The least frustration of all divisions into two camps, each of which is tried.
  var leastFrustration: Double {
    (0..<(1 << max(0, vertexCount - 1))).map(frustration).min() ?? 0
  }

  /// The friendly and the hostile weight of each two vertices, mixed edges half each, direction not counting.
  var signedMatrices: (friendly: DenseMatrix, hostile: DenseMatrix) {
    var (friendly, hostile) = (DenseMatrix(order: vertexCount), DenseMatrix(order: vertexCount))
    for edge in edges where edge.tail != edge.head && edge.sign != .neutral {
      let weight = edge.sign == .mixed ? edge.weight / 2 : edge.weight
      for (row, column) in [(edge.tail, edge.head), (edge.head, edge.tail)] {
        if edge.sign != .negative { friendly.rows[row][column] += weight }
        if edge.sign != .positive { hostile.rows[row][column] += weight }
      }
    }
    return (friendly, hostile)
  }

  /// Whether an arc of a sign leads from one vertex to another; an undirected edge leads both ways.
  func hasArc(_ sign: Sign, from tail: Int, to head: Int) -> Bool {
    edges.contains { edge in
      guard edge.sign == sign || edge.sign == .mixed && sign != .neutral else { return false }
      return edge.tail == tail && edge.head == head
        || !isDirected && edge.tail == head && edge.head == tail
    }
  }
}
