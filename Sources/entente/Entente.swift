import CMalloc
import CommandLineTool
import GraphvizLayout

@main
enum Main {
  static func main() {
    #if canImport(Glibc)
      // Freed memory is kept for what comes next, since fetching each page anew takes as long as working on it.
      mallopt(M_MMAP_THRESHOLD, 32 << 20)
      mallopt(M_TRIM_THRESHOLD, 1 << 30)
      mallopt(M_TOP_PAD, 16 << 20)
    #endif
    if CommandLine.arguments.dropFirst().first == "layout-worker" { runLayoutWorker() }
    EntenteCommand.runAndExit(Array(CommandLine.arguments.dropFirst()))
  }
}
