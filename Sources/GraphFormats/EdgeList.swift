import ActorModel

/// Reads a plain graph with a tie a line: `a b [weight]` parted by blanks, or `a,b[,weight[,sign]]`.
///
/// Ids are any strings; a line that begins with `#` is a comment. Ties are directed from the first actor to
/// the second and have the relation `tie`; actors are made from the endpoints, in the order of their first
/// mention. A line that ties an actor to itself is left out with a warning. O(n) for n bytes.
public func readEdgeList(_ text: [UInt8], file: String) -> ReadGraph {
  let remarks = Remarks()
  let text = YAMLText.withoutByteOrderMark(text)
  var graph = YAMLGraph(remarks: remarks)
  if YAMLText.isUTF8(text, file: 0, remarks: remarks) {
    var reader = EdgeListReader(text: text, remarks: remarks)
    reader.read(into: &graph)
  }
  let assembled = graph.assemble(isWhole: true, relations: [BareRelation.directed], needsEvidence: false)
  return ReadGraph(graph: assembled, findings: remarks.findings(in: [(file, text)]))
}

private struct EdgeListReader {
  let text: [UInt8]
  let remarks: Remarks
  private var known: Set<String> = []

  init(text: [UInt8], remarks: Remarks) {
    self.text = text
    self.remarks = remarks
  }

  mutating func read(into graph: inout YAMLGraph) {
    var start = 0
    while start < text.count {
      let end =
        text[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? text.count
      take(start..<end, into: &graph)
      start = end + 1
    }
  }

  private mutating func take(_ line: Range<Int>, into graph: inout YAMLGraph) {
    guard let first = line.first(where: { !isBlank(text[$0]) }), text[first] != UInt8(ascii: "#") else {
      return
    }
    let fields = fields(of: line)
    let spot = Spot(file: 0, offset: first)
    guard (2...4).contains(fields.count), fields.prefix(2).allSatisfy({ !$0.text.isEmpty }) else {
      remarks.add(
        .error, "bad-line", "a line must have two ids and may have a weight and a sign", at: spot,
        suggestion: "write `a b`, `a b 2` or `a,b,2,-1`; ids with blanks need commas")
      return
    }
    if fields[0].text == fields[1].text {
      remarks.add(
        .warning, "self-tie", "the line ties `\(fields[0].text)` to itself, so it is left out", at: spot)
      return
    }
    for end in fields.prefix(2) where known.insert(end.text).inserted {
      graph.add(.actor(end.text, range: end.range), to: "actors", file: 0)
    }
    let start = first..<first
    var entries = zip(["from", "to", "weight", "sign"], fields).compactMap { name, field in
      field.text.isEmpty
        ? nil
        : YAMLEntry(
          key: YAMLKey(text: name, range: field.range), value: YAMLNode(text: field.text, range: field.range),
          number: 0)
    }
    entries.append(
      YAMLEntry(
        key: YAMLKey(text: "relation", range: start),
        value: YAMLNode(text: BareRelation.directed.id, range: start), number: 0))
    graph.add(YAMLNode(content: .mapping(entries, isFlow: false), range: line), to: "ties", file: 0)
  }

  private func fields(of line: Range<Int>) -> [CSVText.Cell] {
    let comma = UInt8(ascii: ",")
    let hasCommas = text[line].contains(comma)
    let parts =
      hasCommas
      ? text[line].split(separator: comma, omittingEmptySubsequences: false)
      : text[line].split(whereSeparator: isBlank)
    return parts.map { part in
      var part = part
      while let first = part.first, isBlank(first) { part.removeFirst() }
      while let last = part.last, isBlank(last) { part.removeLast() }
      return CSVText.Cell(text: String(decoding: part, as: UTF8.self), range: part.startIndex..<part.endIndex)
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
