import ActorModel

/// Assembles a graph from the trees of its files.
struct YAMLGraph {
  private let remarks: Remarks
  private var header = ActorGraph.Header()
  private var headerSpots: [String: Spot] = [:]
  private var elements: [String: [YAMLObject]] = [:]
  private var actors: [Actor] = []
  private var sources: [Source] = []
  private var ties: [Tie] = []

  init(remarks: Remarks) { self.remarks = remarks }

  /// Takes in the sections of one more file.
  mutating func add(_ root: YAMLNode, file: Int) {
    guard let sections = YAMLObject(root, .file, file: file, remarks: remarks) else { return }
    if let node = sections.value("graph") { addHeader(node, file: file) }
    for name in YAMLShape.file.keys where name != "graph" {
      guard let shape = YAMLShape.sections[name], let node = sections.value(name) else { continue }
      guard case .sequence(let entries, _) = node.content else {
        remarks.add(
          .error, "wrong-kind", "`\(name)` must be a list, not \(node.kind)", at: sections.spot(of: node),
          suggestion: "begin each element with `- `")
        continue
      }
      elements[name, default: []] += entries.compactMap {
        YAMLObject($0.value, shape, file: file, remarks: remarks)
      }
    }
  }

  /// Takes in one element of a section, for formats whose rows are the model's objects.
  mutating func add(_ node: YAMLNode, to section: String, file: Int) {
    guard let shape = YAMLShape.sections[section],
      let object = YAMLObject(node, shape, file: file, remarks: remarks)
    else { return }
    elements[section, default: []].append(object)
  }

  private mutating func addHeader(_ node: YAMLNode, file: Int) {
    guard let object = YAMLObject(node, .header, file: file, remarks: remarks) else { return }
    let fresh = YAMLShape.header.keys.filter { key in
      guard let value = object.node(key) else { return false }
      guard let first = headerSpots[key] else {
        headerSpots[key] = object.spot(of: value)
        return true
      }
      remarks.add(
        .error, "duplicate-key", "`\(key)` of the graph is given by two files", at: object.spot(of: value),
        suggestion: "keep one of them", related: first)
      return false
    }
    for key in fresh {
      switch key {
      case "title": header.title = object.line(key)
      case "summary": header.summary = object.prose(key)
      case "authors": header.authors = object.lines(key)
      case "date": header.date = object.date(key)
      case "licence": header.licence = object.line(key)
      default: header.attributes = object.attributes(key)
      }
    }
  }

  /// The graph, and in the remarks what is wrong with its meaning.
  ///
  /// Where not all files could be read, references to nothing are not reported, because what they refer to
  /// may be in a file that couldn't be read. Formats that hold no evidence are not asked for it.
  mutating func assemble(
    isWhole: Bool, relations extra: [Relation] = [], needsEvidence: Bool = true,
    progress: ReadingProgress = { _ in }
  ) -> ActorGraph {
    let taxonomy = Taxonomy(Taxonomy.builtIn + extra + relations())
    actors = elements["actors", default: []].map(\.actor)
    sources = elements["sources", default: []].map(\.source)
    let objects = elements["ties", default: []]
    ties.reserveCapacity(objects.count)
    for (index, object) in objects.enumerated() {
      ties.append(object.tie(taxonomy))
      if index.isMultiple(of: 1024) { progress(0.7 * Double(index) / Double(objects.count)) }
    }
    ties.nameThoseWithoutID()
    let graph = ActorGraph(header: header, taxonomy: taxonomy, sources: sources, actors: actors, ties: ties)
    for defect in graph.defects() where needsEvidence || defect.code != "unsourced-tie" {
      if isWhole || !defect.code.hasPrefix("unknown-") { place(defect) }
    }
    return graph
  }

  private func relations() -> [Relation] {
    let objects = elements["relations", default: []]
    var drafts: [String: RelationDraft] = [:]
    var order: [String] = []
    for object in objects {
      let draft = RelationDraft(object)
      if let first = drafts[draft.id] {
        if draft.id.isEmpty { continue }
        remarks.add(
          .error, "duplicate-id", "the relation `\(draft.id)` is defined twice", at: draft.spot,
          suggestion: "rename one of them, or write both as one", related: first.spot)
      } else {
        drafts[draft.id] = draft
        order.append(draft.id)
      }
    }
    let builtIn = Taxonomy()
    return order.compactMap { drafts[$0]?.relation(drafts, builtIn) }
  }

  private func place(_ defect: Defect) {
    guard let (spot, isExact) = find(defect.path) else { return }
    let isElement = defect.path.steps.count == 2
    if remarks.hasError(at: spot), !(isExact && isElement) { return }
    remarks.add(
      defect.severity, defect.code, defect.message, at: spot, suggestion: defect.suggestion,
      related: defect.related.flatMap(find)?.spot)
  }

  /// Where a place of the model is in the files, or the nearest place around it that is in a file.
  private func find(_ path: ModelPath) -> (spot: Spot, isExact: Bool)? {
    guard case .key(let section) = path.steps.first else { return nil }
    guard let object = element(path.steps.dropFirst().first, of: section) else { return nil }
    var node = object.node
    for step in path.steps.dropFirst(2) {
      let next: YAMLNode? =
        switch step {
        case .key(let key): node.entries.first { $0.key?.text == key }?.value
        case .index(let index): node.element(at: index)
        }
      guard let next else { return (object.spot(of: node), false) }
      node = next
    }
    return (object.spot(of: node), true)
  }

  private func element(_ step: ModelPath.Step?, of section: String) -> YAMLObject? {
    let objects = elements[section, default: []]
    switch step {
    case .index(let index): return objects.indices.contains(index) ? objects[index] : nil
    case .key(let id):
      return objects.first { $0.node("id")?.content.text == id }
    case nil: return nil
    }
  }
}

