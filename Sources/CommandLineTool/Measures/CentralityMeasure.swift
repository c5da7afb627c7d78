import AnalysisGraph
import ArgumentParser
import Metrics

/// The measures that `entente centrality` can compute.
enum CentralityMeasure: String, CaseIterable {
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
  case constraint
  case effectiveSize = "effective-size"

  /// The column in tables and the key in machine formats.
  var column: String { rawValue.replacing("-", with: "_") }

  /// What to know about ranks by a measure whose least value is the best place; `nil` for the others.
  var rankCaution: String? {
    switch self {
    case .constraint: "rank 1 is the greatest constraint; the freest broker comes last"
    case .eccentricity: "rank 1 is the greatest distance; the centre comes last"
    default: nil
    }
  }

  func scores(of graph: AnalysisGraph, distance: PathDistance, on execution: Execution) -> Scores {
    switch self {
    case .degree: Metrics.degree(of: graph)
    case .inDegree: Metrics.inDegree(of: graph)
    case .outDegree: Metrics.outDegree(of: graph)
    case .strength: Metrics.strength(of: graph)
    case .closeness: Metrics.closeness(of: graph, distance: distance, on: execution)
    case .harmonic: Metrics.harmonic(of: graph, distance: distance, on: execution)
    case .betweenness: Metrics.betweenness(of: graph, distance: distance, on: execution)
    case .eigenvector: Metrics.eigenvector(of: graph)
    case .katz: Metrics.katz(of: graph)
    case .pagerank: Metrics.pageRank(of: graph, on: execution)
    case .hitsHub: Metrics.hits(of: graph).hubs
    case .hitsAuthority: Metrics.hits(of: graph).authorities
    case .core: Metrics.coreNumber(of: graph)
    case .eccentricity: Metrics.eccentricity(of: graph, distance: distance, on: execution)
    case .clustering: Metrics.localClustering(of: graph)
    case .constraint: Metrics.constraint(of: graph)
    case .effectiveSize: Metrics.effectiveSize(of: graph)
    }
  }

  /// What the measure takes on a graph; for betweenness, from a sample of sources if there is one.
  func work(
    on size: GraphSize, distance: PathDistance, sample: Int?, _ execution: Execution
  ) -> WorkLimits.Work {
    switch self {
    case .degree, .inDegree, .outDegree, .strength, .core:
      WorkLimits.Work(name: rawValue, estimate: .passes(5, over: size))
    case .eigenvector, .katz, .pagerank, .hitsHub, .hitsAuthority:
      WorkLimits.Work(name: rawValue, estimate: .passes(200, over: size))
    case .closeness, .harmonic, .eccentricity:
      WorkLimits.Work(name: rawValue, estimate: .distances(of: size, distance: distance, on: execution))
    case .clustering, .constraint, .effectiveSize:
      WorkLimits.Work(name: rawValue, estimate: .triangles(of: size))
    case .betweenness:
      WorkLimits.Work(
        name: rawValue, estimate: .pathShares(of: size, from: sample, distance: distance, on: execution),
        remedy: SampleOptions.remedy(instead: sample))
    }
  }
}

/// What `--measure` takes: the name of a measure, or `all`.
struct MeasureChoice: ExpressibleByArgument {
  /// The measures that the choice stands for.
  let measures: [CentralityMeasure]

  init?(argument: String) {
    if argument == "all" {
      measures = CentralityMeasure.allCases
    } else if let measure = CentralityMeasure(rawValue: argument) {
      measures = [measure]
    } else {
      return nil
    }
  }

  /// The words that the option takes.
  static var allValueStrings: [String] { CentralityMeasure.allCases.map(\.rawValue) + ["all"] }
}
