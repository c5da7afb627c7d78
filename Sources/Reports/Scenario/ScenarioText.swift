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
    let table = actorTable
    if table.rows.isEmpty {
      lines.append("  • Nobody's score or rank changes.\n")
    } else {
      lines.append(table.without(["id"]).text(width: width, heading: heading))
    }
    return lines.joined(separator: "\n")
  }

  /// The findings as Markdown.
  public var markdown: String {
    var lines = [ProjectionRecord(before.projected).sentence.onOneLine.markdownText]
    for section in sections {
      lines += ["", "### \(section.title)", ""] + section.sentences.map { "- \($0.onOneLine.markdownText)" }
    }
    lines += ["", "### Ranks by \(measure.markdownText)", ""]
    let table = actorTable
    lines.append(table.rows.isEmpty ? "Nobody's score or rank changes." : table.without(["id"]).markdown())
    return lines.joined(separator: "\n") + "\n"
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
    func words(_ value: Double?) -> String { value?.decimals ?? "no value" }
    func change(_ name: String, _ old: String, _ new: String) -> String {
      old == new ? "\(name) stays \(old)." : "\(name) goes from \(old) to \(new)."
    }
    var sentences = [
      change("Frustration L", before.frustration.valueInWords, after.frustration.valueInWords),
      change("Triangle balance T", words(before.triangles.balance), words(after.triangles.balance)),
      change("Walk balance W", words(before.walks.value), words(after.walks.value)),
    ]
    switch campsHold {
    case true: sentences.append("The camps hold: they are still among the best.")
    case false:
      sentences.append(
        "The camps change: \(movedActors.map(\.name).listed) would stand on the other side than now.")
    case nil: sentences.append("Whether the camps hold was not decided in time (--time-limit).")
    }
    return sentences
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
