import ActorModel

/// Reads a graph out of tables in comma-separated values (RFC 4180).
///
/// One table of ties is a graph by itself: its header names `from` and `to` (or `source` and `target`) and any
/// field of a tie, and `directed`; actors are made from the endpoints, in the order of their ids. Several tables are told apart by their
/// names: `ties.csv`, `actors.csv`, `sources.csv`, `relations.csv`, and `evidence.csv`, whose column `tie`
/// names the tie that a piece of evidence belongs to. Lists in a cell are parted by `;`. A tie without a
/// relation gets `tie`, or `undirected-tie` where `directed` is `false`; where there is no table of actors and it ties
/// an actor to itself, it is left out with a warning. O(n log n) for n bytes.
public func readCSV(
  _ files: [(name: String, text: [UInt8])], progress: ReadingProgress = { _ in }
) -> ReadGraph {
  var reader = CSVReader()
  return reader.read(files, progress)
}

/// The relations of ties of which nothing is known but that they are there.
enum BareRelation {
  static let directed = Relation(id: "tie", label: "is tied to", inverseLabel: "is tied to from")
  static let undirected = Relation(
    id: "undirected-tie", label: "is tied to", inverseLabel: "is tied to", isDirected: false)
}

/// What the rows of a table are, by its file's name.
enum CSVGraphSection: String, CaseIterable {
  case ties
  case actors
  case sources
  case relations
  case evidence

  /// The section that a name stands for; ties, whatever it is called, for a table by itself.
  init?(fileName: String, isOnly: Bool) {
    let base = fileName.split(separator: "/").last.map(String.init) ?? fileName
    guard let section = Self.allCases.first(where: { base == "\($0.rawValue).csv" }) ?? (isOnly ? .ties : nil)
    else { return nil }
    self = section
  }
}

/// One run over the tables of a graph.
///
/// The tables are read as one text, so that evidence can be put into its tie; places are parted again at the
/// end.
private struct CSVReader {
  private let remarks = Remarks()
  private var text: [UInt8] = []
  private var evidence: [String: [YAMLEntry]] = [:]
  private var ties: [YAMLNode] = []
  private var actors: [YAMLNode] = []
  private var usesBareRelations = false

  mutating func read(
    _ files: [(name: String, text: [UInt8])], _ progress: ReadingProgress
  ) -> ReadGraph {
    var graph = YAMLGraph(remarks: remarks)
    var lines: [Int] = []
    var isWhole = true
    for file in files {
      lines.append(PlaceTable(text).lineCount)
      let start = text.count
      let bytes = YAMLText.withoutByteOrderMark(file.text)
      text += bytes + [UInt8(ascii: "\n")]
      let check = Remarks()
      guard YAMLText.isUTF8(bytes, file: 0, remarks: check) else {
        remarks.take(check, movedBy: start)
        isWhole = false
        continue
      }
      readTable(
        bytes, at: start, CSVGraphSection(fileName: file.name, isOnly: files.count == 1)?.rawValue,
        into: &graph)
    }
    addTies(to: &graph) { progress(0.2 + 0.4 * $0) }
    let relations = usesBareRelations ? [BareRelation.directed, BareRelation.undirected] : []
    let assembled = graph.assemble(
      isWhole: isWhole, relations: relations,
      needsEvidence: files.contains { $0.name.hasSuffix("evidence.csv") }
    ) { progress(0.6 + 0.4 * $0) }
    let findings = remarks.findings(in: [("", text)]).map { $0.moved(to: files.map(\.name), lines) }
    return ReadGraph(graph: assembled, findings: findings)
  }

  private mutating func readTable(
    _ bytes: [UInt8], at start: Int, _ section: String?, into graph: inout YAMLGraph
  ) {
    let spot = Spot(file: 0, offset: start)
    guard let section else {
      remarks.add(
        .warning, "unknown-table", "the table is not read", at: spot,
        suggestion: "name it `ties.csv`, `actors.csv`, `sources.csv`, `relations.csv` or `evidence.csv`")
      return
    }
    let local = Remarks()
    let table = CSVText(bytes, file: 0, remarks: local)
    remarks.take(local, movedBy: start)
    guard let header = table.rows.first else {
      remarks.add(.warning, "empty-file", "the table is empty", at: spot)
      return
    }
    let columns = columns(header, section, at: start)
    if section == "ties", !namesBothEnds(columns) {
      remarks.add(
        .error, "missing-column", "the header names no columns for the two actors of a tie", at: spot,
        suggestion: Self.otherSeparator(of: header).map { "part cells by commas, not by \($0)" }
          ?? "call them `from` and `to`, or `source` and `target`")
      return
    }
    for row in table.rows.dropFirst() {
      if row.count > header.count {
        remarks.add(
          .error, "extra-cells", "the row has \(row.count) cells, and the header has \(header.count)",
          at: Spot(file: 0, offset: start + row[header.count].range.lowerBound),
          suggestion: "put cells with commas in double quotes")
      }
      take(node(row, columns, at: start), section, into: &graph)
    }
  }

