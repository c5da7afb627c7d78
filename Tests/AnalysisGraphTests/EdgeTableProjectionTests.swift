import ActorModel
import Testing

@testable import AnalysisGraph

/// A table and the graph made of it must give the same projection, whatever is asked of it.
@Suite("Projection of a table")
struct EdgeTableProjectionTests {
  private static let options: [@Sendable (inout Projection) throws -> Void] = [
    { _ in }, { $0.direction = .undirected }, { $0.direction = .reversed },
    { $0.merge = .max }, { $0.merge = .mean }, { $0.merge = .count }, { $0.distance = .inverse },
    {
      $0.distance = .negativeLogConfidence
      $0.direction = .undirected
    },
    {
      $0.merge = .count
      $0.distance = .inverse
      $0.direction = .undirected
    },
    { $0.sign = .positive }, { $0.sign = .neutral }, { $0.sign = .mixed },
    { $0.only = ["a", "c", "a"] }, { $0.only = [] },
    {
      $0.only = ["c", "b", "d"]
      $0.sign = .negative
      $0.direction = .undirected
    },
    { $0.kinds = [.other] }, { $0.kinds = [.person] },
    {
      $0.kinds = [.state]
      $0.only = ["b"]
    },
    { $0.relations = ["tie"] }, { $0.relations = ["hostility"] }, { $0.excludedRelations = ["tie"] },
    { $0.minimumConfidence = 10 }, { $0.minimumCredibility = .possiblyTrue }, { $0.claims = .preferred },
    { $0.claims = .all }, { $0.asOf = try EDTF("2020") },
    {
      $0.window = try EDTF("2020/2021")
      $0.certainty = .certain
    },
  ]

  private static let wrong: [@Sendable (inout Projection) -> Void] = [
    { $0.only = ["a", "nobody", "bb"] }, { $0.relations = ["tei"] }, { $0.claims = .by(source: "s") },
    {
      $0.only = ["x"]
      $0.relations = ["y"]
    },
  ]

  private struct Draw {
    var generator: SeededGenerator
    mutating func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }
  }

  /// Some actors and ties; every fourth seed without weights, every fourth without signs, some with ids that look
  /// like names of ties.
  private static func table(seed: Int) -> EdgeTable {
    var draw = Draw(generator: SeededGenerator(seed: seed))
    let ids = seed % 5 == 0 ? ["a", "a--tie--b", "b", "b--2", "c", "d"] : ["a", "b", "c", "d", "e", "f"]
    var (tails, heads): ([Int32], [Int32]) = ([], [])
    for _ in 0..<draw.below(20) {
      let tail = draw.below(ids.count)
      tails.append(Int32(tail))
      heads.append(Int32((tail + 1 + draw.below(ids.count - 1)) % ids.count))
    }
    let relation = Relation(id: "tie", label: "is tied to", isDirected: seed % 3 > 0)
    return EdgeTable(
      taxonomy: Taxonomy(Taxonomy.builtIn + [relation]), relation: "tie", ids: TextColumn(ids), tails: tails,
      heads: heads, weights: seed % 4 == 0 ? nil : tails.map { _ in [1, 0.1, 0.2, 3][draw.below(4)] },
      signs: seed % 4 == 1 ? nil : tails.map { _ in Sign.allCases[draw.below(4)] })
  }

  @Test("is that of its graph", arguments: 0..<40)
  func sameProjection(seed: Int) throws {
    let table = Self.table(seed: seed)
    let full = ActorGraph(table)
    for (number, option) in Self.options.enumerated() {
      var projection = Projection()
      try option(&projection)
      let (plain, rich) = (try projection.apply(to: table), try projection.apply(to: full))
      let place: Comment = "seed \(seed), option \(number)"
      #expect(Array(plain.graph.edges) == Array(rich.graph.edges), place)
      #expect(plain.graph.outRows == rich.graph.outRows && plain.graph.inRows == rich.graph.inRows, place)
      #expect(plain.graph.isDirected == rich.graph.isDirected, place)
      #expect(plain.graph.brokenInvariants() == [], place)
      #expect(Array(plain.actors) == Array(rich.actors), place)
      #expect(Array(plain.ties) == Array(rich.ties), place)
      #expect(Array(plain.tiesOfEdge) == Array(rich.tiesOfEdge), place)
      #expect(plain.dropped.map(\.reason) == rich.dropped.map(\.reason), place)
      #expect(plain.dropped.map(\.count) == rich.dropped.map(\.count), place)
      #expect(plain.droppedActors == rich.droppedActors, place)
      #expect(plain.hasDirectedTies == rich.hasDirectedTies, place)
      #expect(plain.uncertainTies == rich.uncertainTies, place)
      for sign in Sign.allCases {
        let stood = plain.ties.representatives.filter { $0.tie.sign == sign }
        #expect(stood.count <= 1, place)
        #expect(stood.reduce(0) { $0 + $1.count } == rich.ties.count { $0.sign == sign }, place)
      }
      #expect(rich.ties.representatives.map(\.tie) == Array(rich.ties), place)
      #expect(rich.ties.representatives.allSatisfy { $0.count == 1 }, place)
      for id in Array(table.ids) + ["nobody"] { #expect(plain.vertex(of: id) == rich.vertex(of: id), place) }
    }
  }

  @Test("fails as that of its graph does", arguments: 0..<4)
  func sameFailure(option: Int) {
    var projection = Projection()
    Self.wrong[option](&projection)
    func failure(_ apply: () throws -> ProjectedGraph) -> String? {
      do {
        _ = try apply()
        return nil
      } catch { return "\(error)" }
    }
    let table = Self.table(seed: 1)
    let expected = failure { try projection.apply(to: ActorGraph(table)) }
    #expect(expected != nil)
    #expect(failure { try projection.apply(to: table) } == expected)
  }
}
