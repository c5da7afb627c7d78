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
      return graph(vertexCount, edges)
    }
  }

  /// A graph drawn at random, with weights that tie, loops, parallel and contradicting edges, neutral and mixed ones.
  static func random(_ vertexCount: Int, edges edgeCount: Int, seed: UInt64, weights: [Double] = [1])
    -> AnalysisGraph
  {
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
    return graph(vertexCount, edges)
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
    return graph(names.count, edges)
  }()

  private static func graph(_ vertexCount: Int, _ edges: [AnalysisGraph.Edge]) -> AnalysisGraph {
    try! AnalysisGraph(vertexCount: vertexCount, edges: edges, isDirected: false)
  }
}

extension AnalysisGraph {
  /// The weight of the edges against two camps, one bit a vertex; mixed edges count half.
  func frustration(of camps: Int) -> Double {
    edges.reduce(0) { sum, edge in
      guard edge.tail != edge.head else { return sum }
      let isTogether = (camps >> edge.tail) & 1 == (camps >> edge.head) & 1
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
}
