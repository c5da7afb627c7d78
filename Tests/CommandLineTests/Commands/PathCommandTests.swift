import Foundation
import TestSupport
import Testing

@Suite("path")
struct PathCommandTests {
  private static let indiaToTTP = ["path", Graphs.article, "New Delhi", "pakistani taliban"]

  /// India is tied to the Taliban and to Pakistan, and both to the TTP; the best confidences of those ties are
  /// 80 and 70, 95 and 80 of 100, read off the YAML by hand.
  @Test("the two shortest ways from India to the TTP, with sign and confidence")
  func shortest() throws {
    let document = try CommandLineRun.json(Self.indiaToTTP + ["--all", "--max-length", "2"])
    #expect(Set(document.keys) == ["from", "to", "paths", "complete", "convention", "projection"])
    #expect(document.object("from").text("id") == "india")
    #expect(document["complete"] as? Bool == true)
    let paths = document.objects("paths")
    #expect(
      paths.map { $0.texts("actors") } == [
        ["india", "afghan-taliban", "ttp"], ["india", "pakistan", "ttp"],
      ])
    for (path, confidence) in zip(paths, [0.8 * 0.7, 0.95 * 0.8]) {
      #expect(Set(path.keys) == ["length", "cost", "sign", "confidence", "actors", "steps"])
      #expect(path.number("length") == 2)
      #expect(path.number("cost") == 2)
      #expect(path.number("sign") == 1)
      #expect(abs((path.number("confidence") ?? 0) - confidence) < 1e-12)
    }
    let step = paths[1].objects("steps")[1]
    #expect(
      Set(step.keys)
        == ["from", "to", "tie", "relation", "sign", "confidence", "forward", "parallel"])
    #expect(step.text("tie") == "pakistan--airstrike--ttp")
    #expect(step["forward"] as? Bool == true)
    #expect(step.texts("parallel") == ["ttp--attack--pakistan"])
    #expect(paths[0].objects("steps")[0]["forward"] as? Bool == false)
  }

  /// Enumerated by hand: each neighbour of the TTP is reached from India in at most two steps over others.
  /// `networkx.all_simple_paths(G, 'india', 'ttp', cutoff=3)` of networkx 3.6.1 gives the same seven.
  @Test("all simple paths of at most three steps")
  func all() throws {
    let paths = try CommandLineRun.column("actors", Self.indiaToTTP + ["--all", "--max-length", "3"])
    #expect(
      Set(paths) == [
        "india; afghan-taliban; ttp", "india; pakistan; ttp", "india; afghan-taliban; afghanistan; ttp",
        "india; afghan-taliban; pakistan; ttp", "india; pakistan; afghan-taliban; ttp",
        "india; pakistan; security-forces; ttp", "india; pakistan; pakistani-civilians; ttp",
      ])
    #expect(paths.count == 7)
    let best = try CommandLineRun.column("actors", Self.indiaToTTP + ["--count", "7"])
    #expect(Set(best) == Set(paths))
  }

  @Test("--by and --avoid change the answer as they should")
  func criteria() throws {
    func best(_ options: String...) throws -> [String] {
      try CommandLineRun.column("actors", Self.indiaToTTP + options)
    }
    #expect(try best("--by", "confidence") == ["india; pakistan; ttp"])
    #expect(try best("--by", "length") == ["india; afghan-taliban; ttp"])
    #expect(try best("--avoid", "Taliban") == ["india; pakistan; ttp"])
    #expect(try CommandLineRun(Self.indiaToTTP + ["--avoid", "Taliban", "--avoid", "Pakistan"]).status == 1)
    let strength = try CommandLineRun.objects("paths", Self.indiaToTTP + ["--by", "strength"])[0]
    #expect(strength.texts("actors") == ["india", "afghan-taliban", "ttp"])
    #expect(abs((strength.number("cost") ?? 0) - (1.0 / 3 + 1.0 / 11)) < 1e-12)
  }

  /// Serbia and Germany: over Austria-Hungary, an enemy of one and an ally of the other, in two steps. The shortest
  /// positive path is that of the list of all paths, which has none of three steps.
  @Test("the best path of a sign")
  func signed() throws {
    let ends = ["path", Graphs.july, "Serbia", "Germany"]
    let negative = try CommandLineRun.json(ends + ["--path-sign", "negative"])
    #expect(negative.text("path_sign") == "negative")
    #expect(negative["complete"] as? Bool == true)
    #expect(negative.objects("paths").first?.texts("actors") == ["serbia", "austria-hungary", "germany"])
    #expect(negative.objects("paths").first?.number("sign") == -1)
    let positive = try CommandLineRun.json(ends + ["--path-sign", "positive"]).objects("paths")
    let listed = try CommandLineRun.json(ends + ["--all", "--max-length", "4"]).objects("paths")
      .first { $0.number("sign") == 1 }
    #expect(positive.first?.texts("actors") == listed?.texts("actors"))
    #expect(positive.first?.number("length") == 4)
  }

  @Test("all paths of a sign, and none")
  func allOfASign() throws {
    let ends = ["path", Graphs.july, "Serbia", "Germany", "--all", "--max-length", "4"]
    let all = try CommandLineRun.column("sign", ends)
    let positive = try CommandLineRun.column("sign", ends + ["--path-sign", "positive"])
    #expect(positive.count == all.count { $0 == "+1" })
    #expect(!positive.isEmpty && positive.allSatisfy { $0 == "+1" })
    let none = try CommandLineRun(
      ["path", "-", "a", "c", "--path-sign", "positive", "--input-format", "edge-list"],
      input: "a,b,1,-1\nb,c,1,1\n")
    #expect(none.status == 1)
    #expect(none.errors.contains("no positive path connects `a` and `c`"))
  }

  /// In a complete graph of 12 there are 1 + 10 + 10·9 + … simple paths between two, far more than 100,000.
  @Test("a search that stops at its limit says so")
  func limit() throws {
    let ties = (0..<12).flatMap { one in (0..<one).map { "a\(one) a\($0)" } }.joined(separator: "\n")
    let arguments = ["path", "-", "a0", "a1", "--input-format", "edge-list", "--max-length", "9"]
    let run = try CommandLineRun(arguments + ["--all", "--top", "1", "--format", "json"], input: ties)
    #expect(run.status == 0)
    #expect(try run.json()["complete"] as? Bool == false)
    #expect(run.errors.contains("stopped at 100000 paths"))
  }

  @Test("confidence is null where nobody judged a tie")
  func unjudged() throws {
    let path = try CommandLineRun.objects("paths", ["path", "-", "a", "c"], input: SmallGraph.yaml)[0]
    #expect(path["confidence"] is NSNull || path["confidence"] == nil)
    #expect(path.text("sign") == nil && path.number("sign") == 0)
  }

  @Test("no path: an empty document, status 1 and a reason")
  func none() throws {
    let run = try CommandLineRun(["path", Graphs.article, "India", "RASC", "--format", "json"])
    #expect(run.status == 1)
    #expect(try run.json().objects("paths").isEmpty)
    #expect(run.errors.contains("no path connects `india` and `rasc-news-agency`"))
  }

  @Test("CSV names ids, a table the route")
  func formats() throws {
    #expect(
      try CommandLineRun.header(Self.indiaToTTP)
        == ["path", "length", "cost", "sign", "confidence", "actors", "ties"])
    let table = try CommandLineRun.succeeding(Self.indiaToTTP + ["--count", "2", "--format", "table"]).output
    #expect(table.contains("India ←[visit and 1 more]– Afghan Taliban –[affinity and 4 more]– TTP"))
    #expect(table.contains("India –[rivalry]– Pakistan –[airstrike and 1 more]→ TTP"))
  }

  @Test(
    "contradictions are wrong usage",
    arguments: [
      ["--all", "--count", "2"], ["--by", "strength", "--distance", "unit"], ["--count", "0"],
      ["--count", "-3"], ["--path-sign", "neutral"], ["--path-sign", "positive", "--count", "2"],
      ["--path-sign", "positive", "--max-length", "3"], ["--max-length", "0"],
      ["--all-shortest", "--all"], ["--all-shortest", "--count", "2"],
      ["--all-shortest", "--max-length", "2"],
      ["--all-shortest", "--path-sign", "positive"],
    ])
  func contradictions(options: [String]) throws {
    let run = try CommandLineRun(Self.indiaToTTP + options)
    #expect(run.status == 64)
    #expect(!run.errors.contains("Missing value"))
  }

  @Test("control characters in a name that was typed don't reach the terminal")
  func hostileName() throws {
    let run = try CommandLineRun(["path", Graphs.article, "\u{1B}[31mred", "TTP"])
    #expect(run.status == 2)
    #expect(!run.errors.contains("\u{1B}"))
  }

  /// Two ways of two steps lead from India to the TTP, over the Taliban and over Pakistan; the second is more certain.
  @Test("all shortest paths, and how many they are")
  func allShortest() throws {
    let document = try CommandLineRun.json(Self.indiaToTTP + ["--all-shortest"])
    #expect(document.number("shortest_paths") == 2)
    #expect(document["complete"] as? Bool == true)
    let two = try CommandLineRun.json(Self.indiaToTTP + ["--count", "2"])
    func actors(_ document: [String: Any]) -> Set<[String]> {
      Set(document.objects("paths").compactMap { $0["actors"] as? [String] })
    }
    #expect(actors(document) == actors(two))
    let certain = try CommandLineRun.json(Self.indiaToTTP + ["--all-shortest", "--by", "confidence"])
    #expect(certain.objects("paths").map { $0["actors"] as? [String] } == [["india", "pakistan", "ttp"]])
    #expect(certain.text("convention")?.contains("agree to 12 digits") == true)
    let around = try CommandLineRun.json(Self.indiaToTTP + ["--all-shortest", "--avoid", "pakistan"])
    #expect(around.number("shortest_paths") == 1)
    let table = try CommandLineRun.succeeding(Self.indiaToTTP + ["--all-shortest", "--format", "table"])
    #expect(table.output.hasPrefix("2 shortest paths\n"))
  }

  /// A chain of 60 diamonds has 2⁶⁰ shortest paths, more than a list can hold.
  @Test("shortest paths are counted where they are too many to list")
  func tooManyToList() throws {
    let diamonds = (0..<60).map { "v\($0) a\($0)\nv\($0) b\($0)\na\($0) v\($0 + 1)\nb\($0) v\($0 + 1)\n" }
    let arguments = ["path", "-", "v0", "v60", "--input-format", "edge-list", "--all-shortest", "--top", "1"]
    let run = try CommandLineRun(arguments + ["--format", "json"], input: diamonds.joined())
    #expect(run.status == 0)
    #expect(try run.json().number("shortest_paths") == 0x1p60)
    #expect(try run.json()["complete"] as? Bool == false)
    #expect(run.errors.contains("about 1.15e+18 shortest paths; 100000 of them are listed"))
  }
}
