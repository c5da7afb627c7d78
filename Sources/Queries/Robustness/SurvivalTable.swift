public import ActorModel

/// With what probability a tie exists, judged by its confidence or by the grades of its evidence.
///
/// A tie whose confidence somebody judged has that probability. Otherwise its best evidence gives it: a piece of evidence
/// is as good as the lesser of what its credibility and its source's reliability are worth here, and the best piece that
/// disputes the tie takes its own share away. What nobody graded has the value for ungraded evidence, and a tie without
/// evidence as well. The values are a convention, made to be seen and changed.
public struct SurvivalTable: Sendable, Hashable {
  /// What each grade of reliability is worth, from 0 to 1.
  public var reliability: [Reliability: Double] = [
    .completelyReliable: 0.95, .usuallyReliable: 0.85, .fairlyReliable: 0.7, .notUsuallyReliable: 0.5,
    .unreliable: 0.3, .cannotBeJudged: 0.5,
  ]
  /// What each grade of credibility is worth, from 0 to 1.
  public var credibility: [Credibility: Double] = [
    .confirmed: 0.95, .probablyTrue: 0.85, .possiblyTrue: 0.65, .doubtful: 0.4, .improbable: 0.2,
    .cannotBeJudged: 0.5,
  ]
  /// What evidence without any grade is worth.
  public var ungraded = 0.5
  /// Whether a judged confidence goes before grades.
  public var usesConfidence = true

  /// Creates the table with the values that hold where nobody changes them.
  public init() {}

  /// The probability that a tie exists.
  ///
  /// - Parameters:
  ///   - tie: The tie, with the evidence that counts.
  ///   - sources: The sources by their ids.
  /// - Returns: A probability from 0 to 1.
  public func probability(of tie: Tie, sources: [String: Source]) -> Double {
    if usesConfidence, let confidence = tie.confidence { return Double(confidence) / 100 }
    func best(where counts: (Evidence) -> Bool) -> Double? {
      tie.evidence.filter(counts).map { worth(of: $0, sources: sources) }.max()
    }
    let support = best { $0.stance != .disputes } ?? ungraded
    return support * (1 - (best { $0.stance == .disputes } ?? 0))
  }

  /// The probability that each of some ties exists.
  ///
  /// - Parameters:
  ///   - ties: The ties, with the evidence that counts.
  ///   - graph: Where their sources are graded.
  /// - Returns: A probability from 0 to 1 for each.
  public func probabilities(of ties: some Sequence<Tie>, in graph: ActorGraph) -> [Double] {
    let sources = Dictionary(graph.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ties.map { probability(of: $0, sources: sources) }
  }

  private func worth(of evidence: Evidence, sources: [String: Source]) -> Double {
    let grades = [
      evidence.credibility.flatMap { credibility[$0] },
      sources[evidence.source]?.reliability.flatMap { reliability[$0] },
    ].compactMap(\.self)
    return grades.min() ?? ungraded
  }

  /// Changes one value.
  ///
  /// - Parameter text: A grade and its value, as in `D=0.4`, `3=0.6` or `ungraded=0.5`.
  /// - Throws: If the text is no such thing.
  public mutating func change(_ text: String) throws(QueryError) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let value = Double(parts[1]), (0...1).contains(value) else {
      throw QueryError(
        description: "`\(text)` is no grade with its value; write D=0.4, with a value from 0 to 1")
    }
    if let grade = Reliability(rawValue: parts[0].uppercased()) {
      reliability[grade] = value
    } else if let number = Int(parts[0]), let grade = Credibility(rawValue: number) {
      credibility[grade] = value
    } else if parts[0] == "ungraded" {
      ungraded = value
    } else {
      throw QueryError(
        description:
          "there is no grade `\(parts[0])`; reliability is A to F, credibility 1 to 6, and the rest `ungraded`"
      )
    }
  }
}
