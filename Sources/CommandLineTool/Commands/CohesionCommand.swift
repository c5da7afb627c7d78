import AnalysisGraph
import ArgumentParser
import Metrics
import Reports

/// What `entente cohesion` can measure: a few measures that come of the same work.
enum CohesionMeasure: String, ExpressibleByArgument, CaseIterable {
  case density
  case distances
  case diameter
  case clustering
  case parts
  case triads
}

/// `entente cohesion`: how closely the network as a whole is knit.
struct CohesionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohesion",
    abstract:
      "Measure how closely the network is knit: density, distances, clustering, triads, components, blocks.",
    discussion: """
      Distances are counted in steps along the ties unless --distance says otherwise. A measure that has no value on \
      this network is null; the conventions are in the JSON, with the number of pairs at each number of steps. On large \
      networks distances take longest; --measure leaves them out, and finds the diameter in steps without them.

      Examples:
        entente cohesion Graphs/afghanistan-pakistan.yaml
        entente cohesion Graphs/gahuku-gama.yaml --measure triads --format json
      """)

  @OptionGroup var input: GraphOptions

  @Option(
    name: .customLong("measure"),
    help: ArgumentHelp("What to measure (repeatable; default: all).", valueName: "measure"))
  var measures: [CohesionMeasure] = []

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var effort: WorkOptions

  private struct Document: Encodable {
    let measures: [Table.Row]
    let distances: [Distance]?
    let unreachablePairs: Int?
    let convention: [String: String]
    let projection: ProjectionRecord
  }

  private struct Distance: Encodable {
    let distance: Int
    let pairs: Int
  }

  func validate() throws {
    let chosen = CohesionMeasure.chosen(measures)
    try projection.refuseDistance(
      unless: chosen.contains(.distances) || chosen.contains(.diameter),
      advice: "add --measure distances, or leave it out")
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection)
    let execution = Execution(threads: effort.threads)
    let size = GraphSize(projected.graph)
    let chosen = CohesionMeasure.chosen(measures)
    let distance = projected.projection.pathDistance
    try session.allow(chosen.map { $0.work(on: size, distance: distance, execution) }, of: size, effort)
    let cohesion = try session.compute("measuring", threads: effort.threads) { execution in
      Cohesion(projected.graph, chosen, distance: distance, on: execution)
    }
    try session.write(
      cohesion.table, as: output, heading: [ProjectionRecord(projected).sentence],
      cautions: [signCaution(projected)] + cohesion.absences
    ) { rows in
      Document(
        measures: rows,
        distances: cohesion.profile?.distribution?.pairCounts.enumerated().dropFirst().map {
          Distance(distance: $0.offset, pairs: $0.element)
        },
        unreachablePairs: cohesion.profile?.unreachablePairCount, convention: cohesion.conventions,
        projection: ProjectionRecord(projected))
    }
    if projected.actors.isEmpty { throw CommandFailure.nobodyLeft }
  }
}

extension CohesionMeasure {
  /// The measures of a list, each once, or all; the diameter comes with the distances where they are among them.
  fileprivate static func chosen(_ wanted: [CohesionMeasure]) -> [CohesionMeasure] {
    let chosen = allCases.filter { wanted.isEmpty || wanted.contains($0) }
    return chosen.contains(.distances) ? chosen.filter { $0 != .diameter } : chosen
  }

  fileprivate func work(
    on size: GraphSize, distance: PathDistance, _ execution: Execution
  ) -> WorkLimits.Work {
    switch self {
    case .density, .parts: WorkLimits.Work(name: rawValue, estimate: .passes(20, over: size))
    case .diameter where distance == .hops:
      WorkLimits.Work(name: rawValue, estimate: .passes(100, over: size))
    case .clustering, .triads: WorkLimits.Work(name: rawValue, estimate: .triangles(of: size))
    case .distances, .diameter:
      WorkLimits.Work(
        name: rawValue, estimate: .distances(of: size, distance: distance, on: execution),
        remedy: "measure only the rest (--measure density, clustering, parts, triads; diameter in steps)")
    }
  }
}

/// The measures of a whole graph, a row each.
private struct Cohesion {
  private(set) var table = Table(columns: ["measure", "value"])
  private(set) var conventions: [String: String] = [:]
  /// Why measures without a value have none.
  private(set) var absences: [String] = []
  private let distance: PathDistance
  /// The distances; `nil` if they were not asked for.
  private(set) var profile: DistanceProfile?

