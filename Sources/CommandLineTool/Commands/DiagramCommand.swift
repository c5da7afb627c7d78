import ArgumentParser

/// `entente diagram`: the graph as a picture.
struct DiagramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "diagram", abstract: "Draw the graph.")
}
