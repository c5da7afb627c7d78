import ActorModel
import GraphvizLayout

/// Encodes a graph's actors and the ties to draw.
struct SceneBuilder {
  let graph: ActorGraph
  let options: DiagramOptions
  private let taxonomy: Taxonomy
  private let numbers: [String: Int]
  private let words: TieWords
  private var scene = Scene()

  init(graph: ActorGraph, options: DiagramOptions, asOf: EDTF?) {
    self.graph = graph
    self.options = options
    taxonomy = graph.taxonomy
    numbers = tieNumbers(of: graph)
    words = TieWords(graph: graph, numbers: numbers)
    scene.title = (options.title ?? graph.header.title).map { cleanText($0, limit: 160) }
    let dated = asOf.map { "As of \($0.phrase)" }
    let parts = [options.subtitle, dated].compactMap { $0 }.map { cleanText($0, limit: 200) }
    scene.subtitle = parts.isEmpty ? nil : parts.joined(separator: " \u{00B7} ")
  }

  /// The scene of these ties. Linear in actors and ties, but for words.
  consuming func scene(of ties: [Tie]) throws(DiagramError) -> Scene {
    let drawable = drawableTies(ties)
    let boxes = try addActors(for: drawable)
    let labels = options.labels == .automatic ? automaticLabels(drawable.count) : options.labels
    scene.labels = labels
    for (number, tie) in drawable { add(tie, number: number, boxes: boxes) }
    let plain = options.labels == .automatic && labels == .words ? stylesThatSayTheRelation() : []
    for (index, tie) in scene.ties.enumerated() {
      scene.ties[index].label = label(of: tie, plain.contains(tie.style) ? .numbers : labels)
    }
    if scene.actors.count > Crowd.threshold { scene.thinLines() }
    noteWhatThePageLeavesOut(labels)
    scene.notes += options.footnotes.map { cleanText($0, limit: 400) }
    scene.emphasis = options.emphasis.map { cleanText($0.caption, limit: 200) }
    let graphNote = options.graphDigest.map {
      "Graph file: SHA-256 \(cleanText($0, limit: 80).prefix(12))\u{2026}"
    }
    let sourceNote = words.sourceNote(for: drawable.map(\.tie), isShort: options.setting?.isLean == true)
    let notes = [sourceNote, graphNote].compactMap(\.self)
    scene.sourceNote = notes.isEmpty ? nil : notes.joined(separator: " ")
    return scene
  }

  private mutating func drawableTies(_ ties: [Tie]) -> [(number: Int, tie: Tie)] {
    let known = Set(graph.actors.map(\.id))
    var next = graph.ties.count
    var used: Set<Int> = []
    var drawable: [(number: Int, tie: Tie)] = []
    for tie in ties {
      let number: Int
      if let listed = numbers[tie.id], used.insert(listed).inserted {
        number = listed
      } else {
        next += 1
        number = next
      }
      let strangers = tie.participants.filter { !known.contains($0) }
      if strangers.isEmpty && !tie.others.isEmpty {
        drawable.append((number, tie))
      } else {
        let names = strangers.map { cleanText($0, limit: 60) }.joined(separator: ", ")
        let reason = strangers.isEmpty ? "it has no second actor" : "the graph has no actor \(names)"
        scene.notes.append("Tie [\(number)] is not drawn: \(reason).")
      }
    }
    return drawable
  }

  private mutating func automaticLabels(_ count: Int) -> DiagramOptions.Labels {
    if count <= 80 { return .words }
    if count <= 400 {
      scene.notes.append("With \(count) ties the lines bear numbers only.")
      return .numbers
    }
    scene.notes.append("With \(count) ties the lines bear no labels; pointing at a line shows its number.")
    return .none
  }

  /// Says of words that are left out for want of room where they are.
  private mutating func noteWhatThePageLeavesOut(_ labels: DiagramOptions.Labels) {
    guard let setting = options.setting, labels == .numbers else { return }
    if setting.hasNumbersForRoom {
      scene.notes.append("For want of room the lines bear numbers only.")
    }
    let hasMarks = scene.ties.contains { tie in tie.marks.contains { !TieWords.isShownByLine($0) } }
    if setting.isLean, hasMarks {
      scene.notes.append("What ties are about and how they ended is left to the list of evidence.")
    }
  }

  /// Styles whose many ties all have one relation: the legend names it once, the lines needn't repeat it.
  private func stylesThatSayTheRelation() -> Set<TieStyle> {
    Set(
      scene.tieStyles.filter { style in
        let drawn = scene.ties.filter { $0.style == style }
        return drawn.count > 15 && drawn.allSatisfy { $0.words == drawn[0].words && !$0.tie.isMediation }
      })
  }

