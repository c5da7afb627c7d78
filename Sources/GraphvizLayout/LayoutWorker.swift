import CGraphvizShim

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs this process as a layout worker: reads one request from standard input, writes the positions of each
/// seed to standard output as soon as they are known, and ends the process.
///
/// The command line calls it first thing under its hidden subcommand `layout-worker`, before any argument is
/// parsed. The process ends when the one that started it does. It limits its own processor time, memory, core and
/// file size before it looks at the input; it frees nothing and leaves by `_exit`, so that neither heap damage nor
/// exit handlers can spoil an answer. Status 0 says that all seeds were answered, 65 that the request was
/// unreadable, 70 that Graphviz refused.
public func runLayoutWorker() -> Never {
  end_with_parent()
  restrict(RLIMIT_CORE, to: 0)
  restrict(RLIMIT_FSIZE, to: 0)
  restrict(RLIMIT_AS, to: 4 << 30)
  restrict(RLIMIT_CPU, to: 600)
  guard let request = PlacementWire.readRequest(readInput(limit: 64 << 20)) else {
    complain("The layout request on standard input could not be read.")
    _exit(65)
  }
  restrict(RLIMIT_CPU, to: rlim_t(min(max(request.cpuSeconds, 1), 600)))
  for seed in request.placement.seeds {
    do throws(PlacementFailure) {
      let answer = try GraphvizPlacement.place(request.placement, seed: seed, freeing: false)
      guard Descriptor.writeAll(PlacementWire.answer(answer), to: STDOUT_FILENO) else { _exit(74) }
    } catch {
      complain(error.description)
      _exit(70)
    }
  }
  _exit(0)
}

private func restrict(_ resource: __rlimit_resource, to value: rlim_t) {
  var limit = rlimit(rlim_cur: value, rlim_max: value)
  _ = setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
}

private func complain(_ message: String) {
  _ = Descriptor.writeAll(message + "\n", to: STDERR_FILENO)
}

private func readInput(limit: Int) -> String {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while bytes.count <= limit {
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0 && errno == EINTR { continue }
    if count <= 0 { break }
    bytes += buffer[..<count]
  }
  return bytes.count > limit ? "" : String(decoding: bytes, as: UTF8.self)
}

/// Reading and writing of file descriptors.
enum Descriptor {
  static func writeAll(_ text: String, to descriptor: Int32) -> Bool {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return false }
      written += count
    }
    return true
  }
}
