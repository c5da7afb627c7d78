import ActorModel

/// Reads a plain graph with a tie a line: `a b [weight]` parted by blanks, or `a,b[,weight[,sign]]`.
///
/// Ids are any strings; a line that begins with `#` is a comment. Ties are directed from the first actor to
/// the second and have the relation `tie`; actors are made from the endpoints, in the order of their first
/// mention. A line that ties an actor to itself is left out with a warning. O(n) for n bytes.
public func readEdgeList(
  _ text: [UInt8], file: String, progress: ReadingProgress = { _ in }
) -> ReadGraph {
  let remarks = Remarks()
  let text = YAMLText.withoutByteOrderMark(text)
  var reader = EdgeListReader(text: text, remarks: remarks)
  if YAMLText.isUTF8(text, file: 0, remarks: remarks) { reader.read(progress) }
  return ReadGraph(graph: reader.graph, findings: remarks.findings(in: [(file, text)]))
}

private struct EdgeListReader {
  let text: [UInt8]
  let remarks: Remarks
  private var known: Set<String> = []
  private var actors: [Actor] = []
  private var ties: [Tie] = []

  init(text: [UInt8], remarks: Remarks) {
    self.text = text
    self.remarks = remarks
  }

  var graph: ActorGraph {
    var ties = ties
    ties.nameThoseWithoutID()
    return ActorGraph(
      taxonomy: Taxonomy(Taxonomy.builtIn + [BareRelation.directed]), actors: actors, ties: ties)
  }

  mutating func read(_ progress: ReadingProgress) {
    var start = 0
    var lines = 0
    while start < text.count {
      let end =
        text[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? text.count
      take(start..<end)
      start = end + 1
      lines += 1
      if lines.isMultiple(of: 4096) { progress(0.8 * Double(start) / Double(text.count)) }
    }
  }

  private mutating func take(_ line: Range<Int>) {
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
    let (from, to) = (name(fields[0]), name(fields[1]))
    if from == to {
      remarks.add(
        .warning, "self-tie", "the line ties `\(from)` to itself, so it is left out", at: spot)
      return
    }
    for id in [from, to] where known.insert(id).inserted { actors.append(Actor(id: id)) }
    ties.append(
      Tie(
        id: "", from: from, relation: BareRelation.directed.id, parties: .to(to),
        sign: fields.count > 3 ? sign(fields[3]) : .neutral,
        weight: fields.count > 2 ? weight(fields[2]) : 1))
  }

  private func name(_ field: CSVText.Cell) -> String {
    guard let clean = CleanText.replacingUnsafe(in: field.text) else { return field.text }
    remarks.add(
      .warning, "unsafe-character",
      "the id holds characters that can't be seen or that reorder text; they are read as \u{FFFD}",
      at: Spot(file: 0, offset: field.range.lowerBound), suggestion: "remove them")
    return clean
  }

  private func weight(_ field: CSVText.Cell) -> Double {
    if field.text.isEmpty { return 1 }
    let isNumber = field.text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
    if isNumber, let weight = Double(field.text), weight > 0, weight.isFinite { return weight }
    remarks.add(
      .error, "bad-weight", "the weight must be a finite number greater than 0, not `\(field.text)`",
      at: Spot(file: 0, offset: field.range.lowerBound),
      suggestion: "hostility is said by the sign, in the fourth field after commas")
    return 1
  }

  private func sign(_ field: CSVText.Cell) -> Sign {
    if field.text.isEmpty { return .neutral }
    if let sign = Sign(field.text) { return sign }
    remarks.add(
      .error, "unknown-value", "`\(field.text)` is no sign",
      at: Spot(file: 0, offset: field.range.lowerBound), suggestion: "write `+1`, `-1`, `0` or `mixed`")
    return .neutral
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
