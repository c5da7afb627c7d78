import CommandLineTool
import GraphvizLayout

@main
enum Main {
  static func main() {
    if CommandLine.arguments.dropFirst().first == "layout-worker" { runLayoutWorker() }
    EntenteCommand.runAndExit(Array(CommandLine.arguments.dropFirst()))
  }
}
