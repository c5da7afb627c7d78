import ActorModel
public import AnalysisGraph
public import Metrics
import Queries

/// The fewest flips in words.
public struct FlipWords {
  let projected: ProjectedGraph
  let signed: SignedGraph
  let goal: String
  let outcome: FlipOutcome
  let most: Int

  /// More sets than anybody reads.
  private static let shownSets = 20

  /// Takes what a search found.
  public init(projected: ProjectedGraph, signed: SignedGraph, goal: String, outcome: FlipOutcome, most: Int) {
    self.projected = projected
    self.signed = signed
    self.goal = goal
    self.outcome = outcome
    self.most = most
  }

  /// The outcome as text for a terminal.
  ///
  /// - Parameters:
  ///   - width: Where lines end; `nil` leaves each sentence on one line.
  ///   - heading: What makes a heading stand out.
  /// - Returns: The lines, each ended by a line feed.
  public func text(width: Int? = nil, heading: (String) -> String = { $0 }) -> String {
    let lines =
      [
        ProjectionRecord(projected).sentence.onOneLine.hanging(from: "", width: width), "",
        heading(verdict.onOneLine),
      ]
      + sets.map { $0.onOneLine.hanging(from: "  • ", width: width) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The outcome as Markdown.
  public var markdown: String {
    ([ProjectionRecord(projected).sentence.onOneLine.markdownText, "", verdict.onOneLine.markdownText, ""]
      + sets.map { "- \($0.onOneLine.markdownText)" }).joined(separator: "\n") + "\n"
  }

  private var verdict: String {
    let isProven = outcome.isProven ? "" : " (not proven: the time was up)"
    guard outcome.size <= most, let first = outcome.sets.first else {
      if outcome.sets.isEmpty { return "No \(most) flips or fewer \(goal)\(isProven)." }
      return "To \(goal) takes \(counted(outcome.size, "flip"))\(isProven), more than \(most)."
    }
    if first.isEmpty { return "Nothing need turn to \(goal)." }
    let all = outcome.isComplete ? "" : ", and perhaps others, not looked for further"
    let ways =
      outcome.sets.count == 1
      ? "; one set of this size does it" : "; \(outcome.sets.count) sets of this size do it"
    return "To \(goal) takes \(counted(outcome.size, "flip"))\(isProven)\(ways)\(all)."
  }

  private var sets: [String] {
    guard outcome.size <= most else { return [] }
    let sentences = outcome.sets.prefix(Self.shownSets).map { set in
      set.map { index in
        let edge = signed.graph.edge(index)
        let labels = signed.tiesOfEdge[index].map { position in
          let relation = projected.ties[position].relation
          return projected.taxonomy[relation]?.label ?? relation
        }
        let sign = edge.sign == .positive ? "friendly" : edge.sign == .negative ? "hostile" : "ambivalent"
        return
          "\(projected.actors[edge.tail].name) – \(projected.actors[edge.head].name), \(sign) now (\(labels.uniqued.listed))"
      }.joined(separator: "; ")
    }.filter { !$0.isEmpty }
    let more = outcome.sets.count - Self.shownSets
    return more > 0 ? sentences + ["and \(more) more sets (see --format json)"] : sentences
  }
}
