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

  /// x ^ (x & y) rather than x & ~y, which takes long without optimisation.
  @inline(__always) func subtracting(_ other: SourceSet) -> SourceSet {
    SourceSet(words: words ^ (words & other.words))
  }

  @inline(__always) func equals(_ other: SourceSet) -> Bool { SourceSet(words: words ^ other.words).isEmpty }

  @inline(__always) var isEmpty: Bool {
    let (a, b, c, d, e, f, g, h) = parts
    return a | b | c | d | e | f | g | h == 0
  }

  @inline(__always) var count: Int {
    let (a, b, c, d, e, f, g, h) = parts
    let first = a.nonzeroBitCount &+ b.nonzeroBitCount &+ c.nonzeroBitCount &+ d.nonzeroBitCount
    let second = e.nonzeroBitCount &+ f.nonzeroBitCount &+ g.nonzeroBitCount &+ h.nonzeroBitCount
    return first &+ second
  }

  private typealias Parts = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

  /// The words one by one.
  @inline(__always) private var parts: Parts { unsafeBitCast(words, to: Parts.self) }
}
