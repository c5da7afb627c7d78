import Foundation
import TestSupport
import Testing

/// What a screen reader is told of a picture, by the accessibility tree of Chromium where it is installed.
@Suite("accessibility")
struct AccessibilityTests {
  private static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first(where: FileManager.default.isExecutableFile)

  @Test(
    "heading, actors, ties, legend and notes are read in this order, each with its words",
    .enabled(if: chromium != nil, "Chromium is not installed (apt-get install chromium)"))
  func readingOrder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-ax-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "map.html")
    let drawn = try CommandLineRun(["diagram", Graphs.article, "--seeds", "1", "-o", page.path])
    #expect(drawn.status == 0)
    let tree = try ChromiumTree(of: page, chromium: try #require(Self.chromium), in: folder)
    let lists = tree.nodes.filter { $0.role == "list" }
    #expect(lists.map(\.name) == ["18 actors", "41 ties"])
    let items = tree.nodes.filter { $0.role == "listitem" }.map(\.name)
    #expect(items.count == 18 + 41)
    #expect(items[0].hasPrefix("Afghan Taliban (government), 26 ties"))
    #expect(items[18].hasPrefix("[1] Afghan Taliban governs Afghanistan"))
    for number in 1...41 { #expect(items[17 + number].hasPrefix("[\(number)] ")) }
    let roles = tree.nodes.map(\.role)
    let groups = tree.nodes.filter { $0.role == "group" }.map(\.name)
    #expect(groups == ["Legend", "Notes"])
    let list = try #require(roles.firstIndex(of: "list"))
    let figure = try #require(roles.firstIndex(of: "graphics-document"))
    #expect(figure < list && list < (roles.firstIndex(of: "group") ?? 0))
    #expect(tree.nodes[figure].name == "The Taliban, Pakistan and the TTP, as one article tells it")
    #expect(tree.nodes[figure].description.hasPrefix("Diagram of 18 actors and 41 ties."))
    #expect(roles.count { $0 == "table" } == 2)
    #expect(roles.count { $0 == "rowheader" } == 18 + 41)
  }
}

/// The accessibility tree of a page in reading order, over Chromium's remote debugging pipe.
private struct ChromiumTree {
  struct Node {
    var role: String
    var name: String
    var description: String
  }

  private(set) var nodes: [Node] = []

  init(of page: URL, chromium: String, in folder: URL) throws {
    let (inbox, outbox) = (folder.appending(path: "in").path, folder.appending(path: "out").path)
    for pipe in [inbox, outbox] { try #require(mkfifo(pipe, 0o600) == 0) }
    let browser = Process()
    browser.executableURL = URL(filePath: "/bin/sh")
    browser.arguments = [
      "-c",
      "exec timeout 60 '\(chromium)' --headless --no-sandbox --disable-gpu --remote-debugging-pipe "
        + "--user-data-dir='\(folder.path)/profile' '\(page.absoluteString)' 3<'\(inbox)' 4>'\(outbox)'",
    ]
    browser.standardError = FileHandle.nullDevice
    try browser.run()
    defer { browser.terminate() }
    var connection = Connection(
      sending: try FileHandle(forWritingTo: URL(filePath: inbox)),
      receiving: try FileHandle(forReadingFrom: URL(filePath: outbox)))
    let target = try connection.call("Target.createTarget", ["url": page.absoluteString])["targetId"]
    let session =
      try connection.call(
        "Target.attachToTarget", ["targetId": target ?? "", "flatten": true])["sessionId"] as? String
    var found: [[String: Any]] = []
    for _ in 0..<50 where found.count < 100 {
      Thread.sleep(forTimeInterval: 0.2)
      found =
        try connection.call("Accessibility.getFullAXTree", [:], session)["nodes"] as? [[String: Any]] ?? []
    }
    let byID = Dictionary(
      found.map { ($0["nodeId"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    var stack = found.first.map { [$0] } ?? []
    while let node = stack.popLast() {
      func value(_ key: String) -> String { (node[key] as? [String: Any])?["value"] as? String ?? "" }
      if node["ignored"] as? Bool != true {
        nodes.append(Node(role: value("role"), name: value("name"), description: value("description")))
      }
      stack += (node["childIds"] as? [String] ?? []).reversed().compactMap { byID[$0] }
    }
    _ = try? connection.call("Browser.close", [:])
  }

  /// Messages of JSON that end with a zero byte, both ways.
  private struct Connection {
    let sending: FileHandle
    let receiving: FileHandle
    private var buffer = Data()
    private var number = 0

    init(sending: FileHandle, receiving: FileHandle) {
      self.sending = sending
      self.receiving = receiving
    }

    mutating func call(
      _ method: String, _ parameters: [String: Any], _ session: String? = nil
    ) throws -> [String: Any] {
      number += 1
      var message: [String: Any] = ["id": number, "method": method, "params": parameters]
      message["sessionId"] = session
      try sending.write(contentsOf: try JSONSerialization.data(withJSONObject: message) + [0])
      while true {
        while let end = buffer.firstIndex(of: 0) {
          let answer = try JSONSerialization.jsonObject(with: buffer[..<end]) as? [String: Any]
          buffer = Data(buffer[(end + 1)...])
          if answer?["id"] as? Int == number { return answer?["result"] as? [String: Any] ?? [:] }
        }
        let more = receiving.availableData
        try #require(!more.isEmpty, "Chromium has ended")
        buffer += more
      }
    }
  }
}
