import ActorModel

/// A place in the text of one of the files being read, as a byte offset.
struct Spot: Hashable, Comparable {
  var file: Int
  var offset: Int

  static func < (left: Spot, right: Spot) -> Bool { (left.file, left.offset) < (right.file, right.offset) }
}

/// A finding whose line and column are not worked out yet.
struct Remark {
  var severity: Defect.Severity
  var code: String
  var message: String
  var suggestion: String?
  var spot: Spot
  var related: Spot?
}

/// What readers of one run have found so far.
final class Remarks {
  /// How many findings of one code in one file are kept; the rest are counted.
  static let limit = 1000

  private var all: [Remark] = []
  private var counts: [Kind: (count: Int, last: Remark)] = [:]
  private var errorSpots: Set<Spot> = []

  private struct Kind: Hashable {
    var file: Int
    var code: String
  }

  var hasErrors: Bool { !errorSpots.isEmpty }

  func add(
    _ severity: Defect.Severity, _ code: String, _ message: String, at spot: Spot, suggestion: String? = nil,
    related: Spot? = nil
  ) {
    let remark = Remark(
      severity: severity, code: code, message: message, suggestion: suggestion, spot: spot, related: related)
    if severity == .error { errorSpots.insert(spot) }
    let kind = Kind(file: spot.file, code: code)
    let count = (counts[kind]?.count ?? 0) + 1
    counts[kind] = (count, remark)
    if count <= Remarks.limit { all.append(remark) }
  }

  func hasError(at spot: Spot) -> Bool { errorSpots.contains(spot) }

  /// Adds the findings to others, at places that lie further on in the text.
  func move(by distance: Int, into other: Remarks) {
    for remark in all {
      other.add(
        remark.severity, remark.code, remark.message,
        at: Spot(file: remark.spot.file, offset: remark.spot.offset + distance), suggestion: remark.suggestion
      )
    }
  }

  /// The findings in the order of files, lines and columns.
  func findings(in files: [(name: String, text: [UInt8])]) -> [Finding] {
    let remarks = (all + overflow()).enumerated().sorted {
      ($0.element.spot, $0.offset) < ($1.element.spot, $1.offset)
    }
    var tables: [Int: PlaceTable] = [:]
    func place(_ spot: Spot) -> FilePlace {
      tables[spot.file, default: PlaceTable(files[spot.file].text)].place(
        of: spot.offset, in: files[spot.file].name)
    }
    let related = remarks.map { $0.element.related.map(place) }
    return zip(remarks, related).map { remark, related in
      Finding(
        remark.element.severity, remark.element.code, remark.element.message,
        at: place(remark.element.spot), suggestion: remark.element.suggestion, related: related)
    }
  }

  private func overflow() -> [Remark] {
    counts.values.filter { $0.count > Remarks.limit }.map { count, last in
      var remark = last
      remark.message += " (the last of \(count) findings of this kind, of which \(Remarks.limit) are listed)"
      return remark
    }.sorted { ($0.spot, $0.code) < ($1.spot, $1.code) }
  }
}

/// Finds the line and column of byte offsets; fastest when asked in ascending order.
struct PlaceTable {
  private let text: [UInt8]
  private let lineStarts: [Int]
  private var known: (offset: Int, column: Int) = (0, 1)

  init(_ text: [UInt8]) {
    self.text = text
    var starts = [0]
    for (offset, byte) in text.enumerated() {
      let isLoneReturn =
        byte == UInt8(ascii: "\r") && (offset + 1 == text.count || text[offset + 1] != UInt8(ascii: "\n"))
      if byte == UInt8(ascii: "\n") || isLoneReturn { starts.append(offset + 1) }
    }
    lineStarts = starts
  }

  /// How many lines the text has; one that ends with a line break has an empty last line.
  var lineCount: Int { lineStarts.count }

  mutating func place(of offset: Int, in file: String) -> FilePlace {
    let offset = min(max(offset, 0), text.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = lineStarts[low]
    if known.offset < start || known.offset > offset { known = (start, 1) }
    let column = known.column + String(decoding: text[known.offset..<offset], as: UTF8.self).count
    known = (offset, column)
    return FilePlace(file: file, line: low + 1, column: column)
  }
}
