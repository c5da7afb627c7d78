import ActorModel

/// Reads a table of ties into columns if nothing is lost by it.
///
/// That is so where the header names `from` and `to` (or `source` and `target`) and besides them nothing but
/// `weight`, `sign` and `directed`, where `directed` says the same in every row, and where no row has a mistake:
/// those are for ``readCSV(_:progress:)`` to explain. As in an edge list, a row that ties an actor to itself is left
/// out with a warning, and the actor stays. O(n) for n bytes, on every processor.
///
/// - Parameters:
///   - text: The bytes of the file.
///   - file: The file's name.
///   - parts: Into how many parts the text is divided, where that isn't left to its length.
///   - progress: Is told how far the reading has come.
/// - Returns: The table, with the findings that ``readCSV(_:progress:)`` has; `nil` if it must read the file.
func readPlainCSV(
  _ text: UnsafeBufferPointer<UInt8>, file: String, parts: Int? = nil, progress: ReadingProgress = { _ in }
) -> ReadTable? {
  let text = YAMLText.withoutByteOrderMark(text)
  guard CSVGraphSection(fileName: file, isOnly: true) == .ties, let header = PlainCSVHeader(text) else {
    return nil
  }
  let body = UnsafeBufferPointer(rebasing: text[header.end...])
  var (readers, invalidByte) = LineParts.read(
    body, parts: parts ?? LineParts.count(for: body.count), progress: progress
  ) { _ in PlainCSVReader(body, header.columns, bytesBefore: header.end) }
  let remarks = Remarks()
  for reader in readers { remarks.take(reader.remarks) }
  let directions = Set(readers.compactMap(\.isDirected))
  guard invalidByte == nil, !readers.contains(where: \.isDone), let isDirected = directions.first,
    directions.count == 1
  else { return nil }
  var columns = LineParts.joinedColumns(of: &readers)
  guard !columns.ids.isOverfull else { return nil }
  let table = columns.table(
    taxonomy: Taxonomy(Taxonomy.builtIn + [BareRelation.directed, BareRelation.undirected]),
    relation: isDirected ? BareRelation.directed : BareRelation.undirected)
  addSharedNames(table, columns.firstMentions, to: remarks)
  return ReadTable(table: table, findings: remarks.findings(in: [(file, text)]))
}

/// Warns of names that two actors share.
private func addSharedNames(_ table: EdgeTable, _ firstMentions: [Int], to remarks: Remarks) {
  guard ActorDirectory.mayBeAmbiguous(table.ids) else { return }
  func spot(_ path: ModelPath?) -> Spot? {
    guard case .index(let actor)? = path?.steps.dropFirst().first else { return nil }
    return Spot(file: 0, offset: firstMentions[actor])
  }
  for defect in ActorGraph(actorsOf: table).defects() {
    guard let place = spot(defect.path) else { continue }
    remarks.add(
      defect.severity, defect.code, defect.message, at: place, suggestion: defect.suggestion,
      related: spot(defect.related))
  }
}

/// What the columns of a plain table hold.
enum PlainCSVColumn: String {
  case from
  case to
  case weight
  case sign
  case directed
}

/// The first line of a plain table.
struct PlainCSVHeader {
  let columns: [PlainCSVColumn]
  /// Where the rows begin.
  let end: Int

  /// Reads the header; `nil` if the table isn't plain.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    let start = text.firstIndex { !LineText.isBreak($0) } ?? text.count
    let lines = LineText(text)
    let lineEnd = lines.lineEnd(from: start, to: text.count)
    let remarks = Remarks()
    guard lineEnd - start < 1000,
      let cells = CSVText(Array(lines.bytes(start..<lineEnd)), file: 0, remarks: remarks).rows.first,
      !remarks.hasErrors
    else { return nil }
    let columns = cells.compactMap { cell in
      PlainCSVColumn(rawValue: ["source": "from", "target": "to"][cell.text] ?? cell.text)
    }
    guard columns.count == cells.count, Set(columns).count == columns.count, columns.contains(.from),
      columns.contains(.to)
    else { return nil }
    self.columns = columns
    end = min(text.count, lineEnd + 1)
  }
}

/// Reads some rows of a plain table, and gives up at the first that isn't plain.
private struct PlainCSVReader: LinePartReader {
  private let text: LineText
  private let layout: [PlainCSVColumn]
  /// Whether the second end of a tie stands before the first, and so is mentioned first.
  private let isToFirst: Bool
  private let bytesBefore: Int
  let remarks = Remarks(remembersErrors: false)
  var columns: EdgeColumns
  /// What every row says of the direction; `nil` before the first.
  private(set) var isDirected: Bool?
  private(set) var isDone = false

