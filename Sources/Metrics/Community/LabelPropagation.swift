public import AnalysisGraph

/// Communities by label propagation: every vertex takes over the label that most weight leads to, until all have it.
///
/// In each round every vertex is visited once in random order. It keeps its label if no other has more weight among
/// its neighbors; otherwise it takes the one with most, at random among equals. A label that ends up in places
/// which are not connected is divided into its connected parts. Nearly linear, but rougher than
/// ``leiden(of:resolution:weighting:seed:repetitions:on:)``: modularity is not sought, only reported.
/// Raghavan, Albert & Kumara, Near linear time algorithm to detect community structures in large-scale networks
/// (2007).
///
/// - Parameters:
///   - graph: Directed edges are taken as undirected, parallel edges add up, loops and signs do not count.
///   - weighting: Whether an edge counts its weight.
///   - seed: Decides the order in which vertices are visited and what is chosen of equals.
///   - rounds: The most rounds, 1 or more; five are usually enough.
///   - execution: Who is told about the progress; the work takes one thread.
/// - Returns: Communities that are connected; an isolated vertex is one by itself.
/// - Complexity: O(n + m) time for each round, O(n + m) space.
public func labelPropagation(
  of graph: AnalysisGraph, weighting: EdgeWeighting = .strength, seed: Int = 0, rounds: Int = 100,
  on execution: Execution = Execution()
) -> Communities {
  precondition(rounds > 0, "rounds must be at least 1")
  let arcs = CommunityGraph(graph, weighting)
  var generator = SeededGenerator(seed: seed)
  var labels = Array(0..<Int32(graph.vertexCount))
  let usualRounds = 10
  execution.progress?.begin(steps: min(rounds, usualRounds))
  var round = 0
  while round < rounds, propagate(&labels, along: arcs, using: &generator) {
    round += 1
    execution.progress?.advance()
  }
  return Communities(
    Components(arcs.connectedParts(of: labels)), of: graph,
    method: "Label propagation, at most \(rounds) rounds, loops without a say", resolution: 1,
    weighting: weighting, seed: seed)
}

/// One round; whether any label changed.
private func propagate(
  _ labels: inout [Int32], along graph: CommunityGraph, using generator: inout SeededGenerator
) -> Bool {
  var tally = NeighborTally(below: graph.vertexCount)
  var hasChanged = false
  var best: [Int32] = []
  for vertex in (0..<graph.vertexCount).shuffled(using: &generator) {
    tally.addArcs(of: vertex, in: graph) { labels[$0] }
    var most = tally[labels[vertex]]
    best.removeAll(keepingCapacity: true)
    tally.removeAll { label, weight in
      guard weight >= most else { return }
      if weight > most { best.removeAll(keepingCapacity: true) }
      most = weight
      best.append(label)
    }
    if !best.isEmpty, !best.contains(labels[vertex]), let label = best.randomElement(using: &generator) {
      labels[vertex] = label
      hasChanged = true
    }
  }
  return hasChanged
}
