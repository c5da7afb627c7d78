#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Room for plain values while something large is built, in large pages where the system has them: to fetch it in
/// small ones takes as long as the work.
struct LargePages<Element: BitwiseCopyable>: ~Copyable {
  /// The room, whose content is undefined.
  let places: UnsafeMutableBufferPointer<Element>

  /// Smaller room is not worth a page.
  private static var leastBytes: Int { 1 << 21 }

  /// Room for so many values.
  init(count: Int) {
    let bytes = max(1, count) * MemoryLayout<Element>.stride
    let isLarge = bytes >= Self.leastBytes
    let alignment = isLarge ? Self.leastBytes : MemoryLayout<Element>.alignment
    let room = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: alignment)
    #if os(Linux)
      // Where it is refused, the pages are small ones.
      if isLarge { _ = madvise(room, bytes, MADV_HUGEPAGE) }
    #endif
    places = UnsafeMutableBufferPointer(
      start: room.bindMemory(to: Element.self, capacity: max(1, count)), count: count)
  }

  deinit { UnsafeMutableRawPointer(places.baseAddress)?.deallocate() }
}
