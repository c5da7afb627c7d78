/// The formats that graphs are read from.
public enum InputFormat: String, Sendable, Hashable, CaseIterable {
  /// The format that people write; a file or a folder of files.
  case yaml
  /// A table of ties, or a folder of tables.
  case csv
  /// A tie a line: `a b [weight]`, or `a,b,weight,sign`.
  case edgeList = "edge-list"

  /// The format that a file's name stands for.
  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[dot...].lowercased() {
    case ".yaml", ".yml": self = .yaml
    case ".csv": self = .csv
    case ".el", ".edges", ".edgelist", ".txt": self = .edgeList
    default: return nil
    }
  }

  /// The format that a text without a telling name is most probably in, by its first line.
  init(content: [UInt8]) {
    let lines = content.prefix(4096).split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let line = lines.lazy.map { String(decoding: $0, as: UTF8.self) }.first { line in
      line.contains { $0 != " " && $0 != "\t" } && !line.hasPrefix("#")
    }
    guard let line else {
      self = .yaml
      return
    }
    if CSVText.isHeaderOfTies(line) {
      self = .csv
    } else if line.hasPrefix("{") || line.hasPrefix("-") || line.contains(":") {
      self = .yaml
    } else {
      self = .edgeList
    }
  }
}
