import GraphvizLayout

extension EarlierDiagram {
  /// Takes the places from the `data-at` of groups as ``SVGWriter`` writes them: this is no parser for XML at large, and
  /// whatever else the file holds is passed over.
  mutating func readSVG(_ text: String) throws(EarlierDiagramError) {
    guard text.contains("<metadata>Drawn by Entente") else { throw .foreign }
    var scanner = GroupScanner(text)
    while let group = try scanner.next() {
      let kind = group.attributes["class"]?.split(separator: " ").first
      guard kind == "actor" || kind == "tie", let at = group.attributes["data-at"] else {
        if kind == "actor" { throw .damaged(line: group.line, reason: "an actor has no `data-at`") }
        continue
      }
      guard let point = Self.point(at) else {
        throw .damaged(line: group.line, reason: "`data-at` isn't two numbers")
      }
      let key = kind == "actor" ? "data-actor" : "data-tie"
      guard let id = group.attributes[key] else {
        throw .damaged(line: group.line, reason: "a group with `data-at` has no `\(key)`")
      }
      if kind == "actor" {
        try addActor(id, at: point, line: group.line)
      } else {
        try addJunction(id, at: point, line: group.line)
      }
    }
    guard scanner.hasEnd else { throw .damaged(line: scanner.line, reason: "the file ends before </svg>") }
  }

  /// Two decimal numbers with a space between.
  private static func point(_ text: String) -> Point? {
    let numbers = text.split(separator: " ", omittingEmptySubsequences: false)
    guard numbers.count == 2, text.utf8.count <= 40, text.utf8.allSatisfy(Self.isPartOfNumber),
      let x = Double(numbers[0]), let y = Double(numbers[1])
    else { return nil }
    return Point(x: x, y: y)
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ")
  }
}

/// Finds the opening tags of groups in an SVG, one after another, each byte looked at once.
private struct GroupScanner {
  struct Group {
    var attributes: [String: String]
    var line: Int
  }

  private let bytes: [UInt8]
  private var place = 0
  private(set) var line = 1

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Whether the file's last element is closed.
  var hasEnd: Bool {
    let last = bytes.lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? 0
    return bytes[...last].suffix(6).elementsEqual("</svg>".utf8)
  }

  mutating func next() throws(EarlierDiagramError) -> Group? {
    while place < bytes.count {
      let isGroup = bytes[place] == UInt8(ascii: "<") && bytes[place...].starts(with: "<g ".utf8)
      if isGroup {
        place += 2
        let line = line
        return Group(attributes: try attributes(), line: line)
      }
      advance()
    }
    return nil
  }

  private mutating func advance() {
    if bytes[place] == 0x0A { line += 1 }
    place += 1
  }

  private mutating func attributes() throws(EarlierDiagramError) -> [String: String] {
    var attributes: [String: String] = [:]
    while true {
      while current == 0x20 { advance() }
      if current == UInt8(ascii: ">") { return attributes }
      let name = text(until: UInt8(ascii: "="), limit: 40)
      guard let name, !name.isEmpty, step(over: "=\"") else { throw broken }
      guard let value = text(until: UInt8(ascii: "\""), limit: 4_000), step(over: "\""),
        let plain = Self.plain(value), attributes.updateValue(plain, forKey: name) == nil
      else { throw broken }
    }
  }

  private var broken: EarlierDiagramError { .damaged(line: line, reason: "the tag of a group is broken") }

  private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// The text up to a byte that must come soon.
  private mutating func text(until end: UInt8, limit: Int) -> String? {
    let start = place
    while let byte = current, byte != end, place - start <= limit {
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") { return nil }
      advance()
    }
    return current == end ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
  }

  private mutating func step(over word: String) -> Bool {
    guard bytes[min(place, bytes.count)...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  /// A value with the entities that we write resolved; `nil` if it has others.
  private static func plain(_ value: String) -> String? {
    guard value.contains("&") else { return value }
    let entities = ["amp;": "&", "lt;": "<", "gt;": ">", "quot;": "\"", "#39;": "'"]
    var parts = value.split(separator: "&", omittingEmptySubsequences: false)
    var text = String(parts.removeFirst())
    for part in parts {
      guard let end = part.firstIndex(of: ";"), let plain = entities[String(part[...end])] else { return nil }
      text += plain + part[part.index(after: end)...]
    }
    return text
  }
}
