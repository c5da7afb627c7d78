import ArgumentParser
import GraphFormats

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `entente fmt`: the canonical form of a file.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Write YAML in its canonical form: stable order, comments kept.",
    discussion: """
      The result goes to standard output; --in-place rewrites the files themselves.

      Examples:
        entente fmt Graphs/afghanistan-pakistan.yaml --check
        entente fmt Graphs --in-place
      """)

  @Argument(help: ArgumentHelp("A YAML file, a folder, or - for standard input.", valueName: "graph"))
  var path: String

  @Flag(
    help: "Write nothing; name the files that are not in canonical form and end with status 1 if any are.")
  var check = false

  @Flag(name: .shortAndLong, help: "Rewrite the files that are not in canonical form.")
  var inPlace = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var file: String?

  @Flag(name: .shortAndLong, help: "Say nothing on standard error but errors.")
  var quiet = false

  func validate() throws {
    if check, inPlace { throw ValidationError("--check writes nothing and --in-place does; choose one.") }
    if file != nil, inPlace || check { throw ValidationError("-o goes with neither --check nor --in-place.") }
    if path == "-", inPlace { throw ValidationError("standard input can't be rewritten in place.") }
  }

  func run() throws {
    let files = try failing { try graphFiles(at: path) }
    guard check || inPlace || files.count == 1 else {
      throw CommandFailure.failed("\(path) holds \(files.count) files; use --in-place or --check")
    }
    var changed: [String] = []
    for (name, bytes) in files {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw CommandFailure.failed("\(name) is not UTF-8; `entente validate` says where")
      }
      let canonical = try canonicalForm(of: text, file: name)
      if !check, !inPlace { return try Output.write(canonical, to: file) }
      guard canonical != text else { continue }
      changed.append(name)
      if inPlace { try Output.write(canonical, to: name) }
    }
    if check, !changed.isEmpty {
      try Output.write(changed.map { "\($0)\n" }.joined(), to: nil)
      throw CommandFailure.nothingFound("\(changed.count) of \(files.count) files are not in canonical form")
    }
    if inPlace, !quiet { StandardError.write("entente: rewrote \(changed.count) of \(files.count) files\n") }
  }

  private func canonicalForm(of text: String, file: String) throws -> String {
    do {
      return try formatYAML(text, file: file)
    } catch {
      StandardError.write(findingsText(error.findings, color: Coloring(.auto, descriptor: STDERR_FILENO)))
      throw CommandFailure.failed("\(file) can't be put into canonical form until this is mended")
    }
  }
}
