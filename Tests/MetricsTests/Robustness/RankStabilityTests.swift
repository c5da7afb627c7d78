import ActorModel
import AnalysisGraph
import Metrics
import Testing

@Suite struct RankStabilityTests {
  private func subsets(_ pairs: [(String, String)]) throws -> TieSubsets {
    let ids = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
    let ties = pairs.enumerated().map { index, pair in
      Tie(id: "t\(index)", from: pair.0, relation: "alliance", parties: .to(pair.1), sign: .positive)
    }
    var projection = Projection()
    projection.direction = .undirected
    return TieSubsets(try projection.apply(to: ActorGraph(actors: ids.map { Actor(id: $0) }, ties: ties)))
  }

  private func degrees(_ graph: AnalysisGraph, _ execution: Execution) -> Scores { degree(of: graph) }

  @Test func certainTiesNeverVary() throws {
    let subsets = try subsets([("a", "b"), ("a", "c"), ("b", "c"), ("a", "d")])
    let stability = rankStability(
      of: subsets, probabilities: [1, 1, 1, 1], draws: 40, seed: 0, measure: degrees)
    #expect(stability.vertices.map(\.median) == [3, 2, 2, 1])
    #expect(stability.vertices.allSatisfy { $0.low == $0.high && $0.low == $0.median })
    #expect(stability.vertices.map(\.medianRank) == [1, 2, 2, 4])
    #expect(stability.vertices.map(\.bestRank) == stability.vertices.map(\.worstRank))
    #expect(stability.vertices.map(\.shareFirst) == [1, 0, 0, 0])
    #expect(stability.precedence(of: 0, over: 3) == 1 && stability.precedence(of: 1, over: 2) == 0.5)
  }

  /// a–b with probability 0.8 and c–d with 0.3: a is first alone in 0.8 · 0.7 of the draws with b, and so on.
  @Test func sharesAreWhatProbabilitySays() throws {
    let subsets = try subsets([("a", "b"), ("c", "d")])
    let draws = 20_000
    let stability = rankStability(
      of: subsets, probabilities: [0.8, 0.3], draws: draws, seed: 4, measure: degrees)
    let both = 0.8 * 0.3 / 4 + 0.2 * 0.7 / 4
    let (ab, cd) = (0.8 * 0.7 / 2 + both, 0.2 * 0.3 / 2 + both)
    for (vertex, share) in stability.vertices.map(\.shareFirst).enumerated() {
      #expect(abs(share - (vertex < 2 ? ab : cd)) < 0.02)
    }
    #expect(abs(stability.vertices.reduce(0) { $0 + $1.shareFirst } - 1) < 1e-9)
    #expect(stability.vertices.map(\.median) == [1, 1, 0, 0])
    #expect(stability.vertices.map(\.low) == [0, 0, 0, 0] && stability.vertices.map(\.high) == [1, 1, 1, 1])
    let precedence = stability.precedence(of: 0, over: 2)
    #expect(abs(precedence - (0.8 * 0.7 + (0.8 * 0.3 + 0.2 * 0.7) / 2)) < 0.02)
    #expect(abs(stability.precedence(of: 2, over: 0) + precedence - 1) < 1e-9)
  }

  /// Against sorting all scores of each vertex.
  @Test func quantilesAreThoseOfTheSortedScores() throws {
    let pairs = (0..<14).map { ("v\($0 % 7)", "v\(($0 * 3 + 1) % 7)") }.filter { $0.0 != $0.1 }
    let subsets = try subsets(pairs)
    let probabilities = pairs.indices.map { 0.2 + 0.05 * Double($0) }
    let scores = (0..<101).map { number in
      degree(of: subsets.graph(keeping: tieDraw(number, seed: 9, probabilities: probabilities))).values
    }
    let stability = rankStability(
      of: subsets, probabilities: probabilities, draws: 101, seed: 9, measure: degrees)
    for (vertex, summary) in stability.vertices.enumerated() {
      let sorted = scores.compactMap { $0[vertex] }.sorted()
      #expect(summary.median == sorted[50] && summary.low == sorted[5] && summary.high == sorted[95])
      let ranks = scores.map { draw in
        1 + draw.count { ($0 ?? 0) > (draw[vertex] ?? 0) }
      }.sorted()
      #expect(
        summary.medianRank == ranks[50] && summary.bestRank == ranks[5] && summary.worstRank == ranks[95])
    }
  }

  @Test func theAnswerDoesNotDependOnThreads() throws {
    let subsets = try subsets([("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"), ("a", "c")])
    let probabilities = [0.3, 0.6, 0.9, 0.5, 0.7]
    let measure: @Sendable (AnalysisGraph, Execution) -> Scores = { betweenness(of: $0, on: $1) }
    #expect(
      rankStability(
        of: subsets, probabilities: probabilities, draws: 50, seed: 1, on: Execution(threads: 1),
        measure: measure)
        == rankStability(
          of: subsets, probabilities: probabilities, draws: 50, seed: 1, on: Execution(threads: 2),
          measure: measure))
  }

  @Test func verticesWithoutAScoreComeLast() {
    let scores = localClustering(
      of: makeGraph(5, pairs: [(0, 1), (1, 2), (2, 0), (2, 3)], isDirected: false))
    #expect(RankStability.ranks(of: scores) == [1, 1, 3, 4, 4])
  }
}
