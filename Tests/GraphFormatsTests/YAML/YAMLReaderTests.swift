import ActorModel
import Foundation
import GraphFormats
import Testing
import TestSupport

private func read(_ texts: String...) -> ReadGraph {
  readYAML(texts.enumerated().map { ("\($0.offset).yaml", Array($0.element.utf8)) })
}

/// What readers make of sound files, and of many findings at once.
@Suite struct YAMLReaderTests {
  @Test func everyFieldIsRead() throws {
    let read = read(
      """
      graph:
        title: Ünter Nachbarn
        summary: |
          Two
          lines.
        authors: [One, Two]
        date: 2026-01
        licence: CC0
        attributes: {b: 1e3, a: NO}
      relations:
        - id: raid
          label: raids
          inverse_label: is raided by
          parent: attack
          summary: A raid.
        - {id: pact, sign: +1, directed: false}
        - {id: sub-pact, parent: pact}
      sources:
        - id: paper
          title: A paper
          authors: Me
          publisher: A press
          date: 2025-12~
          url: https://example.org/x
          accessed: 2026-01-02
          reliability: B
          quoted_in: other
          licence: CC-BY
          note: A note.
        - id: other
      actors:
        - {id: NO, name: 1e3, kind: state, aliases: "007", bloc: yes, summary: A state., attributes: {x: 0x10}}
        - {id: b, kind: armed-group}
        - {id: c}
      ties:
        - id: first
          from: NO
          relation: raid
          to: b
          sign: mixed
          weight: 2.5
          status: alleged
          rank: preferred
          confidence: 70
          valid_from: 2021-08~
          valid_to: ..
          evidence:
            - source: paper
              locator: p. 3
              claimed_by: c
              stance: disputes
              credibility: 3
              date: 2022
              quote: "No."
              summary: They say no.
          note: A remark.
          attributes: {k: v}
        - {from: c, relation: mediation, between: [NO, b], outcome: failed, about: first, evidence: [{source: other}]}
      """)
    #expect(read.findings == [])
    let header = ActorGraph.Header(
      title: "Ünter Nachbarn", summary: "Two\nlines.\n", authors: ["One", "Two"], date: try EDTF("2026-01"),
      licence: "CC0", attributes: [Attribute(name: "b", value: "1e3"), Attribute(name: "a", value: "NO")])
    let relations = [
      Relation(
        id: "raid", label: "raids", inverseLabel: "is raided by", parent: "attack", sign: .negative,
        summary: "A raid."),
      Relation(id: "pact", sign: .positive, isDirected: false),
      Relation(id: "sub-pact", parent: "pact", sign: .positive, isDirected: false),
    ]
    let sources = [
      Source(
        id: "paper", title: "A paper", authors: ["Me"], publisher: "A press", date: try EDTF("2025-12~"),
        url: "https://example.org/x", accessed: try EDTF("2026-01-02"), reliability: .usuallyReliable,
        quotedIn: "other", licence: "CC-BY", note: "A note."),
      Source(id: "other"),
    ]
    let actors = [
      Actor(
        id: "NO", name: "1e3", kind: .state, aliases: ["007"], bloc: "yes", summary: "A state.",
        attributes: [Attribute(name: "x", value: "0x10")]),
      Actor(id: "b", kind: .armedGroup), Actor(id: "c"),
    ]
    let evidence = Evidence(
      source: "paper", locator: "p. 3", claimedBy: "c", stance: .disputes, credibility: .possiblyTrue,
      date: try EDTF("2022"), quote: "No.", summary: "They say no.")
    let ties = [
      Tie(
        id: "first", from: "NO", relation: "raid", parties: .to("b"), sign: .mixed, weight: 2.5,
        status: .alleged, rank: .preferred, confidence: 70,
        validity: Validity(from: try EDTF("2021-08~"), to: try EDTF("..")), evidence: [evidence],
        note: "A remark.", attributes: [Attribute(name: "k", value: "v")]),
      Tie(
        id: "c--mediation--NO--b", from: "c", relation: "mediation", parties: .between(["NO", "b"]),
        sign: .neutral, outcome: .failed, about: ["first"], evidence: [Evidence(source: "other")]),
    ]
    #expect(
      read.graph
        == ActorGraph(
          header: header, taxonomy: Taxonomy(Taxonomy.builtIn + relations), sources: sources, actors: actors,
          ties: ties))
  }

  @Test func tiesWithoutIDAreNumberedAroundWrittenIDs() {
    let tie = "{from: a, relation: war, to: b}"
    let graph = read(
      "actors: [{id: a}, {id: b}]\nties: [\(tie), \(tie), {id: a--war--b--2, from: a, relation: war, to: b}]",
      "ties: [\(tie)]"
    ).graph
    #expect(graph.ties.map(\.id) == ["a--war--b", "a--war--b--3", "a--war--b--2", "a--war--b--4"])
  }

  @Test func allFindingsComeInOneRunInTheOrderOfTheText() {
    let findings = read(
      "actors:\n  - {id: a, id: b, knd: c, kind: statee}\n  - 3\nties:\n  - {from: a, to: x, weight: no}\n"
    ).findings
    #expect(
      findings.map { "\($0.line):\($0.column) \($0.code)" } == [
        "2:13 duplicate-key", "2:20 unknown-key", "2:34 unknown-value", "3:5 wrong-kind", "5:5 missing-field",
        "5:5 unsourced-tie", "5:19 unknown-actor", "5:30 bad-number",
      ])
  }

  @Test func anIDDefinedInTwoFilesNamesBoth() throws {
    let findings = read("actors: [{id: a}]", "actors:\n  - id: a").findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.place == FilePlace(file: "1.yaml", line: 2, column: 9))
    #expect(finding.related == FilePlace(file: "0.yaml", line: 1, column: 15))
    #expect(
      finding.description == """
        1.yaml:2:9: error: the actor `a` is defined twice; rename one of them, or write both as one \
        (see 0.yaml:1:15)
        """)
  }

  @Test func aFileThatIsNoYAMLLeavesTheOthersReadable() {
    let read = read(
      "actors: [",
      "actors: [{id: a}]\nties: [{from: a, relation: war, to: elsewhere, sign: x, evidence: [{source: s}]}]")
    #expect(read.findings.map(\.code) == ["syntax", "unknown-value"])
    #expect(read.graph.actors.map(\.id) == ["a"])
  }

  @Test func bytesThatAreNotUTF8HaveAPlace() {
    #expect(
      readYAML([("x", Array("a: é".utf8) + [0x20, 0xE9, 0x20])]).findings.map(\.description) == [
        "x:1:6: error: the byte 0xE9 is no UTF-8; save the file as UTF-8"
      ])
    #expect(readYAML([("x", [0xFF, 0xFE, 0x61, 0])]).findings.map(\.code) == ["not-utf8"])
  }

  @Test(arguments: [
    "\u{FEFF}actors: [{id: a}]", "actors:\r\n  - id: a\r\n", "actors:\r  - id: a\r",
    "---\nactors: [{id: a}]\n...\n",
    "{\"actors\": [{\"id\": \"a\"}]}", "actors:\n- id: a", "actors:\n  -\n    id: >-\n      a\n",
  ])
  func lineEndsAndStylesDontMatter(_ text: String) {
    #expect(read(text).findings == [])
    #expect(read(text).graph.actors == [Actor(id: "a")])
  }

  @Test func placesCountCharactersAndAnyLineEnd() {
    let finding = read("actors:\r\n  - {name: \"e\u{301}🇦🇫\", ids: a, id: a}\r\n").findings.first
    #expect(finding?.place == FilePlace(file: "0.yaml", line: 2, column: 18))
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 100_000),
    "a: " + String(repeating: "[", count: 63) + String(repeating: "]", count: 63),
    "actors: " + String(repeating: "{", count: 100_000),
  ])
  func nestingIsBounded(_ text: String) {
    let codes = Set(read(text).findings.map(\.code))
    #expect(codes.isSubset(of: ["syntax", "too-deep", "unknown-key", "collection-as-key"]))
  }

  @Test func manyAliasesAreRefusedAndCounted() {
    let seconds = processorSeconds {
      let read = read("a: &x []\nactors: [" + String(repeating: "*x,", count: 100_000) + "]")
      let aliases = read.findings.filter { $0.code == "alias" }
      #expect(aliases.count == 1001)
      #expect(aliases.last?.message.contains("100000") ?? false)
    }
    #expect(seconds < 60)
  }

  @Test func aLongLineIsRead() {
    let name = String(repeating: "ü ", count: 2_000_000) + "x"
    let seconds = processorSeconds {
      #expect(read("actors: [{id: a, name: \(name)}]").graph.actors.first?.name == name)
    }
    #expect(seconds < 60)
  }

  @Test func valuesOfNothingAreAbsent() {
    let read = read(
      "actors:\n  - {id: a, name: , bloc: ~, summary: null, aliases: }\n  - {id: b, name: \"null\"}")
    #expect(read.findings.map(\.code) == ["empty-value", "empty-value", "empty-value", "empty-value"])
    #expect(read.graph.actors == [Actor(id: "a"), Actor(id: "b", name: "null")])
  }

  @Test func theProjectsGraphsHaveNoErrors() throws {
    let folder = Shared.package.appending(path: "Graphs")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".yaml")
    }
    for name in names.sorted() {
      let read = try readGraph(from: folder.appending(path: name).path)
      #expect(!read.hasErrors, "\(read.findings)")
      #expect(!read.graph.ties.isEmpty)
    }
  }

  @Test func aRelationThatIsDefinedAgainKeepsWhatItDoesNotSay() {
    let read = read(
      """
      relations:
        - {id: airstrike, label: bombs}
        - {id: attack, summary: Ours.}
      """)
    let airstrike = read.graph.taxonomy["airstrike"]
    #expect(read.findings.isEmpty)
    #expect(airstrike?.label == "bombs")
    #expect(airstrike?.sign == .negative)
    #expect(airstrike?.parent == "attack")
    #expect(read.graph.taxonomy["attack"]?.inverseLabel == "is attacked by")
  }

  @Test func anIntervalAloneIsThePeriod() throws {
    let read = read(
      """
      sources: [{id: s}]
      actors: [{id: a}, {id: b}]
      ties:
        - {from: a, relation: alliance, to: b, valid_from: 2016/.., evidence: [{source: s}]}
        - {from: a, relation: support, to: b, valid_from: 2016/2018, valid_to: 2020, evidence: [{source: s}]}
      """)
    #expect(read.graph.ties[0].validity == Validity(from: try EDTF("2016"), to: .open))
    #expect(read.graph.ties[1].validity == Validity(from: try EDTF("2016/2018"), to: try EDTF("2020")))
  }
}
