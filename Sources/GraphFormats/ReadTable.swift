public import ActorModel

/// A plain graph and what its reader found wrong or doubtful.
public struct ReadTable: Sendable {
  /// The graph; where there are errors, as much of it as could be read.
  public var table: EdgeTable
  /// The findings, in the order of lines and columns.
  public var findings: [Finding]

  /// Creates a result.
  public init(table: EdgeTable, findings: [Finding]) {
    self.table = table
    self.findings = findings
  }
}

extension ReadGraph {
  /// The same result with every actor and tie in full.
  public init(_ read: ReadTable) { self.init(graph: ActorGraph(read.table), findings: read.findings) }
}

/// A graph in the form that its file allows: columns if all its ties are alike but for ends, weights and signs.
public enum GraphReading: Sendable {
  case table(ReadTable)
  case graph(ReadGraph)

  /// The findings, in the order of files, lines and columns.
  public var findings: [Finding] {
    switch self {
    case .table(let read): read.findings
    case .graph(let read): read.findings
    }
  }

  /// Whether any finding is an error, so that the graph can't be relied on.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// The number of actors.
  public var actorCount: Int {
    switch self {
    case .table(let read): read.table.actorCount
    case .graph(let read): read.graph.actors.count
    }
  }

  /// The number of ties.
  public var tieCount: Int {
    switch self {
    case .table(let read): read.table.tieCount
    case .graph(let read): read.graph.ties.count
    }
  }

  /// The graph with every actor and tie in full.
  public var full: ReadGraph {
    switch self {
    case .table(let read): ReadGraph(read)
    case .graph(let read): read
    }
  }
}

/// Reads a graph as ``readGraph(from:format:progress:)`` does, but leaves a plain one in columns.
///
/// Edge lists are plain, and so is a table of ties that has no columns but `from`, `to`, `weight`, `sign` and
/// `directed`, the last of them the same all the way, and no mistakes. A plain file is mapped into memory, and
/// the graph is made from it on every processor; it must not be cut short meanwhile. O(n) for n bytes.
///
/// - Parameters:
///   - path: The file, the folder, or `-`.
///   - format: The format, where name and content don't say it.
///   - progress: Is told how far the reading has come.
/// - Returns: The graph and what is wrong with it.
/// - Throws: ``ReadFailure`` when nothing can be read; what is wrong inside the files is a finding.
public func readGraphOrTable(
  from path: String, format: InputFormat? = nil, progress: ReadingProgress = { _ in }
) throws(ReadFailure) -> GraphReading {
  guard try !isFolder(path) else {
    let files = try graphFiles(at: path, format: format)
    if InputFormat(fileName: files[0].name) == .csv { return .graph(readCSV(files, progress: progress)) }
    var read = readYAML(files, progress: progress)
    if format == nil { read.findings += try tablesLeftOut(of: path) }
    return .graph(read)
  }
  return try FileBytes(path).withBytes { text in
    readGraphOrTable(text, file: path, format: format, progress: progress)
  }
}

/// Reads a graph out of the text of one file, as ``readGraphOrTable(from:format:progress:)`` does. O(n) for n bytes.
///
/// - Parameters:
///   - text: The bytes of the file.
///   - file: The file's name, for findings and for the format.
///   - format: The format, where name and content don't say it.
/// - Returns: The graph and what is wrong with it.
public func readGraphOrTable(_ text: [UInt8], file: String, format: InputFormat? = nil) -> GraphReading {
  text.withUnsafeBufferPointer { readGraphOrTable($0, file: file, format: format, progress: { _ in }) }
}

private func readGraphOrTable(
  _ text: UnsafeBufferPointer<UInt8>, file: String, format: InputFormat?, progress: ReadingProgress
) -> GraphReading {
  switch format ?? InputFormat(fileName: file) ?? InputFormat(content: Array(text.prefix(4096))) {
  case .edgeList:
    return .table(readEdgeTable(text, file: file, progress: progress))
  case .csv:
    if let table = readPlainCSV(text, file: file, progress: progress) { return .table(table) }
    return .graph(readCSV([(file, Array(text))], progress: progress))
  case .yaml:
    return .graph(readYAML([(file, Array(text))], progress: progress))
  }
}
