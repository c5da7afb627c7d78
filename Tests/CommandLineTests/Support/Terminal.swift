import Foundation

/// A terminal that nobody looks at: what is written to it can be read.
final class Terminal {
  private let own: Int32
  /// The end that a process takes for its terminal.
  let handle: FileHandle
  private var bytes: [UInt8] = []

  init?() {
    var (own, other): (Int32, Int32) = (-1, -1)
    guard openpty(&own, &other, nil, nil, nil) == 0 else { return nil }
    self.own = own
    handle = FileHandle(fileDescriptor: other, closeOnDealloc: true)
    _ = fcntl(own, F_SETFL, O_NONBLOCK)
    _ = fcntl(own, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(own) }

  /// All that was written so far.
  func text() -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(own, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
