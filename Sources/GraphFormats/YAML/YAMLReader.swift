import ActorModel

/// Reads a graph out of the texts of its YAML files, with every finding of one run.
///
/// The graph is the union of the files. Every scalar is read as a string and then typed by its field. Anchors,
/// aliases, merge keys, tags, directives, duplicate keys and several documents in a file are refused. A file
/// that can't be read at all leaves the others readable. O(n log n) for n bytes.
public func readYAML(
  _ files: [(name: String, text: [UInt8])], progress: ReadingProgress = { _ in }
) -> ReadGraph {
  let remarks = Remarks()
  let files = files.map { ($0.name, YAMLText.withoutByteOrderMark($0.text)) }
  var graph = YAMLGraph(remarks: remarks)
  var isWhole = true
  let parsed = 0.4
  let size = Double(max(1, files.reduce(0) { $0 + $1.1.count }))
  var sizeBefore = 0.0
  for (number, file) in files.enumerated() {
    guard let text = YAMLText.prepare(file.1, file: number, remarks: remarks) else {
      isWhole = false
      continue
    }
    let tree = YAMLParser.parse(text, file: number, remarks: remarks) { offset in
      progress(parsed * (sizeBefore + Double(offset)) / size)
    }
    sizeBefore += Double(text.count)
    isWhole = isWhole && tree.isComplete
    if let root = tree.root, !root.isNull {
      graph.add(root, file: number)
    } else if tree.isComplete {
      remarks.add(
        .warning, "empty-file", "the file holds no graph", at: Spot(file: number, offset: 0),
        suggestion: "write sections such as `actors:` and `ties:`")
    }
  }
  let assembled = graph.assemble(isWhole: isWhole) { progress(parsed + (1 - parsed) * $0) }
  return ReadGraph(graph: assembled, findings: remarks.findings(in: files))
}
