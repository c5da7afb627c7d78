import ActorModel
import Foundation
import GraphFormats
import TestSupport
import Testing

@testable import Diagrams

@Suite struct StyleFileTests {
  private func read(_ text: String) throws -> (style: StyleSheet, findings: [String]) {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).yaml")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let read = try readStyleSheet(from: file.path, for: Samples.small)
    let prefix = file.path + ":"
    return (read.style, read.findings.map { $0.description.replacing(prefix, with: "") })
  }

  @Test func everySectionIsRead() throws {
    let (style, findings) = try read(
      """
      families:
        violence: {color: "#7A0000", width: 2.5, caption: Fighting}
      relations:
        cooperation: {color: {light: "#118844", dark: "#88EEAA"}, pattern: dotted, head: vee}
      kinds:
        armed-group: {fill: "#222222", border: "#8C1D18", shape: hexagon}
      actors:
        north: {fill: "#FFE08A"}
      groups:
        West: {fill: "#EEE"}
      scale: {low: "#FFFFFF", high: "#000000"}
      """)
    #expect(findings == [])
    let taxonomy = Taxonomy()
    let raid = style.style(ofRelation: "airstrike", in: taxonomy)
    #expect(raid.line.light == 0x7A0000 && raid.width == 2.5 && raid.caption == "Fighting")
    #expect(raid.pattern == .zigzag && raid.head == .solid)
    let support = style.style(ofRelation: "sheltering", in: taxonomy)
    #expect(support.line.light == 0x118844 && support.head == .vee)
    #expect(support.line.dark == 0x88EEAA)
    #expect(support.caption == taxonomy["cooperation"]?.label)
    let band = style.style(of: Samples.small.actors[2])
    #expect(band.shape == .hexagon && band.fill.light == 0x222222)
    #expect(band.words.light.contrast(with: band.fill.light) >= 4.5)
    #expect(style.style(of: Samples.small.actors[0]).fill.light == 0xFFE08A)
    #expect(style.groups["West"]?.fill?.light == 0xEEEEEE)
    #expect(style.highest?.light == 0x000000)
  }

  /// Each text has one mistake; the finding says where and what to do.
  @Test(arguments: [
    (
      "familys: {}",
      "1:1: warning: a style file has no field `familys`, so it is not read; did you mean `families`?"
    ),
    (
      "families: {violense: {width: 2}}",
      "1:12: error: there is no family of relations `violense`; did you mean `violence`?"
    ),
    (
      "actors: {nort: {fill: \"#FFF\"}}",
      "1:10: error: there is no actor of the graph `nort`; did you mean `north`?"
    ),
    (
      "relations: {zzzzzz: {width: 1}}", "1:13: error: there is no relation of the graph `zzzzzz`"
    ),
    (
      "kinds: {state: {fill: red}}",
      "1:23: error: `red` is no colour; write it like \"#1F4E8C\", in quotes, since # begins a comment"
    ),
    ("kinds: {state: {shape: octogon}}", "1:24: error: `octogon` is no shape; did you mean `octagon`?"),
    ("families: {violence: {width: 9}}", "1:30: error: `width` is in points from 0.3 to 8"),
    (
      "families: {violence: {width: wide}}",
      "1:30: error: `width` must be a number, not `wide`; write it like `2` or `0.5`"
    ),
    ("families: [violence]", "1:11: error: `families` must be a map of names and styles, not a list"),
    ("kinds: {state: {fill: {dark: \"#000\"}}}", "1:23: error: a colour needs `light`"),
    (
      "families: {support: {color: \"#FFEE88\"}}",
      "1:29: warning: #FFEE88 is hard to see on white (contrast 1.18, lines need 3); #9E9352 can be seen"
    ),
    ("# nothing", "1:1: warning: the file holds no styles; write sections such as `families:` and `kinds:`"),
  ])
  func mistakesHaveAPlace(text: String, finding: String) throws {
    #expect(try read(text).findings == [finding])
  }

  @Test func theExampleIsWithoutMistakes() throws {
    let graph = try readGraph(
      from: Shared.package.appending(path: "Graphs/afghanistan-pakistan.yaml").path
    ).graph
    let read = try readStyleSheet(
      from: Shared.package.appending(path: "Examples/style.yaml").path, for: graph)
    #expect(read.findings == [])
    #expect(read.style.style(ofRelation: "sheltering", in: graph.taxonomy).caption == "Shelter")
  }

  @Test func whatIsNoYAMLIsAFinding() throws {
    for text in ["a: [", "a: &x b", "\u{1}", "a: b\na: c"] {
      #expect(try read(text).findings.contains { $0.contains("error") }, "\(text)")
    }
    #expect(throws: ReadFailure.self) { try readStyleSheet(from: "/no/such/file", for: Samples.small) }
  }
}
