import GraphvizLayout

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension LayoutMode {
  /// This program itself, which lays out in a process of its own.
  static var thisProgram: LayoutMode { .worker(executable: executable, arguments: ["layout-worker"]) }

  private static var executable: String {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
    defer { free(path) }
    return String(cString: path)
  }
}
