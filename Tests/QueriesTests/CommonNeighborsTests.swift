import ActorModel
import AnalysisGraph
import Queries
import Testing

@Suite("Common neighbors")
struct CommonNeighborsTests {
  private func common(_ names: [String], in projected: ProjectedGraph) throws -> [String] {
    let vertices = try names.map { try #require(projected.vertex(of: $0)) }
    return CommonNeighbors(of: vertices, in: projected).members.map {
      "\($0.actor.id): \($0.role.rawValue) \($0.signs.map(\.description))"
    }
  }

  @Test("roles follow from the signs towards each")
  func roles() throws {
    let projected = try Fixture.projected()
    #expect(
      try common(["a", "c"], in: projected) == [
        #"b: friend of one, enemy of the other ["+1", "-1"]"#, #"m: takes no clear side ["0", "0"]"#,
      ])
    #expect(try common(["b", "d"], in: projected) == [#"c: shared enemy ["-1", "-1"]"#])
    #expect(try common(["a", "e"], in: projected).isEmpty)
  }

  @Test("the direction of ties doesn't matter")
  func direction() throws {
    let undirected = try common(["a", "c"], in: try Fixture.projected())
    for direction in Projection.Direction.allCases {
      #expect(try common(["a", "c"], in: try Fixture.projected { $0.direction = direction }) == undirected)
    }
  }
}
