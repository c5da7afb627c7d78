import ActorModel
import GraphvizLayout

/// How each actor of a figure is drawn, and the key to it.
struct ActorEncoding {
  private let sheet: StyleSheet
  private let coloring: ActorColoring
  private let size: ActorScale?
  private let groups: GroupStyles
  /// Whether nothing is known of what anybody is, so that kinds needn't be told apart.
  private let isWithoutKinds: Bool
  private let range: (color: ClosedRange<Double>, size: ClosedRange<Double>)

  /// The encoding of these actors, all of which are drawn.
  init(_ options: DiagramOptions, actors: [Actor]) {
    sheet = options.style
    isWithoutKinds = actors.allSatisfy { $0.kind == .other && options.style.actors[$0.id] == nil }
    coloring = options.coloring
    size = options.size
    var names: [String] = []
    if case .groups(_, let groups) = coloring { names = actors.compactMap { groups[$0.id] } }
    groups = GroupStyles(of: names, sheet: sheet)
    func range(_ scale: ActorScale?) -> ClosedRange<Double> {
      let values = actors.compactMap { scale?.values[$0.id] }
      return (values.min() ?? 0)...(values.max() ?? 0)
    }
    var colorScale: ActorScale?
    if case .scale(let scale) = coloring { colorScale = scale }
    self.range = (range(colorScale), range(size))
  }

  /// The look of an actor's box.
  func style(of actor: Actor) -> ActorStyle {
    var plain = sheet.style(of: actor)
    if isWithoutKinds { plain.shape = .rounded }
    switch coloring {
    case .kind: return plain
    case .groups(_, let of): return of[actor.id].map { groups.style($0, plain) } ?? plain.blank
    case .scale(let scale):
      return scale.values[actor.id].map { sheet.style(plain, at: share($0, range.color)) } ?? plain.blank
    }
  }

  /// The size of an actor's name in points, from which follows that of its box; `nil` where it shows nothing.
  func textSize(of actor: Actor) -> Double? {
    guard let size else { return nil }
    guard let value = size.values[actor.id] else { return Self.textSizes.lowerBound }
    return Self.textSize(at: share(value, range.size))
  }

  /// What is known of an actor beside its kind, for its tooltip.
  func facts(of actor: Actor) -> [String] {
    var facts: [String] = []
    switch coloring {
    case .kind: break
    case .groups(let caption, let of): facts.append("\(caption): \(of[actor.id] ?? "none")")
    case .scale(let scale): facts.append(fact(scale, actor))
    }
    if let size, coloring != .scale(size) { facts.append(fact(size, actor)) }
    return facts
  }

  private func fact(_ scale: ActorScale, _ actor: Actor) -> String {
    "\(scale.caption): \(scale.values[actor.id].map(shortDecimal) ?? "no value")"
  }

  private static let textSizes = 11.0...22.0

  /// The size of a name by its value's share of the range; the area of a letter grows with the value.
  private static func textSize(at share: Double) -> Double {
    let (low, high) = (textSizes.lowerBound, textSizes.upperBound)
    return (low * low + share * (high * high - low * low)).squareRoot()
  }

  private func share(_ value: Double, _ range: ClosedRange<Double>) -> Double {
    let extent = range.upperBound - range.lowerBound
    return extent > 0 ? min(max((value - range.lowerBound) / extent, 0), 1) : 0.5
  }
}

extension ActorEncoding {
  /// The key to the boxes of these actors.
  func legend(of actors: [Actor]) -> [LegendSection] {
    var sections = [LegendSection(heading: "Actors", entries: isWithoutKinds ? [] : kinds(of: actors))]
    switch coloring {
    case .kind: break
    case .groups(let caption, let of):
      var entries = groups.entries
      if actors.contains(where: { of[$0.id] == nil }) {
        entries.append(.init(sample: .box(Self.neutral.blank), caption: "none"))
      }
      sections.append(LegendSection(heading: capitalized(caption), entries: entries))
    case .scale(let scale):
      sections.append(LegendSection(heading: capitalized(scale.caption), entries: colors(of: scale, actors)))
    }
    if let size {
      sections.append(LegendSection(heading: sizeHeading(size), entries: sizes(of: size, actors)))
    }
    return sections
  }

