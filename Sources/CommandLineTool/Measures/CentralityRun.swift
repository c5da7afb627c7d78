import AnalysisGraph
import Metrics

/// What can be set in measures of centrality.
struct CentralityParameters {
  /// Whether degrees and betweenness are divided by the greatest that they can be in a simple graph.
  var normalized = false
  /// With which probability PageRank follows an edge.
  var damping = 0.85
  /// How far Katz's walks count.
  var attenuation = 0.85
  /// How much an edge counts where weights do.
  var weighting = EdgeWeighting.strength
}

/// Computes measures of centrality of one graph, and what several of them share once.
struct CentralityRun {
  private let graph: AnalysisGraph
  private let distance: PathDistance
  private let parameters: CentralityParameters
  private let execution: Execution

  private lazy var profile = distanceProfile(of: graph, distance: distance, on: execution)
  private lazy var hits = Metrics.hits(of: graph, weighting: parameters.weighting)

  init(
    _ graph: AnalysisGraph, distance: PathDistance, parameters: CentralityParameters = CentralityParameters(),
    on execution: Execution
  ) {
    self.graph = graph
    self.distance = distance
    self.parameters = parameters
    self.execution = execution
  }

  /// The scores of the graph by one measure.
  mutating func scores(_ measure: CentralityMeasure) -> Scores {
    let (normalized, weighting) = (parameters.normalized, parameters.weighting)
    return switch measure {
    case .degree: degree(of: graph, normalized: normalized)
    case .inDegree: inDegree(of: graph, normalized: normalized)
    case .outDegree: outDegree(of: graph, normalized: normalized)
    case .strength: strength(of: graph)
    case .closeness: profile.closeness
    case .harmonic: profile.harmonic()
    case .eccentricity: profile.eccentricity
    case .betweenness: betweenness(of: graph, distance: distance, normalized: normalized, on: execution)
    case .eigenvector: eigenvector(of: graph, weighting: weighting)
    case .katz: katz(of: graph, attenuation: parameters.attenuation, weighting: weighting)
    case .pagerank:
      pageRank(of: graph, damping: parameters.damping, weighting: weighting, on: execution)
    case .hitsHub: hits.hubs
    case .hitsAuthority: hits.authorities
    case .core: coreNumber(of: graph)
    case .clustering: localClustering(of: graph)
    case .constraint: constraint(of: graph, weighting: weighting)
    case .effectiveSize: effectiveSize(of: graph, weighting: weighting)
    }
  }

  /// Betweenness as estimated from a sample of sources.
  func sampledBetweenness(from count: Int, seed: Int, confidence: Double) -> SampledBetweenness {
    Metrics.sampledBetweenness(
      of: graph, sourceCount: count, seed: seed, distance: distance, normalized: parameters.normalized,
      confidence: confidence, on: execution)
  }
}
