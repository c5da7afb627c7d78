import ActorModel

/// Why a file can't be formatted; it is left as it is.
public struct FormatRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong with the file, with places.
  public let findings: [Finding]

  /// The findings, one a line.
  public var description: String { findings.map(\.description).joined(separator: "\n") }
}

/// The canonical form of a graph file.
///
/// Sections and keys come in the model's order, elements of lists in the author's; unknown keys follow the
/// known ones; all comments are kept. Text is quoted where another reader of YAML would take it for a number,
/// a date or a truth value. Formatting twice changes nothing, and never changes what is read: the result is
/// read again and compared before it is returned. O(n log n) for n bytes.
///
/// - Parameters:
///   - text: The file's text.
///   - file: The file's name, for findings.
/// - Returns: The text in canonical form.
/// - Throws: ``FormatRefusal`` for a file that isn't the YAML that graphs are written in.
public func formatYAML(_ text: String, file: String) throws(FormatRefusal) -> String {
  let source = YAMLText.withoutByteOrderMark(Array(text.utf8))
  let original = try CommentedYAML(source, file: file)
  let formatted = YAMLWriter(original.places, text: source).file(original.tree.root)
  let result = try CommentedYAML(Array(formatted.utf8), file: file)
  guard original.saysTheSame(as: result) else {
    let place = FilePlace(file: file, line: 1, column: 1)
    throw FormatRefusal(
      findings: [
        Finding(
          .error, "format-failed",
          "the file can't be brought into canonical form without changing its meaning",
          at: place, suggestion: "please report this file; nothing was changed")
      ])
  }
  return formatted
}

/// A YAML text that is read without errors, with its comments.
private struct CommentedYAML {
  let tree: YAMLTree
  let gaps: YAMLGaps

  var places: YAMLCommentPlaces { YAMLCommentPlaces(tree, gaps) }

  init(_ text: [UInt8], file: String) throws(FormatRefusal) {
    let remarks = Remarks()
    let prepared = YAMLText.prepare(text, file: 0, remarks: remarks) ?? []
    tree = YAMLParser.parse(prepared, file: 0, remarks: remarks)
    if remarks.hasErrors { throw FormatRefusal(findings: remarks.findings(in: [(file, text)])) }
    gaps = YAMLGaps(prepared, tree)
  }

  func saysTheSame(as other: CommentedYAML) -> Bool {
    guard gaps.comments.map(\.text).sorted() == other.gaps.comments.map(\.text).sorted() else { return false }
    switch (tree.root, other.tree.root) {
    case (nil, nil): return true
    case (let left?, let right?): return left.means(right)
    case (let only?, nil), (nil, let only?): return only.isNull
    }
  }
}

extension YAMLNode {
  /// Whether two nodes have the same content, whatever the order of keys.
  fileprivate func means(_ other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left, _), .scalar(let right, _)):
      return left == right && isNull == other.isNull
    case (.sequence(let left, _), .sequence(let right, _)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.value.means($1.value) }
    case (.mapping(let left, _), .mapping(let right, _)):
      let values = Dictionary(right.map { ($0.key?.text ?? "", $0.value) }) { first, _ in first }
      return left.count == right.count
        && left.allSatisfy { entry in values[entry.key?.text ?? ""].map(entry.value.means) ?? false }
    default:
      return false
    }
  }
}
