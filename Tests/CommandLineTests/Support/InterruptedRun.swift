import Foundation
import TestSupport
import Testing

/// One run of the built binary that is sent a signal while it works.
struct InterruptedRun {
  /// The number of the signal that ended it, or `nil` if it ended by itself.
  let signal: Int32?
  /// What its terminal saw.
  let errors: String
  /// The seconds from the signal to its end.
  let seconds: Double

  /// Starts the binary with a terminal as its standard error, waits and sends the signal.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - input: What it reads; it waits for more for ever if there is none.
  ///   - number: The signal's number.
  ///   - moment: Whether the moment has come, by its process id and what the terminal saw so far.
  /// - Throws: If the binary can't be started or the moment never comes.
  init(
    _ arguments: [String], input: String? = nil, signal number: Int32,
    when moment: (_ process: Int32, _ errors: String) -> Bool
  ) throws {
    let terminal = try #require(Terminal())
    let pipe = Pipe()
    let process = Process()
    process.executableURL = CommandLineRun.binary
    process.arguments = arguments
    process.currentDirectoryURL = Shared.package
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    process.standardError = terminal.handle
    // A test that runs in the background may have inherited that interruptions are ignored, and would hand it on.
    Foundation.signal(number, SIG_DFL)
    try process.run()
    if let input {
      try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try pipe.fileHandleForWriting.close()
    }
    let deadline = Date(timeIntervalSinceNow: 120)
    while process.isRunning, !moment(process.processIdentifier, terminal.text()) {
      try #require(Date() < deadline, "\(arguments) did not come so far: \(terminal.text())")
      usleep(10_000)
    }
    let start = Date()
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    seconds = Date().timeIntervalSince(start)
    signal = process.terminationReason == .uncaughtSignal ? process.terminationStatus : nil
    errors = terminal.text()
  }
}
