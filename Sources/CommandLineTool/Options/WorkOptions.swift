import ArgumentParser

/// On how many processors a measure is computed.
struct WorkOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Compute on at most this many threads (default: one for each processor); the result is the same.",
      valueName: "n"))
  var threads: Int?

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads takes a number, 1 or more.") }
  }
}
