import ActorModel
import AnalysisGraph
import Metrics
import Queries

extension RobustnessFindings {
  /// The findings as text for a terminal.
  ///
  /// - Parameters:
  ///   - actors: The actors to show, as ``actorTable`` has them.
  ///   - width: Where lines end; `nil` leaves each sentence on one line.
  ///   - heading: What makes a heading stand out.
  /// - Returns: The lines, each ended by a line feed.
  public func text(_ actors: Table, width: Int? = nil, heading: (String) -> String = { $0 }) -> String {
    var lines: [String] = []
    func add(_ text: String, after head: String = "") {
      lines.append(text.onOneLine.hanging(from: head, width: width))
    }
    add(ProjectionRecord(projected).sentence)
    for sentence in tableSentences { add(sentence) }
    lines += ["", heading("\(measure) in \(stability.drawCount) draws"), ""]
    lines.append(actors.without(["id"]).text(width: width, heading: heading))
    lines.append(heading("Who comes before whom"))
    for sentence in orderSentences { add(sentence, after: "  • ") }
    lines += ["", heading("What the answers rest on")]
    for omission in omissions.omissions { add(sentence(for: omission), after: "  • ") }
    if omissions.omissions.isEmpty { add("The ties name no source.") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The findings as Markdown.
  public func markdown(_ actors: Table) -> String {
    var lines = [
      ([ProjectionRecord(projected).sentence + "."] + tableSentences).joined(separator: " ").markdownText
    ]
    lines += [
      "", "### \(measure) in \(stability.drawCount) draws".onOneLine, "", actors.without(["id"]).markdown(),
    ]
    lines += ["### Who comes before whom", ""] + orderSentences.map { "- \($0.onOneLine.markdownText)" }
    lines += ["", "### What the answers rest on", ""]
    lines += omissions.omissions.map { "- \(sentence(for: $0).onOneLine.markdownText)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The values by which ties were drawn.
  public var tableSentences: [String] {
    let judged = table.usesConfidence ? projected.ties.count { $0.confidence != nil } : 0
    let reliability = Reliability.allCases.map { "\($0.rawValue) \((table.reliability[$0] ?? 0).decimals)" }
    let credibility = Credibility.allCases.map { "\($0.rawValue) \((table.credibility[$0] ?? 0).decimals)" }
    let count = projected.ties.count
    let rule =
      judged == count
      ? "Each tie is kept with the probability of its judged confidence."
      : judged == 0
        ? "Each tie is kept with the probability that its evidence's grades are worth."
        : "Each tie is kept with its probability: of \(judged) of \(counted(count, "tie")) the judged confidence, of the others what their evidence's grades are worth."
    return [
      rule,
      "Worth of grades\(judged == count ? ", where no confidence is judged" : ""): reliability \(reliability.joined(separator: ", ")); credibility \(credibility.joined(separator: ", ")); ungraded \(table.ungraded.decimals) (--grade changes them).",
    ]
  }

  private var orderSentences: [String] {
    let first = Array(order.prefix(5))
    return zip(first, first.dropFirst()).map { one, other in
      let share = stability.precedence(of: one, over: other)
      return
        "\(projected.actors[one].name) comes before \(projected.actors[other].name) in \(share.percent) of the draws (equals count half)."
    }
  }

  private func sentence(for omission: EvidenceOmission) -> String {
    let origin = omission.origin
    let name = (origin.kind == .source ? "" : "what is claimed by ") + origin.name
    var parts: [String] = []
    let lost = omission.lostTies.count
    if lost == 0 {
      return "Without \(name): every tie has other evidence, and nothing changes."
    }
    if lost == projected.ties.count { return "Without \(name): no tie is left; everything rests on it." }
    parts.append("\(lost) of \(projected.ties.count) ties \(lost == 1 ? "has" : "have") no other evidence")
    let changes = rankChanges(in: omission)
    let own = changes.filter { !$0.onlySlides }
    let sliding = slidingWords(changes.count - own.count)
    if own.isEmpty {
      parts.append(sliding ?? "no rank changes")
    } else {
      let shown = own.prefix(5).map { "\(projected.actors[$0.vertex].name) \($0.before) to \($0.after)" }
      let more = own.count > 5 ? " and \(own.count - 5) more" : ""
      parts.append("ranks change: \(shown.joined(separator: ", "))\(more)\(sliding.map { "; \($0)" } ?? "")")
    }
    if omission.separatedPairs > 0 {
      parts.append(
        "\(counted(omission.separatedPairs, "pair")) of actors \(omission.separatedPairs == 1 ? "has" : "have") no path left, cut off \(omission.separated.count == 1 ? "is" : "are") \(omission.separated.fewNames)"
      )
    }
    if omission.before.value != omission.after.value || omission.camps == nil {
      let (before, after) = (omission.before.valueInWords, omission.after.valueInWords)
      parts.append("the frustration index goes from \(before) to \(after)")
    }
    parts.append(omission.camps.words)
    return "Without \(name): \(parts.joined(separator: "; "))."
  }
}

/// How many actors change their rank without a change of their own score; `nil` if none does.
func slidingWords(_ count: Int) -> String? {
  count == 0
    ? nil : "\(counted(count, "rank")) only \(count == 1 ? "makes" : "make") room, at an unchanged score"
}

extension Double? {
  /// Whether two scores are the same but for rounding.
  func isAsGood(as other: Double?) -> Bool {
    guard let self, let other else { return self == nil && other == nil }
    return self == other || abs(self - other) <= 1e-9 * max(abs(self), abs(other))
  }
}

extension SignedDivision {
  /// The value, or the interval in which it lies where the time was up.
  var valueInWords: String {
    isProven ? value.decimals : "between \(lowerBound.decimals) and \(value.decimals)"
  }
}

extension Double {
  /// A share as a percentage without decimals, and never 0 or 100 unless it is.
  package var percent: String {
    if self > 0 && self < 0.005 { return "under 1 %" }
    if self < 1 && self >= 0.995 { return "over 99 %" }
    return "\(Int((self * 100).rounded())) %"
  }
}