  private func namesBothEnds(_ columns: [String?]) -> Bool {
    columns.contains("from") && (columns.contains("to") || columns.contains("between"))
  }

  /// What parts the cells of a header that has no commas.
  private static func otherSeparator(of header: [CSVText.Cell]) -> String? {
    guard header.count == 1 else { return nil }
    let names = [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")]
    return names.first { header[0].text.contains($0.0) }?.1
  }

  /// The field of each column; `nil` for one that isn't read.
  private func columns(_ header: [CSVText.Cell], _ section: String, at start: Int) -> [String?] {
    let shape = section == "evidence" ? YAMLShape.evidence : YAMLShape.sections[section] ?? .tie
    var known = shape.keys.filter { shape.children[$0] == nil && $0 != "attributes" }
    if section == "ties" { known.append("directed") }
    if section == "evidence" { known.append("tie") }
    var columns: [String?] = []
    for cell in header {
      let spot = Spot(file: 0, offset: start + cell.range.lowerBound)
      var name: String? = cell.text
      if section == "ties" { name = ["source": "from", "target": "to"][cell.text] ?? cell.text }
      if let column = name, !known.contains(column) {
        remarks.add(
          .warning, "unknown-key", "a table of \(section) has no column `\(column)`, so it is not read",
          at: spot,
          suggestion: nearest(column, among: known).map { "did you mean `\($0)`?" })
        name = nil
      } else if let column = name, columns.contains(column) {
        remarks.add(.error, "duplicate-key", "the column `\(column)` stands twice in the header", at: spot)
        name = nil
      }
      columns.append(name)
    }
    return columns
  }

  private static let lists: Set<String> = ["authors", "aliases", "between", "about"]

  private func node(_ row: [CSVText.Cell], _ columns: [String?], at start: Int) -> YAMLNode {
    let entries = zip(row, columns).compactMap { cell, column -> YAMLEntry? in
      guard let column, !cell.text.isEmpty else { return nil }
      let range = (start + cell.range.lowerBound)..<(start + cell.range.upperBound)
      let value: YAMLNode
      if CSVReader.lists.contains(column) {
        let parts = cell.text.split(separator: ";").map {
          YAMLEntry(key: nil, value: YAMLNode(text: $0.trimmingBlanks, range: range), number: 0)
        }
        value = YAMLNode(content: .sequence(parts, isFlow: true), range: range)
      } else {
        value = YAMLNode(text: cell.text, range: range)
      }
      return YAMLEntry(key: YAMLKey(text: column, range: range), value: value, number: 0)
    }
    let first = row.first?.range.lowerBound ?? 0
    let last = row.last?.range.upperBound ?? first
    return YAMLNode(content: .mapping(entries, isFlow: false), range: (start + first)..<(start + last))
  }

  private mutating func take(_ node: YAMLNode, _ section: String, into graph: inout YAMLGraph) {
    switch section {
    case "ties": ties.append(node)
    case "evidence":
      let tie = node.value("tie")
      if tie == nil {
        remarks.add(
          .error, "missing-field", "evidence needs the column `tie`",
          at: Spot(file: 0, offset: node.range.lowerBound))
      }
      let own = YAMLNode(
        content: .mapping(node.entries.filter { $0.key?.text != "tie" }, isFlow: false), range: node.range)
      evidence[tie ?? "", default: []].append(YAMLEntry(key: nil, value: own, number: 0))
    case "actors":
      actors.append(node)
      graph.add(node, to: section, file: 0)
    default: graph.add(node, to: section, file: 0)
    }
  }

  private mutating func addTies(to graph: inout YAMLGraph, _ progress: ReadingProgress) {
    var known = Set(actors.compactMap { $0.value("id") })
    let makesActors = actors.isEmpty
    var made: [(text: String, range: Range<Int>)] = []
    for (index, tie) in ties.enumerated() {
      if index.isMultiple(of: 1024) { progress(Double(index) / Double(ties.count)) }
      var entries = tie.entries.filter { $0.key?.text != "directed" }
      if tie.value("relation") == nil {
        usesBareRelations = true
        let relation = bareRelation(of: tie)
        let start = tie.range.lowerBound..<tie.range.lowerBound
        entries.append(
          YAMLEntry(
            key: YAMLKey(text: "relation", range: start), value: YAMLNode(text: relation.id, range: start),
            number: 0))
      }
      if !evidence.isEmpty, let pieces = evidence.removeValue(forKey: name(of: tie)) {
        let list = YAMLNode(content: .sequence(pieces, isFlow: false), range: tie.range)
        entries.append(YAMLEntry(key: YAMLKey(text: "evidence", range: tie.range), value: list, number: 0))
      }
      if makesActors {
        for end in entries.filter({ ["from", "to", "between"].contains($0.key?.text) }).flatMap(\.actorIDs)
        where known.insert(end.text).inserted { made.append(end) }
        if tie.value("relation") == nil, let from = tie.value("from"), from == tie.value("to") {
          remarks.addSelfTie(of: from, at: tie.range.lowerBound)
          continue
        }
      }
      graph.add(YAMLNode(content: .mapping(entries, isFlow: false), range: tie.range), to: "ties", file: 0)
    }
    let order = TextColumn(made.map(\.text)).ascendingPositions()
    for actor in order.map({ $0.map { made[Int($0)] } }) ?? made {
      graph.add(.actor(actor.text, range: actor.range), to: "actors", file: 0)
    }
    reportOrphans()
  }

  /// The id by which evidence refers to a tie: its own, or the one it is given.
  private func name(of tie: YAMLNode) -> String {
    if let id = tie.value("id") { return id }
    let ends = tie.entries.filter { ["to", "between"].contains($0.key?.text) }.flatMap(\.actorIDs).map(\.text)
    return ([tie.value("from") ?? "", tie.value("relation") ?? bareRelation(of: tie).id] + ends)
      .joined(separator: "--")
  }

  private func bareRelation(of tie: YAMLNode) -> Relation {
    tie.value("directed") == "false" ? BareRelation.undirected : BareRelation.directed
  }

  private func reportOrphans() {
    let orphans = evidence.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }
    guard !orphans.isEmpty else { return }
    let ids = ties.map(name)
    for (tie, pieces) in orphans {
      for piece in pieces {
        remarks.add(
          .error, "unknown-tie", "there is no tie `\(tie)`", at: Spot(file: 0, offset: piece.start),
          suggestion: nearest(tie, among: ids).map { "did you mean `\($0)`?" })
      }
    }
  }
}

