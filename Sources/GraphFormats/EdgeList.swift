import ActorModel

/// Reads a plain graph with a tie a line: `a b [weight]` parted by blanks, or `a,b[,weight[,sign]]`.
///
/// Ids are any strings; a line that begins with `#` is a comment. Ties are directed from the first actor to
/// the second and have the relation `tie`; actors are made from the endpoints, in the order of their ids: whole numbers
/// by their value, then others by their bytes. A line that ties an actor to itself is left out with a warning; the actor stays. O(n) for n bytes.
public func readEdgeList(
  _ text: [UInt8], file: String, progress: ReadingProgress = { _ in }
) -> ReadGraph {
  ReadGraph(text.withUnsafeBufferPointer { readEdgeTable($0, file: file, progress: progress) })
}

/// Reads an edge list into columns, on every processor; the result is the same on any number of them.
///
/// While it works it takes, besides the table, as much again for the rows of all parts but the first, 4 bytes a
/// number that is an id, and some 40 bytes for each other id in each part.
///
/// - Parameters:
///   - text: The bytes of the file.
///   - file: The file's name, for findings.
///   - parts: Into how many parts the text is divided, where that isn't left to its length.
///   - progress: Is told how far the reading has come.
/// - Returns: The table, with the findings that ``readEdgeList(_:file:progress:)`` has.
func readEdgeTable(
  _ text: UnsafeBufferPointer<UInt8>, file: String, parts: Int? = nil, progress: ReadingProgress = { _ in }
) -> ReadTable {
  let text = YAMLText.withoutByteOrderMark(text)
  var (readers, invalidByte) = LineParts.read(
    text, parts: parts ?? LineParts.count(for: text.count), progress: progress
  ) { EdgeListReader(text, $0) }
  let remarks = Remarks()
  var columns = EdgeColumns(numbersBelow: 0)
  if let invalidByte {
    YAMLText.reportInvalidByte(at: invalidByte, in: text, file: 0, remarks: remarks)
  } else {
    for reader in readers { remarks.take(reader.remarks) }
    addMixture(
      blanks: readers.lazy.compactMap(\.firstBlanks).first,
      commas: readers.lazy.compactMap(\.firstCommas).first,
      to: remarks)
    columns = LineParts.joinedColumns(of: &readers)
  }
  if columns.ids.isOverfull {
    remarks.add(
      .error, "too-many-actors", "the file has more than \(IDTable.most) actors",
      at: Spot(file: 0, offset: 0), suggestion: "divide it")
  }
  let taxonomy = Taxonomy(Taxonomy.builtIn + [BareRelation.directed])
  return ReadTable(
    table: columns.table(taxonomy: taxonomy, relation: BareRelation.directed),
    findings: remarks.findings(in: [(file, text)]))
}

/// Warns of a file in which some lines are parted by blanks and others by commas.
private func addMixture(blanks: Int?, commas: Int?, to remarks: Remarks) {
  guard let blanks, let commas else { return }
  remarks.add(
    .warning, "mixed-separators",
    blanks < commas
      ? "the line is parted by its commas, and others by blanks"
      : "the line is parted by blanks, and others by commas",
    at: Spot(file: 0, offset: max(blanks, commas)),
    suggestion: "part all lines alike, and write decimals with a point")
}

/// Reads some lines of an edge list.
private struct EdgeListReader: LinePartReader {
  /// How many lines of two numbers are read before the numbers are looked up.
  private static let batch = 1024

  private let text: LineText
  private let range: Range<Int>
  let remarks = Remarks(remembersErrors: false)
  var columns: EdgeColumns
  /// Where the first line stands that is parted by blanks, and by commas.
  private(set) var firstBlanks: Int?
  private(set) var firstCommas: Int?
  var isDone: Bool { columns.ids.isOverfull }

  /// The fields of a line, of which more than four are too many.
  private struct Fields {
    var ranges = InlineArray<4, Range<Int>>(repeating: 0..<0)
    var count = 0

