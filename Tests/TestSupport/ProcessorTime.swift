#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The processor time in seconds that some work takes on this thread: unlike time on the wall it doesn't grow while other
/// tests keep the machine busy.
public func processorSeconds(_ work: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  try work()
  return now() - start
}
