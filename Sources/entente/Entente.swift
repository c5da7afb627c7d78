import ArgumentParser
import CommandLineTool

@main
enum Main {
  static func main() { EntenteCommand.main() }
}
