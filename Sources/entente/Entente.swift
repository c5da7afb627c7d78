import ArgumentParser
import CommandLineTool
import GraphvizLayout

@main
enum Main {
  static func main() {
    if CommandLine.arguments.dropFirst().first == "layout-worker" { runLayoutWorker() }
    EntenteCommand.main()
  }
}
