import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a command would leave behind if it were ended now: a line on the terminal, a file that isn't whole.
///
/// Whatever makes or removes such a trace does it here, so that an interruption finds nothing half done.
enum Traces {
  private struct Left {
    var line = false
    var file: String?
  }

  private static let left = Mutex(Left())

  /// Shows a line on the terminal in place of the one before; `nil` takes it away.
  static func show(_ line: String?) {
    left.withLock { left in
      guard line != nil || left.line else { return }
      left.line = line != nil
      StandardError.write("\(clearedLine)\(line ?? "")")
    }
  }

  /// Creates a file that is to take another's place once it is whole.
  ///
  /// - Returns: Its descriptor, or below 0 with `errno` set.
  static func create(_ file: String) -> Int32 {
    left.withLock { left in
      let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { left.file = file }
      return descriptor
    }
  }

  /// Puts the file that was created in the place of another.
  ///
  /// - Returns: Whether that was possible; if not, `errno` says why.
  static func move(_ file: String, to target: String) -> Bool {
    left.withLock { left in
      guard rename(file, target) == 0 else { return false }
      left.file = nil
      return true
    }
  }

  /// Removes the file that was created.
  static func remove(_ file: String) {
    left.withLock { left in
      unlink(file)
      left.file = nil
    }
  }

  /// Removes all traces and does something before anybody can make new ones.
  ///
  /// - Parameters:
  ///   - patience: The seconds to wait for a trace that is just being made, as on a terminal that has stopped.
  ///   - last: What is done then, in any case.
  static func wipe(patience: Double = 0.1, then last: () -> Void) {
    for _ in 0..<max(1, Int(patience * 1000)) {
      let isDone = left.withLockIfAvailable { left in
        if left.line { StandardError.write(clearedLine) }
        if let file = left.file { unlink(file) }
        left = Left()
        last()
        return true
      }
      if isDone == true { return }
      usleep(1000)
    }
    last()
  }

  private static let clearedLine = "\r\u{1B}[K"
}
