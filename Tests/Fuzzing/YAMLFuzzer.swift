import ActorModel
import GraphFormats

/// Tries one input: readers must not crash, and the canonical form must keep the graph and every comment.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let read = readYAML([("f", bytes)])
  let tables = readCSV([("actors.csv", bytes), ("evidence.csv", bytes), ("ties.csv", bytes)])
  let findings = read.findings + tables.findings + readEdgeList(bytes, file: "f").findings
  let lineCount = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 2
  for finding in findings {
    demand(
      1...lineCount ~= finding.line && 1...(count + 1) ~= finding.column,
      "a place outside the text: \(finding)")
  }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    demand(read.hasErrors, "no finding in a text that isn't UTF-8")
    return 0
  }
  guard let formatted = format(text) else {
    demand(read.hasErrors, "a sound text is refused")
    return 0
  }
  demand(format(formatted) == formatted, "formatting twice changes the text:\n\(formatted)")
  let again = readYAML([("f", Array(formatted.utf8))])
  demand(again.graph == read.graph, "formatting changes the graph:\n\(formatted)")
  demand(
    again.findings.map(\.code).sorted() == read.findings.map(\.code).sorted(),
    "formatting changes the findings:\n\(formatted)\n\(read.findings)\n\(again.findings)")
  demand(hashes(formatted) >= hashes(text), "formatting loses a comment:\n\(formatted)")
  return 0
}

/// The canonical form, or `nil` for a text that is refused for a reason of its own.
private func format(_ text: String) -> String? {
  do {
    return try formatYAML(text, file: "f")
  } catch {
    demand(!error.findings.isEmpty, "a refusal without a finding")
    demand(error.findings.allSatisfy { $0.code != "format-failed" }, "formatting failed:\n\(text)")
    return nil
  }
}

private func hashes(_ text: String) -> Int { text.utf8.count { $0 == UInt8(ascii: "#") } }

private func demand(_ condition: Bool, _ failure: @autoclosure () -> String) {
  if !condition { fatalError(failure()) }
}
