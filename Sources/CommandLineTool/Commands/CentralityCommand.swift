import AnalysisGraph
import ArgumentParser
import Metrics
import Reports

/// The measures that `entente centrality` can compute.
enum CentralityMeasure: String, ExpressibleByArgument, CaseIterable {
  case degree
  case inDegree = "in-degree"
  case outDegree = "out-degree"
  case strength
  case closeness
  case harmonic
  case betweenness
  case eigenvector
  case katz
  case pagerank
  case hitsHub = "hits-hub"
  case hitsAuthority = "hits-authority"
  case core
  case eccentricity
  case clustering
  case all

  /// The measures that a choice stands for.
  var measures: [CentralityMeasure] { self == .all ? Self.allCases.filter { $0 != .all } : [self] }

  /// The column in tables and the key in machine formats.
  var column: String { rawValue.replacing("-", with: "_") }

  func scores(of graph: AnalysisGraph, distance: PathDistance) -> Scores {
    switch self {
    case .degree: Metrics.degree(of: graph)
    case .inDegree: Metrics.inDegree(of: graph)
    case .outDegree: Metrics.outDegree(of: graph)
    case .strength: Metrics.strength(of: graph)
    case .closeness: Metrics.closeness(of: graph, distance: distance)
    case .harmonic: Metrics.harmonic(of: graph, distance: distance)
    case .betweenness: Metrics.betweenness(of: graph, distance: distance)
    case .eigenvector: Metrics.eigenvector(of: graph)
    case .katz: Metrics.katz(of: graph)
    case .pagerank: Metrics.pageRank(of: graph)
    case .hitsHub: Metrics.hits(of: graph).hubs
    case .hitsAuthority: Metrics.hits(of: graph).authorities
    case .core: Metrics.coreNumber(of: graph)
    case .eccentricity: Metrics.eccentricity(of: graph, distance: distance)
    case .clustering: Metrics.clustering(of: graph)
    case .all: Scores(noneFor: graph)
    }
  }
}
