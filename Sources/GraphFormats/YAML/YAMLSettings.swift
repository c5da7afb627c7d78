/// A YAML file that holds something else than a graph, read as strictly.
package struct YAMLSettings {
  /// The tree; `nil` where the file is empty or can't be read as YAML at all.
  package let root: YAMLNode?
  /// What is found wrong, to which others may add.
  package let remarks: Remarks
  private let file: (name: String, text: [UInt8])

  /// Reads a file, or standard input where the path is `-`. O(n) for n bytes.
  package init(path: String) throws(ReadFailure) {
    let text = try FileBytes(path).withBytes { Array(YAMLText.withoutByteOrderMark($0)) }
    file = (path, text)
    remarks = Remarks()
    guard let prepared = YAMLText.prepare(text, file: 0, remarks: remarks) else {
      root = nil
      return
    }
    let tree = YAMLParser.parse(prepared, file: 0, remarks: remarks)
    root = tree.root.flatMap { $0.isNull ? nil : $0 }
  }

  /// All findings, in the order of lines and columns.
  package var findings: [Finding] { remarks.findings(in: [file]) }

  /// Where the file begins.
  package var start: Spot { Spot(file: 0, offset: 0) }

  /// Where a key stands.
  package func spot(of key: YAMLKey) -> Spot { Spot(file: 0, offset: key.range.lowerBound) }
}
