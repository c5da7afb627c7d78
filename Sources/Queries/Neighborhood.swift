public import ActorModel
public import AnalysisGraph

/// The ego network of an actor: who can be reached within some steps, and over which ties.
public struct Neighborhood: Sendable, Hashable {
  /// One actor of the neighbourhood.
  public struct Member: Sendable, Hashable {
    /// Who it is.
    public let actor: Actor
    /// The number of steps from the ego, 1 or more.
    public let distance: Int
    /// The ties over which the last of these steps can lead, in the order of the file.
    public let ties: [Tie]
    /// The sign that these ties have together; `nil` beyond the first step, where they join others than the ego.
    public let sign: AnalysisGraph.Sign?
    /// Those from whom the last step leads here, in the order of the file; nobody for the first step.
    public let via: [Actor]
  }

  /// The actor at the centre.
  public let ego: Actor
  /// Everybody within reach, the nearest first, then in the order of ids.
  public let members: [Member]

  /// Collects whoever can be reached within `depth` steps. O(vertices + edges).
  ///
  /// Ties are followed as the projection directs them: a directed one outwards only.
  public init(of ego: Int, in projected: ProjectedGraph, depth: Int = 1) {
    let rows = projected.graph.outRows
    var distances = [Int?](repeating: nil, count: projected.actors.count)
    distances[ego] = 0
    var layer = [ego]
    var edges: [Int: [Int]] = [:]
    var via: [Int: Set<Int>] = [:]
    for distance in 1...max(1, depth) {
      var next: [Int] = []
      for vertex in layer {
        for arc in rows[vertex] {
          let other = rows.neighbor(arc)
          if distances[other] == nil {
            distances[other] = distance
            next.append(other)
          }
          if distances[other] == distance {
            edges[other, default: []].append(rows.edge(arc))
            via[other, default: []].insert(vertex)
          }
        }
      }
      layer = next
    }
    self.ego = projected.actors[ego]
    members = distances.enumerated().compactMap { vertex, distance -> Member? in
      guard let distance, distance > 0, let last = edges[vertex] else { return nil }
      let ties = Set(last.flatMap { projected.tiesOfEdge[$0] }).sorted().map { projected.ties[$0] }
      return Member(
        actor: projected.actors[vertex], distance: distance, ties: ties,
        sign: distance == 1 ? AnalysisGraph.Sign(merging: last.map { projected.graph.signs[$0] }) : nil,
        via: distance == 1 ? [] : via[vertex, default: []].sorted().map { projected.actors[$0] })
    }.sorted { $0.distance < $1.distance }
  }
}
