import Foundation

/// Finds actors by id, name or alias, without regard to case, accents or punctuation.
public struct ActorDirectory: Sendable {
  /// What a text stands for.
  public enum Match: Sendable, Hashable {
    /// The position of the one actor in the graph's list.
    case found(Int)
    /// The positions of the actors that share the name.
    case ambiguous([Int])
    /// Nobody has the name; the ids, names or aliases nearest to it.
    case unknown(suggestion: String?)
  }

  private var ids: [String: Int] = [:]
  private var positions: [String: [Int]] = [:]
  private var spellings: [String] = []

  /// Indexes the ids, names and aliases of actors. Linear in their number.
  public init(_ actors: [Actor]) {
    for (position, actor) in actors.enumerated() {
      ids[actor.id] = ids[actor.id] ?? position
      for spelling in [actor.id, actor.name] + actor.aliases {
        let key = Self.folded(spelling)
        guard !key.isEmpty, positions[key]?.contains(position) != true else { continue }
        positions[key, default: []].append(position)
        spellings.append(spelling)
      }
    }
  }

  /// Whom a text stands for: an exact id first, then a name or alias. Constant time unless nobody is found.
  public func find(_ text: String) -> Match {
    if let position = ids[text] { return .found(position) }
    switch positions[Self.folded(text)] {
    case .some(let found) where found.count == 1: return .found(found[0])
    case .some(let found): return .ambiguous(found)
    case nil: return .unknown(suggestion: suggestion(for: text))
    }
  }

  /// The names that stand for more than one actor, in alphabetical order, with the actors' positions.
  public var ambiguities: [(name: String, positions: [Int])] {
    positions.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Whether two of the ids may be the same name to a directory. No is certain; O(n) for n bytes of ASCII, while
  /// other texts are not looked into.
  package static func mayBeAmbiguous(_ ids: TextColumn) -> Bool {
    var spelledOtherwise = 0
    var keys: Set<String> = []
    for id in ids where !id.utf8.allSatisfy(isFolded) {
      guard id.utf8.allSatisfy({ $0 < 0x80 }) else { return true }
      spelledOtherwise += 1
      keys.insert(foldedASCII(id))
    }
    guard spelledOtherwise > 0 else { return false }
    return keys.count < spelledOtherwise || ids.contains(where: keys.contains)
  }

  private static func isFolded(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private func suggestion(for text: String) -> String? {
    if let near = nearest(text, among: spellings) { return near }
    let key = Self.folded(text)
    guard key.count >= 3 else { return nil }
    return spellings.filter { Self.folded($0).contains(key) }.min { ($0.count, $0) < ($1.count, $1) }
  }

  /// Lower case without accents, punctuation and spaces: "Türkiye" and "turkiye" are one key.
  static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII(text) }
    let plain = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    let kept = plain.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    return kept.isEmpty ? text : String(String.UnicodeScalarView(kept))
  }

  /// The same for ASCII, without the tables of Unicode: graphs of a million actors are named so.
  private static func foldedASCII(_ text: String) -> String {
    let kept = text.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
      default: nil
      }
    }
    return kept.isEmpty ? text : String(decoding: kept, as: UTF8.self)
  }
}
