import Foundation
import GraphFormats
import Testing

@Suite struct GraphDigestTests {
  private func written(_ files: [String: String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return folder
  }

  /// The example "abc" of FIPS 180-2, appendix B.1.
  @Test func itIsTheDigestOfTheStandard() throws {
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let folder = try written(["g.yaml": "abc"])
    #expect(try graphDigest(at: folder.appending(path: "g.yaml").path) == abc)
    #expect(try graphDigest(at: folder.path) == abc)
    #expect(try graphDigest(at: try written(["a.yaml": "a", "b.yaml": "bc", "notes.txt": "x"]).path) == abc)
  }

  @Test func whatCannotBeReadTwiceHasNone() throws {
    #expect(try graphDigest(at: "-") == nil)
    #expect(try graphDigest(at: "/dev/null") == nil)
  }

  @Test func whatCannotBeReadIsSaid() {
    #expect(throws: ReadFailure.self) { try graphDigest(at: "/no/such/file.yaml") }
  }
}
