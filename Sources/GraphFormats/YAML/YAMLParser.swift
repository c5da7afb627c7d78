import ActorModel
import CYaml

/// Reads a YAML text into a tree that keeps every place, refusing what makes YAML ambiguous.
///
/// Built on the events of libyaml rather than on Yams: nodes that Yams composes don't say where they end,
/// stop at the first duplicate key, and have resolved aliases already. Never recurses, so that nesting can't
/// exhaust the stack; O(n) for n bytes.
struct YAMLParser {
  /// How deeply collections may lie in each other; a graph needs six levels.
  static let depthLimit = 64
  /// How many characters a key may have.
  static let keyLimit = 100

  private let file: Int
  private let remarks: Remarks
  private var cursor: ScalarCursor
  private var tree = YAMLTree()
  private var stack: [Frame] = []
  private var documents = 0

  private struct Frame {
    var isMapping: Bool
    var isFlow: Bool
    var isKey: Bool
    var start: Int
    var number: Int
    var entries: [YAMLEntry] = []
    var key: YAMLKey?
    var keyNumber = 0
    var isRefused = false
    private var firstKeys: [String: Int] = [:]

    init(isMapping: Bool, isFlow: Bool, isKey: Bool, start: Int, number: Int) {
      self.isMapping = isMapping
      self.isFlow = isFlow
      self.isKey = isKey
      self.start = start
      self.number = number
    }

    var expectsKey: Bool { isMapping && key == nil }

    /// Where a key of this map stands, if it is there already. O(1).
    mutating func firstPlace(of text: String) -> Int? {
      if entries.count < 16 { return entries.first { $0.key?.text == text }?.key?.range.lowerBound }
      if firstKeys.count != entries.count {
        for key in entries.lazy.compactMap(\.key) { firstKeys[key.text] = key.range.lowerBound }
      }
      return firstKeys[text]
    }

    mutating func append(_ value: YAMLNode, at key: YAMLKey) {
      entries.append(YAMLEntry(key: key, value: value, number: keyNumber))
      if !firstKeys.isEmpty { firstKeys[key.text] = key.range.lowerBound }
    }
  }

  private enum Step {
    case goOn
    case end
  }

  /// Reads a text that ``YAMLText/prepare(_:file:remarks:)`` has let through, and tells now and then at which
  /// byte it is.
  static func parse(
    _ text: [UInt8], file: Int, remarks: Remarks, progress: (_ offset: Int) -> Void = { _ in }
  ) -> YAMLTree {
    text.withUnsafeBufferPointer { bytes in
      var parser = YAMLParser(file: file, remarks: remarks, cursor: ScalarCursor(bytes))
      parser.run(bytes, progress)
      return parser.tree
    }
  }

  private init(file: Int, remarks: Remarks, cursor: ScalarCursor) {
    self.file = file
    self.remarks = remarks
    self.cursor = cursor
  }

