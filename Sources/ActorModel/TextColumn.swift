/// Texts that stand one after another in a single buffer: 8 bytes a text and its UTF-8, and no object for each.
public struct TextColumn: Sendable, Hashable, RandomAccessCollection {
  /// The UTF-8 of all texts.
  package let bytes: [UInt8]
  /// Where each text begins, and the end of the last one.
  package let offsets: [Int]

  /// Takes the buffer and the places in it as they are; the caller vouches that they fit together.
  package init(bytes: [UInt8], offsets: [Int]) {
    self.bytes = bytes
    self.offsets = offsets
  }

  /// Copies texts. O(n) for n bytes.
  public init(_ texts: some Sequence<String>) {
    var bytes: [UInt8] = []
    var offsets = [0]
    for text in texts {
      bytes += text.utf8
      offsets.append(bytes.count)
    }
    self.init(bytes: bytes, offsets: offsets)
  }

  /// The position of the first text, 0.
  public var startIndex: Int { 0 }
  /// The number of texts.
  public var endIndex: Int { offsets.count - 1 }

  /// The text at a position. O(n) for its n bytes.
  public subscript(position: Int) -> String {
    String(decoding: bytes[offsets[position]..<offsets[position + 1]], as: UTF8.self)
  }

  /// The position of the first text that equals this one, as Swift compares texts: `é` is the same in one
  /// character and in two. O(n) for n bytes of all texts.
  public func position(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    let exact = indices.first { position in
      let range = offsets[position]..<offsets[position + 1]
      return range.count == wanted.count && bytes[range].elementsEqual(wanted)
    }
    if let exact { return exact }
    let isASCII = wanted.allSatisfy { $0 < 0x80 } && bytes.allSatisfy { $0 < 0x80 }
    return isASCII ? nil : firstIndex { $0 == text }
  }
}
