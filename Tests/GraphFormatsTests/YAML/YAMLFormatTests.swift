import ActorModel
import Foundation
import GraphFormats
import Testing
import TestSupport

/// The canonical form.
@Suite struct YAMLFormatTests {
  @Test(arguments: YAMLSamples.pairs) func canonicalForm(_ pair: YAMLSamples.Pair) throws {
    #expect(try formatYAML(pair.written, file: "g.yaml") == pair.canonical)
    #expect(try formatYAML(pair.canonical, file: "g.yaml") == pair.canonical)
  }

  @Test(arguments: YAMLSamples.nasty) func nastyTextKeepsItsMeaning(_ text: String) throws {
    try FormatProperties.check(text)
  }

  @Test(arguments: [
    "a: [", "a: 1\na: 2", "a: &x 1", "a: *x", "<<: {a: b}", "a: !t b", "a: b\n---\nc: d",
    "%YAML 1.2\n---\na: b",
    "a: \u{1}", "a: \u{2028}", "{[a]: b}", "{: b}",
  ])
  func whatIsNoGraphFileIsRefused(_ text: String) {
    #expect(throws: FormatRefusal.self) { try formatYAML(text, file: "g.yaml") }
  }

  @Test func aRefusalSaysWhere() {
    let refusal = #expect(throws: FormatRefusal.self) {
      try formatYAML("actors:\n  - id: &a b\n", file: "g.yaml")
    }
    #expect(
      refusal?.description
        == "g.yaml:2:9: error: anchors (`&name`) are not read; write the value out where it is needed")
  }

  @Test func theProjectsGraphsKeepTheirMeaning() throws {
    let folder = Shared.package.appending(path: "Graphs")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".yaml")
    }
    for name in names.sorted() {
      try FormatProperties.check(String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }

  /// Splices pieces that mean something to YAML into sound files; most results are refused or odd.
  @Test(arguments: 1...40) func mutationsKeepTheirMeaning(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for round in 0..<50 {
      var text = Array((YAMLSamples.nasty.randomElement(using: &random) ?? "").unicodeScalars)
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let piece = Array((YAMLSamples.pieces.randomElement(using: &random) ?? "").unicodeScalars)
        let start = Int.random(in: 0...text.count, using: &random)
        let length =
          Bool.random(using: &random) ? 0 : Int.random(in: 0...min(12, text.count - start), using: &random)
        text.replaceSubrange(start..<(start + length), with: piece)
      }
      var mutated = String.UnicodeScalarView()
      mutated.append(contentsOf: text)
      try FormatProperties.check(String(mutated), mayRefuse: true, "seed \(seed), round \(round)")
    }
  }

  /// A comment at the end of any line stays, whatever stands in the line.
  @Test(arguments: YAMLSamples.nasty) func commentsAtEveryLineEndStay(_ text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for position in lines.indices {
      var marked = lines.map(String.init)
      marked[position] += " # mark"
      try FormatProperties.check(marked.joined(separator: "\n"), mayRefuse: true)
      for indent in [0, 2, 4, 5] {
        marked = lines.map(String.init)
        marked.insert(String(repeating: " ", count: indent) + "# mark", at: position)
        try FormatProperties.check(marked.joined(separator: "\n"), mayRefuse: true)
      }
    }
  }
}

/// What must hold for every text that can be formatted.
enum FormatProperties {
  static func check(_ text: String, mayRefuse: Bool = false, _ origin: String = "") throws {
    let formatted: String
    do {
      formatted = try formatYAML(text, file: "g.yaml")
    } catch {
      let isExcused = mayRefuse && error.findings.allSatisfy { $0.code != "format-failed" }
      #expect(isExcused, "\(origin)\n\(text)\n\(error)")
      return
    }
    #expect(try formatYAML(formatted, file: "g.yaml") == formatted, "\(origin)\n\(text)\n\(formatted)")
    let before = readYAML([("g.yaml", Array(text.utf8))])
    let after = readYAML([("g.yaml", Array(formatted.utf8))])
    #expect(before.graph == after.graph, "\(origin)\n\(text)\n\(formatted)")
    #expect(
      before.findings.map(\.code).sorted() == after.findings.map(\.code).sorted(),
      "\(origin)\n\(text)\n\(formatted)")
    #expect(marks(text) == marks(formatted), "\(origin)\n\(text)\n\(formatted)")
  }

  /// How often the word that the tests' comments end with occurs, wherever it stands.
  private static func marks(_ text: String) -> Int { text.components(separatedBy: "mark").count }
}

/// A small generator whose whole state is its seed (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
