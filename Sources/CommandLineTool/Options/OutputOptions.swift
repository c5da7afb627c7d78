import ArgumentParser

/// The shape of a result.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case json
  case jsonl
  case csv
  case markdown
}

/// When to colour text for the terminal.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never
}

/// Where a result goes, what is said beside it, and whether it is begun even if it may not end.
struct RunOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write to this file instead of standard output; a failure leaves an old file as it was.",
      valueName: "file"))
  var file: String?

  @Flag(name: .shortAndLong, help: "Say nothing on standard error but errors.")
  var quiet = false

  @Option(help: "Colour headings and messages; auto does so on a terminal and obeys NO_COLOR.")
  var color = ColorChoice.auto

  @Flag(help: "Print the seconds of load, projection, compute and write as JSON on standard error.")
  var timings = false

  @Flag(help: "Go on where an estimate says that it would take hours or more memory than is free.")
  var force = false

  func validate() throws {
    if file == "" { throw ValidationError("-o takes the name of a file.") }
  }
}

/// The shape of a result in prose, and where it goes.
struct FormatOptions: ParsableArguments {
  @Option(help: "The form of the result; for people where none is named.")
  var format: OutputFormat?

  @OptionGroup var run: RunOptions
}

/// The shape of a result in rows, and where it goes.
struct OutputOptions: ParsableArguments {
  @Option(help: "The form of the result; a table on a terminal and csv in a pipe where none is named.")
  var format: OutputFormat?

  @Option(parsing: .unconditional, help: ArgumentHelp("Show the first N rows only.", valueName: "n"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      "Sort by this column: numbers from the greatest down, texts from A to Z.", valueName: "column"))
  var sort: String?

  @OptionGroup var run: RunOptions

  func validate() throws {
    if let top, top < 0 { throw ValidationError("--top takes a number of rows, 0 or more, not \(top).") }
  }
}
