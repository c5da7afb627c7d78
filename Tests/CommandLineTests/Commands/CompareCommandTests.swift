import Foundation
import TestSupport
import Testing

@Suite("compare")
struct CompareCommandTests {
  private static let crisis = ["compare", Graphs.july, "--from", "1914-06-28", "--to", "1914-08-06"]

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "entente-compare-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func git(_ arguments: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
      + arguments
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(arguments)")
  }

  @Test("two dates: who turned, what began, with evidence")
  func dates() throws {
    let run = try CommandLineRun.succeeding(Self.crisis)
    #expect(run.output.hasPrefix("From 28 June 1914 to 6 August 1914: "))
    #expect(run.output.contains("\nTies gained ("))
    #expect(run.output.contains("declares war on") && run.output.contains("\nSources\n[1] "))
    let document = try CommandLineRun.json(Self.crisis + ["--format", "json"])
    let gained = document.objects("ties").filter { ($0["changes"] as? [String]) == ["gained"] }
    #expect(gained.count > 10 && gained.allSatisfy { $0["before"] == nil && $0["after"] != nil })
  }

  @Test("backwards, what was gained is lost")
  func backwards() throws {
    func rows(_ from: String, _ to: String, _ change: String) throws -> Set<String> {
      let csv = try CommandLineRun.succeeding([
        "compare", Graphs.july, "--from", from, "--to", to, "--format", "csv",
      ]).output
      return Set(
        csv.split(separator: "\n").filter { $0.hasPrefix("\(change),") }.map { $0.dropFirst(change.count) }
          .map(String.init))
    }
    let (early, late) = ("1914-06-28", "1914-08-06")
    #expect(try rows(early, late, "gained") == rows(late, early, "lost"))
    #expect(try !rows(early, late, "gained").isEmpty)
  }

  @Test("nothing differs: status 1")
  func nothing() throws {
    let run = try CommandLineRun(["compare", Graphs.july, Graphs.july])
    #expect(run.status == 1 && run.output.hasSuffix("nothing differs.\n"))
  }

  @Test("two files: every kind of change is a row")
  func files() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (old, new) = (folder.appending(path: "old.yaml").path, folder.appending(path: "new.yaml").path)
    try SmallGraph.yaml.write(toFile: old, atomically: true, encoding: .utf8)
    let changed = SmallGraph.yaml.replacing("weight: 2", with: "weight: 3").replacing(
      "status: denied", with: "status: alleged"
    ).replacing("kind: person", with: "kind: state").replacing("title: Second", with: "title: Zweite")
    try changed.write(toFile: new, atomically: true, encoding: .utf8)
    let csv = try CommandLineRun.succeeding(["compare", old, new, "--format", "csv"]).output
    #expect(
      csv == """
        change,what,id,from,relation,to,field,before,after,sources
        strengthened,tie,old-attack,a,attack,b,weight,2,3,s1
        re-graded,tie,denied-airstrike,c,airstrike,d,status,denied,alleged,s1
        changed,actor,d,,,,kind,person,state,
        changed,source,s2,,,,title,Second,Zweite,

        """)
    let picture = folder.appending(path: "changes.svg").path
    _ = try CommandLineRun.succeeding(Self.crisis + ["--diagram", picture])
    let svg = try String(contentsOfFile: picture, encoding: .utf8)
    #expect(svg.contains("From 28 June 1914 to 6 August 1914: ") && svg.contains("data-change=\"gained\""))
  }

  @Test("the picture marks what became stronger, weaker or was revised")
  func marks() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let states = [
      ("old", "a,b,talks,1,60\na,c,talks,2,\nb,c,talks,1,60\n"),
      ("new", "a,b,talks,3,60\na,c,talks,1,\nb,c,talks,1,90\n"),
    ]
    for (name, rows) in states {
      try "from,to,relation,weight,confidence\n\(rows)".write(
        to: folder.appending(path: "\(name).csv"), atomically: true, encoding: .utf8)
    }
    let run = try CommandLineRun(["compare", "old.csv", "new.csv", "--diagram", "map.svg"], folder: folder)
    #expect(run.status == 0, "\(run.errors)")
    let svg = try String(contentsOf: folder.appending(path: "map.svg"), encoding: .utf8)
    for change in ["strengthened", "weakened", "revised"] {
      #expect(svg.contains("data-change=\"\(change)\""))
    }
    #expect(svg.contains("3 ties, 1 stronger, 1 weaker, 1 revised"))
  }

  @Test("git revisions of a file, and what is missing is said")
  func revisions() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "map.yaml")
    func compare(_ revisions: String, _ name: String = "map.yaml") throws -> CommandLineRun {
      try CommandLineRun(["compare", name, "--revisions=\(revisions)", "--format", "csv"], folder: folder)
    }
    try SmallGraph.yaml.write(to: file, atomically: true, encoding: .utf8)
    #expect(try compare("HEAD").errors.contains("is in no git repository"))
    try git(["init", "-q"], in: folder)
    try git(["add", "."], in: folder)
    try git(["commit", "-q", "-m", "one"], in: folder)
    try SmallGraph.yaml.replacing("confidence: 90", with: "confidence: 70")
      .write(to: file, atomically: true, encoding: .utf8)
    try git(["commit", "-q", "-a", "-m", "two"], in: folder)
    let row = "re-graded,tie,old-attack,a,attack,b,confidence,90,70,s1"
    #expect(try compare("HEAD~1..HEAD").output.contains(row))
    #expect(try compare("HEAD~1").output.contains(row))
    #expect(try compare("HEAD").status == 1)
    for (revisions, name, words) in [
      ("nowhere", "map.yaml", "the repository has no revision `nowhere`"),
      ("--output=x", "map.yaml", "the repository has no revision `--output=x`"),
      ("HEAD", "other.yaml", "is not in revision `HEAD`"),
    ] {
      let run = try compare(revisions, name)
      #expect(run.status == 2 && run.errors.contains(words), "\(run.errors)")
    }
    let noGit = try CommandLineRun(
      ["compare", "map.yaml", "--revisions", "HEAD"], environment: ["PATH": "/nowhere"], folder: folder)
    #expect(noGit.status == 2 && noGit.errors.contains("git"), "\(noGit.errors)")
  }

  @Test(
    "wrong usage",
    arguments: [
      [], [Graphs.july, "--from", "1914"], ["--revisions", "A...B"], ["--revisions", ".."],
      ["--from", "1914", "--to", "1915", "--as-of", "1914"], ["--from", "x", "--to", "1915"],
      [Graphs.july, "--diagram", "map.gif"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try CommandLineRun(["compare", Graphs.july] + arguments).status == 64)
  }
}
