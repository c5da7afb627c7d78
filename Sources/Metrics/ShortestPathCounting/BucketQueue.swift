/// Vertices that wait in the order of their distances, in buckets so narrow that no arc leads from a vertex to another
/// of its bucket: whatever is in the first bucket can be taken.
///
/// Adding and taking are O(1), apart from empty buckets, which are skipped 64 at a time. The buckets are used again
/// and again in a circle, as all that wait are within the greatest length of each other.
/// Denardo & Fox, Shortest-route methods: 1. Reaching, pruning, and buckets (1979).
struct BucketQueue: DistanceQueue, ~Copyable {
  private let bucketsOfUnit: Double
  private let bucketMask: Int

  /// The last entry of each bucket; −1 if it is empty.
  private let last: Scratch<Int32>
  /// A bit for each bucket that is not empty.
  private let filled: Scratch<UInt64>
  /// Counted from distance 0, the bucket in which each vertex waits; −1 if it does not wait. It may be in later
  /// buckets too, from when its distance was greater.
  private let buckets: Scratch<Int32>

  /// The vertex and the entry before it in its bucket.
  private let vertices: Scratch<Int32>
  private let previous: Scratch<Int32>
  private var entryCount = 0
  private var waitingCount = 0
  private var current = 0

  /// How much narrower a bucket is than the least length: enough that no rounding matters below ``mostBuckets``.
  private static let margin = 1.0 / 1024
  private static let mostBuckets = Double(1 << 28)
  /// More would no longer stay in a core's cache.
  private static let mostBucketsAtATime = Double(1 << 15)

  /// Makes the queue for a core; nil if its lengths differ too much.
  init?(_ core: PathCore) {
    let lengths = core.lengths.lazy.filter(\.isFinite)
    guard let least = lengths.min(), let greatest = lengths.max(), least > 0 else { return nil }
    let width = least * (1 - Self.margin)
    let needed = greatest / width + 2
    guard width.isNormal, (1 / width).isNormal, (width * Self.mostBuckets).isFinite,
      needed <= Self.mostBucketsAtATime, needed * Double(core.vertexCount) <= Self.mostBuckets
    else { return nil }
    bucketsOfUnit = 1 / width
    var count = 64
    while Double(count) < needed { count *= 2 }
    bucketMask = count - 1
    last = Scratch(repeating: -1, count: count)
    filled = Scratch(repeating: 0, count: count / 64)
    buckets = Scratch(repeating: -1, count: core.vertexCount)
    vertices = Scratch(uninitialized: core.arcCount + 1)
    previous = Scratch(uninitialized: core.arcCount + 1)
  }

  @inline(__always)
  mutating func lower(_ vertex: Int, to distance: Double) {
    let bucket = Int32(distance * bucketsOfUnit)
    buckets[vertex] = bucket
    let place = Int(bucket) & bucketMask
    vertices[entryCount] = Int32(truncatingIfNeeded: vertex)
    previous[entryCount] = last[place]
    last[place] = Int32(truncatingIfNeeded: entryCount)
    filled[place >> 6] |= 1 << UInt64(place & 63)
    entryCount &+= 1
    waitingCount &+= 1
  }

  @inline(__always)
  mutating func takeNearest() -> Int? {
    while waitingCount > 0 {
      let place = current & bucketMask
      let entry = Int(last[place])
      guard entry >= 0 else {
        current &+= stepsToFilled(from: place)
        continue
      }
      last[place] = previous[entry]
      if previous[entry] < 0 { filled[place >> 6] &= ~(1 << UInt64(place & 63)) }
      waitingCount &-= 1
      let vertex = Int(vertices[entry])
      if Int(buckets[vertex]) == current {
        buckets[vertex] = -1
        return vertex
      }
    }
    entryCount = 0
    current = 0
    return nil
  }

  /// How far it is to the next bucket that is not empty; there must be one.
  private func stepsToFilled(from place: Int) -> Int {
    var word = place >> 6
    var bits = filled[word] & (UInt64.max << UInt64(place & 63))
    while bits == 0 {
      word = (word &+ 1) & (bucketMask >> 6)
      bits = filled[word]
    }
    return ((word << 6) &+ bits.trailingZeroBitCount &- place) & bucketMask
  }
}
