public import ActorModel
public import AnalysisGraph
public import Metrics

/// A signed network with its best two camps, and what all divisions that are as good agree on.
public struct CampState: Sendable {
  /// The network: friendly and hostile ties of two actors apart.
  public let signed: SignedGraph
  /// One of the best divisions.
  public let frustration: SignedDivision
  /// What all the best divisions agree on; `nil` where the time was too short.
  let agreed: AgreedSides?

  /// Divides a network.
  ///
  /// - Parameters:
  ///   - signed: The network.
  ///   - seconds: After how many seconds each search ends.
  ///   - execution: On how many threads.
  public init(_ signed: SignedGraph, seconds: Double, on execution: Execution) {
    self.signed = signed
    frustration = frustrationIndex(of: signed.graph, seconds: seconds, on: execution)
    agreed = agreedSides(of: frustration, in: signed.graph, seconds: seconds, on: execution)
  }

  /// Whether each vertex has a signed tie to another.
  fileprivate var isSigned: [Bool] {
    var isSigned = [Bool](repeating: false, count: signed.graph.vertexCount)
    for edge in signed.graph.edges where edge.sign != .neutral && edge.tail != edge.head {
      isSigned[edge.tail] = true
      isSigned[edge.head] = true
    }
    return isSigned
  }
}

/// How the camps of a network change, by what all best divisions before and all after agree on.
public struct CampShift: Sendable {
  /// Who stands where otherwise than before.
  public struct Sides: Sendable {
    /// The actors that stand otherwise towards others, where it was decided before and is decided after: the fewer of
    /// those that turned and those that didn't.
    public let moved: [Actor]
    /// The actors that had no signed tie and have a side towards others now.
    public let joined: [Actor]
    /// The actors that had a side and have no signed tie now.
    public let left: [Actor]
    /// The other actors whose side towards some was open and is decided now, and towards whom.
    public let decided: [Stand]
    /// The other actors whose side towards some was decided and is open now, and towards whom.
    public let opened: [Stand]
  }

  /// Where an actor stands in all best divisions.
  public struct Stand: Sendable {
    /// The actor.
    public let actor: Actor
    /// Those on its side, of the actors in question.
    public let with: [Actor]
    /// Those on the other side.
    public let against: [Actor]
  }

  /// Whether some division is among the best before and after.
  public let hold: Bool
  /// Who stands where otherwise; `nil` if the time was too short to know.
  public let sides: Sides?

  /// Compares two states of the same actors; `nil` if the time was too short to know whether the camps hold.
  ///
  /// - Parameters:
  ///   - before: The one state.
  ///   - after: The other.
  ///   - actors: The actors by their vertices.
  ///   - seconds: After how many seconds the search for a common best division ends.
  ///   - execution: On how many threads.
  public init?(
    from before: CampState, to after: CampState, actors: some Collection<Actor>, seconds: Double,
    on execution: Execution
  ) {
    let all = Array(actors)
    sides = Sides(from: before, to: after, all)
    guard before.frustration.isProven, after.frustration.isProven else { return nil }
    let isMoved = sides.map { !$0.moved.isEmpty } ?? false
    guard let hold = isMoved ? false : Self.share(before, after, seconds, execution) else { return nil }
    self.hold = hold
  }

  /// Whether a division is among the best of both: one of the two that are known, or else the one that is best after
  /// among the best before. It is what divides both together best if weights before drown those after; that they do is
  /// seen by its being among the best before.
  private static func share(
    _ before: CampState, _ after: CampState, _ seconds: Double, _ execution: Execution
  ) -> Bool? {
    let (old, new) = (before.frustration, after.frustration)
    func isBest(_ division: SignedDivision, _ state: CampState) -> Bool {
      division.cost(in: state.signed.graph) <= state.frustration.value * (1 + 1e-9) + 1e-9
    }
    if isBest(old, after) || isBest(new, before) { return true }
    let drowning = (new.totalWeight + 1).rounded(.up) * 100
    let edges =
      before.signed.graph.edges.map { edge in
        var edge = edge
        edge.weight *= drowning
        return edge
      } + Array(after.signed.graph.edges)
    guard
      let both = try? AnalysisGraph(
        vertexCount: before.signed.graph.vertexCount, edges: edges, isDirected: false)
    else { return nil }
    let common = frustrationIndex(of: both, seconds: seconds, on: execution)
    guard common.isProven, isBest(common, before) else { return nil }
    return isBest(common, after)
  }
}

extension CampShift.Sides {
  fileprivate init?(from before: CampState, to after: CampState, _ actors: [Actor]) {
    guard let old = before.agreed, let new = after.agreed else { return nil }
    let (wasSigned, isSigned) = (before.isSigned, after.isSigned)
    let (wasBound, isBound) = (Self.bound(old.classes), Self.bound(new.classes))
    let vertices = actors.indices
    let joined = vertices.filter { !wasSigned[$0] && isBound[$0] }
    let left = vertices.filter { !isSigned[$0] && wasBound[$0] }
    let (come, gone) = (Set(joined), Set(left))
    let decided = Separation(before: new.classes, after: old.classes).vertices.filter { !come.contains($0) }
    let opened = Separation(before: old.classes, after: new.classes).vertices.filter { !gone.contains($0) }
    func named(_ vertices: [Int]) -> [Actor] { vertices.map { actors[$0] } }
    moved = named(Self.turned(from: old, to: new))
    (self.joined, self.left) = (named(joined), named(left))
    /// Where a vertex stands in a state, towards those towards whom it has no decided side in another.
    func stand(_ vertex: Int, in state: AgreedSides, butNotIn other: AgreedSides) -> CampShift.Stand {
      let towards = vertices.filter {
        state.classes.labels[$0] == state.classes.labels[vertex]
          && other.classes.labels[$0] != other.classes.labels[vertex]
      }
      return CampShift.Stand(
        actor: actors[vertex], with: named(towards.filter { state.sides[$0] == state.sides[vertex] }),
        against: named(towards.filter { state.sides[$0] != state.sides[vertex] }))
    }
    self.decided = decided.map { stand($0, in: new, butNotIn: old) }
    self.opened = opened.map { stand($0, in: old, butNotIn: new) }
  }

  /// Whether each vertex has a decided side towards another.
  private static func bound(_ classes: Components) -> [Bool] {
    let sizes = classes.sizes
    return classes.labels.map { sizes[$0] > 1 }
  }

  /// Of the vertices that are of one class before and after, the fewer of those that keep their side and those that don't.
  private static func turned(from old: AgreedSides, to new: AgreedSides) -> [Int] {
    let both = Components(grouping: zip(old.classes.labels, new.classes.labels).map { [$0, $1] })
    return both.members.flatMap { members in
      let turned = members.filter { old.sides[$0] != new.sides[$0] }
      return 2 * turned.count <= members.count ? turned : members.filter { old.sides[$0] == new.sides[$0] }
    }.sorted()
  }
}
