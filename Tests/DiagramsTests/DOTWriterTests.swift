import ActorModel
import Foundation
import Testing

@testable import Diagrams

@Suite struct DOTWriterTests {
  @Test func isWellFormed() throws {
    for graph in [Samples.small, Samples.everyRelation] { #expect(isDOT(try draw(graph).dot().text)) }
  }

  @Test(arguments: Samples.hostileNames)
  func hostileNamesAreHarmless(name: String) throws {
    #expect(isDOT(try draw(Samples.hostile(name)).dot().text))
  }

  @Test func everyTieIsThere() throws {
    let dot = try draw(Samples.everyRelation).dot().text
    for number in 1...Samples.everyRelation.ties.count { #expect(dot.contains("[\(number)]")) }
    #expect(
      dot.split(separator: "\n").count { $0.contains(" -> ") } == Samples.everyRelation.ties.count - 1 + 4)
  }

  @Test func whatDOTHasNoMeansForIsSaid() throws {
    let notes = try draw(Samples.small).dot().notes
    #expect(notes.count == 1)
    #expect(notes[0].hasPrefix("Not in the DOT file: the legend; zigzag lines, which are thick instead"))
    #expect(notes[0].hasSuffix("the notes and sources at the foot."))
  }

  private static let dot = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"]
    .first(where: FileManager.default.isExecutableFile)

  @Test(.enabled(if: dot != nil, "Graphviz's dot is not installed"))
  func graphvizDrawsIt() throws {
    let program = try #require(Self.dot)
    for graph in [Samples.small, Samples.everyRelation] + Samples.hostileNames.map(Samples.hostile) {
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = ["-Tsvg"]
      let (input, output, errors) = (Pipe(), Pipe(), Pipe())
      process.standardInput = input
      process.standardOutput = output
      process.standardError = errors
      try process.run()
      input.fileHandleForWriting.write(Data(try draw(graph).dot().text.utf8))
      try input.fileHandleForWriting.close()
      let svg = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(XMLOutline(svg).error == nil)
      #expect(XMLOutline(svg).withClass("edge").count >= graph.ties.count)
    }
  }
}

/// Whether a text consists of statements `subject [name=value, …];` in braces, with every string closed and every
/// HTML-like label well-formed.
private func isDOT(_ text: String) -> Bool {
  let labels = text.matches(of: #/label=<(<table.*?<\/table>)>/#).map { String($0.1) }
  guard labels.allSatisfy({ XMLOutline($0).error == nil }) else { return false }
  let text = text.replacing(#/label=<<table.*?<\/table>>/#, with: "label=\"\"")
  var inString = false
  var escaped = false
  var bare = ""
  for character in text {
    if inString {
      if escaped {
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else if character == "\"" {
        inString = false
      }
      if character == "\n" { return false }
    } else if character == "\"" {
      inString = true
      bare += "s"
    } else {
      bare.append(character)
    }
  }
  let statement = #/^  (?:graph|node|edge|n\d+|n\d+ -> n\d+) \[(?:\w+=(?:s|[\w.]+)(?:, )?)+\];$/#
  let lines = bare.split(separator: "\n")
  guard !inString, lines.first == "digraph entente {", lines.last == "}" else { return false }
  return lines.dropFirst().dropLast().allSatisfy { $0.contains(statement) }
}
