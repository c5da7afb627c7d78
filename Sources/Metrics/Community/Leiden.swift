public import AnalysisGraph

/// Communities by Leiden: like Louvain, but each community is refined into well-connected parts before these become
/// the vertices of the next level, and all of it is repeated from there.
///
/// It begins with communities of Louvain. Each repetition refines them and moves their parts, level by level until every
/// community is one part, and then single vertices. Every community is connected: if the last vertices to move leave
/// one in pieces, each piece is a community, by which modularity only grows. Once a repetition moves nothing, no vertex
/// gains by moving to another community or by leaving for one of its own. Where there are communities that takes a few
/// repetitions; where there are none it may take dozens, and ten find somewhat more than one.
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
  repetitions: Int? = 1, on execution: Execution = Execution()
) -> Communities {
  precondition(resolution >= 0 && resolution.isFinite, "resolution must be finite and at least 0")
  precondition(repetitions ?? 1 > 0, "repetitions must be at least 1")
  let vertices = CommunityGraph(graph, weighting)
  var search = CommunitySearch(
    gain: ModularityGain(vertices, resolution: resolution), generator: SeededGenerator(seed: seed))
  var labels = Array(0..<Int32(graph.vertexCount))
  let usualRepetitions = 10
  execution.progress?.begin(steps: 1 + min(repetitions ?? usualRepetitions, usualRepetitions))
  search.moveOnAllLevels(of: vertices, between: &labels)
  execution.progress?.advance()
  var done = 0
  var isStable = false
  while !isStable, done < repetitions ?? .max {
    let havePartsMoved = search.moveParts(of: vertices, between: &labels)
    let haveVerticesMoved = search.moveVertices(of: vertices, between: &labels)
    isStable = !havePartsMoved && !haveVerticesMoved
    done += 1
    execution.progress?.advance()
  }
  let end =
    isStable
    ? "repeated until nothing moves" : "stopped after \(done) \(done == 1 ? "repetition" : "repetitions")"
  return Communities(
    Components(vertices.connectedParts(of: labels)), of: graph,
    method: "Leiden, begun with communities of Louvain, \(end)", resolution: resolution,
    weighting: weighting, seed: seed)
}

extension CommunitySearch {
  /// Refines communities into parts, moves these, refines again and so on until every community is one part.
  ///
  /// - Returns: Whether any part moved.
  fileprivate mutating func moveParts(of graph: CommunityGraph, between labels: inout [Int32]) -> Bool {
    let parts = Grouping(refine(labels, of: graph))
    guard parts.count < graph.vertexCount else {
      labels = parts.labels
      return false
    }
    let merged = CommunityGraph(graph, mergedBy: parts)
    var partLabels = parts.gathered(labels)
    let havePartsMoved = moveVertices(of: merged, between: &partLabels)
    let haveTheirPartsMoved = moveParts(of: merged, between: &partLabels)
    labels = parts.spread(partLabels)
    return havePartsMoved || haveTheirPartsMoved
  }
}
