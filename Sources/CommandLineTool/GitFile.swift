import Foundation

/// A file as it was in a revision of a git repository.
enum GitFile {
  /// The bytes of a file in a revision.
  ///
  /// - Parameters:
  ///   - path: The file, which need not be there today.
  ///   - revision: A commit, branch, tag or other name that git knows.
  /// - Returns: The bytes.
  /// - Throws: A failure that says what is missing: git, the repository, the revision, or the file in it.
  static func bytes(of path: String, at revision: String) throws(CommandFailure) -> [UInt8] {
    let file = URL(fileURLWithPath: path)
    let folder = file.deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw .failed("there is no folder `\(folder)`; check the path")
    }
    func git(_ arguments: [String]) throws(CommandFailure) -> Answer { try run(["-C", folder] + arguments) }
    let inside = try git(["rev-parse", "--is-inside-work-tree"])
    guard inside.isSuccess else {
      throw .failed(
        inside.complaint.contains("not a git repository")
          ? "`\(path)` is in no git repository; compare two files instead: entente compare OLD NEW"
          : "git refuses the repository of `\(path)`: \(inside.complaint)")
    }
    let commit = try git(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"])
    guard commit.isSuccess else {
      throw .failed(
        "the repository has no revision `\(revision)`; `git log -- \(path)` lists those of the file")
    }
    let name = String(decoding: commit.output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    let blob = "\(name):./\(file.lastPathComponent)"
    let kind = try git(["cat-file", "-t", blob])
    switch String(decoding: kind.output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines) {
    case "blob": break
    case "tree":
      throw .failed("`\(path)` is a folder in `\(revision)`; --revisions compares one file")
    default:
      throw .failed(
        "`\(path)` is not in revision `\(revision)`; `git log --follow -- \(path)` lists the revisions that have it"
      )
    }
    let content = try git(["cat-file", "blob", blob])
    guard content.isSuccess else {
      throw .failed("git can't read `\(path)` at `\(revision)`: \(content.complaint)")
    }
    return content.output
  }

  private struct Answer {
    var isSuccess: Bool
    var output: [UInt8]
    var complaint: String
  }

  private static func run(_ arguments: [String]) throws(CommandFailure) -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    var environment = ProcessInfo.processInfo.environment
    environment["LC_ALL"] = "C"
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw .failed("git can't be started: \(error.localizedDescription)")
    }
    // What git complains of fits into a pipe, so that it does not wait for us while we read its answer.
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus != 127 else {
      throw .failed("there is no program `git` on this machine; install it, or compare two files")
    }
    return Answer(isSuccess: process.terminationStatus == 0, output: bytes, complaint: words)
  }
}
