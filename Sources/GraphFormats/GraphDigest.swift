import CMessageDigest

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The SHA-256 of a graph's file, by which a reader of a report can tell that it is the file that was used.
///
/// It is what `sha256sum` prints for the file; for a folder, for its files one after the other in the byte order of
/// their paths. O(n) for n bytes.
///
/// - Parameters:
///   - path: The file or folder.
///   - format: The format to look for in a folder; without it YAML, or else CSV.
/// - Returns: 64 hexadecimal digits; `nil` for standard input and pipes, which can't be read twice.
/// - Throws: ``ReadFailure`` when a file can't be read or a folder holds none.
public func graphDigest(at path: String, format: InputFormat? = nil) throws(ReadFailure) -> String? {
  guard path != "-" else { return nil }
  var context = SHA2_CTX()
  SHA256Init(&context)
  for name in try graphPaths(at: path, format: format) {
    guard isRegularFile(name) else { return nil }
    try FileBytes(name).withBytes { SHA256Update(&context, $0.baseAddress, $0.count) }
  }
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  SHA256Final(&digest, &context)
  return digest.map { byte in
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }.joined()
}

/// Whether a path leads to a file that can be read again; one that leads nowhere counts, for its reader to complain.
private func isRegularFile(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
}
