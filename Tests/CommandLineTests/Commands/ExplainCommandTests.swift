import Foundation
import TestSupport
import Testing

@Suite("explain")
struct ExplainCommandTests {
  @Test("JSON has paths, sentences and numbered sources")
  func keys() throws {
    let document = try CommandLineRun.json(["explain", Graphs.article, "India", "TTP", "--count", "2"])
    #expect(
      Set(document.keys) == ["from", "to", "paths", "sentences", "sources", "projection"])
    #expect(document.objects("paths").count == 2)
    let sources = document.objects("sources")
    #expect(sources.allSatisfy { Set($0.keys) == ["number", "id", "citation"] })
    #expect(sources.compactMap { $0["number"] as? Int } == Array(1...sources.count))
    #expect(Set(sources.ids) == ["rasc", "foreign-affairs", "picss"])
  }

  /// The verdicts follow from the signs in the YAML: the Taliban court India and shelter the TTP; India and
  /// the TTP are both hostile to Pakistan.
  @Test("friend of a friend, and enemy of an enemy")
  func verdicts() throws {
    let sentences = try CommandLineRun.json(["explain", Graphs.article, "India", "TTP", "--count", "2"])
      .texts("sentences")
    let all = try #require(sentences)
    #expect(all.contains("Sign: friendly (+), since both steps between India and TTP are friendly."))
    #expect(all.contains("Sign: friendly (+): India and TTP share an enemy in Pakistan."))
    #expect(all.contains("Weakest link: Afghan Taliban – TTP (affinity, confidence 70 of 100)."))
  }

  @Test("who mediated, with what outcome, according to whom")
  func mediation() throws {
    let text = try CommandLineRun.succeeding(
      ["explain", Graphs.article, "Doha", "Islamabad", "--count", "1"]
    ).output
    #expect(
      text.contains(
        "Qatar mediates between Afghan Taliban and Pakistan, until some time between October 2025 and January 2026; "
          + "outcome: failed (reported, confidence 75 of 100)."))
    #expect(text.contains("RASC says so ([1], paragraph 8, probably true (2))"))
    #expect(text.contains("\nSources\n[1] Untitled article on the Taliban and Pakistan; RASC News Agency"))
  }

  @Test("one hostile step of three is an odd number")
  func odd() throws {
    let output = try CommandLineRun.succeeding([
      "explain", Graphs.article, "Mujahid", "Munir", "--count", "1", "--avoid", "Taliban",
    ]).output
    #expect(output.contains("Sign: hostile (−), since 1 of 3 steps is hostile, an odd number."))
  }

  @Test("headings are bold with --color always, and never otherwise")
  func color() throws {
    let base = ["explain", Graphs.article, "India", "TTP", "--count", "1"]
    let colored = try CommandLineRun.succeeding(base + ["--color", "always"]).output
    #expect(colored.contains("\u{1B}[1m1. India – Afghan Taliban – TTP\u{1B}[0m"))
    #expect(colored.contains("\u{1B}[1mSources\u{1B}[0m"))
    let plain = try CommandLineRun.succeeding(base).output
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "") == plain)
    #expect(
      !(try CommandLineRun.succeeding(base + ["--color", "always", "--format", "json"])).output.contains(
        "\\u001b"))
  }

  @Test("Markdown has headings and lists; CSV a sentence a row")
  func formats() throws {
    let base = ["explain", Graphs.article, "India", "TTP", "--count", "1"]
    let markdown = try CommandLineRun.succeeding(base + ["--format", "markdown"]).output
    #expect(markdown.contains("\n### India – Afghan Taliban – TTP\n"))
    #expect(markdown.contains("\n### Sources\n"))
    #expect(try CommandLineRun.header(base) == ["number", "sentence"])
  }

  @Test("nothing to explain, and what can't be asked")
  func failures() throws {
    let none = try CommandLineRun(["explain", Graphs.article, "India", "PICSS"])
    #expect(none.status == 1)
    #expect(none.output == "No path connects India and PICSS under this projection.\n")
    let same = try CommandLineRun(["explain", Graphs.article, "India", "New Delhi"])
    #expect(same.status == 2)
    #expect(same.errors.contains("both names stand for India"))
    #expect(
      try CommandLineRun([
        "explain", Graphs.article, "India", "TTP", "--by", "length", "--distance", "inverse",
      ])
      .status == 64)
  }
}
