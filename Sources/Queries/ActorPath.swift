public import ActorModel
public import AnalysisGraph
import Metrics

/// A chain of ties from one actor to another on which nobody comes twice.
public struct ActorPath: Sendable, Hashable {
  /// One step of a path, with every tie that joins its two actors.
  public struct Step: Sendable, Hashable {
    /// Where the step begins.
    public let from: Actor
    /// Where the step ends.
    public let to: Actor
    /// The tie that stands for the step: the most confident, then the strongest, then the first in the file.
    public let tie: Tie
    /// The other ties between the two, in the order of the file.
    public let others: [Tie]
    /// The sign of all ties of the step together.
    public let sign: AnalysisGraph.Sign
    /// The best confidence of the step's ties, from 0 to 1; `nil` where nobody has judged any.
    public let confidence: Double?
    /// The summed strength of the step's ties, or as the projection merges it.
    public let strength: Double

    /// All ties of the step, the one that stands for it first.
    public var ties: [Tie] { [tie] + others }

    /// Whether the relation of the tie that stands for the step has a direction.
    public let hasDirection: Bool
    /// Whether the step goes the way its tie points, or the tie's relation has no direction.
    public let isForward: Bool
  }

  /// The first actor.
  public let from: Actor
  /// The steps, none if the path stays where it is.
  public let steps: [Step]
  /// The sum of the steps' lengths under the projection's distance.
  public let cost: Double
  /// The product of the steps' signs: the enemy of an enemy is positive.
  public let sign: AnalysisGraph.Sign
  /// The product of the steps' confidences, from 0 to 1; `nil` if a step has none.
  public let confidence: Double?

  /// The number of steps.
  public var length: Int { steps.count }

  /// The actors from first to last.
  public var actors: [Actor] { [from] + steps.map(\.to) }

  /// The position of the step of the least confidence, where a step without any counts as
  /// ``Projection/assumedConfidence``; the first of equals; `nil` if nobody has judged any.
  public var weakest: Int? {
    guard steps.contains(where: { $0.confidence != nil }) else { return nil }
    let assumed = Double(Projection.assumedConfidence) / 100
    return steps.indices.min { (steps[$0].confidence ?? assumed) < (steps[$1].confidence ?? assumed) }
  }

  init(_ path: GraphPath, in projected: ProjectedGraph) {
    from = projected.actors[path.vertices[0]]
    steps = path.edges.indices.map { position in
      Self.step(
        over: path.edges[position], from: projected.actors[path.vertices[position]],
        to: projected.actors[path.vertices[position + 1]], in: projected)
    }
    cost = path.cost
    sign = path.sign
    let confidences = steps.compactMap(\.confidence)
    confidence = confidences.count == steps.count ? confidences.reduce(1, *) : nil
  }

  private static func step(
    over edge: Int, from: Actor, to: Actor, in projected: ProjectedGraph
  ) -> Step {
    let ties = projected.ties(of: edge)
    let best =
      ties.indices.max { left, right in
        let (a, b) = (ties[left], ties[right])
        if a.confidence != b.confidence { return (a.confidence ?? -1) < (b.confidence ?? -1) }
        return (a.weight, right) < (b.weight, left)
      } ?? 0
    var others = ties
    let tie = others.remove(at: best)
    let hasDirection = projected.taxonomy[tie.relation]?.isDirected ?? true
    return Step(
      from: from, to: to, tie: tie, others: others, sign: projected.graph.signs[edge],
      confidence: projected.confidence(of: edge), strength: projected.graph.weights[edge],
      hasDirection: hasDirection, isForward: !hasDirection || tie.from == from.id)
  }
}
