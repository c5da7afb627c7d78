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

  /// One source.
  init(only source: Int) {
    self = .empty
    insert(source)
  }

  private mutating func insert(_ source: Int) { words[source >> 6] |= 1 << UInt64(source & 63) }

  @inline(__always) func union(_ other: SourceSet) -> SourceSet { SourceSet(words: words | other.words) }

  /// x ^ (x & y) rather than x & ~y, which takes long without optimisation.
  @inline(__always) func subtracting(_ other: SourceSet) -> SourceSet {
    SourceSet(words: words ^ (words & other.words))
  }

  @inline(__always) func equals(_ other: SourceSet) -> Bool { SourceSet(words: words ^ other.words).isEmpty }

  @inline(__always) var isEmpty: Bool {
    let (a, b, c, d, e, f, g, h) = parts
    return a | b | c | d | e | f | g | h == 0
  }

  /// How many sources there are: the ones of all words are added up in fields of 2, 4, 8 and 16 bits before the fields
  /// are. Warren, Hacker's Delight (2012), chapter 5.
  @inline(__always) var count: Int {
    let (a, b, c, d, e, f, g, h) = parts
    let first = Self.countsInFours(a) &+ Self.countsInFours(b)
    let second = Self.countsInFours(c) &+ Self.countsInFours(d)
    let third = Self.countsInFours(e) &+ Self.countsInFours(f)
    let fourth = Self.countsInFours(g) &+ Self.countsInFours(h)
    let left = Self.halves(first, 4, 0x0f0f_0f0f_0f0f_0f0f) &+ Self.halves(second, 4, 0x0f0f_0f0f_0f0f_0f0f)
    let right = Self.halves(third, 4, 0x0f0f_0f0f_0f0f_0f0f) &+ Self.halves(fourth, 4, 0x0f0f_0f0f_0f0f_0f0f)
    let all = Self.halves(left &+ right, 8, 0x00ff_00ff_00ff_00ff)
    return Int((all &* 0x0001_0001_0001_0001) >> 48)
  }

  /// The number of ones in each four bits.
  @inline(__always) private static func countsInFours(_ word: UInt64) -> UInt64 {
    let twos = word &- ((word >> 1) & 0x5555_5555_5555_5555)
    return halves(twos, 2, 0x3333_3333_3333_3333)
  }

  /// The sums of the lower and the upper halves of all fields; `lower` has the bits of the lower ones.
  @inline(__always) private static func halves(_ fields: UInt64, _ width: UInt64, _ lower: UInt64) -> UInt64 {
    (fields & lower) &+ ((fields >> width) & lower)
  }

  private typealias Parts = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

  /// The words one by one.
  @inline(__always) private var parts: Parts { unsafeBitCast(words, to: Parts.self) }
}
