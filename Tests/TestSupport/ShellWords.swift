/// The words of a command line in which double quotes hold words together.
public func shellWords(_ line: String) -> [String] {
  line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { position, part in
    position % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
  }
}
