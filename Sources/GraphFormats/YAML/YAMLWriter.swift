/// Writes a tree in the canonical form, with its comments.
struct YAMLWriter {
  /// How wide a collection on one line, or a folded text, may become.
  static let width = 100

  private let comments: YAMLCommentPlaces
  private let text: [UInt8]

  init(_ comments: YAMLCommentPlaces, text: [UInt8]) {
    self.comments = comments
    self.text = text
  }

  private struct Line {
    var indent: Int
    var text: String
    var isComment = false

    static let blank = Line(indent: 0, text: "")
  }

  /// What a value is in the model, which decides on the order of its keys and on quotes.
  private struct Meaning {
    var shape: YAMLShape?
    var field = YAMLScalarText.Field.free
    /// The shape of a list's elements.
    var elements: YAMLShape?
    /// Whether this is the list of a section.
    var isSection = false

    static let free = Meaning()
  }

  /// The whole file.
  func file(_ root: YAMLNode?) -> String {
    var lines = comment(comments.header, indent: 0)
    if let root, !(root.isNull && root.range.isEmpty) {
      if !lines.isEmpty { lines.append(.blank) }
      lines += document(root)
    }
    let footer = comment(comments.atEnd[0] ?? [], indent: 0)
    if !lines.isEmpty, !footer.isEmpty { lines.append(.blank) }
    lines += footer
    return lines.map { $0.text.isEmpty ? "\n" : String(repeating: " ", count: $0.indent) + $0.text + "\n" }
      .joined()
  }

  private func document(_ root: YAMLNode) -> [Line] {
    switch root.content {
    case .mapping(let entries, _) where !entries.isEmpty:
      let parts = sorted(entries, .file).map { section($0) }
      return Array(parts.joined(separator: [.blank]))
    case .sequence(let entries, _) where !entries.isEmpty:
      return entries.flatMap { item($0, indent: 0, .free) }
    case .mapping: return [Line(indent: 0, text: "{}")]
    case .sequence: return [Line(indent: 0, text: "[]")]
    case .scalar(let text, let style):
      return [Line(indent: 0, text: YAMLScalarText.inline(text, style, .free, inFlow: false))]
    }
  }

  private func section(_ entry: YAMLEntry) -> [Line] {
    let name = entry.key?.text ?? ""
    guard let shape = YAMLShape.sections[name] else { return field(entry, indent: 0, .free) }
    let meaning = name == "graph" ? Meaning(shape: shape) : Meaning(elements: shape, isSection: true)
    return field(entry, indent: 0, meaning)
  }

  // MARK: Entries

  private func fields(_ entries: [YAMLEntry], indent: Int, _ shape: YAMLShape?) -> [Line] {
    sorted(entries, shape).flatMap { field($0, indent: indent, meaning(of: $0, in: shape)) }
  }

  private func meaning(of entry: YAMLEntry, in shape: YAMLShape?) -> Meaning {
    guard let shape, let key = entry.key?.text, shape.keys.contains(key), key != "attributes" else {
      return .free
    }
    return Meaning(field: shape.unquoted.contains(key) ? .typed : .text, elements: shape.children[key])
  }

  private func sorted(_ entries: [YAMLEntry], _ shape: YAMLShape?) -> [YAMLEntry] {
    guard let shape else { return entries }
    func rank(_ entry: YAMLEntry) -> Int {
      shape.keys.firstIndex { $0 == entry.key?.text } ?? shape.keys.count
    }
    return entries.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }

  /// A key with its value.
  private func field(_ entry: YAMLEntry, indent: Int, _ meaning: Meaning) -> [Line] {
    let key = YAMLScalarText.key(entry.key?.text ?? "", inFlow: false) + ":"
    let beside = comments.beside[entry.number] ?? []
    let lines = leading(entry, indent: indent) + comment(beside.dropLast(), indent: indent)
    let end = beside.last.map { " " + $0.text } ?? ""
    if let value = scalarOrFlow(
      entry.value, meaning, used: indent + key.count + 1, indent: indent, entry.number)
    {
      let head = value.head.isEmpty ? key : key + " " + value.head
      return lines + [Line(indent: indent, text: head + end)] + value.body
    }
    return lines + [Line(indent: indent, text: key + end)]
      + children(of: entry, indent: indent + 2, meaning)
  }

  /// An element of a sequence.
  private func item(_ entry: YAMLEntry, indent: Int, _ meaning: Meaning) -> [Line] {
    let lines = leading(entry, indent: indent)
    let beside = comments.beside[entry.number] ?? []
    if let value = scalarOrFlow(entry.value, meaning, used: indent + 2, indent: indent, entry.number) {
      let end = beside.last.map { " " + $0.text } ?? ""
      let head = value.head.isEmpty ? "-" : "- " + value.head
      return lines + comment(beside.dropLast(), indent: indent) + [Line(indent: indent, text: head + end)]
        + value.body
    }
    var inner = children(of: entry, indent: indent + 2, meaning)
    let hoisted = inner.prefix { $0.isComment }.map { Line(indent: indent, text: $0.text, isComment: true) }
    inner.removeFirst(hoisted.count)
    if let first = inner.first { inner[0] = Line(indent: indent, text: "- " + first.text) }
    return lines + comment(beside, indent: indent) + hoisted + inner
  }

