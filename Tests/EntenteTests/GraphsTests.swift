import Entente
import Foundation
import TestSupport
import Testing

/// The graphs that come with Entente: they read without a finding and say what their sources say.
@Suite struct GraphsTests {
  static let names = ["afghanistan-pakistan", "july-1914", "gahuku-gama"]

  @Test(arguments: names) func readsWithoutAFinding(name: String) throws {
    #expect(try ShippedGraph(name).findings.map(\.description) == [])
  }

  @Test func readmeListsEveryGraph() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: ShippedGraph.folder.path)
    let graphs = files.filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(graphs == Self.names.map { "\($0).yaml" }.sorted())
  }

  @Test(arguments: names) func readmeCountsAgree(name: String) throws {
    let graph = try ShippedGraph(name).graph
    let own = graph.taxonomy.relations.count - Taxonomy.builtIn.count
    let counts = [graph.actors.count, graph.ties.count, graph.sources.count, own].map(String.init)
    let row = "| `\(name).yaml` | \(counts.joined(separator: " | ")) |"
    let readme = try String(contentsOf: ShippedGraph.folder.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains(row), "the table should have the row \(row)")
  }

  @Test(arguments: names) func everyTieIsGradedAndSourced(name: String) throws {
    for tie in try ShippedGraph(name).graph.ties {
      #expect(!tie.evidence.isEmpty, "\(tie.id)")
      #expect(tie.status != nil && tie.confidence != nil, "\(tie.id)")
      for evidence in tie.evidence {
        #expect(evidence.locator?.isEmpty == false, "\(tie.id)")
        #expect(evidence.summary?.isEmpty == false, "\(tie.id)")
        #expect(evidence.claimedBy?.isEmpty == false, "\(tie.id)")
        #expect(evidence.credibility != nil, "\(tie.id)")
      }
    }
  }

  @Test(arguments: names) func everySourceIsGradedAndUsed(name: String) throws {
    let graph = try ShippedGraph(name).graph
    let used = Set(graph.ties.flatMap(\.evidence).map(\.source)).union(graph.sources.compactMap(\.quotedIn))
    for source in graph.sources {
      #expect(source.reliability != nil, "\(source.id)")
      #expect(used.contains(source.id), "\(source.id)")
    }
  }

  @Test(arguments: names) func everyOwnRelationIsUsed(name: String) throws {
    let graph = try ShippedGraph(name).graph
    let builtIn = Set(Taxonomy.builtIn.map(\.id))
    let used = Set(graph.ties.map(\.relation))
    #expect(graph.taxonomy.relations.map(\.id).filter { !builtIn.contains($0) && !used.contains($0) } == [])
  }
}

/// July 1914, where treaties and days are known.
@Suite struct July1914Tests {
  let july: ShippedGraph

  init() throws {
    july = try ShippedGraph("july-1914")
  }

  @Test(arguments: [
    ("Triple Alliance", ["germany", "austria-hungary", "italy"]),
    ("Triple Entente", ["russia", "france", "britain"]),
  ])
  func blocsHaveTheirThreeMembers(bloc: String, members: [String]) {
    #expect(july.graph.actors.filter { $0.bloc == bloc }.map(\.id) == members)
  }

  @Test(arguments: [
    ("germany", "alliance", "austria-hungary", "1879-10-07"), ("france", "entente", "britain", "1904-04-08"),
    ("gavrilo-princip", "assassination", "franz-ferdinand", "1914-06-28"),
    ("germany", "support", "austria-hungary", "1914-07-05"),
    ("austria-hungary", "ultimatum", "serbia", "1914-07-23"),
    ("austria-hungary", "declaration-of-war", "serbia", "1914-07-28"),
    ("germany", "declaration-of-war", "russia", "1914-08-01"),
    ("germany", "alliance", "ottoman-empire", "1914-08-02"),
    ("germany", "declaration-of-war", "france", "1914-08-03"),
    ("britain", "declaration-of-war", "germany", "1914-08-04"),
    ("austria-hungary", "declaration-of-war", "russia", "1914-08-06"),
    ("britain", "declaration-of-war", "austria-hungary", "1914-08-12"),
  ])
  func datesAreThoseOfTheBooks(from: String, relation: String, to: String, day: String) throws {
    #expect(try july.tie(from, relation, to).validity.from?.description == day)
  }

