import ActorModel
import Foundation
import GraphFormats
import Testing

/// Files and folders.
@Suite struct ReadGraphTests {
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder.path)
  }

  @Test func aFolderIsTheUnionOfItsFilesInByteOrder() throws {
    let files = [
      "b.yaml": "actors: [{id: b}]", "a/z.yml": "actors: [{id: az}]", "Z.yaml": "actors: [{id: Z}]",
      "a.yaml": "actors: [{id: a}]", ".hidden/x.yaml": "actors: [{id: x}]", ".y.yaml": "no",
      "notes.txt": "no",
    ]
    try withFolder(files) { folder in
      let read = try readGraph(from: folder)
      #expect(read.findings == [])
      #expect(read.graph.actors.map(\.id) == ["Z", "a", "az", "b"])
    }
  }

  @Test func theGraphsHeaderIsGivenOnce() throws {
    try withFolder(["a.yaml": "graph: {title: A}", "b.yaml": "graph: {title: B, licence: L}"]) { folder in
      let read = try readGraph(from: folder)
      #expect(
        read.findings.map(\.description) == [
          """
          \(folder)/b.yaml:1:16: error: `title` of the graph is given by two files; keep one of them \
          (see \(folder)/a.yaml:1:16)
          """
        ])
      #expect(read.graph.header.title == "A")
      #expect(read.graph.header.licence == "L")
    }
  }

  @Test(arguments: [
    ("g.yaml", "actors: [{id: a}, {id: b}]"), ("g", "{\"actors\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}"),
    ("g", "# x\nactors: [{id: a}, {id: b}]"), ("g.edges", "a b"), ("g", "# x\n\na b 2"), ("g.txt", "a: b"),
    ("g.csv", "from,to\na,b"), ("g", "id,to,from\nx,b,a"), ("ties.csv", "to,from\nb,a"),
  ])
  func theFormatIsSeenFromNameAndContent(name: String, text: String) throws {
    try withFolder([name: text]) { folder in
      let read = try readGraph(from: "\(folder)/\(name)")
      #expect(!read.hasErrors, "\(read.findings)")
      #expect(read.graph.actors.count == 2)
    }
  }

  @Test func aFolderOfTablesIsAGraph() throws {
    try withFolder(["ties.csv": "from,to\na,b", "actors.csv": "id\na\nb", "x.csv": "y"]) { folder in
      let read = try readGraph(from: folder)
      #expect(read.findings.map(\.code) == ["unknown-table"])
      #expect(read.graph.ties.count == 1)
    }
  }

  @Test func tablesBesideYAMLAreNotLeftOutInSilence() throws {
    let files = ["a.yaml": "actors: [{id: a}]", "in/ties.csv": "from,to\nb,c", "ranks.csv": "x"]
    try withFolder(files) { folder in
      let read = try readGraph(from: folder)
      #expect(read.findings.map { "\($0.code) \($0.place)" } == ["table-left-out \(folder)/in/ties.csv:1:1"])
      #expect(try readGraph(from: folder, format: .yaml).findings.isEmpty)
      #expect(try readGraph(from: folder, format: .csv).graph.ties.count == 1)
    }
  }

  @Test func whatCantBeReadIsSaid() throws {
    #expect(throws: ReadFailure.noSuchFile("/no/such/file.yaml")) {
      try readGraph(from: "/no/such/file.yaml")
    }
    try withFolder(["x.md": ""]) { folder in
      #expect(throws: ReadFailure.emptyFolder(folder)) { try readGraph(from: folder) }
    }
  }
}
