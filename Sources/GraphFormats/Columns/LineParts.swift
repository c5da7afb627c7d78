import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the lines of one part of a text.
protocol LinePartReader: SendableMetatype {
  /// What has been read.
  var columns: EdgeColumns { get set }
  /// Whether the rest need not be read.
  var isDone: Bool { get }
  /// Reads whole lines that stand in a range of the text; some megabyte.
  mutating func readLines(_ lines: Range<Int>)
}

/// Divides a text at the ends of lines and reads the parts at the same time.
enum LineParts {
  /// A smaller part isn't worth a thread.
  static let leastBytes = 1 << 20
  /// How much is checked and read in one go, so that it is still in the cache.
  private static let blockBytes = 1 << 20

  /// As many parts as there are processors, or fewer if the text is short.
  static func count(for bytes: Int) -> Int {
    min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), max(1, bytes / leastBytes))
  }

  /// Reads a text in parts.
  ///
  /// - Parameters:
  ///   - text: The bytes.
  ///   - count: Into how many parts to divide it, if it has lines enough.
  ///   - progress: Is told how far the first part has come; the others are as far.
  ///   - reader: Makes the reader of a part.
  /// - Returns: The readers in the order of the text, and the first byte that is no UTF-8.
  static func read<Reader: LinePartReader>(
    _ text: UnsafeBufferPointer<UInt8>, parts count: Int, progress: ReadingProgress,
    reader: (Range<Int>) -> Reader
  ) -> (readers: [Reader], invalidByte: Int?) {
    let parts = ranges(of: text, count: count).map { Part(text, $0, reader($0)) }
    withoutActuallyEscaping(progress) { progress in
      // Only the first part calls it, while this thread waits.
      nonisolated(unsafe) let progress = progress
      DispatchQueue.concurrentPerform(iterations: parts.count) { index in
        parts[index].read { if index == 0 { progress($0) } }
      }
    }
    return (parts.map(\.reader), parts.lazy.compactMap(\.invalidByte).first)
  }

  /// The columns of all parts, with the ids in the order of their first mention; the readers lose theirs.
  static func joinedColumns(of readers: inout [some LinePartReader]) -> EdgeColumns {
    func taken(_ part: Int) -> EdgeColumns {
      // Nobody else holds the columns then, so that rows are added to the first part's without a copy.
      defer { readers[part].columns = EdgeColumns(numbersBelow: 0) }
      return readers[part].columns
    }
    var whole = taken(0)
    for part in readers.indices.dropFirst() { whole.take(taken(part)) }
    return whole
  }

  /// The parts, each ending behind the end of a line; at least one.
  private static func ranges(of text: UnsafeBufferPointer<UInt8>, count: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for part in 1...max(1, count) {
      let end = LineText(text).nextLine(from: max(start, part * text.count / max(1, count)), to: text.count)
      if end > start { ranges.append(start..<end) }
      start = end
    }
    return ranges.isEmpty ? [0..<0] : ranges
  }

  /// A part and its reader, of which one thread makes use and then, when all have ended, another.
  private final class Part<Reader: LinePartReader>: @unchecked Sendable {
    private let text: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>
    private(set) var reader: Reader
    private(set) var invalidByte: Int?

    init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ reader: Reader) {
      self.text = text
      self.range = range
      self.reader = reader
    }

    func read(_ progress: (Double) -> Void) {
      var start = range.lowerBound
      while start < range.upperBound, !reader.isDone {
        let end = LineText(text).nextLine(
          from: min(start + blockBytes, range.upperBound), to: range.upperBound)
        let block = UnsafeBufferPointer(rebasing: text[start..<end])
        if let offset = YAMLText.firstInvalidByte(in: block) {
          invalidByte = start + offset
          return
        }
        reader.readLines(start..<end)
        start = end
        progress(Double(start - range.lowerBound) / Double(range.count))
      }
    }
  }
}
