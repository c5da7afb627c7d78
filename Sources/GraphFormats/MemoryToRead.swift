#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// About how many bytes of memory it takes to read a file, for those who would rather know before.
///
/// Measured: an edge list and a table of nothing but ends, weights and signs take four bytes for each of theirs, YAML
/// sixteen and other tables thirty.
///
/// - Parameters:
///   - path: The file.
///   - format: The format, where the name doesn't say it.
/// - Returns: The bytes; `nil` for a folder, a pipe, a device, or what can't be read.
public func memoryToRead(_ path: String, format: InputFormat? = nil) -> Double? {
  var status = stat()
  guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
    let file = try? FileBytes(path)
  else { return nil }
  return file.withBytes { text in
    Double(text.count) * bytesForEachByte(of: text, format ?? InputFormat(fileName: path))
  }
}

private func bytesForEachByte(of text: UnsafeBufferPointer<UInt8>, _ format: InputFormat?) -> Double {
  switch format ?? InputFormat(content: Array(text.prefix(4096))) {
  case .edgeList: 4
  case .csv: PlainCSVHeader(YAMLText.withoutByteOrderMark(text)) == nil ? 30 : 4
  case .yaml: 16
  }
}
