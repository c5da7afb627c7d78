import Foundation
import TestSupport
import Testing

@Suite("balance")
struct BalanceCommandTests {
  private func balance(_ arguments: [String]) throws -> [String: Any] {
    try CommandLineRun.json(["balance"] + arguments)
  }

  /// Read (1954). The values come from solvers and definitions built differently; the best two camps are unique.
  @Test("finds the published values of the tribes")
  func tribes() throws {
    let document = try balance([Graphs.tribes])
    let triads = try #require(document["triads"] as? [String: Int])
    #expect(triads["+++"] == 19 && triads["++-"] == 2 && triads["+--"] == 40 && triads["---"] == 7)
    for (key, value) in [
      ("triangle_balance", 0.8676470588), ("walk_balance", 0.3575761057), ("lambda_min", 1.0402890812),
    ] {
      #expect(abs((document.number(key) ?? 0) - value) < 1e-9, "\(key)")
    }
    let frustration = try #require(document["frustration"] as? [String: Any])
    #expect(frustration.number("index") == 7 && frustration.number("lower_bound") == 7)
    #expect(frustration["exact"] as? Bool == true)
    #expect(abs((frustration.number("normalised") ?? 0) - 0.7586206897) < 1e-9)
    #expect((frustration["camps"] as? [[String]])?.map(\.count) == [12, 4])
    #expect(frustration.objects("frustrated").allSatisfy { $0.text("frustrated_in_optima") == "all" })
    let clustering = try #require(document["clustering"] as? [String: Any])
    #expect(clustering.number("cost") == 2 && (clustering["camps"] as? [[String]])?.count == 3)
  }

  @Test("says that nobody is left")
  func nobody() throws {
    let run = try CommandLineRun(["balance", Graphs.tribes, "--kind", "state"])
    #expect(run.status == 1 && run.output.isEmpty && run.errors.contains("no actor is left"))
  }

