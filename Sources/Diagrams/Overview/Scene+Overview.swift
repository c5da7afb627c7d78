import ActorModel
import GraphvizLayout

extension Scene {
  /// Says on groups how many actors they hold, and on lines how many ties they stand for; lines grow with the number.
  mutating func sumUp(_ overview: Overview) {
    isOverview = true
    for section in actorLegend.indices {
      for entry in actorLegend[section].entries.indices
      where actorLegend[section].entries[entry].caption == Actor.Kind.coalition.caption {
        actorLegend[section].entries[entry].caption = "coalition, or group with its number of actors"
      }
    }
    notes.insert(overview.sentence, at: 0)
    for (index, actor) in actors.enumerated() {
      guard let count = overview.sizes[actor.id] else { continue }
      let words = "\(count) \(count == 1 ? "actor" : "actors")"
      actors[index].lines.append("(\(words))")
      actors[index].name += " (\(words))"
      actors[index].tooltip = "\(actor.name): a group of \(words)."
      let text = actor.text
      actors[index].size.height += text.height(lines: 1)
      actors[index].size.width = max(actor.size.width, text.width("(\(words))") + 24)
    }
    let names = Dictionary(actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let labelled = mostSummed(overview)
    for (index, tie) in ties.enumerated() {
      let counts = overview.counts[tie.tie.id] ?? []
      let words = counts.map { "\($0.count) \(Self.word(for: $0.sign))" }
      let label = Self.labelText
      ties[index].label =
        !labelled.contains(index)
        ? nil
        : Label(
          lines: words.map { .init(text: $0, isMark: false) }, text: label,
          size: Size(
            width: ((words.map(label.width).max() ?? 0) + 8).rounded(.up),
            height: (label.height(lines: words.count) + 3).rounded(.up)))
      let total = counts.reduce(0) { $0 + $1.count }
      let ends = [tie.tie.from, tie.tie.others.first ?? ""].map { names[$0] ?? $0 }
      ties[index].sentence =
        "\(list(words)) \(total == 1 ? "tie" : "ties") between \(ends[0]) and \(ends[1])."
      ties[index].tooltip = ties[index].sentence
      ties[index].circumstances = words
      ties[index].provenance = ""
      ties[index].lineScale = Self.lineScale(total)
    }
  }

  /// The lines that bear numbers: all, or those that stand for the most ties where there are too many to read.
  private func mostSummed(_ overview: Overview) -> Set<Int> {
    let totals = ties.map { overview.counts[$0.tie.id]?.reduce(0) { $0 + $1.count } ?? 0 }
    let order = ties.indices.sorted { (totals[$1], $0) < (totals[$0], $1) }
    return Set(order.prefix(Self.labelledLines))
  }

  /// The most lines that bear numbers.
  static let labelledLines = 45

  private static func word(for sign: Sign) -> String {
    Overview.signs.first { $0.sign == sign }?.word ?? ""
  }

  /// A line for 2 ties is half as wide again as for 1, for 16 three times as wide, and never wider than four times.
  private static func lineScale(_ count: Int) -> Double {
    let doublings = Double(Int.bitWidth - count.leadingZeroBitCount - 1)
    return min(1 + doublings / 2, 4)
  }
}
