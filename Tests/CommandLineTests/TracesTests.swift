import Foundation
import Testing

@testable import CommandLineTool

@Suite struct TracesTests {
  @Test func aFileTakesAnothersPlaceOnceAndIsNoTraceThen() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-traces-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (new, old) = (folder.appending(path: "new").path, folder.appending(path: "old").path)
    let descriptor = Traces.create(new)
    #expect(descriptor >= 0)
    close(descriptor)
    #expect(Traces.create(new) < 0, "an existing file is never taken over")
    #expect(Traces.move(new, to: old))
    #expect(!Traces.move(new, to: old))
    let second = Traces.create(new)
    close(second)
    Traces.remove(new)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["old"])
  }

  /// In a process of its own, since the traces of a process are the same for all of its tests.
  @Test func aFileThatIsNotWholeIsWipedAndTheOldOneStays() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-wiped-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "out.csv").path
    try Data("old".utf8).write(to: URL(filePath: file))
    await #expect(processExitsWith: .exitCode(7)) { [file = file as String] in
      let descriptor = Traces.create(file + ".1.tmp")
      _ = write(descriptor, "half", 4)
      Traces.wipe { exit(7) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.csv"])
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "old")
  }
}
