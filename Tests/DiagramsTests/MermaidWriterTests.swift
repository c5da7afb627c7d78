import ActorModel
import Foundation
import Testing

@testable import Diagrams

@Suite struct MermaidWriterTests {
  @Test func everyActorAndTieIsThere() throws {
    for graph in [Samples.small, Samples.everyRelation] {
      let text = try draw(graph).mermaid().text
      for number in 1...graph.ties.count { #expect(text.contains("[\(number)]")) }
      #expect(isFlowchart(text))
    }
    let small = try draw(Samples.small).mermaid().text
    #expect(small.contains(#"n0("Northland"):::look-1"#))
    #expect(small.contains(#"n2[/"Free Hill Band"\]:::look-2"#))
    #expect(small.contains(#"n3(["Ann Envoy"]):::look-3"#))
    #expect(small.contains(##"n1 -->|"#43; supports [1]<br>alleged"| n2"##))
    #expect(small.contains(#"n2 ==>|"− attacks [2]"| n0"#))
    #expect(small.contains(#"n4(["mediates [4]<br>failed"]):::tie-mediation"#))
    #expect(small.contains("n3 -.- n4\n") && small.contains("n4 -.-> n0\n"))
  }

  @Test(arguments: Samples.hostileNames)
  func hostileNamesAreHarmless(name: String) throws {
    let options = DiagramOptions(title: name, subtitle: name, footnotes: [name])
    let text = try draw(Samples.hostile(name), options).mermaid().text
    #expect(isFlowchart(text))
    #expect(!text.contains("%%{"))
  }

  @Test func everyLineHasItsStyle() throws {
    let text = try draw(Samples.everyRelation).mermaid().text
    let styled = text.split(separator: "\n").filter { $0.hasPrefix("  linkStyle ") }.flatMap { line in
      line.split(separator: " ")[1].split(separator: ",").compactMap { Int($0) }
    }
    #expect(styled.sorted() == Array(0..<(Samples.everyRelation.ties.count - 1 + 4)))
  }

  @Test func lossesAreSaid() throws {
    let diagram = try draw(Samples.small)
    #expect(diagram.mermaid().notes.contains { $0.contains("zigzag") && $0.contains("octagons") })
    #expect(diagram.mermaid().text.contains("%% Not in the Mermaid flowchart"))
    let actors = (0..<40).map { Actor(id: "a\($0)", kind: .state) }
    let ties = (0..<600).map { index in
      Tie(
        id: "t\(index)", from: "a\(index % 40)", relation: "trade", parties: .to("a\((index * 7 + 1) % 40)"),
        sign: .positive)
    }
    let large = try draw(ActorGraph(actors: actors, ties: ties))
    #expect(large.mermaid().notes.contains { $0.contains("at most 500 lines") })
  }

  /// Contrast as WCAG 2 defines it, against white and the darkest page that code hosts show.
  @Test(arguments: TieStyle.builtIn)
  func automaticColoursShowOnLightAndDarkPages(style: TieStyle) throws {
    let writer = MermaidWriter(scene: try scene(of: Samples.small), theme: .auto)
    let color = writer.lineColor(style)
    #expect(color.contrast(with: 0xFFFFFF) >= 2.4 && color.contrast(with: 0x0D1117) >= 2.4)
  }
}

/// Whether a text has Mermaid's statements only, each name between quotes and without a character that could act.
private func isFlowchart(_ text: String) -> Bool {
  let quoted = #/"[^"%`{}<>\\#;&]*(?:(?:#\d+;|<br>)[^"%`{}<>\\#;&]*)*"/#
  let node = #/^  n\d+(?:\(|\[\[|\{\{|\[/|\(\[|\[)S(?:\)|\]\]|\}\}|\\\]|\]\)|/\]|\]):::[a-z0-9-]+$/#
  let link = #/^  n\d+ <?(?:--[->o]|-\.-[>o]?|==[=>o])(?:\|S\|)? n\d+$/#
  let style = #/^  (?:classDef [a-z0-9-]+|linkStyle [\d,]+) [a-z-]+:[^"%;]+$/#
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  guard let start = lines.firstIndex(of: "flowchart LR"), lines.last == "" else { return false }
  guard lines[..<start].allSatisfy({ $0.hasPrefix("%% ") && !$0.dropFirst(2).contains("%") }) else {
    return false
  }
  guard lines[start + 1].hasPrefix("  accTitle: ") else { return false }
  return lines[(start + 2)...].dropLast().allSatisfy { line in
    let bare = String(line).replacing(quoted, with: "S")
    return bare.contains(node) || bare.contains(link) || bare.contains(style)
  }
}
