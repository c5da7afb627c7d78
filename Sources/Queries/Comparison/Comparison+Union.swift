public import ActorModel

extension Comparison {
  /// Both states in one graph, so that they can be drawn with one layout.
  public struct Union: Sendable, Hashable {
    /// Whoever and whatever is in one of the states, as it is or, if it is gone, as it was.
    public let graph: ActorGraph
    /// The ties of the graph that stand for the state before.
    public let before: [Tie]
    /// The ties of the graph that stand for the state after.
    public let after: [Tie]
  }

  /// Both states in one graph. A tie that keeps its ends, relation and sign is one tie; one that has others now is two.
  public var union: Union {
    var graph = after.graph
    let actors = Set(graph.actors.map(\.id))
    graph.actors += before.graph.actors.filter { !actors.contains($0.id) }
    let sources = Set(graph.sources.map(\.id))
    graph.sources += before.graph.sources.filter { !sources.contains($0.id) }
    for relation in before.graph.taxonomy.relations where graph.taxonomy[relation.id] == nil {
      graph.taxonomy.define(relation)
    }
    var names = TieNames(taken: Set(after.ties.map(\.id)))
    var (old, new) = ([Tie](), [Tie]())
    graph.ties = []
    for pair in counterparts {
      if let now = pair.after {
        new.append(now)
        graph.ties.append(now)
      }
      guard var was = pair.before else { continue }
      if let now = pair.after, now.isDrawnAs(was) {
        old.append(now)
      } else {
        was.id = names.free(was.id)
        old.append(was)
        graph.ties.append(was)
      }
    }
    return Union(graph: graph, before: old, after: new)
  }
}

extension Tie {
  fileprivate func isDrawnAs(_ other: Tie) -> Bool {
    sign == other.sign && relation == other.relation && Set(participants) == Set(other.participants)
      && isMediation == other.isMediation
  }
}