  private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, _ progress: (_ offset: Int) -> Void) {
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    var events = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { return refuseSyntax(parser) }
      defer { yaml_event_delete(&event) }
      if take(event) == .end { return }
      events += 1
      if events.isMultiple(of: 4096) { progress(cursor.offset(of: event.end_mark.index)) }
    }
  }

  private mutating func take(_ event: yaml_event_t) -> Step {
    let start = cursor.offset(of: event.start_mark.index)
    let end = cursor.offset(of: event.end_mark.index)
    switch event.type {
    case YAML_STREAM_END_EVENT:
      tree.isComplete = true
      return .end
    case YAML_DOCUMENT_START_EVENT:
      return beginDocument(event, at: start)
    case YAML_ALIAS_EVENT:
      refuse("alias", "aliases (`*name`) are not read", at: start, "write the value out")
      return add(.scalar("", .plain), start..<end)
    case YAML_SCALAR_EVENT:
      return addScalar(event, start..<end)
    case YAML_SEQUENCE_START_EVENT:
      let details = event.data.sequence_start
      refuseProperties(anchor: details.anchor, tag: details.tag, at: start)
      return open(isMapping: false, isFlow: details.style == YAML_FLOW_SEQUENCE_STYLE, at: start)
    case YAML_MAPPING_START_EVENT:
      let details = event.data.mapping_start
      refuseProperties(anchor: details.anchor, tag: details.tag, at: start)
      return open(isMapping: true, isFlow: details.style == YAML_FLOW_MAPPING_STYLE, at: start)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return close(at: end)
    default:
      return .goOn
    }
  }

  private mutating func beginDocument(_ event: yaml_event_t, at start: Int) -> Step {
    documents += 1
    if documents > 1 {
      refuse(
        "several-documents", "the file holds several YAML documents", at: start,
        "put each into a file of its own, in one folder")
      return .end
    }
    let details = event.data.document_start
    if details.version_directive != nil || details.tag_directives.start != details.tag_directives.end {
      refuse("directive", "directives (`%YAML`, `%TAG`) are not read", at: start, "remove the line")
    }
    return .goOn
  }

  private mutating func addScalar(_ event: yaml_event_t, _ range: Range<Int>) -> Step {
    let details = event.data.scalar
    refuseProperties(anchor: details.anchor, tag: details.tag, at: range.lowerBound)
    let bytes = UnsafeBufferPointer(start: details.value, count: details.length)
    let style: YAMLScalarStyle =
      switch details.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    tree.scalars.append((range, style))
    return add(.scalar(String(decoding: bytes, as: UTF8.self), style), range)
  }

  private mutating func open(isMapping: Bool, isFlow: Bool, at start: Int) -> Step {
    guard stack.count < YAMLParser.depthLimit else {
      refuse(
        "too-deep", "collections lie in each other more than \(YAMLParser.depthLimit) deep", at: start,
        "a graph needs six levels; look for a bracket too many")
      return .end
    }
    let isKey = stack.last?.expectsKey ?? false
    if isKey { refuse("collection-as-key", "a key must be text, not a list or a map", at: start, nil) }
    stack.append(Frame(isMapping: isMapping, isFlow: isFlow, isKey: isKey, start: start, number: number()))
    return .goOn
  }

  private mutating func close(at end: Int) -> Step {
    guard let frame = stack.popLast() else { return .goOn }
    let last = frame.isFlow ? end : frame.entries.last?.value.range.upperBound ?? frame.start
    let content: YAMLNode.Content =
      frame.isMapping
      ? .mapping(frame.entries, isFlow: frame.isFlow) : .sequence(frame.entries, isFlow: frame.isFlow)
    return add(
      frame.isKey ? .scalar("", .plain) : content, frame.start..<max(last, frame.start), frame.number)
  }

  /// Counts an entry when its key, or its value in a sequence, begins; 0 for the root and for values of keys.
  private mutating func number() -> Int {
    guard let frame = stack.last, !frame.isMapping || frame.expectsKey else { return 0 }
    tree.entryCount += 1
    return tree.entryCount
  }

  private mutating func add(_ content: YAMLNode.Content, _ range: Range<Int>, _ opened: Int? = nil) -> Step {
    let number = opened ?? number()
    let node = YAMLNode(content: content, range: range)
    guard let top = stack.indices.last else {
      tree.root = node
      return .goOn
    }
    if !stack[top].isMapping {
      stack[top].entries.append(YAMLEntry(key: nil, value: node, number: number))
    } else if let key = stack[top].key {
      stack[top].key = nil
      if !stack[top].isRefused { stack[top].append(node, at: key) }
    } else {
      takeKey(node, number, in: top)
    }
    return .goOn
  }

  private mutating func takeKey(_ node: YAMLNode, _ number: Int, in top: Int) {
    guard case .scalar(let text, let style) = node.content else { return }
    let start = node.range.lowerBound
    stack[top].key = YAMLKey(text: text, range: node.range)
    stack[top].keyNumber = number
    stack[top].isRefused = true
    if remarks.hasError(at: Spot(file: file, offset: start)) { return }
    if style == .plain, text == "<<" {
      refuse("merge-key", "merge keys (`<<`) are not read", at: start, "write the keys out")
    } else if text.isEmpty {
      refuse("empty-key", "a key is missing before `:`", at: start, nil)
    } else if text.unicodeScalars.count > YAMLParser.keyLimit {
      refuse("long-key", "a key has more than \(YAMLParser.keyLimit) characters", at: start, nil)
    } else if let first = stack[top].firstPlace(of: text) {
      remarks.add(
        .error, "duplicate-key", "the key `\(text)` stands twice in the same map",
        at: Spot(file: file, offset: start), suggestion: "keep one of them",
        related: Spot(file: file, offset: first))
    } else {
      stack[top].isRefused = false
    }
  }

  private func refuseProperties(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, at start: Int
  ) {
    if anchor != nil {
      refuse("anchor", "anchors (`&name`) are not read", at: start, "write the value out where it is needed")
    }
    if tag != nil {
      refuse(
        "tag", "tags (`!name`) are not read: a field's meaning gives its type", at: start, "remove the tag")
    }
  }

  private func refuse(_ code: String, _ message: String, at offset: Int, _ suggestion: String?) {
    remarks.add(.error, code, message, at: Spot(file: file, offset: offset), suggestion: suggestion)
  }

  private mutating func refuseSyntax(_ parser: yaml_parser_t) {
    let offset = cursor.offset(of: parser.problem_mark.index)
    let problem = parser.problem.map { String(cString: $0) } ?? "the text can't be read"
    let context = parser.context.map { String(cString: $0) }
    let (message, suggestion) = cursor.explain(problem, context: context, at: offset)
    let begin = context.map { _ in cursor.offset(of: parser.context_mark.index) }
    remarks.add(
      .error, "syntax", message, at: Spot(file: file, offset: offset), suggestion: suggestion,
      related: begin.flatMap { $0 < offset ? Spot(file: file, offset: $0) : nil })
  }
}

