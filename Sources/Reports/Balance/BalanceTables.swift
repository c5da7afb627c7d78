import ActorModel
import AnalysisGraph
import Metrics

extension BalanceFindings {
  /// The measures of the whole network, a row each.
  public var measureTable: Table {
    var table = Table(columns: ["measure", "value", "lower_bound", "exact"])
    if let triangles {
      for (name, count) in zip(SignedTriangles.names, triangles.counts) {
        table.append([.text("triads_\(name)"), .integer(count)])
      }
      table.append([.text("triangle_balance"), .init(score: triangles.balance)])
    }
    for kind in census?.kinds ?? [] {
      table.append([.text("directed_triads_\(kind.name)"), .init(kind.count)])
    }
    if let census { table.append([.text("ambivalent_triads"), .integer(census.ambivalentCount)]) }
    if let walks { table.append([.text("walk_balance"), .init(score: walks.value)]) }
    if let conflict { table.append([.text("lambda_min"), .init(score: conflict.least)]) }
    for (name, division) in [("frustration", frustration), ("clustering", clustering)] {
      guard let division else { continue }
      table.append([
        .text(name), .number(division.value), .number(division.lowerBound), .flag(division.isProven),
      ])
      let bounds = division.normalisedBounds
      table.append([
        .text("\(name)_normalised"), .init(score: bounds?.upperBound), .init(score: bounds?.lowerBound),
        .flag(division.isProven),
      ])
      table.append([.text("\(name)_camps"), .integer(members(of: division).count)])
    }
    return table
  }

  /// Why measures of ``measureTable`` have no value, a line each, for those that have none.
  public var absences: [String] {
    let unsigned = "there is no signed tie"
    var reasons: [(name: String, reason: String)] = []
    if let triangles, triangles.balance == nil {
      reasons.append(("triangle_balance", "there is no triangle of friendly and hostile ties"))
    }
    if let walks, walks.value == nil { reasons.append(("walk_balance", unsigned)) }
    if let conflict, conflict.least == nil {
      reasons.append(("lambda_min", conflict.values.isEmpty ? unsigned : "rounding hides how little it is"))
    }
    for (name, division) in [("frustration", frustration), ("clustering", clustering)] {
      if let division, division.normalisedBounds == nil { reasons.append(("\(name)_normalised", unsigned)) }
    }
    return reasons.map { "\($0.name) has no value: \($0.reason)" }
  }

  /// The actors, a row each, with what was measured of them.
  public var actorTable: Table {
    var columns: [(name: String, cell: (Int) -> Table.Cell)] = [
      ("id", { .text(projected.actors[$0].id) }), ("name", { .text(projected.actors[$0].name) }),
    ]
    let isAligned = isAligned
    func addCamps(_ division: SignedDivision?, _ name: String) {
      guard let division else { return }
      let camps = members(of: division)
      var numbers: [String: Int] = [:]
      for (number, camp) in camps.enumerated() {
        for actor in camp { numbers[actor.id] = number + 1 }
      }
      columns.append((name, { isAligned[$0] ? .init(numbers[projected.actors[$0].id]) : .null }))
    }
    func add(_ name: String, _ scores: Scores?) {
      if let scores { columns.append((name, { .init(score: scores.values[$0]) })) }
    }
    addCamps(frustration, "camp")
    addCamps(clustering, "cluster")
    let prefix = incomingDegree == nil ? "" : "out_"
    for (prefix, degree) in [(prefix, degree), ("in_", incomingDegree)] {
      add(prefix + "friends", degree?.positive)
      add(prefix + "enemies", degree?.negative)
      add(prefix + "net", degree?.net)
      add(prefix + "friend_share", degree?.ratio)
    }
    add(prefix + "pn_index", pnIndex)
    add("in_pn_index", incomingPNIndex)
    add("local_triangle_balance", triangles?.localBalance)
    add("local_walk_balance", walks?.local)
    if let frustration {
      let weights = frustratedWeights(of: frustration)
      columns.append(("frustrated_weight", { .number(weights[$0]) }))
    }
    var table = Table(columns: columns.map(\.name))
    for vertex in projected.actors.indices { table.append(columns.map { $0.cell(vertex) }) }
    return table
  }

  /// The signed connections, a row each: friendly and hostile ties between the same actors apart.
  public var tieTable: Table { tieTable { $0.id } }

  /// The signed connections with the names of actors, for people.
  public var readableTieTable: Table { tieTable { $0.name } }

  private func tieTable(_ label: (Actor) -> String) -> Table {
    var columns = ["from", "to", "sign", "weight", "ties"]
    if frustration != nil { columns.append("frustrated") }
    if optima != nil { columns.append("frustrated_in_optima") }
    if clustering != nil { columns.append("frustrated_in_clustering") }
    var table = Table(columns: columns)
    let (broken, brokenInMany) = (Set(frustration?.frustrated ?? []), Set(clustering?.frustrated ?? []))
    for (index, edge) in signed.graph.edges.enumerated() {
      var row: [Table.Cell] = [
        .text(label(projected.actors[edge.tail])), .text(label(projected.actors[edge.head])),
        .text(edge.sign.description), .number(edge.weight), .list(ties(of: index).map(\.id)),
      ]
      if frustration != nil { row.append(.flag(broken.contains(index))) }
      if let optima { row.append(optima[index].map { .text($0.word) } ?? .null) }
      if clustering != nil { row.append(.flag(brokenInMany.contains(index))) }
      table.append(row)
    }
    return table
  }
}

extension Frustration {
  /// The word in machine formats: `all`, `some` or `none` of the best divisions.
  package var word: String {
    switch self {
    case .always: "all"
    case .sometimes: "some"
    case .never: "none"
    }
  }
}
