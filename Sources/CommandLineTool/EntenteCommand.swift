public import ArgumentParser
import ActorModel
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The root command: a table of contents.
public struct EntenteCommand: ParsableCommand {
  /// What the command is called and which commands it has.
  public static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract:
      "Reads a graph of actors and their dated, signed, sourced ties, and answers questions about it.",
    discussion: """
      GRAPH is a YAML file, a folder of YAML files, a CSV file of ties, an edge list, or - for standard \
      input. Results go to standard output, \
      remarks to standard error. Exit status: 0 done or found, 1 nothing found, 2 failed, 64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [],
    groupedSubcommands: [
      CommandGroup(
        name: "The graph",
        subcommands: [
          SummaryCommand.self, ValidateCommand.self, FormatCommand.self, ActorsCommand.self, TiesCommand.self,
          SourcesCommand.self, RelationsCommand.self,
        ]),
      CommandGroup(
        name: "Connections",
        subcommands: [
          NeighborsCommand.self, PathCommand.self, ExplainCommand.self, CommonCommand.self, CutCommand.self,
        ]),
      CommandGroup(
        name: "Measures",
        subcommands: [
          CentralityCommand.self, EdgesCommand.self, ComponentsCommand.self, CohesionCommand.self,
          CommunitiesCommand.self,
        ]),
      CommandGroup(
        name: "Friends and enemies",
        subcommands: [
          BalanceCommand.self, BrokersCommand.self, MediatorsCommand.self, RobustnessCommand.self,
          WhatIfCommand.self,
        ]),
      CommandGroup(name: "Time", subcommands: [TimelineCommand.self, CompareCommand.self]),
      CommandGroup(name: "Pictures", subcommands: [DiagramCommand.self]),
    ])

  /// Creates the command.
  public init() {}

  /// Parses arguments, runs the command they name and ends the process with its exit status.
  public static func runAndExit(_ arguments: [String]) -> Never {
    // Who reads no further is told so where it is written, see `Output`.
    signal(SIGPIPE, SIG_IGN)
    Interruption.watch()
    do {
      try refuseUnknownCommand(arguments.first)
      var command = try parseAsRoot(arguments)
      try command.run()
      Glibc.exit(0)
    } catch let failure as CommandFailure {
      StandardError.write("entente: \(failure.message.onOneLine)\n")
      Glibc.exit(failure.status.rawValue)
    } catch {
      exit(withError: error)
    }
  }

  /// Throws if the first word is no command, which the parser would take for an argument too many.
  private static func refuseUnknownCommand(_ word: String?) throws {
    guard let word, !word.hasPrefix("-") else { return }
    var names: [String] = []
    for group in configuration.groupedSubcommands {
      for command in group.subcommands { names.append(command.configuration.commandName ?? "") }
    }
    guard !names.contains(word), word != "help" else { return }
    let advice =
      nearest(word, among: names).map { "did you mean `\($0)`?" }
      ?? "there are: \(names.joined(separator: ", "))"
    throw ValidationError("There is no command `\(word)`; \(advice)")
  }
}
