public import ActorModel
public import AnalysisGraph
import Foundation
import Metrics

/// What a graph holds, in numbers.
public struct GraphSummary: Sendable, Hashable, Encodable {
  /// How often something occurs.
  public struct Count: Sendable, Hashable, Encodable {
    /// What occurs.
    public let name: String
    /// How often.
    public let count: Int
  }

  /// The graph's title, if it has one.
  public let title: String?
  /// The number of actors.
  public let actors: Int
  /// The number of ties.
  public let ties: Int
  /// The number of pieces of evidence.
  public let evidence: Int
  /// The number of sources.
  public let sources: Int
  /// Ties of each relation that occurs, in the order of the taxonomy.
  public let relations: [Count]
  /// Actors of each kind that occurs.
  public let kinds: [Count]
  /// Ties of each sign that occurs.
  public let signs: [Count]
  /// Ties of each status that occurs.
  public let statuses: [Count]
  /// The number of weak components that have ties.
  public let components: Int
  /// The number of actors without ties.
  public let isolated: Int
  /// The earliest date of a tie, as written.
  public let first: String?
  /// The latest date of a tie, as written.
  public let last: String?
  /// The number of warnings that reading gave.
  public let warnings: Int

  /// Counts what a graph holds under a projection.
  ///
  /// - Parameters:
  ///   - graph: Its header, sources and relations; its ties are not asked for.
  ///   - projected: The part of it that counts.
  ///   - warnings: The number of warnings that reading gave.
  public init(_ graph: ActorGraph, projected: ProjectedGraph, warnings: Int) {
    title = graph.header.title
    actors = projected.actors.count
    ties = projected.ties.count
    let alike = projected.ties.representatives
    evidence = alike.reduce(0) { $0 + $1.tie.evidence.count * $1.count }
    sources = graph.sources.count
    relations = Self.counts(alike, in: graph.taxonomy.relations.map(\.id)) { $0.relation }
    kinds = Self.counts(
      projected.actors.lazy.map { ($0, 1) }, in: Actor.Kind.allCases.map(\.rawValue)
    ) { $0.kind.rawValue }
    signs = Self.counts(alike, in: Sign.allCases.map(\.name)) { $0.sign.name }
    statuses = Self.counts(alike, in: Tie.Status.allCases.map(\.rawValue)) { $0.status?.rawValue }
    let sizes = weakComponents(of: projected.graph).sizes
    components = sizes.filter { $0 > 1 }.count
    isolated = sizes.filter { $0 == 1 }.count
    let dates = alike.flatMap { [$0.tie.validity.from, $0.tie.validity.to].compactMap(\.self) }
    first = dates.filter { $0.earliest.day != nil }.min { $0.earliest < $1.earliest }?.description
    last =
      dates.filter { $0.latest.day != nil }.max { ($0.latest, $0.earliest) < ($1.latest, $1.earliest) }?
      .description
    self.warnings = warnings
  }

  /// How many of some things have each name, in an order of names.
  private static func counts<Thing>(
    _ things: some Sequence<(Thing, Int)>, in order: [String], by name: (Thing) -> String?
  ) -> [Count] {
    var counts: [String: Int] = [:]
    for (thing, count) in things {
      if let name = name(thing) { counts[name, default: 0] += count }
    }
    return order.compactMap { name in counts[name].map { Count(name: name, count: $0) } }
  }

  /// The summary as a table of fields and values.
  public var table: Table {
    var table = Table(columns: ["field", "value"])
    func add(_ field: String, _ value: Table.Cell) { table.append([.text(field), value]) }
    add("title", Table.Cell(title))
    add("actors", .integer(actors))
    add("ties", .integer(ties))
    add("evidence", .integer(evidence))
    add("sources", .integer(sources))
    for (field, counts) in [("relation", relations), ("kind", kinds), ("sign", signs), ("status", statuses)] {
      for count in counts { add("\(field) \(count.name)", .integer(count.count)) }
    }
    add("components", .integer(components))
    add("isolated", .integer(isolated))
    add("first", Table.Cell(first))
    add("last", Table.Cell(last))
    add("warnings", .integer(warnings))
    return table
  }

  /// The summary as a few lines for people.
  ///
  /// - Parameters:
  ///   - width: The width of the terminal; 100 where there is none, and never more.
  ///   - heading: What makes a heading stand out.
  /// - Returns: The lines, each ended by a line feed.
  public func text(width: Int? = nil, heading: (String) -> String = { $0 }) -> String {
    var lines = [heading(title ?? "(untitled)")]
    func add(_ label: String, _ text: String) {
      let head = "  " + label.padding(toLength: 12, withPad: " ", startingAt: 0)
      lines.append(text.hanging(from: head, width: min(width ?? 100, 100)).replacing("\u{A0}", with: " "))
    }
    func list(_ counts: [Count]) -> String {
      counts.sorted { $0.count > $1.count }.map { "\($0.name)\u{A0}\($0.count)" }.joined(separator: ", ")
    }
    add("actors", actors == 0 ? "0" : "\(actors): \(list(kinds))")
    add("ties", ties == 0 ? "0" : "\(ties): \(list(signs))")
    if !relations.isEmpty { add("relations", list(relations)) }
    if !statuses.isEmpty { add("statuses", list(statuses)) }
    add("sources", "\(sources), with \(counted(evidence, "piece")) of evidence")
    add(
      "components", "\(components)\(isolated == 0 ? "" : ", and \(counted(isolated, "actor")) without ties")")
    if let first, let last { add("time span", "\(first) to \(last)") }
    if warnings > 0 { add("warnings", "\(warnings); `entente validate` lists them") }
    return lines.joined(separator: "\n") + "\n"
  }
}