extension YAMLNode {
  /// A text that needs no typing.
  init(text: String, range: Range<Int>) {
    self.init(content: .scalar(text, .doubleQuoted), range: range)
  }

  /// An actor of which nothing is known but its id.
  static func actor(_ id: String, range: Range<Int>) -> YAMLNode {
    let key = YAMLKey(text: "id", range: range)
    let entry = YAMLEntry(key: key, value: YAMLNode(text: id, range: range), number: 0)
    return YAMLNode(content: .mapping([entry], isFlow: false), range: range)
  }

  /// The text of a field.
  fileprivate func value(_ key: String) -> String? {
    guard case .scalar(let text, _)? = entries.first(where: { $0.key?.text == key })?.value.content else {
      return nil
    }
    return text
  }
}

extension YAMLEntry {
  fileprivate var actorIDs: [(text: String, range: Range<Int>)] {
    switch value.content {
    case .scalar(let text, _): [(text, value.range)]
    default: value.entries.flatMap(\.actorIDs)
    }
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Finding {
  /// The finding with its place in the one of several files that begins before it.
  fileprivate func moved(to files: [String], _ firstLines: [Int]) -> Finding {
    func move(_ place: FilePlace) -> FilePlace {
      let number = firstLines.lastIndex { $0 <= place.line } ?? 0
      return FilePlace(file: files[number], line: place.line - firstLines[number] + 1, column: place.column)
    }
    return Finding(
      severity, code, message, at: move(place), suggestion: suggestion, related: related.map(move))
  }
}
