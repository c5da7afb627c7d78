import ActorModel
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

  /// Whether the lengths of paths count in it.
  var measuresPaths: Bool { [.closeness, .harmonic, .betweenness, .eccentricity].contains(self) }

  /// The scores of a graph with the usual parameters.
  func scores(of graph: AnalysisGraph, distance: PathDistance, on execution: Execution) -> Scores {
    var run = CentralityRun(graph, distance: distance, on: execution)
    return run.scores(self)
  }

  /// What some measures take on a graph; those that come of the same work count once.
  static func work(
    for measures: [CentralityMeasure], on size: GraphSize, distance: PathDistance, sample: Int?,
    parameters: CentralityParameters = CentralityParameters(), _ execution: Execution
  ) -> [WorkLimits.Work] {
    measures
      .filter { measure in measures.first { $0.source == measure.source } == measure }
      .map { $0.work(on: size, distance: distance, sample: sample, parameters: parameters, execution) }
  }

  /// The measure whose work gives this one, too.
  private var source: CentralityMeasure {
    switch self {
    case .harmonic, .eccentricity: .closeness
    case .hitsAuthority: .hitsHub
    default: self
    }
  }

  /// What the measure takes on a graph; for betweenness, from a sample of sources if there is one.
  func work(
    on size: GraphSize, distance: PathDistance, sample: Int?,
    parameters: CentralityParameters = CentralityParameters(), _ execution: Execution
  ) -> WorkLimits.Work {
    switch self {
    case .degree, .inDegree, .outDegree, .strength, .core:
      WorkLimits.Work(name: rawValue, estimate: .passes(5, over: size))
    case .eigenvector:
      WorkLimits.Work(name: rawValue, estimate: .eigenvector(of: size))
    case .hitsHub, .hitsAuthority:
      WorkLimits.Work(name: rawValue, estimate: .eigenvector(of: size, copies: 2))
    case .katz:
      WorkLimits.Work(name: rawValue, estimate: .passes(Self.passes(parameters.attenuation), over: size))
    case .pagerank:
      WorkLimits.Work(name: rawValue, estimate: .passes(Self.passes(parameters.damping), over: size))
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

  /// In how many passes an error that each shrinks by a factor is gone.
  private static func passes(_ factor: Double) -> Int { Int(min(1e6, 30 / (1 - factor))) }
}

extension CentralityMeasure {
  /// The measure that an option names.
  ///
  /// - Throws: A sentence with what is near and all there are.
  init(named name: String) throws(ValidationError) {
    guard let measure = Self(rawValue: name) else { throw unknownMeasure(name, among: Self.names) }
    self = measure
  }

  /// The names of all measures.
  static var names: [String] { allCases.map(\.rawValue) }
}

/// What `--measure` takes: the name of a measure, or `all`.
struct MeasureChoice {
  /// The measures that the choice stands for.
  let measures: [CentralityMeasure]

  /// - Throws: A sentence with what is near and all there are.
  init(named name: String) throws(ValidationError) {
    guard name != "all" else {
      measures = CentralityMeasure.allCases
      return
    }
    guard let measure = CentralityMeasure(rawValue: name) else {
      throw unknownMeasure(name, among: Self.names)
    }
    measures = [measure]
  }

  /// The words that the option takes.
  static var names: [String] { CentralityMeasure.names + ["all"] }
}

/// What to say to a name that no measure has.
func unknownMeasure(_ name: String, among names: [String]) -> ValidationError {
  let beginnings = name.isEmpty ? [] : names.filter { $0.hasPrefix(name.lowercased()) }
  let near = beginnings.isEmpty ? nearest(name, among: names).map { [$0] } ?? [] : beginnings
  let advice = near.isEmpty ? "" : "did you mean \(near.map { "`\($0)`" }.joined(separator: " or "))? "
  return ValidationError("\(advice)There are: \(names.joined(separator: ", ")).")
}
