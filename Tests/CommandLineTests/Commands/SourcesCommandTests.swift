import TestSupport
import Testing

@Suite("sources")
struct SourcesCommandTests {
  /// Ties with evidence of each source, counted by a script that reads the YAML with PyYAML.
  @Test("lists the article's sources with grades and the ties that rest on each")
  func article() throws {
    let document = try CommandLineRun.json(["sources", Graphs.article])
    #expect(Set(document.keys) == ["sources", "projection"])
    let sources = document.objects("sources")
    #expect(sources.ids == ["rasc", "foreign-affairs", "picss"])
    #expect(sources.compactMap { $0.text("reliability") } == ["D", "C", "C"])
    #expect(sources.compactMap { $0["ties"] as? Int } == [42, 9, 1])
    #expect(Set(sources[0].keys) == ["id", "title", "publisher", "date", "reliability", "ties", "note"])
    #expect(sources[1].text("quoted_in") == "rasc")
  }

  @Test("CSV columns")
  func columns() throws {
    #expect(
      try CommandLineRun.header(["sources", Graphs.article]) == [
        "id", "title", "authors", "publisher", "date", "url", "accessed", "reliability", "quoted_in",
        "licence",
        "ties", "note",
      ])
  }

  @Test("counts follow the projection")
  func projection() throws {
    let forecasts = ["sources", Graphs.article, "--relation", "displacement"]
    #expect(try CommandLineRun.objects("sources", forecasts).compactMap { $0["ties"] as? Int } == [0, 2, 0])
  }

  @Test("a graph without sources finds nothing")
  func none() throws {
    #expect(try CommandLineRun(["sources", "-"], input: "actors:\n  - id: a\n    name: A\n").status == 1)
  }
}
