import ArgumentParser

/// On how many processors a measure is computed, and whether it is begun even if it may not end.
struct WorkOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Compute on at most this many threads (default: one for each processor); the result is the same.",
      valueName: "n"))
  var threads: Int?

  @Flag(help: "Go on where an estimate says that it would take hours or more memory than is free.")
  var force = false

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads takes a number, 1 or more.") }
  }
}
