/// The text of a file, or of standard input where the path is `-`, without a byte order mark.
///
/// - Throws: If the file can't be read.
package func textOfFile(_ path: String) throws(ReadFailure) -> String {
  try FileBytes(path).withBytes { String(decoding: YAMLText.withoutByteOrderMark($0), as: UTF8.self) }
}
