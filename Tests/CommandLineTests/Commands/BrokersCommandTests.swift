import TestSupport
import Testing

@Suite("brokers")
struct BrokersCommandTests {
  @Test("roles add up, and each convention says what sign counts")
  func roles() throws {
    let document = try CommandLineRun.json(["brokers", Graphs.july, "--by", "bloc"])
    for actor in document.objects("actors") {
      let roles = ["coordinator", "consultant", "gatekeeper", "representative", "liaison"]
      #expect(roles.compactMap { actor.number($0) }.reduce(0, +) == actor.number("total"))
      #expect((actor.number("mediated_share") ?? 0) <= (actor.number("mediated_pairs") ?? 0))
    }
    let conventions = document.object("convention")
    #expect(conventions.text("total")?.contains("signs do not count") == true)
    #expect(
      conventions.text("mediated_paths")?.contains("friendly pairs between the two of each hostile pair")
        == true)
    #expect(conventions.text("camp_liaison")?.contains("only friendly edges join it") == true)
    #expect(conventions.text("camp_liaison")?.contains("any number of camps") == true)
    let text = try CommandLineRun.succeeding(["brokers", Graphs.july, "--format", "table"])
    #expect((text.output + text.errors).contains("effective_size: sign does not count: "))
    #expect(document.text("by") == "bloc" && document["camps_exact"] as? Bool == true)
  }

  @Test("the tribes' two mediators carry the two unbalanced triangles with one enmity")
  func tribes() throws {
    let actors = try CommandLineRun.objects("actors", ["brokers", Graphs.tribes])
    #expect(actors.compactMap { $0.number("mediated_pairs") }.reduce(0, +) == 2)
  }

  @Test("constraint is that of centrality; groups must exist")
  func agreement() throws {
    let brokers = try CommandLineRun.objects("actors", ["brokers", Graphs.article])
    let centrality = try CommandLineRun.objects(
      "actors", ["centrality", Graphs.article, "--measure", "constraint"])
    #expect(brokers.map { $0.number("constraint") } == centrality.map { $0.number("constraint") })
    let run = try CommandLineRun(["brokers", Graphs.article, "--by", "colour"])
    #expect(run.status == 2 && run.errors.contains("no actor has `colour`"))
  }
}
