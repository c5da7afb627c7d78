#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Two clocks, in seconds.
enum Clock {
  /// Time that has passed in the world.
  static var now: Double { read(CLOCK_MONOTONIC) }

  /// Processor time that the calling thread has used.
  static var worked: Double { read(CLOCK_THREAD_CPUTIME_ID) }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
