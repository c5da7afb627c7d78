#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A place for each whole number below a limit, zero at first; pages that nobody touches take no memory.
///
/// Used by one thread at a time.
final class NumberSlots: @unchecked Sendable {
  /// The numbers that have a place are below this one.
  let limit: Int
  private let slots: UnsafeMutablePointer<Int32>?

  /// Makes the places, or none where the memory is not to be had.
  init(limit: Int) {
    slots = calloc(max(1, limit), MemoryLayout<Int32>.stride)?.assumingMemoryBound(to: Int32.self)
    self.limit = slots == nil ? 0 : limit
  }

  deinit { free(slots) }

  /// What was last put in a number's place; the number must be below the limit.
  subscript(number: Int) -> Int32 {
    @inline(__always) get { slots.unsafelyUnwrapped[number] }
    @inline(__always) set { slots.unsafelyUnwrapped[number] = newValue }
  }
}
