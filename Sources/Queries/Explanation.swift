public import ActorModel
import AnalysisGraph

/// How two actors are connected, in prose: who, what, when, according to whom, how credible, friend or enemy.
public struct Explanation: Sendable, Hashable {
  /// One path in words.
  public struct Passage: Sendable, Hashable {
    /// The actors of the path in a line.
    public let heading: String
    /// For each step, the sentences on each of its ties: the statement first, then the claims.
    public let steps: [[[String]]]
    /// Whether the path makes its ends friends or enemies, and why.
    public let verdict: String
    /// Which step is least certain.
    public let weakestLink: String?
  }

  /// The paths that are explained, the best first.
  public let paths: [ActorPath]
  /// The paths in words, in the same order.
  public let passages: [Passage]
  /// How many connections there are, in a sentence.
  public let opening: String
  /// The sources that were named, with their numbers and grades.
  public let citations: [String]
  /// The sources that were named; a source's number is its position plus one.
  public let sources: [Source]

  /// Puts paths between two actors into words.
  public init(_ paths: [ActorPath], from: Actor, to: Actor, in graph: ActorGraph) {
    var numbering = SourceNumbering(graph.sources)
    let writer = TieSentence(graph)
    self.paths = paths
    passages = paths.map { path in
      Passage(
        heading: path.actors.map(\.name).joined(separator: " – "),
        steps: path.steps.map { step in
          step.ties.map { writer.sentences(for: $0, numbering: &numbering) }
        },
        verdict: Self.verdict(on: path), weakestLink: Self.weakestLink(of: path, writer))
    }
    opening = Self.opening(paths, from: from, to: to)
    sources = numbering.sources
    citations = numbering.sources.map(numbering.citation)
  }

  /// Every sentence in order, for machine formats.
  public var sentences: [String] {
    [opening]
      + passages.flatMap { passage in
        passage.steps.flatMap { $0.flatMap { $0 } } + [passage.verdict]
          + (passage.weakestLink.map { [$0] } ?? [])
      } + (passages.isEmpty ? [] : [Self.caution])
  }

  /// What the verdicts are and are not.
  public static let caution =
    "Friend or enemy follows from the signs alone; it is no statement about intentions."

  private static func opening(_ paths: [ActorPath], from: Actor, to: Actor) -> String {
    guard let shortest = paths.first else {
      return "No path connects \(from.name) and \(to.name) under this projection."
    }
    let ways = paths.count == 1 ? "one connection is" : "\(paths.count) connections are"
    let kind =
      shortest.length == 1
      ? "they are tied directly" : "the best one takes \(shortest.length) steps"
    return "\(from.name) and \(to.name): \(ways) explained here; \(kind)."
  }

  private static func verdict(on path: ActorPath) -> String {
    guard let last = path.steps.last else { return "This is one and the same actor." }
    let ends = "\(path.from.name) and \(last.to.name)"
    let hostile = path.steps.filter { $0.sign == .negative }.count
    let steps = "\(path.length) \(path.length == 1 ? "step" : "steps")"
    switch path.sign {
    case .positive where hostile == 0:
      return path.length == 1
        ? "Sign: friendly (+)."
        : "Sign: friendly (+), since \(path.length == 2 ? "both" : "all \(path.length)") steps between \(ends) are friendly."
    case .positive where path.length == 2:
      return "Sign: friendly (+): \(ends) share an enemy in \(path.steps[0].to.name)."
    case .positive:
      return "Sign: friendly (+), since \(hostile) of \(steps) are hostile, an even number."
    case .negative where path.length == 1: return "Sign: hostile (−)."
    case .negative where path.length == 2:
      let other = path.steps[0].to.name
      let (friend, enemy) =
        path.steps[0].sign == .positive ? (path.from.name, last.to.name) : (last.to.name, path.from.name)
      return "Sign: hostile (−): \(other) is on good terms with \(friend) and an enemy to \(enemy)."
    case .negative:
      return
        "Sign: hostile (−), since \(hostile) of \(steps) \(hostile == 1 ? "is" : "are") hostile, an odd number."
    case .neutral: return "Sign: none (0), since \(joints(of: path, .neutral)) no side."
    case .mixed: return "Sign: undecided, since \(joints(of: path, .mixed)) both friendly and hostile ties."
    }
  }

  private static func joints(of path: ActorPath, _ sign: AnalysisGraph.Sign) -> String {
    let found = path.steps.filter { $0.sign == sign }.map { "\($0.from.name) – \($0.to.name)" }
    let verb = sign == .neutral ? ("takes", "take") : ("has", "have")
    return "\(found.listed) \(found.count == 1 ? verb.0 : verb.1)"
  }

  private static func weakestLink(of path: ActorPath, _ writer: TieSentence) -> String? {
    guard path.length > 1, let position = path.weakest else { return nil }
    let step = path.steps[position]
    let confidence =
      step.confidence.map { "confidence \(Int(($0 * 100).rounded())) of 100" } ?? "confidence not judged"
    return "Weakest link: \(step.from.name) – \(step.to.name) (\(step.tie.relation), \(confidence))."
  }
}
