import Foundation
import TestSupport
import Testing

/// Signals are sent to real processes.
@Suite(.serialized) struct InterruptionTests {
  /// What takes a line off the terminal.
  private static let cleared = "\r\u{1B}[K"

  /// A graph that takes long to draw in any build, and yet is not refused.
  private static let ties = (0..<15_000).map { "a\($0 * 7919 % 900) b\($0 * $0 % 901)" }.joined(
    separator: "\n")

  private func expectCleanEnd(_ run: InterruptedRun, by signal: Int32) {
    #expect(run.signal == signal, "\(run.errors.debugDescription)")
    #expect(run.seconds < 2, "\(run.seconds) s")
    #expect(run.errors.hasSuffix(Self.cleared), "\(run.errors.debugDescription)")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func readingEndsAtOnce(signal: Int32) throws {
    let run = try InterruptedRun(["summary", "-"], signal: signal) { $1.contains("reading") }
    expectCleanEnd(run, by: signal)
  }

  @Test(arguments: [SIGINT, SIGTERM]) func measuringEndsAtOnceOnAllThreads(signal: Int32) throws {
    let run = try InterruptedRun(
      ["communities", Graphs.tribes, "--runs", "1000000000", "--force", "--threads", "3"], signal: signal
    ) { $1.contains("looking for communities") }
    expectCleanEnd(run, by: signal)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/task")))
  func drawingLeavesNoWorkerBehind() throws {
    var worker: Int32?
    let run = try InterruptedRun(
      [
        "diagram", "-", "--input-format", "edge-list", "--full", "--engine", "neato", "--layout-timeout",
        "60", "-o",
        "/dev/null", "--format", "svg",
      ],
      input: Self.ties, signal: SIGTERM
    ) { process, errors in
      worker = Self.child(of: process)
      return worker != nil && errors.contains("drawing")
    }
    expectCleanEnd(run, by: SIGTERM)
    let process = try #require(worker)
    for _ in 0..<200 where Self.isAlive(process) { usleep(10_000) }
    #expect(!Self.isAlive(process))
  }

  @Test func signalsThatWereIgnoredStayIgnored() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "trap '' INT; exec \"$0\" summary -", CommandLineRun.binary.path]
    process.standardInput = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(300_000)
    kill(process.processIdentifier, SIGINT)
    usleep(300_000)
    #expect(process.isRunning)
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == SIGTERM)
  }

  private static func child(of process: Int32) -> Int32? {
    let list = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
    return list?.split(separator: " ").first.flatMap { Int32($0) }
  }

  /// Whether a process is there and is more than a name that waits for its parent.
  private static func isAlive(_ process: Int32) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let state = status.split(separator: ")").last?.split(separator: " ").first
    else { return false }
    return state != "Z"
  }
}
