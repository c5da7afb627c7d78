import TestSupport
import Testing

@Suite("mediators")
struct MediatorsCommandTests {
  @Test("names those who tried between Pakistan and the Taliban, with outcome and source")
  func article() throws {
    let document = try CommandLineRun.json(["mediators", Graphs.article, "Pakistan", "taliban"])
    #expect(
      document.objects("mediators").compactMap { $0.text("id") } == ["qatar", "saudi-arabia", "turkey"])
    #expect(document.objects("mediators").allSatisfy { $0.texts("outcomes") == ["failed"] })
    #expect(document.text("sign") == "-1" && document.objects("sources").count == 1)
    let text = try CommandLineRun.succeeding([
      "mediators", Graphs.article, "Pakistan", "taliban", "--count", "1",
    ]).output
    #expect(text.contains("\n1. Qatar: one mediation between the two (failed)\n"))
    #expect(text.contains("– RASC says so ([1], paragraph 8, probably true (2)): Qatar tried to mediate"))
    #expect(!text.contains("2. Saudi Arabia"))
  }

  @Test("routes are those of the graph, and a date changes them")
  func july() throws {
    let candidates = try CommandLineRun.objects("mediators", ["mediators", Graphs.july, "Serbia", "Austria"])
    let belgium = try #require(candidates.first { $0.text("id") == "belgium" })
    #expect(
      belgium.texts("route_from") == ["belgium", "russia", "serbia"] && belgium.number("friendly_steps") == 3)
    let early = try CommandLineRun.objects(
      "mediators", ["mediators", Graphs.july, "Serbia", "Austria", "--as-of", "1914-07-26"])
    #expect(early.first?.text("id") == "britain")
  }

  @Test("nobody found is status 1; forms")
  func forms() throws {
    let none = try CommandLineRun(["mediators", Graphs.article, "TTP", "PICSS"])
    #expect(none.status == 1 && none.errors.contains("nobody has mediated between"))
    let markdown = try CommandLineRun.succeeding([
      "mediators", Graphs.july, "Serbia", "Austria", "--format", "markdown",
    ])
    #expect(markdown.output.contains("### 1. Belgium"))
    #expect(
      try CommandLineRun.header(["mediators", Graphs.july, "Serbia", "Austria"]).prefix(3) == [
        "rank", "id", "name",
      ])
    #expect(try CommandLineRun(["mediators", Graphs.july, "Serbia", "Serbia"]).status == 2)
    #expect(try CommandLineRun(["mediators", Graphs.july, "Serbia", "Austria", "--count", "0"]).status == 64)
  }
}
