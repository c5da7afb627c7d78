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
  private let byteCount: Int

  /// Makes the places, or none where the memory is not to be had.
  init(limit: Int) {
    byteCount = max(1, limit) * MemoryLayout<Int32>.stride
    let pages = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let pages, pages != MAP_FAILED else {
      (slots, self.limit) = (nil, 0)
      return
    }
    #if os(Linux)
      // A place is read before it is written, and each page would be fetched twice. Without large pages it works too.
      _ = madvise(pages, byteCount, MADV_HUGEPAGE)
    #endif
    slots = pages.assumingMemoryBound(to: Int32.self)
    self.limit = limit
  }

  deinit {
    if let slots { munmap(slots, byteCount) }
  }

  /// What was last put in a number's place; the number must be below the limit.
  subscript(number: Int) -> Int32 {
    @inline(__always) get { slots.unsafelyUnwrapped[number] }
    @inline(__always) set { slots.unsafelyUnwrapped[number] = newValue }
  }
}
