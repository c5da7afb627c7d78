package import ActorModel

/// A place in the text of one of the files being read, as a byte offset.
package struct Spot: Hashable, Comparable {
  var file: Int
  var offset: Int

  package static func < (left: Spot, right: Spot) -> Bool {
    (left.file, left.offset) < (right.file, right.offset)
  }
}

/// A finding whose line and column are not worked out yet.
struct Remark {
  var severity: Defect.Severity
  var code: String
  var message: String
  var suggestion: String?
  var spot: Spot
  var related: Spot?

  /// The same finding further on in the text.
  func moved(by distance: Int) -> Remark {
    var moved = self
    moved.spot.offset += distance
    moved.related?.offset += distance
    return moved
  }
}

/// What readers of one run have found so far.
package final class Remarks {
  /// How many findings of one code in one file are kept; the rest are counted.
  static let limit = 1000

  private var all: [Remark] = []
  private var counts: [Kind: (count: Int, last: Remark)] = [:]
  private var errorSpots: Set<Spot> = []
  private let remembersErrors: Bool

  private struct Kind: Hashable {
    var file: Int
    var code: String

    init(_ remark: Remark) { (file, code) = (remark.spot.file, remark.code) }
  }

  /// Whether any finding is an error.
  package private(set) var hasErrors = false

  /// Begins without findings.
  ///
  /// - Parameter remembersErrors: Whether ``hasError(at:)`` will be asked; it takes memory for each error.
  init(remembersErrors: Bool = true) { self.remembersErrors = remembersErrors }

  package func add(
    _ severity: Defect.Severity, _ code: String, _ message: String, at spot: Spot, suggestion: String? = nil,
    related: Spot? = nil
  ) {
    let remark = Remark(
      severity: severity, code: code, message: message, suggestion: suggestion, spot: spot, related: related)
    keep(remark)
    count(1, last: remark)
  }

  private func keep(_ remark: Remark) {
    if remark.severity == .error {
      hasErrors = true
      if remembersErrors { errorSpots.insert(remark.spot) }
    }
    if counts[Kind(remark)]?.count ?? 0 < Remarks.limit { all.append(remark) }
  }

  private func count(_ number: Int, last: Remark) {
    counts[Kind(last)] = ((counts[Kind(last)]?.count ?? 0) + number, last)
  }

  func hasError(at spot: Spot) -> Bool { errorSpots.contains(spot) }

  /// Adds the findings of others that lie further on in the text, at places moved on by some bytes.
  func take(_ others: Remarks, movedBy distance: Int = 0) {
    for remark in others.all {
      keep(remark.moved(by: distance))
      count(1, last: remark.moved(by: distance))
    }
    for (number, last) in others.counts.values where number > Remarks.limit {
      count(number - Remarks.limit, last: last.moved(by: distance))
    }
  }

  /// The findings in the order of files, lines and columns.
  func findings<Text: RandomAccessCollection>(in files: [(name: String, text: Text)]) -> [Finding]
  where Text.Element == UInt8, Text.Index == Int {
    let remarks = (all + overflow()).enumerated().sorted {
      ($0.element.spot, $0.offset) < ($1.element.spot, $1.offset)
    }
    var tables: [Int: PlaceTable<Text>] = [:]
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
struct PlaceTable<Text: RandomAccessCollection> where Text.Element == UInt8, Text.Index == Int {
  /// One line of so many has its start noted; the others are counted from there.
  private static var stride: Int { 256 }

  private let text: Text
  private let lineStarts: [Int]
  private var known: (offset: Int, column: Int) = (0, 1)

  /// How many lines the text has; one that ends with a line break has an empty last line.
  let lineCount: Int

  init(_ text: Text) {
    self.text = text
    var starts = [0]
    var count = 1
    var offset = 0
    while let next = Self.nextLine(in: text, from: offset) {
      if count.isMultiple(of: Self.stride) { starts.append(next) }
      count += 1
      offset = next
    }
    lineStarts = starts
    lineCount = count
  }

  /// Where the line begins that follows the one in which a place is.
  private static func nextLine(in text: Text, from start: Int) -> Int? {
    var offset = start
    while offset < text.count {
      let byte = text[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") { return offset }
      if byte == UInt8(ascii: "\r"), offset == text.count || text[offset] != UInt8(ascii: "\n") {
        return offset
      }
    }
    return nil
  }

  mutating func place(of offset: Int, in file: String) -> FilePlace {
    let offset = min(max(offset, 0), text.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    var line = low * Self.stride + 1
    var start = lineStarts[low]
    while let next = Self.nextLine(in: text, from: start), next <= offset {
      start = next
      line += 1
    }
    if known.offset < start || known.offset > offset { known = (start, 1) }
    let column = known.column + String(decoding: text[known.offset..<offset], as: UTF8.self).count
    known = (offset, column)
    return FilePlace(file: file, line: line, column: column)
  }
}