  private func kinds(of actors: [Actor]) -> [LegendEntry] {
    let (special, plain) = (
      actors.filter { sheet.actors[$0.id] != nil }, actors.filter { sheet.actors[$0.id] == nil }
    )
    func entry(_ style: ActorStyle, _ caption: String) -> LegendEntry {
      LegendEntry(sample: .box(coloring == .kind ? style : style.blank), caption: caption)
    }
    return Actor.Kind.allCases.filter { kind in plain.contains { $0.kind == kind } }
      .map { entry(sheet.style(of: $0), $0.caption) }
      + special.map { entry(sheet.style(of: $0), "\(cleanText($0.name, limit: 60)), \($0.kind.caption)") }
  }

  private func colors(of scale: ActorScale, _ actors: [Actor]) -> [LegendEntry] {
    let steps = (0...10).map { sheet.style(Self.neutral, at: Double($0) / 10).fill }
    var entries: [LegendEntry] = []
    if actors.contains(where: { scale.values[$0.id] != nil }) {
      entries.append(.init(sample: .gradient(steps), caption: words(range.color)))
    }
    return entries + withoutValue(scale, actors, .box(Self.neutral.blank))
  }

  private func sizes(of scale: ActorScale, _ actors: [Actor]) -> [LegendEntry] {
    let values = actors.compactMap { scale.values[$0.id] }
    guard let low = values.min(), let high = values.max() else {
      return withoutValue(scale, actors, .size(Self.textSizes.lowerBound))
    }
    let shown = low < high ? [low, (low + high) / 2, high] : [low]
    let entries = shown.map { value in
      LegendEntry(
        sample: .size(Self.textSize(at: share(value, range.size))), caption: shortDecimal(value))
    }
    return entries + withoutValue(scale, actors, .size(Self.textSizes.lowerBound))
  }

  private func withoutValue(
    _ scale: ActorScale, _ actors: [Actor], _ sample: LegendEntry.Sample
  ) -> [LegendEntry] {
    actors.contains { scale.values[$0.id] == nil } ? [.init(sample: sample, caption: "no value")] : []
  }

  private func sizeHeading(_ size: ActorScale) -> String { "\(capitalized(size.caption)) (size of name)" }

  private func words(_ range: ClosedRange<Double>) -> String {
    range.lowerBound < range.upperBound
      ? "\(shortDecimal(range.lowerBound)) to \(shortDecimal(range.upperBound))"
      : "\(shortDecimal(range.lowerBound)) throughout"
  }

  private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private static let neutral = ActorStyle(
    shape: .rounded, fill: .background, border: .muted)
}

extension ActorStyle {
  /// The box without a colour of its own.
  var blank: ActorStyle { colored(fill: .background, border: .muted) }
}

extension StyleSheet {
  private static let usualScale = (
    low: ThemedColor(light: 0xF4F6F8, dark: 0x1C2229), high: ThemedColor(light: 0x4A90D0, dark: 0x3F6FA3)
  )

  /// The style of a box whose value stands at this share of the range.
  fileprivate func style(_ plain: ActorStyle, at share: Double) -> ActorStyle {
    let step = Int((share * 100).rounded())
    let low = (lowest ?? Self.usualScale.low).surface("low")
    let high = (highest ?? Self.usualScale.high).surface("high")
    func mix(_ color: KeyPath<Paint, Color>) -> Color {
      low[keyPath: color].mixed(with: high[keyPath: color], Double(step) / 100)
    }
    return plain.colored(
      fill: Paint("scale-\(step)", light: mix(\.light), dark: mix(\.dark)), border: .muted)
  }
}
