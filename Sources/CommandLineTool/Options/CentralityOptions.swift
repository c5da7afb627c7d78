import ArgumentParser
import Metrics

/// What can be set in measures of centrality on the command line.
struct CentralityOptions: ParsableArguments {
  @Flag(
    help: """
      Divide degrees by the number of others, and betweenness by that of their pairs; closeness and harmonic always \
      are.
      """)
  var normalized = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "With which probability PageRank follows ties, 0 or more and below 1 (default: 0.85).", valueName: "p"))
  var damping: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How far Katz's walks count, as a part of where they would be endless, 0 or more and below 1 (default: 0.85).",
      valueName: "a"))
  var attenuation: Double?

  @Flag(help: "Count each connection once where weights would count, as in PageRank.")
  var unweighted = false

  private static let divisible: [CentralityMeasure] = [.degree, .inDegree, .outDegree, .betweenness]
  private static let weighted: [CentralityMeasure] = [
    .eigenvector, .katz, .pagerank, .hitsHub, .hitsAuthority, .constraint, .effectiveSize,
  ]

  func validate() throws {
    for (option, value) in [("--damping", damping), ("--attenuation", attenuation)] {
      if let value, !(0..<1).contains(value) {
        throw ValidationError("\(option) takes a number of 0 or more and below 1, not \(value).")
      }
    }
  }

  /// What is set for some measures.
  ///
  /// - Throws: If what is set is in none of them.
  func parameters(for measures: [CentralityMeasure]) throws(ValidationError) -> CentralityParameters {
    try Self.check("--normalized", isSet: normalized, in: Self.divisible, measures)
    try Self.check("--damping", isSet: damping != nil, in: [.pagerank], measures)
    try Self.check("--attenuation", isSet: attenuation != nil, in: [.katz], measures)
    try Self.check("--unweighted", isSet: unweighted, in: Self.weighted, measures)
    var parameters = CentralityParameters()
    parameters.normalized = normalized
    parameters.damping = damping ?? parameters.damping
    parameters.attenuation = attenuation ?? parameters.attenuation
    parameters.weighting = unweighted ? .unit : .strength
    return parameters
  }

  private static func check(
    _ option: String, isSet: Bool, in takers: [CentralityMeasure], _ measures: [CentralityMeasure]
  ) throws(ValidationError) {
    guard isSet, !takers.contains(where: measures.contains) else { return }
    throw ValidationError(
      "\(option) goes with --measure \(takers.map(\.rawValue).joined(separator: ", ")); add one or leave it out."
    )
  }
}
