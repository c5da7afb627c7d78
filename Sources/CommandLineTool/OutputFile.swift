import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes results to standard output or, whole or not at all, to a file.
enum Output {
  /// Writes to a file, or to standard output where none is named.
  ///
  /// A file is written beside its place, flushed to disk and renamed, so that a failure or an interruption leaves
  /// the old one.
  static func write(_ text: String, to file: String?) throws(CommandFailure) {
    try write(Array(text.utf8), to: file)
  }

  /// Writes bytes as text is written.
  static func write(_ data: [UInt8], to file: String?) throws(CommandFailure) {
    guard let file, file != "-" else { return try write(data, to: STDOUT_FILENO, name: "standard output") }
    let target = realPath(of: file)
    guard !isDevice(target) else { return try writeDirectly(data, to: target, name: file) }
    let temporary = "\(target).\(getpid()).tmp"
    let descriptor = Traces.create(temporary)
    guard descriptor >= 0 else { throw failure("can't be written", file) }
    do throws(CommandFailure) {
      try write(data, to: descriptor, name: file)
      guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure("can't be written", file) }
      guard close(descriptor) == 0 else { throw failure("can't be written", file) }
      keepPermissions(of: target, on: temporary)
      guard Traces.move(temporary, to: target) else { throw failure("can't be replaced", file) }
    } catch {
      Traces.remove(temporary)
      throw error
    }
  }

  /// Refuses to write bytes that are no text to a terminal.
  ///
  /// - Parameters:
  ///   - file: Where the bytes would go: standard output where none is named.
  ///   - kind: What the bytes are, for the message.
  /// - Throws: If they would go to a terminal.
  static func refuseTerminal(_ file: String?, for kind: String) throws(CommandFailure) {
    var isTerminal = file == nil || file == "-" ? isatty(STDOUT_FILENO) == 1 : false
    if let file, file != "-", isDevice(realPath(of: file)) {
      let descriptor = open(file, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
      isTerminal = descriptor >= 0 && isatty(descriptor) == 1
      if descriptor >= 0 { close(descriptor) }
    }
    guard !isTerminal else {
      throw .failed("\(kind) is not for a terminal; name a file with -o, or send it through a pipe")
    }
  }

  /// The file that a symbolic link leads to, so that the link itself stays; of a file that isn't there yet, its name in
  /// the folder that a link leads to.
  static func realPath(of file: String) -> String {
    if let path = realpath(file, nil) {
      defer { free(path) }
      return String(cString: path)
    }
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, !name.isEmpty,
      let path = realpath(parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : ".", nil)
    else { return file }
    defer { free(path) }
    return "\(String(cString: path))/\(name)"
  }

  /// Whether a path leads to a pipe, terminal or other device, which is written to and never replaced.
  static func isDevice(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
      && status.st_mode & S_IFMT != S_IFDIR
  }

  private static func writeDirectly(_ data: [UInt8], to path: String, name: String) throws(CommandFailure) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("can't be written", name) }
    defer { close(descriptor) }
    try write(data, to: descriptor, name: name)
  }

  private static func keepPermissions(of file: String, on temporary: String) {
    var status = stat()
    if stat(file, &status) == 0 { chmod(temporary, status.st_mode & 0o7777) }
  }

  private static func write(_ data: [UInt8], to descriptor: Int32, name: String) throws(CommandFailure) {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        // Who closes the pipe has all that was wanted.
        if errno == EPIPE, descriptor == STDOUT_FILENO { exit(0) }
        throw failure("can't be written", name)
      }
      rest = rest.dropFirst(count)
    }
  }

  private static func failure(_ what: String, _ file: String) -> CommandFailure {
    .failed("\(file) \(what): \(String(cString: strerror(errno)))")
  }
}

/// The files that a run reads or writes, none of them twice.
struct ClaimedFiles {
  private var paths: Set<String> = []

  /// Takes a file.
  ///
  /// - Throws: If it is taken already: writing it would lose what it holds.
  mutating func claim(_ file: String?) throws(CommandFailure) {
    guard let file, file != "-", !Output.isDevice(file) else { return }
    guard paths.insert(Output.realPath(of: file)).inserted else {
      throw .failed("\(file) is the graph itself or another result; choose another file to write to")
    }
  }
}
