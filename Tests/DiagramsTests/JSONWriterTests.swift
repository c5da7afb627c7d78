import ActorModel
import Foundation
import Testing

@testable import Diagrams

@Suite struct JSONWriterTests {
  private func object(_ graph: ActorGraph) throws -> [String: Any] {
    let json = try draw(graph).json()
    return try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test func actorsAndTiesHaveCoordinates() throws {
    let object = try object(Samples.small)
    let actors = try #require(object["actors"] as? [[String: Any]])
    #expect(actors.map { $0["id"] as? String } == ["north", "south", "band", "envoy"])
    #expect(actors.allSatisfy { $0["x"] is Double && $0["width"] is Double })
    let ties = try #require(object["ties"] as? [[String: Any]])
    #expect(ties.map { $0["number"] as? Int } == [1, 2, 3, 4, 5, 6])
    #expect(ties[3]["between"] as? [String] == ["north", "south"])
    #expect((ties[3]["arcs"] as? [[String: Any]])?.count == 3)
    #expect(ties.allSatisfy { $0["label_at"] != nil })
  }

  @Test(arguments: Samples.hostileNames)
  func hostileNamesAreHarmless(name: String) throws {
    #expect((try object(Samples.hostile(name))["ties"] as? [Any])?.count == 3)
  }
}