  init(_ graph: AnalysisGraph, _ measures: [CohesionMeasure], distance: PathDistance, on execution: Execution)
  {
    self.distance = distance
    for measure in measures {
      switch measure {
      case .density: addDensity(of: graph)
      case .distances: add(distanceProfile(of: graph, distance: distance, on: execution))
      case .diameter:
        let diameter = diameter(of: graph, distance: distance, on: execution)
        add("diameter", length: diameter.value, diameter.convention, diameter.absence)
      case .clustering: addClustering(of: graph)
      case .parts: addParts(of: graph)
      case .triads: addTriads(of: graph)
      }
    }
  }

  private mutating func addDensity(of graph: AnalysisGraph) {
    add("density", density(of: graph))
    if graph.isDirected { add("reciprocity", reciprocity(of: graph)) }
  }

  private mutating func add(_ profile: DistanceProfile) {
    self.profile = profile
    let distances = "\(profile.convention) Pairs without a path do not count"
    let whole = "\(distances), but there is no value if there are any."
    let without = "\(profile.unreachablePairCount) of \(counted(profile.pairCount, "pair")) have no path"
    add(
      "average_path_length", .init(score: profile.averagePathLength), "Mean distance. \(distances).",
      "no pair has a path")
    add("diameter", length: profile.diameter, "Greatest distance. \(whole)", without)
    add(
      "greatest_distance", length: profile.greatestDistance, "Greatest distance there is. \(distances).",
      "no pair has a path")
    add(
      "radius", length: profile.radius,
      "Least distance within which one vertex reaches all others; no value if none does. \(profile.distance.convention)",
      "none reaches all others")
  }

  private mutating func addClustering(of graph: AnalysisGraph) {
    add("transitivity", transitivity(of: graph))
    add("average_clustering", averageClustering(of: graph))
    let triangles = triangles(of: graph)
    add("triangles", .integer(triangles.total), triangles.convention)
  }

  private mutating func addTriads(of graph: AnalysisGraph) {
    let census = triadCensus(of: graph)
    for (name, count) in zip(census.names, census.counts) {
      append("triads_\(name)", count.map { .integer($0) } ?? .null, "it is 2⁶³ or more")
    }
    conventions["triads"] = census.convention
  }

  private mutating func addParts(of graph: AnalysisGraph) {
    let weak = weakComponents(of: graph)
    let hangingTogether = "Parts that hang together whichever way edges lead; an isolated vertex is one."
    add("components", .integer(weak.count), hangingTogether)
    add("largest_component", .integer(weak.sizes.max() ?? 0), "Vertices of the largest. \(hangingTogether)")
    if graph.isDirected {
      let strong = strongComponents(of: graph)
      let reaching = "Parts in which every vertex reaches every other along the edges; one alone is a part."
      add("strong_components", .integer(strong.count), reaching)
      add(
        "largest_strong_component", .integer(strong.sizes.max() ?? 0), "Vertices of the largest. \(reaching)")
    }
    let blocks = biconnectedBlocks(of: graph)
    add("blocks", .integer(blocks.count), blocks.convention)
    add(
      "cut_actors", .integer(cutVertices(of: graph).count),
      "Vertices without which their component falls apart, direction not counting.")
    let cores = coreNumber(of: graph)
    add("greatest_core", .integer(Int(cores.values.compactMap(\.self).max() ?? 0)), cores.convention)
  }

  private mutating func add(_ name: String, _ score: GraphScore<Double>) {
    add(name, .init(score: score.value), score.convention, score.absence)
  }

  /// Adds a length, which is a whole number in steps.
  private mutating func add(
    _ name: String, length: Double?, _ convention: String, _ absence: String?
  ) {
    let cell = distance == .hops ? length.map { .integer(Int($0)) } ?? .null : Table.Cell(score: length)
    add(name, cell, convention, absence)
  }

  private mutating func add(
    _ name: String, _ cell: Table.Cell, _ convention: String, _ absence: String? = nil
  ) {
    append(name, cell, absence)
    conventions[name] = convention
  }

  private mutating func append(_ name: String, _ cell: Table.Cell, _ absence: String?) {
    table.append([.text(name), cell])
    if cell == .null, let absence { absences.append("\(name) has no value: \(absence)") }
  }
}
