public import Foundation

/// Finds what tests need outside the package.
public enum Shared {
  /// The package's own folder.
  public static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of reference data beside the package, where a checkout of the project has one.
  ///
  /// A user's clone doesn't have it: tests that need it are skipped there with a message.
  public static func file(_ path: String) -> URL? {
    let url = package.deletingLastPathComponent().appending(path: "shared").appending(path: path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