  private mutating func addActors(for ties: [(number: Int, tie: Tie)]) throws(DiagramError) -> [String: Int] {
    var degrees: [String: Int] = [:]
    for (_, tie) in ties { for actor in Set(tie.participants) { degrees[actor, default: 0] += 1 } }
    let most = degrees.values.max() ?? 0
    let drawn = options.showsIsolatedActors ? graph.actors.count : degrees.count
    guard drawn <= DiagramLimits.actors else {
      throw .tooManyActors(count: drawn, limit: DiagramLimits.actors)
    }
    var boxes: [String: Int] = [:]
    var isolated: [String] = []
    var shown: [Actor] = []
    for actor in graph.actors where boxes[actor.id] == nil {
      if degrees[actor.id] == nil, let chosen = options.chosenActors, !chosen.contains(actor.id) { continue }
      if degrees[actor.id] == nil && !options.showsIsolatedActors {
        isolated.append(cleanText(actor.name, limit: 90))
      } else {
        boxes[actor.id] = shown.count
        shown.append(actor)
      }
    }
    let encoding = ActorEncoding(options, actors: shown)
    scene.actors = shown.map { actor in
      let degree = degrees[actor.id] ?? 0
      var box = box(of: actor, degree: degree, encoding)
      if drawn > Crowd.threshold, options.size == nil {
        box.shrink(to: Crowd.text(degree: degree, most: most, onPage: options.page != nil))
      }
      return box
    }
    scene.actorLegend = encoding.legend(of: shown)
    if drawn > Crowd.threshold, options.size == nil { scene.actorLegend.append(Crowd.legend(most: most)) }
    noteIsolated(isolated)
    return boxes
  }

  private mutating func noteIsolated(_ names: [String]) {
    guard !names.isEmpty else { return }
    let listed = names.prefix(8).joined(separator: ", ")
    let rest = names.count > 8 ? " and \(names.count - 8) more" : ""
    let subject =
      names.count == 1 ? "1 actor without a drawn tie is" : "\(names.count) actors without a drawn tie are"
    scene.notes.append("\(subject) left out: \(listed)\(rest).")
  }

  private func box(of actor: Actor, degree: Int, _ encoding: ActorEncoding) -> Scene.ActorBox {
    let name = cleanText(actor.name, limit: 120)
    var style = encoding.style(of: actor)
    style.isMarked = options.emphasis?.marked.contains(actor.id) ?? false
    let text = TextMetrics(
      size: encoding.textSize(of: actor) ?? (isDense ? Scene.labelText.size : 12.5), bold: true)
    let lines = lines(of: name.isEmpty ? "?" : name, text)
    let inset = isDense ? style.shape.denseInset(lines: lines.count) : style.shape.textInset
    let room = 2 * inset + style.badgeRoom
    let tight = Size(
      width: max(isDense ? 34 : 48, (lines.map(text.width).max() ?? 0) + room),
      height: text.height(lines: lines.count) + (style.shape.isDouble ? 17 : 13) * (isDense ? 0.45 : 1))
    return Scene.ActorBox(
      id: actor.id, name: name, kind: actor.kind, bloc: actor.bloc.map { cleanText($0, limit: 60) },
      style: style, isFaded: options.emphasis.map { !$0.actors.contains(actor.id) } ?? false, lines: lines,
      text: text, size: withRoom(forEnds: degree, tight), degree: degree,
      tooltip: words.tooltip(of: actor, degree: degree, facts: encoding.facts(of: actor)))
  }

  /// The size enlarged until its border has room for the ends of an actor's ties, arrowheads side by side.
  private func withRoom(forEnds ends: Int, _ size: Size) -> Size {
    let lacking = max(0, Double(min(ends, 40)) * (isDense ? 10 : 16) / 2 - size.width - size.height)
    return Size(
      width: (size.width + 0.55 * lacking).rounded(.up), height: (size.height + 0.45 * lacking).rounded(.up))
  }

  /// A name in up to four lines, or in five wide ones; where room is scarce, in narrow ones that break no word.
  private func lines(of name: String, _ text: TextMetrics) -> [String] {
    let usual = text.size > 12.5 ? text.size * 9.3 : 108
    let longest = name.split(separator: " ").map { text.width(String($0)) }.max() ?? 0
    for width in [isDense ? min(usual, max(text.size * 6.6, longest)) : usual, usual] {
      let lines = text.wrap(name, width: width)
      if lines.count <= 4 { return lines }
    }
    return text.wrap(name, width: 1.6 * usual, maxLines: 5)
  }

  /// Whether room is scarce.
  private var isDense: Bool { options.setting?.isDense ?? false }

