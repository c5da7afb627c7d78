import Diagrams

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The diagram in a file, with the file's name before whatever is wrong with it.
func earlierDiagram(in path: String) throws -> EarlierDiagram {
  do {
    return try EarlierDiagram(try text(of: path, limit: 65 << 20))
  } catch let error as EarlierDiagramError {
    throw CommandFailure.failed("\(path): \(error)")
  }
}

private func text(of path: String, limit: Int) throws -> String {
  guard let file = fopen(path, "re") else {
    throw CommandFailure.failed("\(path): \(String(cString: strerror(errno)))")
  }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count <= limit {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { break }
    bytes += chunk[..<count]
  }
  guard ferror(file) == 0 else {
    throw CommandFailure.failed("\(path): \(String(cString: strerror(errno)))")
  }
  return String(decoding: bytes, as: UTF8.self)
}
