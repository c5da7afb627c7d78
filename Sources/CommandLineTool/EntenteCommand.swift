public import ArgumentParser

/// The root command: a table of contents.
public struct EntenteCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(commandName: "entente")
  public init() {}
}
