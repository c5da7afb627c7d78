import ActorModel
import AnalysisGraph
import Queries
import Testing

@Suite("Neighborhood")
struct NeighborhoodTests {
  private func members(_ ego: String, depth: Int, directed: Bool = false) throws -> [String] {
    let projected = try Fixture.projected { if directed { $0.direction = .directed } }
    let vertex = try #require(projected.vertex(of: ego))
    return Neighborhood(of: vertex, in: projected, depth: depth).members.map {
      "\($0.actor.id) \($0.distance) \($0.sign?.description ?? "via " + $0.via.map(\.id).joined()) "
        + $0.ties.map(\.id).joined(separator: " ")
    }
  }

  @Test("one step leads to whoever shares a tie, with the sign of all ties between them")
  func oneStep() throws {
    #expect(try members("a", depth: 1) == ["b 1 +1 ab", "c 1 mixed ac- ac+", "m 1 0 m"])
  }

  @Test("two steps lead further, over the ties of the last step; more depth finds no more")
  func twoSteps() throws {
    let two = ["b 1 +1 ab", "c 1 mixed ac- ac+", "m 1 0 m", "d 2 via c cd"]
    #expect(try members("a", depth: 2) == two)
    #expect(try members("a", depth: 99) == two)
    #expect(try members("e", depth: 3).isEmpty)
  }

  @Test("directed ties are followed outwards only")
  func directed() throws {
    #expect(try members("b", depth: 2, directed: true) == ["c 1 -1 bc", "a 2 via c ac+"])
  }
}
