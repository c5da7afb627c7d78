import ActorModel
import Queries
import Testing

@Suite struct SurvivalTableTests {
  private let sources = [
    "good": Source(id: "good", reliability: .usuallyReliable),
    "bad": Source(id: "bad", reliability: .unreliable), "plain": Source(id: "plain"),
  ]

  private func probability(
    _ evidence: [Evidence], confidence: Int? = nil, _ change: (inout SurvivalTable) throws -> Void = { _ in }
  ) throws -> Double {
    var table = SurvivalTable()
    try change(&table)
    let tie = Tie(
      id: "t", from: "a", relation: "attack", parties: .to("b"), sign: .negative, confidence: confidence,
      evidence: evidence)
    return table.probability(of: tie, sources: sources)
  }

  @Test func confidenceGoesFirst() throws {
    #expect(try probability([Evidence(source: "good")], confidence: 20) == 0.2)
    #expect(try probability([Evidence(source: "good")], confidence: 20) { $0.usesConfidence = false } == 0.85)
  }

  @Test func theLesserOfTwoGradesCountsAndTheBestEvidence() throws {
    #expect(try probability([Evidence(source: "good", credibility: .doubtful)]) == 0.4)
    #expect(try probability([Evidence(source: "bad", credibility: .confirmed)]) == 0.3)
    #expect(try probability([Evidence(source: "bad"), Evidence(source: "good")]) == 0.85)
    #expect(try probability([Evidence(source: "plain")]) == 0.5)
    #expect(try probability([]) == 0.5)
  }

  @Test func whatIsDisputedIsLessProbable() throws {
    let disputed = [Evidence(source: "good"), Evidence(source: "bad", stance: .disputes)]
    #expect(abs(try probability(disputed) - 0.85 * 0.7) < 1e-12)
  }

  @Test func valuesCanBeChanged() throws {
    #expect(try probability([Evidence(source: "good")]) { try $0.change("b=0.1") } == 0.1)
    #expect(
      try probability([Evidence(source: "plain", credibility: .possiblyTrue)]) { try $0.change("3=1") } == 1)
    #expect(try probability([]) { try $0.change("ungraded=0") } == 0)
  }

  @Test(arguments: ["D", "D=", "D=2", "D=-1", "Z=0.5", "7=0.5", "=0.5", "D=0.5=1", "D=nan", ""])
  func nonsenseIsRefused(text: String) {
    var table = SurvivalTable()
    #expect(throws: QueryError.self) { try table.change(text) }
    #expect(table == SurvivalTable())
  }
}
