/// A set of small numbers that is emptied in constant time.
struct StampedSet {
  private var stamps: [UInt32]
  private var stamp: UInt32 = 1

  init(below count: Int) { stamps = Array(repeating: 0, count: count) }

  mutating func removeAll() {
    if stamp == .max {
      for index in stamps.indices { stamps[index] = 0 }
      stamp = 0
    }
    stamp += 1
  }

  mutating func insert(_ member: Int) { stamps[member] = stamp }

  func contains(_ member: Int) -> Bool { stamps[member] == stamp }
}
