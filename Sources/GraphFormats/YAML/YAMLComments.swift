/// A comment of a YAML file.
struct YAMLComment {
  /// The comment from `#` to the end of its line, without trailing blanks.
  var text: String
  var offset: Int
  /// How many bytes stand before it on its line.
  var column: Int
  /// Whether nothing but blanks stand before it on its line.
  var isAlone: Bool
  /// Whether the line above is blank.
  var followsBlank: Bool
}

/// What lies between a file's scalars: comments, dashes, and which lines are blank.
struct YAMLGaps {
  private(set) var comments: [YAMLComment] = []
  /// Where the dashes of block sequences are, ascending.
  private(set) var dashes: [Int] = []
  private let text: [UInt8]

  /// Scans the text outside the scalars, and the headers of block scalars. O(n).
  ///
  /// Outside scalars, `#` always begins a comment, once anchors, aliases, tags and directives are refused.
  init(_ text: [UInt8], _ tree: YAMLTree) {
    self.text = text
    var offset = 0
    for (range, style) in tree.scalars {
      scan(offset..<max(offset, range.lowerBound))
      if style.isBlock { scan(range.lowerBound..<min(lineEnd(after: range.lowerBound), range.upperBound)) }
      offset = max(offset, range.upperBound)
    }
    scan(offset..<text.count)
  }

  /// Whether the line above the one with this offset is blank.
  func followsBlank(_ offset: Int) -> Bool {
    let start = lineStart(before: offset)
    guard start > 0 else { return false }
    let isPair = start > 1 && text[start - 1] == UInt8(ascii: "\n") && text[start - 2] == UInt8(ascii: "\r")
    let end = start - (isPair ? 2 : 1)
    return text[lineStart(before: end)..<end].allSatisfy(YAMLGaps.isBlank)
  }

  /// How many bytes stand before the offset on its line.
  func column(_ offset: Int) -> Int { offset - lineStart(before: offset) }

  private mutating func scan(_ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch text[offset] {
      case UInt8(ascii: "#"):
        let end = lineEnd(after: offset)
        add(offset..<end)
        offset = end
      case UInt8(ascii: "-"):
        if text[offset...].starts(with: Array("---".utf8)), column(offset) == 0 {
          offset += 3
        } else {
          dashes.append(offset)
          offset += 1
        }
      default:
        offset += 1
      }
    }
  }

  private mutating func add(_ range: Range<Int>) {
    var bytes = text[range]
    while let last = bytes.last, YAMLGaps.isBlank(last) { bytes.removeLast() }
    let column = column(range.lowerBound)
    comments.append(
      YAMLComment(
        text: String(decoding: bytes, as: UTF8.self), offset: range.lowerBound, column: column,
        isAlone: text[(range.lowerBound - column)..<range.lowerBound].allSatisfy(YAMLGaps.isBlank),
        followsBlank: followsBlank(range.lowerBound)))
  }

  private func lineEnd(after offset: Int) -> Int {
    text[offset...].firstIndex(where: YAMLGaps.isBreak) ?? text.count
  }

  private func lineStart(before offset: Int) -> Int {
    text[..<offset].lastIndex(where: YAMLGaps.isBreak).map { $0 + 1 } ?? 0
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
