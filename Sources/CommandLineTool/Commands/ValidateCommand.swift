import ActorModel
import ArgumentParser
import GraphFormats
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `entente validate`: every finding in a graph, with its place.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "List everything that is wrong or doubtful in a graph, with its place.",
    usage: "entente validate [<options>] <graph>",
    discussion: """
      The exit status is 1 if there are errors; with --strict, warnings count as errors.

      Examples:
        entente validate Graphs/afghanistan-pakistan.yaml --strict
        entente validate Graphs/july-1914.yaml --format json
      """)

  @OptionGroup var input: GraphOptions
  @OptionGroup(title: "Output") var output: FormatOptions

  @Flag(help: "Count warnings, such as ties without evidence, as errors.")
  var strict = false

  private struct Record: Encodable {
    let file: String
    let line: Int
    let column: Int
    let code: String
    let message: String
    let suggestion: String?
  }

  private struct Document: Encodable {
    let errors: [Record]
    let warnings: [Record]
  }

  func run() throws {
    let read = try readingGraph(input)
    var findings = read.findings
    if strict {
      for position in findings.indices { findings[position].severity = .error }
    }
    let errors = findings.filter { $0.severity == .error }
    let warnings = findings.filter { $0.severity == .warning }
    try Output.write(try text(of: findings, errors: errors, warnings: warnings), to: output.run.file)
    if !output.run.quiet {
      let counts = "\(counted(errors.count, "error")), \(counted(warnings.count, "warning"))"
      let size = "\(counted(read.actorCount, "actor")), \(counted(read.tieCount, "tie"))"
      StandardError.write(
        "entente: \(input.path.onOneLine): \(counts), \(size)\n")
    }
    if !errors.isEmpty { throw ExitCode(CommandFailure.Status.nothingFound.rawValue) }
  }

  private func text(of findings: [Finding], errors: [Finding], warnings: [Finding]) throws -> String {
    func record(_ finding: Finding) -> Record {
      Record(
        file: finding.file, line: finding.line, column: finding.column, code: finding.code,
        message: finding.message, suggestion: finding.suggestion)
    }
    var table = Table(columns: ["severity", "file", "line", "column", "code", "message", "suggestion"])
    for finding in findings {
      table.append([
        .text(finding.severity.rawValue), .text(finding.file), .integer(finding.line),
        .integer(finding.column), .text(finding.code), .text(finding.message), Table.Cell(finding.suggestion),
      ])
    }
    switch output.format {
    case nil, .table:
      return findingsText(findings, color: Coloring(output.run.color, descriptor: STDOUT_FILENO))
    case .json:
      return try JSONDocument.text(of: Document(errors: errors.map(record), warnings: warnings.map(record)))
    case .jsonl: return try table.rows.map { try JSONDocument.line(of: $0) }.joined()
    case .csv: return table.csv()
    case .markdown: return table.markdown()
    }
  }
}
