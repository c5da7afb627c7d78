import TestSupport
import Testing

@Suite struct EncodingOptionsTests {
  private func draw(_ arguments: String...) throws -> CommandLineRun { try draw(arguments) }

  private func draw(_ arguments: [String]) throws -> CommandLineRun {
    try CommandLineRun(["diagram", Graphs.article, "--seeds", "1", "--engine", "circular"] + arguments)
  }

  @Test func aMeasureIsWhatCentralitySays() throws {
    let svg = try draw("--size-by", "degree", "--color-by", "betweenness").output
    let csv = try CommandLineRun([
      "centrality", Graphs.article, "--measure", "degree", "--measure", "betweenness",
    ]).output
    let pakistan = try #require(csv.split(separator: "\n").first { $0.hasPrefix("pakistan,") })
    let fields = pakistan.split(separator: ",")
    #expect(svg.contains("betweenness: \(Int(try #require(Double(fields[3])).rounded()))"))
    #expect(svg.contains("degree: \(fields[2])"))
  }

  @Test func communitiesAreThoseOfTheCommand() throws {
    let svg = try draw("--color-by", "community").output
    let csv = try CommandLineRun(["communities", Graphs.article]).output
    let india = try #require(csv.split(separator: "\n").first { $0.hasPrefix("india,") })
    #expect(svg.contains("India (state), 3 ties, community: \(india.split(separator: ",")[2])"))
  }

  @Test func aPathIsWhatPathSays() throws {
    let svg = try draw("--path", "India", "TTP").output
    let csv = try CommandLineRun(["path", Graphs.article, "India", "TTP"]).output
    #expect(csv.contains("afghan-taliban"))
    #expect(svg.contains("In full strength: a shortest path from India to TTP; the rest is faded."))
    let faded = svg.split(separator: "\n").filter { $0.contains("class=\"actor") && $0.contains("faded") }
    #expect(
      !faded.contains { $0.contains("data-actor=\"india\"") || $0.contains("data-actor=\"afghan-taliban\"") })
    #expect(faded.contains { $0.contains("data-actor=\"pakistan\"") })
  }

  @Test(arguments: [
    (["--color-by", "betweeness"], "did you mean `betweenness`?"),
    (["--color-by", "bloc"], "no actor of this graph has a `bloc`"),
    (["--highlight", "Pakistn"], "did you mean"),
    (["--path", "India", "Narnia"], "Narnia"),
    (["--style", "no-such-file.yaml"], "no-such-file.yaml"),
  ])
  func mistakesSayWhatToDo(arguments: [String], message: String) throws {
    let result = try draw(arguments)
    #expect(result.status == 2 && result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [
    ["--path", "India"], ["--path", "India", "TTP", "Pakistan"], ["--size-by", "size"],
    ["--path", "India", "TTP", "--highlight", "India"],
  ])
  func misuseIsRefused(arguments: [String]) throws { #expect(try draw(arguments).status == 64) }
}
