import TestSupport
import Testing

@Suite("what-if")
struct WhatIfCommandTests {
  @Test("a break between the Taliban and the TTP moves the TTP's camp, and leaves paths as they are")
  func flip() throws {
    let document = try CommandLineRun.json([
      "what-if", Graphs.article, "--flip", "taliban TTP", "--draws", "20",
    ])
    #expect(document.texts("changes")?.count == 5)
    let frustration = try #require(document.objects("measures").first { $0.text("measure") == "frustration" })
    let now = try CommandLineRun.json(["balance", Graphs.article, "--measure", "frustration"]).object(
      "frustration")
    #expect(frustration.number("before") == now.number("index") && frustration.number("after") == 11)
    #expect(document.object("camps")["hold"] as? Bool == false)
    #expect(document.object("camps").texts("moved")?.contains("ttp") == true)
    #expect(document.object("paths").number("closed") == 0 && document.objects("actors").isEmpty)
  }

  @Test("what is removed is what the same graph without it gives")
  func remove() throws {
    let document = try CommandLineRun.json(
      ["what-if", Graphs.article, "--remove", "afghan-taliban--control--afghanistan", "--draws", "0"])
    for row in document.objects("actors") {
      #expect(row["rank_before_best"] == nil)
      #expect(
        row.number("score_before") != row.number("score_after")
          || row.number("rank_before") != row.number("rank_after"))
    }
    let text = try CommandLineRun.succeeding([
      "what-if", Graphs.article, "--remove", "zabihullah-mujahid Pakistan", "--add", "India alliance TTP",
    ]).output
    #expect(text.contains("\nWhat if\n  • Removed: ") && text.contains("  • Added: India is allied with TTP"))
    #expect(text.contains("\nRanks by betweenness\n"))
  }

  @Test("edits come from a file too, and their mistakes have a place there")
  func edits() throws {
    let lines = "# a break\nflip taliban ttp\nadd \"Afghan Taliban\" talks Pakistan\n"
    let document = try CommandLineRun.json(
      ["what-if", Graphs.article, "--edits", "-", "--draws", "0"], input: lines)
    #expect(document.texts("changes")?.count == 6)
    let run = try CommandLineRun(
      ["what-if", Graphs.article, "--edits", "-"], input: "flip taliban ttp\nremove nothing\n")
    #expect(run.status == 2 && run.errors.contains("standard input:2:8: the graph has no tie `nothing`"))
    let empty = try CommandLineRun(["what-if", Graphs.article, "--edits", "-"], input: "# nothing\n")
    #expect(empty.status == 2 && empty.errors.contains("there is no edit"))
  }

  @Test("all mistakes are told at once, and edits of ties that don't count are remarked on")
  func mistakes() throws {
    let run = try CommandLineRun(
      ["what-if", Graphs.article, "--edits", "-", "--remove", "foo"],
      input: "add India alliance TTP since 2026 until 2025\nflip nobody TTP\n")
    #expect(run.status == 2 && run.output.isEmpty)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 4 && lines[0].hasPrefix("`remove foo`:1:8: "))
    #expect(lines[1].hasPrefix("standard input:1:41: the tie would end before it begins"))
    #expect(lines[2].hasPrefix("standard input:2:6: ") && lines[3].contains("3 edits can't be done"))
    let forecast = try CommandLineRun.succeeding([
      "what-if", Graphs.article, "--flip", "afghanistan--extremism-export--south-asia", "--draws", "0",
    ])
    #expect(
      forecast.errors.contains(
        "editing `afghanistan--extremism-export--south-asia` (forecast) changes nothing"))
  }

  @Test("who had no side joins, and what was not connected has not changed sides")
  func sides() throws {
    let joins = try CommandLineRun.succeeding([
      "what-if", Graphs.article, "--add", "Qatar alliance Pakistan", "--draws", "0",
    ]).output
    #expect(joins.contains("The camps hold; Qatar would join a camp."))
    let pairs = """
      graph: {title: Pairs}
      actors: [{id: a, kind: state}, {id: b, kind: state}, {id: c, kind: state}, {id: d, kind: state}]
      ties:
        - {from: a, relation: attack, to: b}
        - {from: c, relation: attack, to: d}
      """
    let document = try CommandLineRun.json(
      ["what-if", "-", "--add", "a alliance d", "--draws", "0"], input: pairs)
    let camps = document.object("camps")
    #expect(camps["hold"] as? Bool == true && camps.texts("moved") == [])
    #expect(camps.objects("decided").compactMap { $0.text("id") } == ["c", "d"])
  }

  @Test("ranks that only make room are counted, not listed")
  func sliding() throws {
    let edit = [
      "what-if", Graphs.article, "--remove", "Pakistan's military Pakistan", "--measure", "degree", "--draws",
      "0",
    ]
    let text = try CommandLineRun.succeeding(edit).output
    #expect(text.contains("\n10 ranks only make room, at an unchanged score.\n"))
    #expect(text.contains("Pakistan's military             3            2") && !text.contains("\nQatar "))
    #expect(try CommandLineRun.json(edit).objects("actors").count == 12)
  }

  @Test("a tie that ends is gone after its end only")
  func ends() throws {
    func ties(_ date: String) throws -> (Double?, Double?) {
      let document = try CommandLineRun.json([
        "what-if", Graphs.july, "--end", "Russia alliance France on 1914-07-01", "--as-of", date, "--draws",
        "0",
      ])
      let row = document.objects("measures").first { $0.text("measure") == "ties" }
      return (row?.number("before"), row?.number("after"))
    }
    let (before, same) = try ties("1914-06-28")
    #expect(before == same)
    let (later, fewer) = try ties("1914-07-28")
    #expect(fewer == later.map { $0 - 1 })
  }

  @Test("finds the fewest flips, and says where there are none")
  func search() throws {
    let balance = try CommandLineRun.json(["what-if", Graphs.tribes, "--search", "flips", "7"])
    #expect(balance.number("size") == 7 && balance["exact"] as? Bool == true)
    let few = try CommandLineRun(["what-if", Graphs.tribes, "--search", "flips", "6"])
    #expect(few.status == 1 && few.output.contains("takes 7 flips, more than 6"))
    let join = try CommandLineRun.json([
      "what-if", Graphs.article, "--search", "flips", "2", "--join", "Pakistan", "taliban",
    ])
    let sets = try #require(join["sets"] as? [[[String: Any]]])
    #expect(join.number("size") == 2 && sets.count == 9)
    #expect(
      sets.allSatisfy { set in
        set.contains { $0.text("from") == "afghan-taliban" && $0.text("to") == "pakistan" }
      })
    let apart = try CommandLineRun.json([
      "what-if", Graphs.article, "--search", "flips", "0", "--part", "Pakistan", "taliban",
    ])
    #expect(apart.number("size") == 0)
  }

  @Test(
    "refuses what means nothing",
    arguments: [
      [], ["--search", "flips"], ["--search", "flips 2"], ["--search", "paths", "2"],
      ["--search", "flips", "2", "--remove", "x"],
      ["--search", "flips", "2", "--join", "Gama"], ["--remove", "x", "--join", "Gama", "Ove"],
      ["--flip", "x", "--draws=-1"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try CommandLineRun(["what-if", Graphs.tribes] + arguments).status == 64)
  }

  @Test("says where the measure that ranks has no value, before and after")
  func absence() throws {
    let arguments = [
      "what-if", "-", "--remove", "b c", "--measure", "eccentricity", "--draws", "0", "--format", "csv",
    ]
    let run = try CommandLineRun(arguments, input: "from,to,directed\na,b,true\nb,c,true\n")
    let reason = "not all others are within reach\n"
    #expect(run.errors.contains("eccentricity before the edits has no value for 2 of 3 actors: \(reason)"))
    #expect(run.errors.contains("eccentricity after the edits has no value: \(reason)"))
  }
}
