import CGraphvizShim

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One run of the layout worker, from spawning to reaping.
struct WorkerProcess {
  let executable: String
  let arguments: [String]

  /// Asks the worker for positions.
  ///
  /// Returns the answers that were complete before the worker ended or was stopped at the deadline; throws if
  /// there is none. `failure` says why the rest is missing.
  func place(
    _ placement: Placement, seconds: Double
  ) throws(PlacementFailure) -> (answers: [Placement.Answer], failure: PlacementFailure?) {
    let deadline = Clock.now + seconds
    var child = try Child(executable: executable, arguments: arguments)
    let request = PlacementWire.request(placement, cpuSeconds: Int(seconds.rounded(.up)) + 1)
    let inTime = child.exchange(
      Array(request.utf8), until: deadline, limit: 65_536 + 64 * placement.nodes.count * placement.seeds.count
    )
    let (status, ended) = child.reap(until: inTime ? deadline : Clock.now)
    let answers = PlacementWire.readAnswers(
      String(decoding: child.output, as: UTF8.self), nodes: placement.nodes.count)
    let failure = ended ? failure(status, child: child) : .timedOut(seconds: seconds)
    if let failure, answers.isEmpty { throw failure }
    guard !answers.isEmpty else { throw .unreadableAnswer }
    return (answers, failure)
  }

  private func failure(_ status: Int32, child: Child) -> PlacementFailure? {
    let signal = status & 0x7f
    let code = (status >> 8) & 0xff
    if signal != 0 { return .crashed(signal: signal) }
    if code == 0 { return nil }
    let said = String(decoding: child.complaints.prefix(500), as: UTF8.self)
    let message = said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return .exited(status: code, message: message)
  }
}

/// A spawned process and our ends of its three pipes, which no other child inherits.
private struct Child {
  let pid: pid_t
  var input: Int32
  var outputs: [Int32]
  var output: [UInt8] = []
  var complaints: [UInt8] = []

  init(executable: String, arguments: [String]) throws(PlacementFailure) {
    let pipes = try Pipes(for: executable)
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    // What is kept from our threads must still reach the worker.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
      pipes.closeChildEnds()
    }
    posix_spawn_file_actions_adddup2(&actions, pipes.ends[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, pipes.ends[3], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, pipes.ends[5], STDERR_FILENO)
    var words = ([executable] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C"), nil]
    defer { for word in environment { free(word) } }
    var spawned: pid_t = 0
    let failure = posix_spawn(&spawned, executable, &actions, &attributes, &words, &environment)
    guard failure == 0 else {
      pipes.closeParentEnds()
      throw .cannotStart(executable: executable, reason: String(cString: strerror(failure)))
    }
    pid = spawned
    input = pipes.ends[1]
    outputs = [pipes.ends[2], pipes.ends[4]]
  }

  /// Writes the request and reads both outputs together, so that neither side waits for the other.
  /// Returns false if the deadline came first; a worker that says more than any answer has is heard no further.
  mutating func exchange(_ request: [UInt8], until deadline: Double, limit: Int) -> Bool {
    let signals = SilentPipeSignal()
    defer { signals.restore() }
    var sent = 0
    defer { closeAll() }
    while input >= 0 || outputs.contains(where: { $0 >= 0 }) {
      let left = deadline - Clock.now
      if left <= 0 { return false }
      var polls = [
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: outputs[0], events: Int16(POLLIN), revents: 0),
        pollfd(fd: outputs[1], events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&polls, 3, Int32(min(left * 1000 + 1, 60_000)))
      if ready < 0 && errno != EINTR { return false }
      if ready <= 0 { continue }
      if polls[0].revents != 0 { send(request, from: &sent) }
      if polls[1].revents != 0 { output += receive(0) }
      if polls[2].revents != 0 { complaints += receive(1) }
      if output.count + complaints.count > limit { return true }
    }
    return true
  }

  private mutating func send(_ request: [UInt8], from sent: inout Int) {
    let count = request.withUnsafeBytes { write(input, $0.baseAddress?.advanced(by: sent), $0.count - sent) }
    if count < 0 && (errno == EINTR || errno == EAGAIN) { return }
    sent += max(count, 0)
    if count < 0 || sent == request.count {
      close(input)
      input = -1
    }
  }

  private mutating func receive(_ index: Int) -> ArraySlice<UInt8> {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(outputs[index], &buffer, buffer.count)
    if count > 0 { return buffer[..<count] }
    if count < 0 && (errno == EINTR || errno == EAGAIN) { return [] }
    close(outputs[index])
    outputs[index] = -1
    return []
  }

  private mutating func closeAll() {
    for descriptor in [input] + outputs where descriptor >= 0 { close(descriptor) }
    input = -1
    outputs = [-1, -1]
  }

  /// Waits for the end of the process and returns its wait status; at the deadline, ends it.
  func reap(until deadline: Double) -> (status: Int32, endedByItself: Bool) {
    var status: Int32 = 0
    while true {
      let result = waitpid(pid, &status, WNOHANG)
      if result == pid { return (status, true) }
      if result < 0 && errno != EINTR { return (0, false) }
      if Clock.now >= deadline { break }
      usleep(500)
    }
    kill(pid, SIGKILL)
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    return (status, false)
  }
}

/// Three pipes, closed on exec, our ends without blocking.
private struct Pipes {
  var ends: [Int32] = []

  init(for executable: String) throws(PlacementFailure) {
    for _ in 0..<3 {
      var pair: [Int32] = [-1, -1]
      guard closed_pipe(&pair) == 0 else {
        for end in ends { close(end) }
        throw .cannotStart(executable: executable, reason: String(cString: strerror(errno)))
      }
      ends += pair.map(Self.aboveStandard)
    }
    for end in [ends[1], ends[2], ends[4]] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  /// A pipe made while the host's own standard descriptors are closed would be overwritten in the child.
  private static func aboveStandard(_ end: Int32) -> Int32 {
    guard end <= STDERR_FILENO else { return end }
    let moved = fcntl(end, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    close(end)
    return moved
  }

  func closeChildEnds() { for end in [ends[0], ends[3], ends[5]] { close(end) } }
  func closeParentEnds() { for end in [ends[1], ends[2], ends[4]] { close(end) } }
}

/// Keeps a worker that ends early from ending us: the signal of a broken pipe is blocked in this thread, and one
/// that came is taken off before the former mask is restored.
private struct SilentPipeSignal {
  private var former = sigset_t()
  private var wasPending: Bool

  init() {
    var set = Self.brokenPipe
    wasPending = Self.isPending
    pthread_sigmask(SIG_BLOCK, &set, &former)
  }

  func restore() {
    var set = Self.brokenPipe
    var mask = former
    if Self.isPending && !wasPending {
      var none = timespec()
      sigtimedwait(&set, nil, &none)
    }
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  private static var brokenPipe: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGPIPE)
    return set
  }

  private static var isPending: Bool {
    var set = sigset_t()
    sigpending(&set)
    return sigismember(&set, SIGPIPE) == 1
  }
}
