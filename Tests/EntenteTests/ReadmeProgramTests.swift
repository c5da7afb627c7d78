import Entente
import Foundation
import TestSupport
import Testing

@Suite("README's program")
struct ReadmeProgramTests {
  /// The program that the README shows, line by line.
  private func program() throws -> [String] {
    var lines: [String] = []
    func print(_ values: Any...) { lines.append(values.map { "\($0)" }.joined(separator: " ")) }
    // The program begins.
    let graph = try readGraph(from: "Graphs/afghanistan-pakistan.yaml").graph
    let network = try Projection().apply(to: graph)
    let scores = betweenness(of: network.graph).values
    for (actor, score) in zip(network.actors, scores) where (score ?? 0) > 20 {
      print(actor.name, Int((score ?? 0).rounded()))
    }
    let india = try graph.actor(named: "New Delhi")
    let friends = graph.ties.filter { $0.others == [india.id] && $0.sign == .positive }
    print(Set(friends.map { graph.name(of: $0.from) }))
    let diagram = try makeDiagram(of: graph, ties: network.ties, mode: .inProcess)
    print(diagram.svg().utf8.count > 10_000)
    // The program ends.
    return lines
  }

  @Test("compiles as the README shows it")
  func compiles() throws {
    let readme = try String(contentsOf: Shared.package.appending(path: "README.md"), encoding: .utf8)
    let shown = try #require(readme.components(separatedBy: "```swift\n").dropFirst().first)
      .components(separatedBy: "```").first?.split(separator: "\n").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let compiled = source.components(separatedBy: "// The program begins.\n")[1]
      .components(separatedBy: "// The program ends.")[0]
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    #expect(shown == ["import Entente"] + compiled)
  }

  @Test("runs")
  func runs() throws {
    let folder = FileManager.default.currentDirectoryPath
    try #require(FileManager.default.changeCurrentDirectoryPath(Shared.package.path))
    defer { _ = FileManager.default.changeCurrentDirectoryPath(folder) }
    #expect(
      try program() == [
        "Afghan Taliban 66", "Pakistan 66", "TTP 28", #"["Afghan Taliban"]"#, "true",
      ])
  }
}