/// Translates libyaml's positions, counted in Unicode scalars, to byte offsets.
struct ScalarCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scalar = 0
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The byte offset of the scalar at this index; linear in the distance from the index asked for before.
  mutating func offset(of index: Int) -> Int {
    while scalar < index, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalar += 1
    }
    while scalar > index, offset > 0 {
      offset -= 1
      while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      scalar -= 1
    }
    return offset
  }

  /// What a syntax error means, and what to do about the usual ones.
  func explain(_ problem: String, context: String?, at offset: Int) -> (message: String, suggestion: String?)
  {
    let message = "this is not YAML: \(context.map { "\($0), " } ?? "")\(problem)"
    let byte = offset < bytes.count ? bytes[offset] : 0
    switch (problem, byte) {
    case (_, UInt8(ascii: "\t")):
      return (message, "tabs can't indent; use spaces")
    case ("mapping values are not allowed in this context", _):
      return (message, "put text that contains `: ` in quotes, or check the indentation")
    case ("found character that cannot start any token", _):
      return (message, "put text that begins with `\(Character(Unicode.Scalar(byte)))` in quotes")
    case ("did not find expected key", _), ("could not find expected ':'", _),
      ("did not find expected '-' indicator", _):
      return (message, "check the indentation and the quotes, here and in the line before")
    case ("found unexpected end of stream", _):
      return (message, "close the quotation mark")
    case ("found unknown escape character", _):
      return (message, "write `\\\\` for a backslash, or use single quotes")
    case ("did not find expected ',' or ']'", _), ("did not find expected ',' or '}'", _):
      return (message, "close the bracket, or put text with brackets in quotes")
    default:
      return (message, nil)
    }
  }
}
