#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a file: mapped into memory where the file can be, and read where it is a pipe or a device.
///
/// Mapped bytes are the system's pages of the file and no copy. A file that is cut short while it is mapped ends
/// the process with a bus error, since the pages are gone; replacing it by renaming another onto it is safe.
final class FileBytes {
  private let buffer: UnsafeBufferPointer<UInt8>
  private let isMapped: Bool

  /// Opens a file, or standard input where the path is `-`.
  init(_ path: String) throws(ReadFailure) {
    let isInput = path == "-"
    let name = isInput ? "standard input" : path
    let descriptor = isInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(name, reason: Self.reason) }
    defer { if !isInput { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(name, reason: Self.reason) }
    if !isInput, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    {
      madvise(start, Int(status.st_size), MADV_SEQUENTIAL)
      buffer = UnsafeBufferPointer(
        start: start.assumingMemoryBound(to: UInt8.self), count: Int(status.st_size))
      isMapped = true
      return
    }
    buffer = UnsafeBufferPointer(try Self.read(descriptor, name))
    isMapped = false
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: buffer.baseAddress), buffer.count)
    } else {
      buffer.deallocate()
    }
  }

  /// Looks at the bytes, which are there until the end of the call.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withExtendedLifetime(self) { body(buffer) }
  }

  private static func read(
    _ descriptor: Int32, _ name: String
  ) throws(ReadFailure) -> UnsafeMutableBufferPointer<UInt8> {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { break }
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
      } else if errno != EINTR {
        throw .unreadable(name, reason: reason)
      }
    }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes)
    return buffer
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