  @Test func britishProposalsFailed() {
    let proposals = july.graph.ties.filter { $0.isMediation && $0.from == "britain" }
    #expect(proposals.map(\.outcome) == [.failed, .failed])
  }

  @Test func belgiumHadFiveGuarantors() {
    let guarantees = july.graph.ties.filter { $0.relation == "guarantee" && $0.others == ["belgium"] }
    #expect(Set(guarantees.map(\.from)) == ["britain", "france", "germany", "austria-hungary", "russia"])
  }
}

/// The Gahuku-Gama tribes, whose signed network is a classic.
@Suite struct GahukuGamaTests {
  let graph: ActorGraph

  init() throws {
    graph = try ShippedGraph("gahuku-gama").graph
  }

  @Test func sixteenTribesHaveTwentyNineFriendshipsAndTwentyNineEnmities() {
    #expect(graph.actors.count == 16)
    #expect(graph.ties.filter { $0.sign == .positive }.count == 29)
    #expect(graph.ties.filter { $0.sign == .negative }.count == 29)
    #expect(graph.ties.allSatisfy { graph.taxonomy[$0.relation]?.isDirected == false })
  }

  /// By the number of enmities: 59 of 68 are balanced, the 0.8676 that R's `signnet` gives for `tribes`.
  @Test func trianglesAreThoseOfTheLiterature() {
    var enmities = [0, 0, 0, 0]
    let sign = Dictionary(uniqueKeysWithValues: graph.ties.map { (Set($0.participants), $0.sign) })
    let ids = graph.actors.map(\.id)
    for (i, a) in ids.enumerated() {
      for (j, b) in ids.enumerated().dropFirst(i + 1) {
        for c in ids.dropFirst(j + 1) {
          let signs = [[a, b], [b, c], [a, c]].compactMap { sign[Set($0)] }
          if signs.count == 3 { enmities[signs.filter { $0 == .negative }.count] += 1 }
        }
      }
    }
    #expect(enmities == [19, 2, 40, 7])
  }

  @Test(
    .enabled(if: Shared.file("reference/tribes.edges.csv") != nil, "the reference lies beside a checkout"))
  func tiesAreThoseOfTheReference() throws {
    let url = try #require(Shared.file("reference/tribes.edges.csv"))
    let directory = ActorDirectory(graph.actors)
    var expected: [Set<String>: Sign] = [:]
    for line in try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",")
      let ends = fields[..<2].compactMap { field in
        if case .found(let position) = directory.find(String(field)) {
          graph.actors[position].id
        } else {
          nil
        }
      }
      #expect(ends.count == 2, "\(line)")
      expected[Set(ends)] = fields[2] == "1.0" ? .positive : .negative
    }
    #expect(Dictionary(uniqueKeysWithValues: graph.ties.map { (Set($0.participants), $0.sign) }) == expected)
  }
}

/// A graph of the folder `Graphs`, as the reader gives it.
struct ShippedGraph {
  static let folder = Shared.package.appending(path: "Graphs")

  let graph: ActorGraph
  let findings: [Finding]

  init(_ name: String) throws {
    let read = try readGraph(from: Self.folder.appending(path: "\(name).yaml").path)
    graph = read.graph
    findings = read.findings
  }

  /// The ties of a relation between two actors, in the order of the file.
  func ties(_ from: String, _ relation: String, _ to: String) -> [Tie] {
    graph.ties.filter { $0.from == from && $0.relation == relation && $0.parties == .to(to) }
  }

  /// The only tie of a relation between two actors.
  func tie(_ from: String, _ relation: String, _ to: String) throws -> Tie {
    let found = ties(from, relation, to)
    #expect(found.count == 1, "\(from) \(relation) \(to)")
    return try #require(found.first)
  }
}
