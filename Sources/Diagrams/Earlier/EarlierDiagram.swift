import GraphvizLayout

/// Where actors and junctions of mediations stand in a diagram that was drawn before, so that the next one keeps
/// their places.
public struct EarlierDiagram: Sendable, Hashable {
  /// The centres of actors by their ids.
  private(set) var actors: [String: Point] = [:]
  /// The centres of junctions by the ids of their ties.
  private(set) var junctions: [String: Point] = [:]

  /// The largest file that is read, in bytes.
  static let limit = 64 << 20

  /// Reads the text of an SVG or JSON file that a ``Diagram`` wrote. Linear in the text.
  ///
  /// - Throws: ``EarlierDiagramError`` if the text is anything else, or damaged.
  public init(_ text: String) throws(EarlierDiagramError) {
    guard text.utf8.count <= Self.limit else { throw .tooLarge(limit: Self.limit) }
    let first = text.utf8.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    switch first {
    case UInt8(ascii: "<"): try readSVG(text)
    case UInt8(ascii: "{"): try readJSON(text)
    default: throw .foreign
    }
    guard !actors.isEmpty else { throw .foreign }
  }

  /// The place of an actor, if it was there.
  func place(ofActor id: String) -> Point? { actors[Self.key(id)] }

  /// The place of a tie's junction, if it was there.
  func place(ofJunction id: String) -> Point? { junctions[Self.key(id)] }

  /// The same places, all this many times as far from the origin.
  func spread(by factor: Double) -> EarlierDiagram {
    var spread = self
    spread.actors = actors.mapValues { $0 * factor }
    spread.junctions = junctions.mapValues { $0 * factor }
    return spread
  }

  /// Ids as the SVG writes them.
  private static func key(_ id: String) -> String { cleanText(id, limit: SVGWriter.dataLimit) }

  mutating func addActor(_ id: String, at point: Point, line: Int?) throws(EarlierDiagramError) {
    try Self.add(id, at: point, to: &actors, line: line)
  }

  mutating func addJunction(_ id: String, at point: Point, line: Int?) throws(EarlierDiagramError) {
    try Self.add(id, at: point, to: &junctions, line: line)
  }

  private static func add(
    _ id: String, at point: Point, to places: inout [String: Point], line: Int?
  ) throws(EarlierDiagramError) {
    guard point.x.isFinite, point.y.isFinite, abs(point.x) <= 100_000, abs(point.y) <= 100_000 else {
      throw .damaged(line: line, reason: "the place of `\(cleanText(id, limit: 80))` is out of bounds")
    }
    guard places.updateValue(point, forKey: key(id)) == nil else {
      throw .damaged(line: line, reason: "`\(cleanText(id, limit: 80))` has two places")
    }
  }
}

/// Why places could not be taken from a file.
public enum EarlierDiagramError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file is no diagram of ours.
  case foreign
  /// The file is larger than any diagram of ours.
  case tooLarge(limit: Int)
  /// The file begins as a diagram of ours and then is none; the line counts from 1.
  case damaged(line: Int?, reason: String)

  /// A sentence that says what is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .foreign:
      "This is no diagram that entente wrote as SVG or JSON, so that no places can be taken from it."
    case .tooLarge(let limit):
      "This is larger than \(limit >> 20) MB, which no diagram is."
    case .damaged(let line, let reason):
      "\(line.map { "Line \($0): " } ?? "")\(reason). Draw the earlier diagram again."
    }
  }
}
