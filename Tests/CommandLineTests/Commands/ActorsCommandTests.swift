import TestSupport
import Testing

@Suite("actors")
struct ActorsCommandTests {
  @Test("lists id, name, kind, aliases, bloc, ties and summary")
  func keys() throws {
    let document = try CommandLineRun.json(["actors", Graphs.article])
    #expect(Set(document.keys) == ["actors", "projection"])
    #expect(Set(document.object("projection").keys) == projectionKeys)
    #expect(document.objects("actors").count == 21)
    let taliban = try document.objects("actors").record("afghan-taliban")
    #expect(Set(taliban.keys) == ["id", "name", "kind", "aliases", "ties", "summary"])
    #expect(taliban.texts("aliases")?.contains("Islamic Emirate of Afghanistan") == true)
    #expect(
      try CommandLineRun.header(["actors", Graphs.article])
        == ["id", "name", "kind", "aliases", "bloc", "ties", "summary"])
  }

  /// Counted by hand from the YAML: Munir leads the military and gives an ultimatum, Mujahid speaks and
  /// accuses, the military's spokesperson speaks and accuses.
  @Test("--kind chooses rows and leaves their ties as they are")
  func kind() throws {
    let persons = try CommandLineRun.objects("actors", ["actors", Graphs.article, "--kind", "person"])
    #expect(persons.ids == ["asim-munir", "military-spokesperson", "zabihullah-mujahid"])
    #expect(persons.compactMap { $0["ties"] as? Int } == [2, 2, 2])
    let talks = ["actors", "-", "--only", "gamma", "--relation", "talks"]
    #expect(try CommandLineRun.column("ties", talks, input: SmallGraph.yaml) == ["1"])
  }

  @Test("selectors choose by bloc, by name and by kind")
  func selectors() throws {
    let alliance = ["actors", Graphs.july, "--only", "bloc=triple alliance"]
    #expect(Set(try CommandLineRun.column("id", alliance)).isSuperset(of: ["germany", "austria-hungary"]))
    #expect(
      try CommandLineRun.column("id", ["actors", "-", "--only", "bloc=West"], input: SmallGraph.yaml) == ["a"]
    )
  }

  @Test("sorting and --top choose the same rows in every format")
  func sorting() throws {
    let options = ["actors", Graphs.article, "--sort", "ties", "--top", "3"]
    let expected = ["afghan-taliban", "pakistan", "ttp"]
    #expect(try CommandLineRun.column("id", options) == expected)
    #expect(try CommandLineRun.objects("actors", options).ids == expected)
    #expect(try CommandLineRun.objects("actors", ["actors", Graphs.article, "--top", "0"]).isEmpty)
    let unknown = try CommandLineRun(["actors", Graphs.article, "--sort", "fame"])
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("the columns are id, name, kind"))
  }

  @Test("a table leaves out columns without values; nobody found is status 1")
  func edges() throws {
    let table = try CommandLineRun.succeeding(["actors", Graphs.article, "--format", "table"]).output
    #expect(!table.contains("bloc"))
    #expect(try CommandLineRun(["actors", Graphs.article, "--kind", "coalition"]).status == 1)
  }

  @Test("headings are bold with --color always, and never otherwise")
  func color() throws {
    let base = ["actors", Graphs.tribes, "--format", "table"]
    #expect(try CommandLineRun(base + ["--color", "always"]).output.hasPrefix("\u{1B}[1mid"))
    #expect(!(try CommandLineRun(base)).output.contains("\u{1B}"))
    #expect(!(try CommandLineRun(["actors", Graphs.tribes, "--color", "always"])).output.contains("\u{1B}"))
  }
}
