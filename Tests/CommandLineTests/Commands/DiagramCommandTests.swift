import Foundation
import TestSupport
import Testing

@Suite("diagram")
struct DiagramCommandTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private static let graph = """
    actors:
      - {id: a, name: Alpha, kind: state}
      - {id: b, name: Beta, kind: state}
      - {id: c, name: Gamma, kind: state}
    ties:
      - {id: t, from: a, relation: alliance, to: b}
      - {id: u, from: b, relation: attack, to: c}
    """

  @Test(
    "options that contradict each other are refused",
    arguments: [
      ["--focus", "a", "--engine", "dot"], ["--overview", "--full"], ["--overview", "--focus", "a"],
      ["--layout-from", "x.svg", "--engine", "circular"], ["--layout-from", "x.svg", "--focus", "a"],
    ])
  func contradictions(options: [String]) throws {
    let run = try CommandLineRun(["diagram", Graphs.july] + options)
    #expect(run.status == 64)
    #expect(run.errors.contains(options[0]))
  }

  @Test("the focus is found by name, and rings are drawn")
  func focus() throws {
    let run = try CommandLineRun(["diagram", "-", "--focus", "gamma"], input: Self.graph)
    #expect(run.status == 0)
    #expect(run.output.contains("In the middle: Gamma. At distance 1: Beta. At distance 2: Alpha."))
    #expect(run.output.contains("data-distance=\"2\""))
  }

  @Test("places are kept from either form")
  func keptPlaces() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "earlier.svg").path
    let first = try CommandLineRun(["diagram", "-", "-o", file], input: Self.graph)
    #expect(first.status == 0)
    let more = Self.graph + "\n  - {id: v, from: a, relation: talks, to: c}\n"
    let again = try CommandLineRun(["diagram", "-", "--layout-from", file], input: more)
    #expect(again.status == 0)
    #expect(again.errors.contains("3 actors keep their places."))
  }

  @Test("a file that is no diagram is named with what is wrong")
  func foreignFile() throws {
    let run = try CommandLineRun(["diagram", "-", "--layout-from", Graphs.july], input: Self.graph)
    #expect(run.status == 2)
    #expect(run.errors.contains("\(Graphs.july): This is no diagram that entente wrote"))
    let missing = try CommandLineRun(["diagram", "-", "--layout-from", "nowhere.svg"], input: Self.graph)
    #expect(missing.status == 2)
    #expect(missing.errors.contains("nowhere.svg: No such file"))
  }

  @Test("an overview says on standard error and in the figure what it sums up")
  func overview() throws {
    let run = try CommandLineRun(["diagram", Graphs.tribes, "--overview"])
    #expect(run.status == 0)
    #expect(run.errors.contains("Overview of 16 actors"))
    #expect(run.output.contains("Overview of 16 actors"))
  }
}
