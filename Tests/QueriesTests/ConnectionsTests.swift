import ActorModel
import AnalysisGraph
import Queries
import Testing

@Suite("Connections")
struct ConnectionsTests {
  private func connections(
    _ from: String, _ to: String, avoiding: [String] = [], _ change: (inout Projection) -> Void = { _ in }
  ) throws -> Connections {
    let projected = try Fixture.projected(change)
    return Connections(
      from: try #require(projected.vertex(of: from)), to: try #require(projected.vertex(of: to)),
      avoiding: Set(try avoiding.map { try #require(projected.vertex(of: $0)) }), in: projected)
  }

  private func text(_ path: ActorPath) -> String {
    path.actors.map(\.id).joined() + " \(path.sign)"
  }

  @Test("the best paths come by length, with their signs")
  func best() throws {
    let search = try connections("b", "d")
    #expect(search.best(5).paths.map(text) == ["bcd +1", "bacd mixed", "bamcd 0"])
    #expect(search.best(1).paths.map(text) == ["bcd +1"])
    #expect(search.best(5, maximumLength: 3).paths.map(text) == ["bcd +1", "bacd mixed"])
  }

  @Test("all simple paths up to a length, and whether that is all")
  func all() throws {
    let search = try connections("b", "d")
    #expect(search.all(maximumLength: 3, limit: 10).paths.map(text) == ["bcd +1", "bacd mixed"])
    #expect(search.all(maximumLength: 9, limit: 10).isComplete)
    #expect(!search.all(maximumLength: 9, limit: 2).isComplete)
    #expect(search.all(maximumLength: 1, limit: 10).paths.isEmpty)
  }

  @Test("a credible detour beats a doubtful direct way")
  func confidence() throws {
    let path = try #require(
      try connections("b", "c") { $0.distance = .negativeLogConfidence }.best(1).paths.first)
    #expect(text(path) == "bac mixed")
    #expect(abs((path.confidence ?? 0) - 0.72) < 1e-12)
  }

  @Test("avoided actors are not touched, and nobody is reached without a way")
  func avoidance() throws {
    #expect(try connections("b", "d", avoiding: ["c"]).best(3).paths.isEmpty)
    #expect(try connections("b", "c", avoiding: ["a"]).best(3).paths.map(text) == ["bc -1"])
    #expect(try connections("a", "e").best(1).paths.isEmpty)
  }

  @Test("a step names the most confident tie, the others beside it, and which way it points")
  func steps() throws {
    let path = try #require(try connections("a", "d").best(1).paths.first)
    #expect(path.steps.map(\.tie.id) == ["ac+", "cd"])
    #expect(path.steps[0].others.map(\.id) == ["ac-"])
    #expect(path.steps.map(\.isForward) == [false, false])
    #expect(path.confidence == nil)
    #expect(path.weakest == 1)
  }

  @Test("with direction, a path follows it")
  func directed() throws {
    func change(_ projection: inout Projection) { projection.direction = .directed }
    #expect(try connections("a", "b", change).best(3).paths.map(text) == ["ab +1"])
    #expect(try connections("b", "d", change).best(3).paths.isEmpty)
    #expect(try connections("d", "b", change).best(3).paths.map(text) == ["dcab -1"])
  }

  /// From b to d every way goes over c; a and c are friends and enemies at once, and mu is neutral, so that b, c, d is
  /// the only path with a sign.
  @Test("the best path of a sign, and certainty that there is none")
  func signed() throws {
    let search = try connections("b", "d")
    let positive = search.best(sign: .positive, limit: 100)
    #expect(positive.path.map(text) == "bcd +1")
    #expect(positive.isProven)
    let negative = search.best(sign: .negative, limit: 100)
    #expect(negative.path == nil)
    #expect(negative.isProven)
    #expect(!search.best(sign: .positive, limit: 0).isProven)
  }

  @Test("a search that stops at its limit says so")
  func limit() throws {
    let search = try connections("b", "d")
    #expect(search.best(3, limit: 3) == search.best(3))
    #expect(search.best(9, limit: 9).isComplete)
    let short = search.best(3, limit: 2)
    #expect(short.paths.map(text) == ["bcd +1", "bacd mixed"])
    #expect(!short.isComplete)
    let byConfidence = try connections("b", "d") { $0.distance = .negativeLogConfidence }
    #expect(!byConfidence.best(1, maximumLength: 9, limit: 2).isComplete)
    #expect(byConfidence.best(1, maximumLength: 9, limit: 9).isComplete)
  }
}
