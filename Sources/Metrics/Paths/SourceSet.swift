/// Which of up to 512 sources of a search have reached a vertex: one bit for each, in one cache line.
struct SourceSet {
  static let capacity = 512
  static let empty = SourceSet(words: SIMD8(repeating: 0))

  private(set) var words: SIMD8<UInt64>

  /// The sources 0 up to `count`.
  init(below count: Int) {
    self = .empty
    for source in 0..<count { insert(source) }
  }

  private init(words: SIMD8<UInt64>) { self.words = words }

  mutating func insert(_ source: Int) { words[source >> 6] |= 1 << UInt64(source & 63) }

  @inline(__always) mutating func formUnion(_ other: SourceSet) { words |= other.words }

  @inline(__always) func subtracting(_ other: SourceSet) -> SourceSet {
    SourceSet(words: words & ~other.words)
  }

  @inline(__always) func equals(_ other: SourceSet) -> Bool { SourceSet(words: words ^ other.words).isEmpty }

  @inline(__always) var isEmpty: Bool {
    let four = words.lowHalf | words.highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y == 0
  }

  /// The number of sources, counted in all words at once: first in fields of 2 bits, then 4, 8 and 16.
  @inline(__always) var count: Int {
    let pairs = words &- ((words &>> 1) & 0x5555_5555_5555_5555)
    let fours = (pairs & 0x3333_3333_3333_3333) &+ ((pairs &>> 2) & 0x3333_3333_3333_3333)
    let bytes = (fours &+ (fours &>> 4)) & 0x0F0F_0F0F_0F0F_0F0F
    let sum = bytes.wrappedSum()
    let fields = (sum & 0x00FF_00FF_00FF_00FF) &+ ((sum &>> 8) & 0x00FF_00FF_00FF_00FF)
    return Int(truncatingIfNeeded: (fields &* 0x0001_0001_0001_0001) &>> 48)
  }
}
