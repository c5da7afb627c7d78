public import ActorModel
import Foundation

/// A graph and what its reader found wrong or doubtful.
public struct ReadGraph: Sendable {
  /// The graph; where there are errors, as much of it as could be read.
  public var graph: ActorGraph
  /// The findings, in the order of files, lines and columns.
  public var findings: [Finding]
  /// Whether any finding is an error, so that the graph can't be relied on.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Creates a result.
  public init(graph: ActorGraph, findings: [Finding]) {
    self.graph = graph
    self.findings = findings
  }
}

/// Why nothing could be read.
public enum ReadFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no such file or folder.
  case noSuchFile(String)
  /// The file or folder is there and can't be read; with the system's reason.
  case unreadable(String, reason: String)
  /// The folder holds no file of a known format.
  case emptyFolder(String)

  /// What happened and what to do, in a sentence.
  public var description: String {
    switch self {
    case .noSuchFile(let path): "there is no file or folder `\(path)`; check the path"
    case .unreadable(let path, let reason): "`\(path)` can't be read: \(reason)"
    case .emptyFolder(let path): "the folder `\(path)` holds no `.yaml`, `.yml` or `.csv` file"
    }
  }
}

/// Is told now and then which share of the reading is done, from 0 to 1; an estimate.
public typealias ReadingProgress = (_ share: Double) -> Void

/// Reads a graph from a file, a folder, or standard input (`-`).
///
/// A folder is the union of its `.yaml` and `.yml` files, at any depth, in the byte order of their paths;
/// hidden files and folders, and symbolic links to folders, are left out. A folder without such files is read
/// as CSV, see ``readCSV(_:)``; in one that has both, a finding names each table of a graph that is left out.
///
/// - Parameters:
///   - path: The file, the folder, or `-`.
///   - format: The format, where name and content don't say it.
///   - progress: Is told how far the reading has come.
/// - Returns: The graph and what is wrong with it.
/// - Throws: ``ReadFailure`` when nothing can be read; what is wrong inside the files is a finding.
public func readGraph(
  from path: String, format: InputFormat? = nil, progress: ReadingProgress = { _ in }
) throws(ReadFailure) -> ReadGraph {
  try readGraphOrTable(from: path, format: format, progress: progress).full
}

/// Whether a path leads to a folder; standard input is none.
func isFolder(_ path: String) throws(ReadFailure) -> Bool {
  if path == "-" { return false }
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .noSuchFile(path) }
  return isFolder.boolValue
}

/// The files of a graph with their bytes, in byte order of their paths; at least one.
///
/// - Parameters:
///   - path: A file, a folder, or `-` for standard input.
///   - format: The format to look for in a folder; without it YAML, or else CSV.
/// - Returns: The files; their names are paths that the user can open.
/// - Throws: ``ReadFailure`` when a file can't be read or a folder holds none.
public func graphFiles(
  at path: String, format: InputFormat? = nil
) throws(ReadFailure) -> [(name: String, text: [UInt8])] {
  var files: [(name: String, text: [UInt8])] = []
  for name in try graphPaths(at: path, format: format) {
    files.append((name, try FileBytes(name).withBytes { Array($0) }))
  }
  return files
}

/// The path of a file, or of the files in a folder.
func graphPaths(at path: String, format: InputFormat?) throws(ReadFailure) -> [String] {
  try isFolder(path) ? try graphPaths(in: path, format) : [path]
}

/// Warnings of a folder's tables that aren't read because it has YAML files; tables of other names may be anything.
func tablesLeftOut(of folder: String) throws(ReadFailure) -> [Finding] {
  let prefix = asPrefix(folder)
  return try visibleFiles(in: prefix)
    .filter { CSVGraphSection(fileName: $0, isOnly: false) != nil }
    .map { name in
      Finding(
        .warning, "table-left-out", "the table is not read, since the folder holds YAML files",
        at: FilePlace(file: prefix + name, line: 1, column: 1),
        suggestion: "put the tables into a folder of their own, or say `--input-format csv`")
    }
}

private func asPrefix(_ folder: String) -> String { folder.hasSuffix("/") ? folder : folder + "/" }

/// The paths of a folder's YAML files or, if it has none, of its CSV files.
private func graphPaths(in folder: String, _ format: InputFormat?) throws(ReadFailure) -> [String] {
  let prefix = asPrefix(folder)
  let paths = try visibleFiles(in: prefix)
  for candidate in [InputFormat.yaml, .csv] where format == nil || format == candidate {
    let own = paths.filter { InputFormat(fileName: $0) == candidate }
    if !own.isEmpty { return own.map { prefix + $0 } }
  }
  throw .emptyFolder(folder)
}

/// The paths, below a folder, of its files in byte order.
private func visibleFiles(in prefix: String) throws(ReadFailure) -> [String] {
  var paths: [String] = []
  var folders = [""]
  while let inner = folders.popLast() {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: prefix + inner)
    } catch {
      throw .unreadable(prefix + inner, reason: error.localizedDescription)
    }
    for name in names where !name.hasPrefix(".") {
      var isFolder: ObjCBool = false
      let path = prefix + inner + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      if !isFolder.boolValue {
        paths.append(inner + name)
      } else if !isSymbolicLink(path) {
        folders.append(inner + name + "/")
      }
    }
  }
  return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

private func isSymbolicLink(_ path: String) -> Bool {
  (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
}