    mutating func append(_ range: Range<Int>) {
      if count < 4 { ranges[count] = range }
      count += 1
    }
  }

  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.text = LineText(text)
    self.range = range
    columns = EdgeColumns(numbersBelow: EdgeColumns.numberLimit(for: text.count))
  }

  mutating func readLines(_ lines: Range<Int>) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * Self.batch) { ends in
      var place = lines.lowerBound
      while place < lines.upperBound {
        let first = place
        let count = readNumbers(at: &place, to: lines.upperBound, into: ends)
        if count > 0 {
          if firstBlanks == nil { firstBlanks = first }
          columns.append(
            tails: UnsafeMutableBufferPointer(rebasing: ends[..<count]),
            heads: UnsafeMutableBufferPointer(rebasing: ends[Self.batch..<(Self.batch + count)]))
        }
        if count < Self.batch, place < lines.upperBound { place = readLine(at: place, to: lines.upperBound) }
      }
    }
    if lines.lowerBound == range.lowerBound, lines.count < range.count {
      // The first part has room for the rows of all; what isn't used takes no memory.
      let bytes = range.lowerBound == 0 ? text.count : range.count
      columns.reserve(columns.count * (bytes / lines.count + 1))
    }
  }

  /// Reads lines of two small numbers and nothing else, as many as there are up to the next other line.
  ///
  /// - Parameters:
  ///   - place: Where to begin; where the next line begins.
  ///   - end: Where the lines end.
  ///   - ends: Is filled with the first numbers of the lines and, ``batch`` places on, the second ones.
  /// - Returns: The number of lines, ``batch`` at most.
  private func readNumbers(
    at place: inout Int, to end: Int, into ends: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    for count in 0..<Self.batch {
      var next = place
      guard let tail = smallNumber(at: &next, to: end), next < end, LineText.isBlank(text[next]) else {
        return count
      }
      next += 1
      guard let head = smallNumber(at: &next, to: end), next == end || LineText.isBreak(text[next]),
        head != tail
      else { return count }
      ends[count] = Int32(tail)
      ends[count + Self.batch] = Int32(head)
      place = min(end, next + 1)
    }
    return Self.batch
  }

  /// A number that stands at a place, written without sign or leading zeros and below the limit.
  @inline(__always)
  private func smallNumber(at place: inout Int, to end: Int) -> Int? {
    let start = place
    var value = 0
    while place < end {
      let digit = text[place] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = 10 * value + Int(digit)
      place += 1
      guard value < columns.ids.numberLimit else { return nil }
    }
    let length = place - start
    return length == 1 || length > 1 && text[start] != UInt8(ascii: "0") ? value : nil
  }

  /// Reads any line; the place where the next one begins.
  private mutating func readLine(at start: Int, to end: Int) -> Int {
    var fields = Fields()
    var isPlain = true
    var place = start
    while place < end, !LineText.isBreak(text[place]) {
      guard !LineText.isBlank(text[place]) else {
        place += 1
        continue
      }
      if fields.count == 0, text[place] == UInt8(ascii: "#") { return text.lineEnd(from: place, to: end) + 1 }
      let first = place
      while place < end, !LineText.isBlank(text[place]), !LineText.isBreak(text[place]) {
        let byte = text[place]
        if byte == UInt8(ascii: ",") { return readLineWithCommas(at: start, to: end) }
        isPlain = isPlain && byte >= 0x20 && byte < 0x7F
        place += 1
      }
      fields.append(first..<place)
    }
    guard fields.count > 0 else { return place + 1 }
    let first = fields.ranges[0].lowerBound
    if firstBlanks == nil, fields.count > 1 { firstBlanks = first }
    take(fields, isPlain: isPlain, first: first)
    return place + 1
  }

  private mutating func readLineWithCommas(at start: Int, to end: Int) -> Int {
    let lineEnd = text.lineEnd(from: start, to: end)
    var fields = Fields()
    var isPlain = true
    var first = start
    for place in start...lineEnd {
      if place == lineEnd || text[place] == UInt8(ascii: ",") {
        fields.append(text.trimmed(first..<place))
        first = place + 1
      } else if !LineText.isBlank(text[place]) {
        isPlain = isPlain && text[place] >= 0x20 && text[place] < 0x7F
      }
    }
    let firstByte = (start..<lineEnd).first { !LineText.isBlank(text[$0]) } ?? start
    if firstCommas == nil { firstCommas = firstByte }
    take(fields, isPlain: isPlain, first: firstByte)
    return lineEnd + 1
  }

  /// Takes in a line.
  ///
  /// - Parameters:
  ///   - fields: Its fields.
  ///   - isPlain: Whether all of it is ASCII without control characters.
  ///   - first: The place of its first character.
  private mutating func take(_ fields: Fields, isPlain: Bool, first: Int) {
    let (from, to) = (fields.ranges[0], fields.ranges[1])
    guard (2...4).contains(fields.count), !from.isEmpty, !to.isEmpty else {
      remarks.add(
        .error, "bad-line", "a line must have two ids and may have a weight and a sign",
        at: Spot(file: 0, offset: first),
        suggestion: "write `a b`, `a b 2` or `a,b,2,-1`; ids with blanks need commas")
      return
    }
    guard let (tail, head) = isPlain ? plainEnds(from, to) : ends(from, to) else {
      let name = clean(from).text
      _ = columns.ids.number(of: name)
      remarks.addSelfTie(of: name, at: first)
      return
    }
    guard fields.count > 2 else { return columns.append(tail, head) }
    columns.append(
      tail, head, weight: weight(fields.ranges[2]), sign: fields.count > 3 ? sign(fields.ranges[3]) : .neutral
    )
  }

  /// The ends of a tie; `nil` if they are the same.
  private mutating func plainEnds(_ from: Range<Int>, _ to: Range<Int>) -> (Int32, Int32)? {
    guard from.count != to.count || !text.bytes(from).elementsEqual(text.bytes(to)) else { return nil }
    return (columns.ids.number(ofBytes: text.bytes(from)), columns.ids.number(ofBytes: text.bytes(to)))
  }

  /// The same for ids that may have to be cleaned, or compared as texts.
  private mutating func ends(_ from: Range<Int>, _ to: Range<Int>) -> (Int32, Int32)? {
    if let tail = columns.ids.known(text.bytes(from)), let head = columns.ids.known(text.bytes(to)) {
      return tail == head ? nil : (tail, head)
    }
    let names = [from, to].map { id in
      let (text, isSafe) = clean(id)
      if !isSafe {
        remarks.add(
          .warning, "unsafe-character",
          "the id holds characters that can't be seen or that reorder text; they are read as \u{FFFD}",
          at: Spot(file: 0, offset: id.lowerBound), suggestion: "remove them")
      }
      return text
    }
    guard names[0] != names[1] else { return nil }
    return (columns.ids.number(of: names[0]), columns.ids.number(of: names[1]))
  }

  private func clean(_ id: Range<Int>) -> (text: String, isSafe: Bool) {
    let spelling = text.string(id)
    let clean = CleanText.replacingUnsafe(in: spelling)
    return (clean ?? spelling, clean == nil)
  }

  private func weight(_ field: Range<Int>) -> Double {
    if field.isEmpty { return 1 }
    if let weight = weightSpelled(by: text.bytes(field)) { return weight }
    remarks.add(
      .error, "bad-weight",
      "the weight must be a finite number greater than 0, not `\(text.string(field))`",
      at: Spot(file: 0, offset: field.lowerBound),
      suggestion: "hostility is said by the sign, in the fourth field after commas")
    return 1
  }

  private func sign(_ field: Range<Int>) -> Sign {
    if field.isEmpty { return .neutral }
    let word = text.string(field)
    if let sign = Sign(word) { return sign }
    remarks.add(
      .error, "unknown-value", "`\(word)` is no sign",
      at: Spot(file: 0, offset: field.lowerBound), suggestion: "write `+1`, `-1`, `0` or `mixed`")
    return .neutral
  }
}

extension Remarks {
  /// Says that a line of a plain graph is left out because its ends are the same.
  func addSelfTie(of name: String, at offset: Int) {
    add(
      .warning, "self-tie", "the line ties `\(name)` to itself, so it is left out; the actor stays",
      at: Spot(file: 0, offset: offset))
  }
}
