public import ArgumentParser
import GraphFormats

extension InputFormat: ExpressibleByArgument {}

/// Which graph a command reads.
struct GraphOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("A file, a folder, or - for standard input.", valueName: "graph"))
  var path: String

  @Option(help: "The format of the graph, where its name doesn't say.")
  var inputFormat: InputFormat?
}
