import ActorModel
import AnalysisGraph
import Metrics

/// The balance of a network in machine formats; what was not measured is left out.
public struct BalanceRecord: Encodable {
  private struct Component: Encodable {
    let actors: [String]
    let lambdaMin: Double?

    private enum Key: String, CodingKey { case actors, lambdaMin }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(actors, forKey: .actors)
      try container.encode(lambdaMin, forKey: .lambdaMin)
    }
  }

  private struct Division: Encodable {
    let value: Double
    let lowerBound: Double
    let exact: Bool
    let normalised: Double?
    let normalisedBounds: ClosedRange<Double>?
    let camps: [[String]]
    let unaligned: [String]
    let frustrated: [Table.Row]
    /// The key of the value.
    let valueKey: String

    private enum Key: String, CodingKey {
      case index, cost, lowerBound, exact, normalised, normalisedBounds, camps, unaligned, frustrated
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(value, forKey: valueKey == "index" ? .index : .cost)
      try container.encode(lowerBound, forKey: .lowerBound)
      try container.encode(exact, forKey: .exact)
      try container.encode(normalised, forKey: .normalised)
      try container.encode(
        normalisedBounds.map { [$0.lowerBound, $0.upperBound] }, forKey: .normalisedBounds)
      try container.encode(camps, forKey: .camps)
      try container.encode(unaligned, forKey: .unaligned)
      try container.encode(frustrated, forKey: .frustrated)
    }
  }

  private let findings: BalanceFindings

  /// Records findings.
  public init(_ findings: BalanceFindings) { self.findings = findings }

  private enum Key: String, CodingKey {
    case triads, triangleBalance, directedTriads, ambivalentTriads, walkBalance, lambdaMin, components
    case frustration, clustering, actors, ties, neutralTies, convention, projection
  }

  /// Encodes what was measured under the keys that machine formats promise.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    if let triangles = findings.triangles {
      let counts = zip(SignedTriangles.names, triangles.counts).map { ($0, $1) }
      try container.encode(Dictionary(uniqueKeysWithValues: counts), forKey: .triads)
      try container.encode(triangles.balance, forKey: .triangleBalance)
    }
    if let census = findings.census {
      var table = Table(columns: ["kind", "count"])
      for kind in census.kinds { table.append([.text(kind.name), kind.count.map { .integer($0) } ?? .null]) }
      try container.encode(table.rows, forKey: .directedTriads)
      try container.encode(census.ambivalentCount, forKey: .ambivalentTriads)
    }
    if let walks = findings.walks { try container.encode(walks.value, forKey: .walkBalance) }
    if let conflict = findings.conflict {
      try container.encode(conflict.least, forKey: .lambdaMin)
      let components = zip(conflict.components, conflict.values).map { vertices, value in
        Component(actors: vertices.map { findings.projected.actors[$0].id }, lambdaMin: value)
      }
      try container.encode(components, forKey: .components)
    }
    try container.encodeIfPresent(division(findings.frustration, "index"), forKey: .frustration)
    try container.encodeIfPresent(division(findings.clustering, "cost"), forKey: .clustering)
    try container.encode(findings.actorTable.rows, forKey: .actors)
    try container.encode(findings.tieTable.rows, forKey: .ties)
    try container.encode(findings.signed.neutralTieCount, forKey: .neutralTies)
    try container.encode(findings.conventions, forKey: .convention)
    try container.encode(ProjectionRecord(findings.projected), forKey: .projection)
  }

  private func division(_ division: SignedDivision?, _ valueKey: String) -> Division? {
    guard let division else { return nil }
    let rows = findings.tieTable.rows
    return Division(
      value: division.value, lowerBound: division.lowerBound, exact: division.isProven,
      normalised: division.normalised, normalisedBounds: division.normalisedBounds,
      camps: findings.members(of: division).map { $0.map(\.id) },
      unaligned: findings.unaligned.map(\.id), frustrated: division.frustrated.map { rows[$0] },
      valueKey: valueKey)
  }
}

extension BalanceFindings {
  /// The convention of each measure.
  var conventions: [String: String] {
    var conventions: [String: String] = [:]
    conventions["triads"] = triangles?.convention
    conventions["directed_triads"] = census?.convention
    conventions["walk_balance"] = walks.map { _ in WalkBalance.convention }
    conventions["lambda_min"] = conflict?.convention
    conventions["frustration"] = frustration?.convention
    conventions["clustering"] = clustering?.convention
    conventions["frustrated_in_optima"] = optima.map { _ in
      "Whether the connection is frustrated in all, some or none of the divisions into two camps of least frustration."
    }
    conventions["friends"] = degree?.positive.convention
    conventions["enemies"] = degree?.negative.convention
    conventions["net"] = degree?.net.convention
    conventions["friend_share"] = degree?.ratio.convention
    conventions["pn_index"] = pnIndex?.convention
    conventions["local_triangle_balance"] = triangles?.localBalance.convention
    conventions["local_walk_balance"] = walks?.local.convention
    conventions["frustrated_weight"] = frustration.map { _ in
      "The weight of the actor's ties that go against the two camps; mixed ones count half."
    }
    return conventions
  }
}
