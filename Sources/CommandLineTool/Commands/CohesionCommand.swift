import AnalysisGraph
import ArgumentParser
import Metrics
import Reports

/// `entente cohesion`: how closely the network as a whole is knit.
struct CohesionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohesion",
    abstract:
      "Measure how closely the network is knit: density, distances, clustering, triads, components, blocks.",
    discussion: """
      Distances are counted in steps along the ties. A measure that has no value on this network is null; \
      the conventions are in the JSON, with the number of pairs at each distance.

      Examples:
        entente cohesion Graphs/afghanistan-pakistan.yaml
        entente cohesion Graphs/gahuku-gama.yaml --sign positive --format json
      """)

  @OptionGroup var input: GraphOptions
  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var effort: WorkOptions

  private struct Document: Encodable {
    let measures: [Table.Row]
    let distances: [Distance]
    let unreachablePairs: Int
    let convention: [String: String]
    let projection: ProjectionRecord
  }

  private struct Distance: Encodable {
    let distance: Int
    let pairs: Int
  }

  func run() throws {
    let session = try Session(input, output.run)
    let projected = try session.project(projection)
    let execution = Execution(threads: effort.threads)
    let size = GraphSize(projected.graph)
    try session.allow(
      [
        WorkLimits.Work(name: "the distances", estimate: .distances(of: size, on: execution)),
        WorkLimits.Work(name: "the triads", estimate: .triangles(of: size)),
      ], of: size, effort)
    let cohesion = try session.compute("measuring", threads: effort.threads) { execution in
      Cohesion(projected.graph, on: execution)
    }
    try session.write(cohesion.table, as: output, heading: [ProjectionRecord(projected).sentence]) { rows in
      Document(
        measures: rows,
        distances: cohesion.distribution.pairCounts.enumerated().dropFirst().map {
          Distance(distance: $0.offset, pairs: $0.element)
        },
        unreachablePairs: cohesion.distribution.unreachablePairCount, convention: cohesion.conventions,
        projection: ProjectionRecord(projected))
    }
    if projected.actors.isEmpty { throw CommandFailure.nobodyLeft }
  }
}

/// The measures of a whole graph, a row each.
private struct Cohesion {
  private(set) var table = Table(columns: ["measure", "value"])
  private(set) var conventions: [String: String] = [:]
  let distribution: DistanceDistribution

  init(_ graph: AnalysisGraph, on execution: Execution) {
    let profile = distanceProfile(of: graph, on: execution)
    distribution = profile.distribution
    let distances = "\(profile.distribution.convention) Pairs without a path do not count"
    let whole = "\(distances), but there is no value if there are any."
    add("density", density(of: graph))
    if graph.isDirected { add("reciprocity", reciprocity(of: graph)) }
    add("average_path_length", .init(score: distribution.mean), "Mean distance. \(distances).")
    add("diameter", .init(profile.diameter), "Greatest distance. \(whole)")
    add(
      "greatest_distance", .init(distribution.greatestDistance), "Greatest distance there is. \(distances).")
    add(
      "radius", .init(profile.radius),
      "Least distance within which one vertex reaches all others; no value if none does.")
    add("transitivity", transitivity(of: graph))
    add("average_clustering", averageClustering(of: graph))
    let triangles = triangles(of: graph)
    add("triangles", .integer(triangles.total), triangles.convention)
    addParts(of: graph)
    let census = triadCensus(of: graph)
    for (name, count) in zip(census.names, census.counts) {
      add("triads_\(name)", .init(count), census.convention)
    }
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
    add(name, .init(score: score.value), score.convention)
  }

  private mutating func add(_ name: String, _ cell: Table.Cell, _ convention: String) {
    table.append([.text(name), cell == .absent ? .null : cell])
    conventions[name] = convention
  }
}
