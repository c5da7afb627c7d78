import ActorModel
import AnalysisGraph
import Metrics

/// Into which groups the actors of a large graph are gathered, and who stands by themselves.
struct OverviewGroups {
  struct Group {
    var name: String
    /// Places in the list of actors, ascending.
    var members: [Int]
  }

  /// What the groups are: blocs, or communities around their busiest actors.
  enum Basis {
    case blocs
    case communities
  }

  private(set) var basis = Basis.blocs
  private(set) var groups: [Group] = []
  /// Actors who are drawn themselves, the busiest first.
  private(set) var core: [Int] = []

  /// The most groups; what is left over forms one more.
  private var limit: Int { basis == .blocs ? 20 : 10 }
  private static let coreSize = 8
  /// The share of actors with a bloc from which blocs are taken.
  private static let share = 0.6

  /// Gathers actors by bloc if most have one; otherwise the eight with the most ties stand by themselves, and the
  /// others in the communities that Leiden finds. Time is that of Leiden.
  ///
  /// - Parameters:
  ///   - actors: All actors to gather.
  ///   - pairs: The ties between them, as places in the list.
  init(_ actors: [Actor], pairs: [(Int, Int)]) {
    let withBloc = actors.count { $0.bloc != nil }
    if Double(withBloc) >= Self.share * Double(actors.count) {
      gatherByBloc(actors)
    } else {
      gatherByCommunity(actors, pairs: pairs)
    }
  }

  private mutating func gatherByBloc(_ actors: [Actor]) {
    var members: [String: [Int]] = [:]
    var names: [String] = []
    var lone: [Int] = []
    for (index, actor) in actors.enumerated() {
      guard let bloc = actor.bloc else {
        lone.append(index)
        continue
      }
      if members[bloc] == nil { names.append(bloc) }
      members[bloc, default: []].append(index)
    }
    gather(
      names.map { Group(name: cleanText($0, limit: 60), members: members[$0] ?? []) }, rest: "Other blocs")
    if !lone.isEmpty { groups.append(Group(name: "Without bloc", members: lone)) }
  }

  private mutating func gatherByCommunity(_ actors: [Actor], pairs: [(Int, Int)]) {
    basis = .communities
    var degrees = [Int](repeating: 0, count: actors.count)
    for (one, other) in pairs {
      degrees[one] += 1
      degrees[other] += 1
    }
    let busiest = actors.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
    core = Array(busiest.prefix(Self.coreSize))
    let edges = pairs.map { AnalysisGraph.Edge(tail: $0.0, head: $0.1) }
    guard let graph = try? AnalysisGraph(vertexCount: actors.count, edges: edges, isDirected: false) else {
      preconditionFailure("pairs lie within the list of actors")
    }
    let isCore = Set(core)
    let found = leiden(of: graph).groups.members.compactMap { members -> Group? in
      let rest = members.filter { !isCore.contains($0) }.sorted()
      guard !rest.isEmpty, let center = members.min(by: { (degrees[$1], $0) < (degrees[$0], $1) })
      else { return nil }
      return Group(name: "Around \(cleanText(actors[center].name, limit: 60))", members: rest)
    }
    gather(found, rest: "Smaller groups")
  }

  /// Keeps the largest groups and puts the members of all others into one.
  private mutating func gather(_ all: [Group], rest name: String) {
    let order = all.indices.sorted { (all[$1].members.count, $0) < (all[$0].members.count, $1) }
    let kept = Set(order.prefix(limit).filter { basis == .blocs || all[$0].members.count > 2 })
    groups = all.indices.filter(kept.contains).map { all[$0] }
    let rest = all.indices.filter { !kept.contains($0) }.flatMap { all[$0].members }
    if !rest.isEmpty { groups.append(Group(name: name, members: rest.sorted())) }
  }
}
