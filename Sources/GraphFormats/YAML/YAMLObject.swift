import ActorModel

/// A map of a graph file, whose fields are read by what they mean; what doesn't fit is a finding.
package struct YAMLObject {
  let shape: YAMLShape
  package let node: YAMLNode
  let file: Int
  let remarks: Remarks

  /// Wraps a map, warning of keys that the shape doesn't know; `nil`, with a finding, for another kind of node.
  package init?(_ node: YAMLNode, _ shape: YAMLShape, file: Int = 0, remarks: Remarks) {
    guard case .mapping(let entries, _) = node.content else {
      remarks.add(
        .error, "wrong-kind", "\(shape.noun) must be a map of fields, not \(node.kind)",
        at: Spot(file: file, offset: node.range.lowerBound),
        suggestion: "write \(shape.keys.prefix(2).map { "`\($0): …`" }.joined(separator: ", "))")
      return nil
    }
    self.shape = shape
    self.node = node
    self.file = file
    self.remarks = remarks
    for key in entries.lazy.compactMap(\.key) where !shape.keys.contains(key.text) {
      let near = nearest(key.text, among: shape.keys)
      remarks.add(
        .warning, "unknown-key", "\(shape.noun) has no field `\(key.text)`, so it is not read",
        at: Spot(file: file, offset: key.range.lowerBound), suggestion: near.map { "did you mean `\($0)`?" })
    }
  }

  var spot: Spot { Spot(file: file, offset: node.range.lowerBound) }

  func node(_ key: String) -> YAMLNode? { node.entries.first { $0.key?.text == key }?.value }

  package func spot(of node: YAMLNode) -> Spot { Spot(file: file, offset: node.range.lowerBound) }

  /// The value of a field, unless it is missing or empty.
  package func value(_ key: String) -> YAMLNode? {
    guard let node = node(key) else { return nil }
    guard node.isNull else { return node }
    if !remarks.hasError(at: spot(of: node)) {
      remarks.add(
        .warning, "empty-value", "`\(key)` has no value", at: spot(of: node),
        suggestion: "write one, or leave `\(key)` out; a text such as \"null\" needs quotes")
    }
    return nil
  }

  /// The scalar that a field holds.
  private func scalar(_ key: String) -> (text: String, node: YAMLNode)? {
    guard let node = value(key) else { return nil }
    guard case .scalar(let text, _) = node.content else {
      remarks.add(
        .error, "wrong-kind", "`\(key)` must be text, not \(node.kind)", at: spot(of: node))
      return nil
    }
    return (text, node)
  }

  /// A text of one line, such as a name.
  package func line(_ key: String) -> String? {
    scalar(key).map { line($0.text, $0.node, key) }
  }

  /// A text of one line that must be there; the empty text, with a finding, where it isn't.
  func required(_ key: String) -> String {
    if let text = line(key), !text.isEmpty { return text }
    let spot = node(key).map(spot(of:)) ?? spot
    if node(key) == nil || !remarks.hasError(at: spot) {
      remarks.add(.error, "missing-field", "\(shape.noun) needs `\(key)`", at: spot)
    }
    return ""
  }

  /// A text of any length.
  func prose(_ key: String) -> String? {
    scalar(key).map { clean($0.text, $0.node, key) }
  }

  /// One text, or a list of texts.
  func lines(_ key: String) -> [String] {
    guard let node = value(key) else { return [] }
    switch node.content {
    case .scalar(let text, _): return [line(text, node, key)]
    case .sequence(let entries, _): return entries.map { element($0.value, of: key) }
    case .mapping:
      remarks.add(
        .error, "wrong-kind", "`\(key)` must be a text or a list of texts, not a map", at: spot(of: node))
      return []
    }
  }

  private func element(_ node: YAMLNode, of key: String) -> String {
    guard case .scalar(let text, _) = node.content, !node.isNull else {
      remarks.add(
        .error, "wrong-kind", "an element of `\(key)` must be text, not \(node.kind)", at: spot(of: node))
      return ""
    }
    return line(text, node, key)
  }

  /// One of a few words.
  package func choice<Choice: CaseIterable & RawRepresentable<String>>(_ key: String) -> Choice? {
    guard let (text, node) = scalar(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    let near = words.first { $0.lowercased() == text.lowercased() } ?? nearest(text, among: words)
    remarks.add(
      .error, "unknown-value", "`\(text)` is no \(key)", at: spot(of: node),
      suggestion: near.map { "did you mean `\($0)`?" }
        ?? "write one of \(words.map { "`\($0)`" }.joined(separator: ", "))")
    return nil
  }

  /// A date in EDTF.
  func date(_ key: String) -> EDTF? {
    guard let (text, node) = scalar(key) else { return nil }
    do throws(EDTFError) {
      return try EDTF(text)
    } catch {
      var spot = spot(of: node)
      if case .scalar(_, let style) = node.content, !style.isBlock {
        let quote = style == .plain ? 0 : 1
        spot.offset = min(
          spot.offset + quote + text.prefix(max(0, error.offset)).utf8.count, node.range.upperBound)
      }
      remarks.add(
        .error, "bad-date", "`\(text)` is no date: \(error.message.loweringFirst)", at: spot,
        suggestion: error.suggestion.map { "did you mean `\($0)`?" })
      return nil
    }
  }

  /// A number; ``ActorGraph/defects()`` says whether it may have this value.
  package func number(_ key: String) -> Double? {
    guard let (text, node) = scalar(key) else { return nil }
    if text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let number = Double(text) {
      return number
    }
    remarks.add(
      .error, "bad-number", "`\(key)` must be a number, not `\(text)`", at: spot(of: node),
      suggestion: "write it like `2` or `0.5`")
    return nil
  }

  /// A whole number.
  func integer(_ key: String) -> Int? {
    guard let (text, node) = scalar(key) else { return nil }
    if let number = Int(text) { return number }
    remarks.add(.error, "bad-number", "`\(key)` must be a whole number, not `\(text)`", at: spot(of: node))
    return nil
  }

  /// `true` or `false`.
  func truth(_ key: String) -> Bool? {
    guard let (text, node) = scalar(key) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      remarks.add(
        .error, "unknown-value", "`\(key)` must be `true` or `false`, not `\(text)`", at: spot(of: node))
      return nil
    }
  }

  /// A sign.
  func sign(_ key: String = "sign") -> Sign? {
    guard let (text, node) = scalar(key) else { return nil }
    if let sign = Sign(text) { return sign }
    let named = Sign.allCases.first { $0.name == text.lowercased() }
    remarks.add(
      .error, "unknown-value", "`\(text)` is no sign", at: spot(of: node),
      suggestion: named.map { "did you mean `\($0)`?" } ?? "write `+1`, `-1`, `0` or `mixed`")
    return nil
  }

  /// The Admiralty grade of a claim.
  func credibility(_ key: String = "credibility") -> Credibility? {
    guard let (text, node) = scalar(key) else { return nil }
    if let grade = Int(text).flatMap(Credibility.init(rawValue:)) { return grade }
    remarks.add(
      .error, "unknown-value", "`\(text)` is no credibility", at: spot(of: node),
      suggestion: "write a digit from 1 (confirmed by other sources) to 6 (cannot be judged)")
    return nil
  }

  /// The address of a document.
  func address(_ key: String) -> String? {
    guard let text = line(key), let node = node(key) else { return nil }
    let rest = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }.map {
      text.dropFirst($0.count)
    }
    if rest?.isEmpty ?? true || text.contains(" ") {
      remarks.add(
        .warning, "bad-address", "`\(text)` is no web address", at: spot(of: node),
        suggestion: "write it in full, beginning with `https://`")
    }
    return text
  }

  /// Further facts in the order of the file.
  func attributes(_ key: String = "attributes") -> [Attribute] {
    guard let node = value(key) else { return [] }
    guard case .mapping(let entries, _) = node.content else {
      remarks.add(
        .error, "wrong-kind", "`\(key)` must be a map of names and values, not \(node.kind)",
        at: spot(of: node))
      return []
    }
    return entries.compactMap { entry in
      guard let name = entry.key else { return nil }
      guard case .scalar(let text, _) = entry.value.content, !entry.value.isNull else {
        remarks.add(
          .error, "wrong-kind", "the attribute `\(name.text)` must be text, not \(entry.value.kind)",
          at: spot(of: entry.value))
        return nil
      }
      return Attribute(name: line(name.text, node, key), value: clean(text, entry.value, name.text))
    }
  }

  private func clean(_ text: String, _ node: YAMLNode, _ key: String) -> String {
    guard let clean = CleanText.replacingUnsafe(in: text) else { return text }
    remarks.add(
      .warning, "unsafe-character",
      "`\(key)` holds characters that can't be seen or that reorder text; they are read as \u{FFFD}",
      at: spot(of: node), suggestion: "remove them")
    return clean
  }

  private func line(_ text: String, _ node: YAMLNode, _ key: String) -> String {
    let text = clean(text, node, key)
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return text }
    let line = CleanText.onOneLine(text)
    if line != text.trimmingNewlines {
      remarks.add(
        .warning, "line-break", "`\(key)` is one line of text; its line breaks and tabs are read as spaces",
        at: spot(of: node))
    }
    return line
  }
}

extension String {
  fileprivate var loweringFirst: String { prefix(1).lowercased() + dropFirst() }

  fileprivate var trimmingNewlines: String {
    var text = self[...]
    while text.last?.isNewline ?? false { text.removeLast() }
    return String(text)
  }
}