  private mutating func add(_ tie: Tie, number: Int, boxes: [String: Int]) {
    guard let tail = boxes[tie.from] else { return }
    let relation = taxonomy[tie.relation]
    let drawn = Scene.DrawnTie(
      number: number, tie: tie,
      style: options.style.style(ofRelation: tie.relation, sign: tie.sign, in: taxonomy),
      words: taxonomy.lineLabel(of: tie.relation), marks: words.marks(of: tie, relation: relation),
      isTentative: tie.isTentative, isForecast: tie.status == .forecast,
      isDirected: relation?.isDirected ?? true, isTopDown: taxonomy.isTopDown(tie.relation),
      isFaded: options.emphasis.map { !$0.ties.contains(tie.id) } ?? false, label: nil,
      from: words.name(tie.from), others: tie.others.map(words.name),
      circumstances: words.circumstances(of: tie),
      provenance: words.provenance(of: tie), sentence: words.sentence(tie, number: number),
      tooltip: words.tooltip(of: tie, number: number))
    let index = scene.ties.count
    scene.ties.append(drawn)
    switch tie.parties {
    case .to(let other):
      guard let head = boxes[other] else { return }
      let ends = drawn.heads
      scene.arcs.append(
        .init(tie: index, tail: tail, head: head, tailHead: ends.tail, headHead: ends.head, bearsLabel: true))
    case .between(let parties):
      scene.junctions.append(index)
      addArms(of: index, from: tail, to: parties.compactMap { boxes[$0] })
    }
  }

  /// One arm from the mediator to the junction, and one from there to each party.
  private mutating func addArms(of tie: Int, from mediator: Int, to parties: [Int]) {
    let junction = scene.actors.count + scene.junctions.count - 1
    scene.arcs.append(
      .init(tie: tie, tail: mediator, head: junction, tailHead: nil, headHead: nil, bearsLabel: false))
    var seen: Set<Int> = []
    for party in parties where seen.insert(party).inserted {
      scene.arcs.append(
        .init(
          tie: tie, tail: junction, head: party, tailHead: nil, headHead: scene.ties[tie].style.head,
          bearsLabel: false))
    }
  }

  /// The words on a tie; beside a bare number the marks that the line doesn't show.
  private func label(of tie: Scene.DrawnTie, _ labels: DiagramOptions.Labels) -> Scene.Label? {
    let text = Scene.labelText
    let lines: [Scene.LabelLine]
    switch labels {
    case .none: return nil
    case .numbers, .words, .automatic:
      let words = labels == .numbers ? "[\(tie.number)]" : "\(tie.words) [\(tie.number)]"
      let main = text.wrap(words, width: 100, maxLines: 3)
      let unsaid = labels == .numbers ? marksBesideNumber(of: tie) : tie.marks
      let marks = unsaid.isEmpty ? [] : text.wrap(unsaid.joined(separator: ", "), width: 100, maxLines: 3)
      lines = main.map { .init(text: $0, isMark: false) } + marks.map { .init(text: $0, isMark: true) }
    }
    let width = (lines.map { text.width($0.text) }.max() ?? 0) + (isDense ? 5 : 8)
    let height = text.height(lines: lines.count) + (isDense ? 1 : 3)
    return Scene.Label(
      lines: lines, text: text, size: Size(width: width.rounded(.up), height: height.rounded(.up)))
  }

  /// What a tie's line doesn't show and stands beside its number, unless there is no room for it.
  private func marksBesideNumber(of tie: Scene.DrawnTie) -> [String] {
    options.setting?.isLean == true ? [] : tie.marks.filter { !TieWords.isShownByLine($0) }
  }
}

/// The number of each tie: its place in the graph's list, counted from 1. The first of two with one id keeps it.
func tieNumbers(of graph: ActorGraph) -> [String: Int] {
  Dictionary(graph.ties.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
}

extension Scene.DrawnTie {
  /// What stands at the two ends of the tie's line.
  var heads: (tail: TieStyle.Head?, head: TieStyle.Head?) {
    if isDirected { return isTopDown && style.head == .dot ? (style.head, nil) : (nil, style.head) }
    return style.pointsBothWays ? (style.head, style.head) : (nil, nil)
  }
}

extension Taxonomy {
  /// Whether a relation leads from who commands to who obeys.
  fileprivate func isTopDown(_ relation: String) -> Bool {
    ["leadership", "control"].contains { self.relation(relation, isKindOf: $0) }
  }
}

extension Tie {
  /// Whether the tie is less than established: alleged, denied, disputed, or of a confidence below 50.
  var isTentative: Bool {
    switch status {
    case .alleged, .denied, .disputed: true
    default: (confidence ?? 100) < 50
    }
  }
}

extension BoxShape {
  /// The same where room is scarce; lines at the top and bottom need more where the corners are cut.
  fileprivate func denseInset(lines: Int) -> Double {
    switch self {
    case .capsule, .hexagon: textInset * 0.6 + 2 * Double(max(0, lines - 1))
    default: textInset * 0.6
    }
  }

  /// Room between the text and the outline at the sides.
  var textInset: Double {
    switch self {
    case .capsule, .hexagon: 14
    case .roundedDouble, .squareDouble: 12
    default: 10
    }
  }
}
