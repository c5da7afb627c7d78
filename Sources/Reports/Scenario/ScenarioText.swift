import ActorModel
import AnalysisGraph
import Metrics
import Queries

extension ScenarioFindings {
  /// The findings as text for a terminal.
  ///
  /// - Parameters:
  ///   - width: Where lines end; `nil` leaves each sentence on one line.
  ///   - heading: What makes a heading stand out.
  /// - Returns: The lines, each ended by a line feed.
  public func text(width: Int? = nil, heading: (String) -> String = { $0 }) -> String {
    var lines = [ProjectionRecord(before.projected).sentence.onOneLine.hanging(from: "", width: width)]
    for section in sections {
      lines += ["", heading(section.title)]
      lines += section.sentences.map { $0.onOneLine.hanging(from: "  • ", width: width) }
    }
    lines += ["", heading("Ranks by \(measure)")]
    let (table, sliding) = ownChanges
    if table.rows.isEmpty {
      lines.append("  • \(Self.unchanged)\n")
    } else {
      lines.append(table.without(["id"]).text(width: width, heading: heading))
    }
    if let sliding { lines.append("\(sliding).\n") }
    return lines.joined(separator: "\n")
  }

  /// The findings as Markdown.
  public var markdown: String {
    var lines = [ProjectionRecord(before.projected).sentence.onOneLine.markdownText]
    for section in sections {
      lines += ["", "### \(section.title)", ""] + section.sentences.map { "- \($0.onOneLine.markdownText)" }
    }
    lines += ["", "### Ranks by \(measure.markdownText)", ""]
    let (table, sliding) = ownChanges
    lines.append(table.rows.isEmpty ? Self.unchanged : table.without(["id"]).markdown())
    if let sliding { lines += [table.rows.isEmpty ? "" : nil, "\(sliding)."].compactMap(\.self) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let unchanged = "Nobody's score changes."

  /// The actors whose own score changes, and how many ranks only make room.
  private var ownChanges: (table: Table, sliding: String?) {
    let all = actorTable
    let own = all.filter { !$0.number("score_before").isAsGood(as: $0.number("score_after")) }
    return (own, slidingWords(all.rows.count - own.rows.count))
  }

  private struct Section {
    let title: String
    let sentences: [String]
  }

  private var sections: [Section] {
    [
      Section(title: "What if", sentences: changes), Section(title: "Balance", sentences: balanceSentences),
      Section(title: "Paths", sentences: pathSentences),
    ]
  }

  private var balanceSentences: [String] {
    func number(_ value: Double?) -> String { value?.decimals ?? "no value" }
    func change(_ name: String, _ old: String, _ new: String) -> String {
      old == new ? "\(name) stays \(old)." : "\(name) goes from \(old) to \(new)."
    }
    let sentences = [
      change("Frustration L", before.frustration.valueInWords, after.frustration.valueInWords),
      change("Triangle balance T", number(before.triangles.balance), number(after.triangles.balance)),
      change("Walk balance W", number(before.walks.value), number(after.walks.value)),
    ]
    let words = camps.words
    return sentences + ["\(words.prefix(1).uppercased())\(words.dropFirst())."]
  }

  private var pathSentences: [String] {
    let (closed, opened) = pathChanges
    var sentences: [String] = []
    if closed > 0 {
      sentences.append(
        "\(counted(closed, "pair")) of actors \(closed == 1 ? "loses its" : "lose their") last path; cut off: \(cutOff.map(\.name).listed)."
      )
    }
    if opened > 0 {
      sentences.append(
        "\(counted(opened, "pair")) of actors \(opened == 1 ? "gains" : "gain") a path; joined: \(joined.map(\.name).listed)."
      )
    }
    if sentences.isEmpty { sentences = ["Nobody loses or gains a path."] }
    let (old, new) = (before.components.count, after.components.count)
    if old != new { sentences.append("Components go from \(old) to \(new).") }
    return sentences
  }
}