extension YAMLNode {
  /// The element of a list; a single text counts as a list of one.
  fileprivate func element(at index: Int) -> YAMLNode? {
    switch content {
    case .sequence(let entries, _): entries.indices.contains(index) ? entries[index].value : nil
    case .scalar: index == 0 ? self : nil
    case .mapping: nil
    }
  }
}

extension YAMLNode.Content {
  fileprivate var text: String? {
    if case .scalar(let text, _) = self { text } else { nil }
  }
}

/// A relation as written, before it inherits from its parent.
private struct RelationDraft {
  let id: String
  let spot: Spot
  let parent: String?
  private let sign: Sign?
  private let isDirected: Bool?
  private let label: String?
  private let inverseLabel: String?
  private let summary: String?

  init(_ object: YAMLObject) {
    id = object.required("id")
    spot = object.node("id").map(object.spot(of:)) ?? object.spot
    parent = object.line("parent")
    sign = object.sign()
    isDirected = object.truth("directed")
    label = object.line("label")
    inverseLabel = object.line("inverse_label")
    summary = object.prose("summary")
  }

  /// The relation with what it doesn't say itself taken from the built-in one of the same id or from its ancestors.
  func relation(_ drafts: [String: RelationDraft], _ builtIn: Taxonomy) -> Relation {
    let redefined = builtIn[id]
    return Relation(
      id: id, label: label ?? redefined?.label,
      inverseLabel: inverseLabel ?? (label == nil ? redefined?.inverseLabel : nil),
      parent: parent ?? redefined?.parent,
      sign: inherited(\.sign, \.sign, drafts, builtIn) ?? .neutral,
      isDirected: inherited(\.isDirected, \.isDirected, drafts, builtIn) ?? true,
      summary: summary ?? redefined?.summary)
  }

  /// The value of the nearest ancestor that has one; an ancestor that the file doesn't define is built in.
  private func inherited<Value>(
    _ own: KeyPath<RelationDraft, Value?>, _ given: KeyPath<Relation, Value>,
    _ drafts: [String: RelationDraft], _ builtIn: Taxonomy
  ) -> Value? {
    var visited: Set<String> = []
    var draft = self
    while visited.insert(draft.id).inserted {
      if let value = draft[keyPath: own] { return value }
      if draft.parent == nil, let redefined = builtIn[draft.id] { return redefined[keyPath: given] }
      guard let parent = draft.parent else { return nil }
      guard let next = drafts[parent] else { return builtIn[parent]?[keyPath: given] }
      draft = next
    }
    return nil
  }
}

extension YAMLObject {
  fileprivate var actor: Actor {
    Actor(
      id: required("id"), name: line("name"), kind: choice("kind") ?? .other, aliases: lines("aliases"),
      bloc: line("bloc"), summary: prose("summary"), attributes: attributes())
  }

  fileprivate var source: Source {
    Source(
      id: required("id"), title: line("title"), authors: lines("authors"), publisher: line("publisher"),
      date: date("date"), url: address("url"), accessed: date("accessed"), reliability: choice("reliability"),
      quotedIn: line("quoted_in"), licence: line("licence"), note: prose("note"))
  }

  fileprivate func tie(_ taxonomy: Taxonomy) -> Tie {
    let from = required("from")
    let relation = required("relation")
    return Tie(
      id: line("id") ?? "", from: from, relation: relation, parties: parties,
      sign: sign() ?? taxonomy[relation]?.sign ?? .neutral, weight: number("weight") ?? 1,
      status: choice("status"), rank: choice("rank") ?? .normal, confidence: integer("confidence"),
      validity: validity, outcome: choice("outcome"),
      about: lines("about"), evidence: evidence, note: prose("note"), attributes: attributes())
  }

  /// The dates of a tie; an interval in `valid_from` alone says both, as in `2021-08-15/..`.
  private var validity: Validity {
    let (from, to) = (date("valid_from"), date("valid_to"))
    guard node("valid_to") == nil, let from, from.precision == .interval else {
      return Validity(from: from, to: to)
    }
    do throws(EDTFError) {
      return try Validity(during: from)
    } catch {
      remarks.add(.error, "bad-date", "`\(from)` is no period: \(error.message)", at: spot)
      return Validity(from: from)
    }
  }

  private var parties: Tie.Parties {
    switch (node("to"), node("between")) {
    case (nil, nil):
      remarks.add(
        .error, "missing-field", "a tie needs `to` or, for a mediation, `between`", at: spot,
        suggestion: "write the other actor's id after `to:`")
      return .to("")
    case (.some, let between?):
      remarks.add(
        .error, "to-and-between", "a tie has either `to` or `between`, and this one has both",
        at: spot(of: between), suggestion: "keep `between` if this is a mediation, and `to` if it is not")
      return .to(required("to"))
    case (.some, nil): return .to(required("to"))
    case (nil, .some): return .between(lines("between"))
    }
  }

  private var evidence: [Evidence] {
    guard let node = value("evidence") else { return [] }
    guard case .sequence(let entries, _) = node.content else {
      remarks.add(
        .error, "wrong-kind", "`evidence` must be a list, not \(node.kind)", at: spot(of: node),
        suggestion: "begin each piece of evidence with `- `")
      return []
    }
    return entries.map { entry in
      guard let object = YAMLObject(entry.value, .evidence, file: file, remarks: remarks) else {
        return Evidence(source: "")
      }
      return Evidence(
        source: object.required("source"), locator: object.line("locator"),
        claimedBy: object.line("claimed_by"), stance: object.choice("stance") ?? .supports,
        credibility: object.credibility(), date: object.date("date"), quote: object.prose("quote"),
        summary: object.prose("summary"))
    }
  }
}