  @Test(
    "the frustrated ties are those that camps contradict, and add up to the index",
    arguments: [Graphs.article, Graphs.july])
  func certificate(graph: String) throws {
    let document = try balance([graph])
    let frustration = try #require(document["frustration"] as? [String: Any])
    let camps = try #require(frustration["camps"] as? [[String]])
    var sum = 0.0
    for tie in document.objects("ties") {
      let (from, to) = (try #require(tie.text("from")), try #require(tie.text("to")))
      let isTogether = camps.contains { $0.contains(from) && $0.contains(to) }
      let goesAgainst = isTogether != (tie.text("sign") == "+1")
      #expect(tie["frustrated"] as? Bool == goesAgainst)
      if goesAgainst { sum += tie.number("weight") ?? 0 }
    }
    #expect(sum == frustration.number("index"))
    #expect(document.objects("ties").count > 15)
  }

  @Test("says in prose who stands where, and what goes against it")
  func prose() throws {
    let text = try CommandLineRun.succeeding(["balance", Graphs.article]).output
    #expect(text.contains("\nTwo camps\nL = 2 (proven): "))
    #expect(
      text.contains("  • Camp 2 (5): Afghan Taliban, India, Militant groups, TTP and Zabihullah Mujahid\n"))
    #expect(
      text.contains(
        "Afghan civilians – Pakistan, hostile within a camp: has a part in the deaths of (weight 2, in some")
    )
    let markdown = try CommandLineRun.succeeding(["balance", Graphs.tribes, "--format", "markdown"]).output
    #expect(markdown.contains("### Two camps\n\nL = 7 (proven): ") && markdown.contains("\n- Camp 2 (4): "))
  }

  @Test("measures only what is asked for, and lists what is asked for")
  func choices() throws {
    let document = try balance([Graphs.tribes, "--measure", "triangles"])
    #expect(document["frustration"] == nil && document["walk_balance"] == nil)
    let rows = ["balance", Graphs.tribes, "--measure", "frustration"]
    #expect(try CommandLineRun.header(rows) == ["measure", "value", "lower_bound", "exact"])
    #expect(
      try CommandLineRun.header(rows + ["--rows", "actors"]) == [
        "id", "name", "camp", "frustrated_weight",
      ])
    #expect(
      try CommandLineRun.header(rows + ["--rows", "ties"]) == [
        "from", "to", "sign", "weight", "ties", "frustrated",
      ])
    #expect(try CommandLineRun(["balance", Graphs.tribes, "--rows", "ties"]).status == 64)
    #expect(try CommandLineRun(["balance", Graphs.tribes, "--time-limit=-1"]).status == 64)
  }

  @Test("without time there is an interval, and a remark says so")
  func interval() throws {
    let run = try CommandLineRun.succeeding([
      "balance", Graphs.tribes, "--measure", "frustration", "--time-limit", "0", "--format", "json",
    ])
    #expect(run.errors.contains("the time was up: frustration lies between "))
    #expect(run.output.contains("\"exact\" : false"))
    let frustration = try run.json().object("frustration")
    #expect(frustration["normalised"] is NSNull)
    let bounds = try #require(frustration["normalised_bounds"] as? [Double])
    #expect(bounds[0] < bounds[1] && bounds[0] <= 0.7586206897 && bounds[1] >= 0.7586206896)
    let arguments = ["balance", Graphs.tribes, "--measure", "frustration", "--time-limit", "0"]
    #expect(try CommandLineRun.succeeding(arguments).output.contains("F = 1 − 2L/m is between "))
    let csv = try CommandLineRun.succeeding(arguments + ["--format", "csv"]).output
    #expect(csv.contains("\nfrustration_normalised,") && csv.contains(",\(bounds[0]),false\n"))
  }

  @Test("weights too far apart are named, and nothing is said of what they drown")
  func drowning() throws {
    let run = try CommandLineRun.succeeding(
      ["balance", "-", "--input-format", "csv"],
      input: "from,to,sign,weight\na,b,-1,1e15\nb,c,-1,1e15\na,c,-1,1\n")
    #expect(run.output.contains("(weights too far apart to be proven)") && !run.output.contains("time was"))
    #expect(run.output.contains("Of 3 connections it could not be told: weights are too far apart."))
    #expect(run.output.contains("λmin is above 0 but hidden by rounding"))
    #expect(run.errors.contains("some weights drown") && !run.errors.contains("time was"))
  }

  @Test("half of an ambivalent tie's weight is said to count")
  func ambivalence() throws {
    let text = try CommandLineRun.succeeding(
      ["balance", "-", "--input-format", "csv"], input: "from,to,sign,weight\na,b,mixed,2\nb,c,+1,1\n"
    ).output
    #expect(text.contains("L = 1 (proven)") && text.contains("(weight 2, of which half counts, in all"))
  }

  @Test("a directed network is counted by its arcs")
  func directed() throws {
    let document = try balance([
      Graphs.article, "--direction", "directed", "--measure", "triangles", "--measure", "actors",
    ])
    #expect(document.objects("directed_triads").count == 138)
    let counts = document.objects("directed_triads").compactMap { $0.number("count") }
    #expect(counts.reduce(0, +) + (document.number("ambivalent_triads") ?? 0) == 1330)
    #expect(document.objects("actors").first?["in_pn_index"] != nil)
    let arguments = ["balance", Graphs.article, "--direction", "directed", "--measure", "triangles"]
    let text = try CommandLineRun.succeeding(arguments).output
    #expect(text.contains("\nDirected triads\n") && text.contains("  • 012 "))
    let csv = try CommandLineRun.succeeding(arguments + ["--format", "csv"]).output
    #expect(csv.split(separator: "\n").count { $0.hasPrefix("directed_triads_") } == 138)
  }

  @Test("nothing is said of what goes against the camps where nothing does")
  func balanced() throws {
    let run = try CommandLineRun.succeeding(
      ["balance", "-", "--input-format", "csv"], input: "from,to,sign\na,b,+1\nb,c,-1\n")
    #expect(run.output.contains("L = 0 (proven)") && !run.output.contains("best divisions"))
  }

  @Test("says why measures have no value where the rows can't")
  func absence() throws {
    let neutral = "from,to\na,b\nb,c\n"
    let run = try CommandLineRun(["balance", "-", "--format", "csv"], input: neutral)
    for measure in ["walk_balance", "lambda_min", "frustration_normalised", "clustering_normalised"] {
      #expect(
        run.errors.contains("entente: \(measure) has no value: there is no signed tie\n"), "\(run.errors)")
    }
    #expect(
      run.errors.contains("triangle_balance has no value: there is no triangle of friendly and hostile"))
    let quiet = try CommandLineRun(["balance", "-", "--format", "csv", "--quiet"], input: neutral)
    #expect(quiet.errors.isEmpty)
  }
}
