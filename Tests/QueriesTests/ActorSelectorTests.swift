import ActorModel
import Queries
import Testing

@Suite("Actor selector")
struct ActorSelectorTests {
  @Test(
    "names, kinds, blocs and attributes choose actors in the order of the graph",
    arguments: [
      ("delta,ALPHA", ["a", "d"]), ("kind=state", ["a", "b", "m"]), ("bloc=west, e", ["a", "b", "e"]),
      ("side=left", ["d"]), ("alpha two", ["e"]),
    ])
  func chooses(text: String, ids: [String]) throws {
    #expect(try ActorSelector(text, in: Fixture.graph).ids == ids)
  }

  @Test(
    "what chooses nobody is an error that helps",
    arguments: [
      ("", "empty term"), ("a,,b", "empty term"), ("Alpa", "did you mean `Alpha`"),
      ("kind=stat", "`kind` is one of armed-group, other, person, state"),
      ("color=red", "no actor has `color`"),
    ])
  func refuses(text: String, message: String) throws {
    let error = try #require(throws: QueryError.self) { try ActorSelector(text, in: Fixture.graph) }
    #expect(error.description.contains(message))
  }

  @Test("an ambiguous name lists the candidates")
  func ambiguous() throws {
    var graph = Fixture.graph
    graph.actors[1].aliases = ["The Power"]
    graph.actors[2].aliases = ["the power"]
    let error = try #require(throws: QueryError.self) { try graph.actor(named: "THE POWER") }
    #expect(error.description.contains("Beta (`b`), Gamma (`c`)"))
  }
}
