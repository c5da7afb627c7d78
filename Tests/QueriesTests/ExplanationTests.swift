import ActorModel
import AnalysisGraph
import Queries
import Testing

@Suite("Explanation")
struct ExplanationTests {
  private func explanation(_ from: String, _ to: String, count: Int = 1) throws -> Explanation {
    let projected = try Fixture.projected()
    let ends = (try #require(projected.vertex(of: from)), try #require(projected.vertex(of: to)))
    let paths = Connections(from: ends.0, to: ends.1, in: projected).best(count).paths
    return Explanation(
      paths, from: projected.actors[ends.0], to: projected.actors[ends.1], in: Fixture.graph)
  }

  @Test("a direct tie: who, what, according to whom, where, how credible")
  func direct() throws {
    let result = try explanation("a", "b")
    #expect(
      result.sentences == [
        "Alpha and Beta: one connection is explained here; they are tied directly.",
        "Alpha shelters Beta (confidence 80 of 100).",
        "Delta says so ([1], paragraph 2, possibly true (3)): Delta reports it.",
        "Sign: friendly (+).", Explanation.caution,
      ])
    #expect(result.citations == ["First; Press; not usually reliable (D)"])
  }

  @Test(
    "the verdict follows the signs",
    arguments: [
      ("b", "d", "Sign: friendly (+): Beta and Delta share an enemy in Gamma."),
      ("b", "c", "Sign: hostile (−)."), ("a", "m", "Sign: none (0), since Alpha – Mu takes no side."),
      ("a", "c", "Sign: undecided, since Alpha – Gamma has both friendly and hostile ties."),
      ("b", "m", "Sign: none (0), since Alpha – Mu takes no side."),
    ])
  func verdict(from: String, to: String, verdict: String) throws {
    #expect(try explanation(from, to).passages.first?.verdict == verdict)
  }

  @Test("the weakest link is named where there are several")
  func weakest() throws {
    #expect(
      try explanation("a", "d").passages[0].weakestLink
        == "Weakest link: Gamma – Delta (threat, confidence not judged).")
    #expect(try explanation("a", "b").passages[0].weakestLink == nil)
  }

  @Test("a mediation names both parties and its outcome, and its source where it was quoted")
  func mediation() throws {
    let result = try explanation("m", "c")
    #expect(
      result.passages[0].steps[0][0][0]
        == "Mu mediates between Alpha and Gamma; outcome: failed (confidence 70 of 100).")
    #expect(result.citations == ["Second; as quoted in First (Press)"])
  }

  @Test("no connection is said in a sentence")
  func none() throws {
    #expect(
      try explanation("a", "e").sentences == ["No path connects Alpha and Epsilon under this projection."])
  }

  @Test(
    "dates read as people say them",
    arguments: [
      ("2021-08-15", "..", "since 15 August 2021, still going on"), ("2025-10", "2025-10", "in October 2025"),
      ("2021~", "2022?", "from about 2021 to 2022 (uncertain)"),
      ("2026-01-05", "2026-01-05", "on 5 January 2026"),
      ("198X", "..", "since 198X, still going on"), ("199X", "199X", "in 199X"),
      ("2004-XX", "..", "since 2004-XX, still going on"), ("2025-10~", "2025-10~", "about October 2025"),
      (
        "[2025-10..2026-01]", "[2025-10..2026-01]", "at some time between October 2025 and January 2026"
      ),
      ("2021", "[2025-10..2026-01]", "from 2021 to some time between October 2025 and January 2026"),
      ("[2021,2023]", "..", "since [2021,2023], still going on"),
    ])
  func dates(from: String, to: String, phrase: String) throws {
    #expect(Validity(from: try EDTF(from), to: try EDTF(to)).phrase == phrase)
  }
}