  private struct Row {
    var from: Range<Int> = 0..<0
    var to: Range<Int> = 0..<0
    var weight = 1.0
    var sign = Sign.neutral
    var isDirected = true
    var isPlain = true
  }

  init(_ text: UnsafeBufferPointer<UInt8>, _ layout: [PlainCSVColumn], bytesBefore: Int) {
    self.text = LineText(text)
    self.layout = layout
    isToFirst = layout.first { $0 == .from || $0 == .to } == .to
    self.bytesBefore = bytesBefore
    columns = EdgeColumns(numbersBelow: EdgeColumns.numberLimit(for: text.count))
  }

  mutating func readLines(_ lines: Range<Int>) {
    var place = lines.lowerBound
    while place < lines.upperBound, !isDone {
      let lineEnd = text.lineEnd(from: place, to: lines.upperBound)
      if lineEnd > place, !readRow(place..<lineEnd) { isDone = true }
      place = lineEnd + 1
    }
  }

  /// Takes in a row; `false` if it isn't plain.
  private mutating func readRow(_ line: Range<Int>) -> Bool {
    guard let row = row(line), !row.from.isEmpty, !row.to.isEmpty,
      row.isDirected == isDirected ?? row.isDirected
    else { return false }
    isDirected = row.isDirected
    guard let first = number(isToFirst ? row.to : row.from, row),
      let second = number(isToFirst ? row.from : row.to, row)
    else { return false }
    guard first != second else {
      remarks.addSelfTie(of: text.string(row.from), at: bytesBefore + line.lowerBound)
      return true
    }
    columns.append(
      isToFirst ? second : first, isToFirst ? first : second, weight: row.weight, sign: row.sign)
    return true
  }

  private mutating func number(_ id: Range<Int>, _ row: Row) -> Int32? {
    defer { columns.noteMention(at: bytesBefore + id.lowerBound - (text.isQuoted(id) ? 1 : 0)) }
    if row.isPlain { return columns.ids.number(ofBytes: text.bytes(id)) }
    if let known = columns.ids.known(text.bytes(id)) { return known }
    let spelling = text.string(id)
    guard CleanText.replacingUnsafe(in: spelling) == nil, !spelling.utf8.contains(UInt8(ascii: "\t")) else {
      return nil
    }
    return columns.ids.number(of: spelling)
  }

  private func row(_ line: Range<Int>) -> Row? {
    var row = Row()
    var place = line.lowerBound
    for column in layout {
      guard let cell = cell(at: &place, to: line.upperBound) else { return nil }
      guard put(cell, column, into: &row) else { return nil }
      if place == line.upperBound { return row }
      place += 1
    }
    return nil
  }

  /// The cell at a place, which is moved to the comma or end behind it; `nil` if quotes are used in any other way
  /// than around all of it.
  private func cell(at place: inout Int, to end: Int) -> Range<Int>? {
    let quote = UInt8(ascii: "\"")
    let start = place
    guard place < end, text[place] == quote else {
      while place < end, text[place] != UInt8(ascii: ",") { place += 1 }
      return start..<place
    }
    place += 1
    while place < end, text[place] != quote { place += 1 }
    guard place < end else { return nil }
    place += 1
    return place == end || text[place] == UInt8(ascii: ",") ? (start + 1)..<(place - 1) : nil
  }

  private func put(_ cell: Range<Int>, _ column: PlainCSVColumn, into row: inout Row) -> Bool {
    switch column {
    case .from, .to:
      if column == .from { row.from = cell } else { row.to = cell }
      row.isPlain = row.isPlain && text.bytes(cell).allSatisfy(LineText.isPlain)
    case .weight:
      guard !cell.isEmpty else { return true }
      guard let weight = weightSpelled(by: text.bytes(cell)) else { return false }
      row.weight = weight
    case .sign:
      guard !cell.isEmpty else { return true }
      guard let sign = Sign(text.string(cell)) else { return false }
      row.sign = sign
    case .directed:
      row.isDirected = text.string(cell) != "false"
    }
    return true
  }
}

extension LineText {
  /// Whether a quotation mark stands before a cell.
  fileprivate func isQuoted(_ cell: Range<Int>) -> Bool {
    cell.lowerBound > 0 && self[cell.lowerBound - 1] == UInt8(ascii: "\"")
  }
}
