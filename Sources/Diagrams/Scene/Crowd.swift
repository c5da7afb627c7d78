import ActorModel
import GraphvizLayout

/// How names and lines become smaller where many actors must find room on one page.
enum Crowd {
  /// Up to how many actors everything has its usual size.
  static let threshold = 150

  /// The text of an actor's name: the busiest can be read from afar, the others from near, on a page too.
  static func text(degree: Int, most: Int, onPage: Bool) -> TextMetrics {
    if degree >= leastOfLarge(most) { return TextMetrics(size: large, bold: true) }
    if degree >= leastOfMiddle(most) { return TextMetrics(size: middle, bold: true) }
    return TextMetrics(size: onPage ? Scene.labelText.size : 10)
  }

  private static let large = 19.0
  private static let middle = 14.0
  private static func leastOfLarge(_ most: Int) -> Int { max(5, (most + 2) / 3) }
  private static func leastOfMiddle(_ most: Int) -> Int { max(5, (most + 7) / 8) }

  /// The key to the sizes of names.
  static func legend(most: Int) -> LegendSection {
    let (large, middle) = (leastOfLarge(most), leastOfMiddle(most))
    var entries: [LegendEntry] = []
    if most >= large { entries.append(.init(sample: .size(Self.large), caption: "\(large) ties or more")) }
    if middle < large, most >= middle {
      entries.append(.init(sample: .size(Self.middle), caption: "\(middle) ties or more"))
    }
    return LegendSection(heading: "Size of names", entries: entries)
  }

  /// How wide lines are as a multiple of the usual: those of busy actors stand out.
  static func lineScale(busiestEnd degree: Int, most: Int) -> Double { degree * 8 >= most ? 0.7 : 0.45 }
}

extension Scene.ActorBox {
  /// Gives the name another size and the box no more room than the name needs.
  mutating func shrink(to text: TextMetrics) {
    self.text = text
    lines = text.wrap(name.isEmpty ? "?" : name, width: text.size * 8, maxLines: 3)
    let inset = style.shape.textInset * text.size / 16
    size = Size(
      width: ((lines.map(text.width).max() ?? 0) + 2 * inset).rounded(.up),
      height: (text.height(lines: lines.count) + text.size * 0.5).rounded(.up))
  }
}

extension Scene {
  /// Makes the lines thinner.
  mutating func thinLines() {
    let most = actors.map(\.degree).max() ?? 0
    let degrees = Dictionary(actors.map { ($0.id, $0.degree) }, uniquingKeysWith: { first, _ in first })
    for index in ties.indices {
      let busiest = ties[index].tie.participants.compactMap { degrees[$0] }.max() ?? 0
      ties[index].lineScale = Crowd.lineScale(busiestEnd: busiest, most: most)
    }
  }
}
