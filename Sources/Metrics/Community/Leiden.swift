public import AnalysisGraph

/// Communities by Leiden: like Louvain, but each community is refined into well-connected parts before these become
/// the vertices of the next level, and all of it is repeated from there.
///
/// Every community is connected. Once a repetition moves nothing, no vertex gains modularity by moving to another
/// community or by leaving for one of its own. Where there are communities that takes a few repetitions; where there
/// are none it may take hundreds, each for less.
/// Traag, Waltman & van Eck, From Louvain to Leiden: guaranteeing well-connected communities (2019).
///
/// - Parameters:
///   - graph: Directed edges are taken as undirected, parallel edges add up, signs do not count.
///   - resolution: γ of the ``modularity(of:groups:resolution:weighting:)``, 0 or more.
///   - weighting: Whether an edge counts its weight.
///   - seed: Decides the order in which vertices are visited and how communities are refined.
///   - repetitions: The most repetitions, 1 or more; nil repeats until nothing moves.
///   - execution: Who is told about the progress; the work takes one thread.
/// - Returns: Communities; an isolated vertex is one by itself.
/// - Complexity: About O((n + m) log n) time in practice for each repetition, O(n + m) space.
public func leiden(
  of graph: AnalysisGraph, resolution: Double = 1, weighting: EdgeWeighting = .strength, seed: Int = 0,
  repetitions: Int? = 10, on execution: Execution = Execution()
) -> Communities {
  precondition(resolution >= 0 && resolution.isFinite, "resolution must be finite and at least 0")
  precondition(repetitions ?? 1 > 0, "repetitions must be at least 1")
  let vertices = CommunityGraph(graph, weighting)
  let gain = ModularityGain(vertices, resolution: resolution)
  var generator = SeededGenerator(seed: seed)
  var groups = Components.singletons(graph.vertexCount)
  let usualRepetitions = 10
  execution.progress?.begin(steps: min(repetitions ?? usualRepetitions, usualRepetitions))
  var done = 0
  var isStable = false
  while !isStable, done < repetitions ?? .max {
    if let better = improve(groups, of: vertices, gain: gain, using: &generator) {
      groups = better
    } else {
      isStable = true
    }
    done += 1
    execution.progress?.advance()
  }
  let end =
    isStable ? "until nothing moves" : "and stopped after \(done) \(done == 1 ? "repetition" : "repetitions")"
  return Communities(
    groups, of: graph, method: "Leiden, repeated \(end)", resolution: resolution, weighting: weighting,
    seed: seed)
}

/// Moves, refines and merges until every community is one vertex; nil if nothing moved.
private func improve(
  _ groups: Components, of graph: CommunityGraph, gain: ModularityGain,
  using generator: inout SeededGenerator
) -> Components? {
  var level = graph
  var parts = Components.singletons(graph.vertexCount)
  var labels = groups.labels.map { Int32($0) }
  var hasMoved = false
  while true {
    if moveVertices(of: level, between: &labels, gain: gain, using: &generator) { hasMoved = true }
    let refined = Components(refine(labels, of: level, gain: gain, using: &generator))
    guard refined.count < level.vertexCount else { return hasMoved ? parts : nil }
    labels = refined.inherit(labels)
    parts = parts.merged(by: refined)
    level = CommunityGraph(level, mergedBy: refined)
  }
}

extension Components {
  /// The label of each group, which all its vertices share, numbered anew from 0.
  fileprivate func inherit(_ labels: [Int32]) -> [Int32] {
    var inherited = [Int32](repeating: 0, count: count)
    for (vertex, label) in Components(labels).labels.enumerated() {
      inherited[self.labels[vertex]] = Int32(label)
    }
    return inherited
  }
}
