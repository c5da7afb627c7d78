import TestSupport
import Testing

/// Questions that the article's text answers; expectations are read off the article and the YAML by hand.
@Suite("ties")
struct TiesCommandTests {
  @Test("a tie has the keys of the file, and what was not given is left out")
  func keys() throws {
    let document = try CommandLineRun.json(["ties", Graphs.article])
    #expect(Set(document.keys) == ["ties", "projection"])
    let ties = document.objects("ties")
    #expect(ties.count == 46)
    let sheltering = try ties.record("afghan-taliban--sheltering--ttp")
    #expect(
      Set(sheltering.keys) == [
        "id", "from", "relation", "to", "sign", "weight", "status", "confidence", "valid_from", "valid_to",
        "note",
        "evidence",
      ])
    #expect(sheltering.number("sign") == 1)
    #expect(sheltering.number("weight") == 3)
    #expect(sheltering.text("valid_from") == "2021~")
    #expect(sheltering.text("valid_to") == "..")
    let claim = try #require(sheltering.objects("evidence").first)
    #expect(
      Set(claim.keys) == ["source", "locator", "claimed_by", "stance", "credibility", "summary"])
    #expect(claim.text("claimed_by") == "pakistan")
    #expect(claim.number("credibility") == 3)
  }

  @Test("CSV columns")
  func columns() throws {
    #expect(
      try CommandLineRun.header(["ties", Graphs.article]) == [
        "id", "from", "relation", "to", "between", "sign", "weight", "status", "confidence", "valid_from",
        "valid_to", "outcome", "about", "evidence",
      ])
  }

  @Test("who mediated, between whom, with what outcome")
  func mediation() throws {
    let ties = try CommandLineRun.objects("ties", ["ties", Graphs.article, "--relation", "mediation"])
    #expect(ties.compactMap { $0.text("from") } == ["qatar", "turkey", "saudi-arabia"])
    for tie in ties {
      #expect(tie.text("outcome") == "failed")
      #expect(tie.texts("between") == ["afghan-taliban", "pakistan"])
      #expect(tie["to"] == nil)
      #expect(tie.number("sign") == 0)
    }
  }

  @Test("who attacks whom")
  func attacks() throws {
    let ties = try CommandLineRun.objects(
      "ties", ["ties", Graphs.article, "--relation", "attack", "--claims", "current"])
    #expect(
      ties.map { "\($0.text("from") ?? "") \($0.text("relation") ?? "") \($0.text("to") ?? "")" } == [
        "ttp attack security-forces", "ttp attack pakistani-civilians", "ttp attack pakistan",
        "pakistan airstrike ttp", "afghan-taliban attack pakistan",
      ])
  }

  @Test("what is forecast, and by whom")
  func forecasts() throws {
    let ties = try CommandLineRun.objects("ties", ["ties", Graphs.article, "--status", "forecast"])
    #expect(
      ties.map(\.relationAndClaimants) == [
        "extremism-export: rasc-news-agency", "cross-border-terrorism: foreign-affairs-journal",
        "displacement: foreign-affairs-journal", "displacement: foreign-affairs-journal",
        "proxy-conflict: foreign-affairs-journal",
      ])
    #expect(
      try CommandLineRun(["ties", Graphs.article, "--status", "forecast", "--claims", "current"]).status == 1)
  }

  @Test("who is accused of what in January 2026")
  func accusations() throws {
    let options = ["--relation", "accusation", "--as-of", "2026-01"]
    let ties = try CommandLineRun.objects("ties", ["ties", Graphs.article] + options)
    let mujahid = try ties.record("zabihullah-mujahid--accusation--pakistan")
    #expect(mujahid.texts("about") == ["pakistan--collusion--foreign-powers"])
    #expect(mujahid.objects("evidence")[0].text("quote") == "conspiring with foreign powers")
  }

  @Test("the count of attacks in 2025 and its source")
  func attributes() throws {
    let tie = try CommandLineRun.objects("ties", ["ties", Graphs.article]).record("ttp--attack--pakistan")
    #expect(tie.object("attributes").text("attacks") == "699")
    #expect(tie.object("attributes").text("deaths_more_than") == "1034")
    #expect(tie.objects("evidence")[0].text("source") == "picss")
  }

  @Test("--actor takes names, and several must all take part")
  func actors() throws {
    let both = [
      "ties", Graphs.article, "--actor", "new delhi", "--actor", "ISLAMABAD", "--claims", "current",
    ]
    #expect(try CommandLineRun.column("id", both) == ["india--rivalry--pakistan"])
    let mediator = ["ties", Graphs.article, "--actor", "Türkiye"]
    #expect(try CommandLineRun.column("id", mediator) == ["turkey--mediation--afghan-taliban--pakistan"])
  }

  @Test("sources: what rests on Foreign Affairs, and what stands without it")
  func claims() throws {
    func count(_ claims: String) throws -> Int {
      try CommandLineRun.objects("ties", ["ties", Graphs.article, "--claims", claims]).count
    }
    #expect(try count("by:foreign-affairs") == 5)
    #expect(try count("without:foreign-affairs") == 41)
    #expect(try count("by:picss") == 1)
    #expect(try count("by:rasc") == 41)
  }

  @Test(
    "thresholds",
    arguments: [(["--min-confidence", "80"], 20), (["--min-credibility", "1"], 9)] as [([String], Int)])
  func thresholds(options: [String], count: Int) throws {
    #expect(try CommandLineRun.objects("ties", ["ties", Graphs.article] + options).count == count)
  }

  @Test("a table reads from, relation, to; JSON Lines has a row a line")
  func formats() throws {
    let table = try CommandLineRun.succeeding(
      ["ties", Graphs.article, "--relation", "mediation", "--format", "table"]
    ).output.split(separator: "\n")
    #expect(table[0].hasPrefix("from          relation   to                        sign"))
    #expect(table[2].hasPrefix("qatar         mediation  afghan-taliban; pakistan  0"))
    let lines = try CommandLineRun.succeeding(["ties", Graphs.article, "--format", "jsonl"]).output
    #expect(lines.split(separator: "\n").count == 46)
  }
}

extension [String: Any] {
  fileprivate var relationAndClaimants: String {
    let claimants = objects("evidence").compactMap { $0.text("claimed_by") }
    return "\(text("relation") ?? ""): \(claimants.joined(separator: ", "))"
  }
}
