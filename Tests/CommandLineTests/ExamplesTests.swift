import Foundation
import TestSupport
import Testing

@Suite("Examples")
struct ExamplesTests {
  @Test("the report's script writes what is in the folder")
  func report() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = Shared.package.appending(path: "Examples/report.sh")
    process.arguments = [folder.path]
    process.currentDirectoryURL = Shared.package
    process.environment = ["ENTENTE": CommandLineRun.binary.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    for name in ["afghanistan-pakistan.svg", "afghanistan-pakistan.md", "afghanistan-pakistan-evidence.md"] {
      let written = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let committed = try String(
        contentsOf: Shared.package.appending(path: "Examples/\(name)"), encoding: .utf8)
      #expect(written == committed, "\(name) is out of date; run Examples/report.sh")
    }
  }
}