  private func children(of entry: YAMLEntry, indent: Int, _ meaning: Meaning) -> [Line] {
    var lines: [Line]
    switch entry.value.content {
    case .scalar: lines = []
    case .mapping(let entries, _): lines = fields(entries, indent: indent, meaning.shape)
    case .sequence(let entries, _):
      let element = Meaning(shape: meaning.elements, field: meaning.field)
      let items = entries.map { item($0, indent: indent, element) }
      lines = []
      for (position, item) in items.enumerated() {
        let isApart = meaning.isSection && position > 0 && (item.count > 1 || items[position - 1].count > 1)
        lines += (isApart ? [.blank] : []) + item
      }
    }
    let end = comments.atEnd[entry.number] ?? []
    if end.first?.followsBlank ?? false { lines.append(.blank) }
    return lines + comment(end, indent: indent)
  }

  // MARK: Comments

  private func leading(_ entry: YAMLEntry, indent: Int) -> [Line] {
    let lines = comment(comments.before[entry.number] ?? [], indent: indent)
    return comments.isApart.contains(entry.number) && !lines.isEmpty
      ? lines + [Line(indent: 0, text: "", isComment: true)] : lines
  }

  private func comment(_ comments: some Collection<YAMLComment>, indent: Int) -> [Line] {
    comments.enumerated().flatMap { position, comment in
      let line = Line(indent: indent, text: comment.text, isComment: true)
      return position > 0 && comment.followsBlank && comment.isAlone
        ? [Line(indent: 0, text: "", isComment: true), line] : [line]
    }
  }

  // MARK: Values

  /// A value that begins on the line of its key or dash; `nil` for one that is written as a block.
  private func scalarOrFlow(
    _ node: YAMLNode, _ meaning: Meaning, used: Int, indent: Int, _ number: Int = 0
  ) -> (head: String, body: [Line])? {
    switch node.content {
    case .scalar(let text, let style):
      return scalar(text, style, meaning.field, node.range, used: used, indent: indent)
    case .sequence(let entries, _) where entries.isEmpty: return ("[]", [])
    case .mapping(let entries, _) where entries.isEmpty: return ("{}", [])
    case .sequence(_, let isFlow), .mapping(_, let isFlow):
      guard isFlow, !meaning.isSection, !hasComments(node, number), let flow = flow(node, meaning),
        used + flow.count <= YAMLWriter.width
      else { return nil }
      return (flow, [])
    }
  }

  private func hasComments(_ node: YAMLNode, _ number: Int) -> Bool {
    if comments.atEnd[number] != nil { return true }
    return node.entries.contains { entry in
      comments.before[entry.number] != nil || comments.beside[entry.number] != nil
        || hasComments(entry.value, entry.number)
    }
  }

  /// A flow collection on one line; `nil` where it can't be one.
  private func flow(_ node: YAMLNode, _ meaning: Meaning) -> String? {
    switch node.content {
    case .scalar(let text, let style):
      if node.isNull, text.isEmpty { return nil }
      return YAMLScalarText.inline(text, style, meaning.field, inFlow: true)
    case .sequence(let entries, _):
      let element = Meaning(shape: meaning.elements, field: meaning.field)
      let parts = entries.compactMap { flow($0.value, element) }
      return parts.count == entries.count ? "[" + parts.joined(separator: ", ") + "]" : nil
    case .mapping(let entries, _):
      let parts = sorted(entries, meaning.shape).compactMap { entry -> String? in
        guard let key = entry.key, let value = flow(entry.value, self.meaning(of: entry, in: meaning.shape))
        else {
          return nil
        }
        return YAMLScalarText.key(key.text, inFlow: true) + ": " + value
      }
      return parts.count == entries.count ? "{" + parts.joined(separator: ", ") + "}" : nil
    }
  }

  private func scalar(
    _ text: String, _ style: YAMLScalarStyle, _ field: YAMLScalarText.Field, _ range: Range<Int>, used: Int,
    indent: Int
  ) -> (head: String, body: [Line]) {
    let source = self.text[range]
    let inline = YAMLScalarText.inline(text, style, field, inFlow: false)
    let isLong = source.contains(UInt8(ascii: "\n")) || source.contains(UInt8(ascii: "\r"))
    if style.isBlock || isLong && (text.contains("\n") || used + inline.count > YAMLWriter.width),
      let block = YAMLBlockText(text, style, source: source)
    {
      return (block.header, block.lines.map { Line(indent: indent + 2, text: $0) })
    }
    return (inline, [])
  }
}
