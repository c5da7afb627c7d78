import Foundation
import TestSupport
import Testing

@Suite("Examples")
struct ExamplesTests {
  /// Runs a script of Examples with a folder that is removed in the end.
  private func withOutput(
    of script: String, environment: [String: String] = [:], _ check: (URL) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = Shared.package.appending(path: "Examples/\(script)")
    process.arguments = [folder.path]
    process.currentDirectoryURL = Shared.package
    process.environment = [
      "ENTENTE": CommandLineRun.binary.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C", "HOME": folder.path,
    ].merging(environment) { $1 }
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    try check(folder)
  }

  @Test("the report's script writes what is in the folder")
  func report() throws {
    try withOutput(of: "report.sh") { folder in
      for name in ["afghanistan-pakistan.svg", "afghanistan-pakistan.md", "afghanistan-pakistan-evidence.md"]
      {
        let written = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        let committed = try String(
          contentsOf: Shared.package.appending(path: "Examples/\(name)"), encoding: .utf8)
        #expect(written == committed, "\(name) is out of date; run Examples/report.sh")
      }
    }
  }

  @Test("the reading's script writes what is in the folder")
  func reading() throws {
    try withOutput(of: "reading.sh") { folder in
      for name in ["afghanistan-pakistan-reading.svg", "afghanistan-pakistan-reading.md"] {
        let written = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        let committed = try String(
          contentsOf: Shared.package.appending(path: "Examples/\(name)"), encoding: .utf8)
        #expect(written == committed, "\(name) is out of date; run Examples/reading.sh")
      }
    }
  }

  /// By trying all divisions of the actors with signed ties, from the list of ties alone.
  @Test("the reading's frustration is the least there is")
  func leastFrustration() throws {
    let reading = try String(
      contentsOf: Shared.package.appending(path: "Examples/afghanistan-pakistan-reading.md"), encoding: .utf8)
    let ties = try CommandLineRun.objects(
      "ties", ["ties", "Graphs/afghanistan-pakistan.yaml", "--claims", "current"])
    let signed = ties.filter {
      ["+1", "-1"].contains("\($0["sign"] ?? "")") || [1, -1].contains($0.number("sign") ?? 0)
    }
    let names = Set(signed.flatMap { [$0.text("from"), $0.text("to")] }.compactMap(\.self)).sorted()
    func place(_ name: String?) -> Int { names.firstIndex(of: name ?? "") ?? 0 }
    let pairs = signed.map { tie in
      (
        place(tie.text("from")), place(tie.text("to")), "\(tie["sign"] ?? "")".hasPrefix("-"),
        tie.number("weight") ?? 1
      )
    }
    let least =
      (0..<(1 << (names.count - 1))).map { camps in
        pairs.reduce(0.0) { sum, pair in
          let isTogether = camps >> pair.0 & 1 == camps >> pair.1 & 1
          return isTogether == pair.2 ? sum + pair.3 : sum
        }
      }.min() ?? 0
    #expect(names.count == 14 && signed.count == 33)
    #expect(reading.contains("a weight of \(Int(least)) of all signed ties goes against two camps"))
  }

  @Test("a figure goes into a web page, a paper and a document")
  func embedding() throws {
    try withOutput(of: "embed.sh", environment: ["SEEDS": "1"]) { folder in
      func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      }
      let page = try text("report.html")
      let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
      #expect(ids.count > 60 && Set(ids).count == ids.count)
      #expect(page.components(separatedBy: "<svg ").count == 3 && page.contains("<img src=\"figure.svg\""))
      #expect(page.contains("<td>afghan-taliban</td><td>sheltering</td><td>ttp</td>"))
      let png = try Data(contentsOf: folder.appending(path: "figure.png"))
      #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      if isInstalled("pdflatex") {
        #expect(try Data(contentsOf: folder.appending(path: "report.pdf")).starts(with: Array("%PDF".utf8)))
      }
      if isInstalled("pdflatex"), isInstalled("pdftotext") {
        let words = try output("pdftotext", "\(folder.path)/report.pdf", "-")
        #expect(words.components(separatedBy: "Afghan Taliban").count > 2)
      }
      if isInstalled("pandoc") {
        let words = try output("pandoc", "\(folder.path)/report.docx", "-t", "plain")
        #expect(words.contains("Afghan Taliban shelters TTP"))
        #expect(try output("unzip", "-l", "\(folder.path)/report.docx").contains("word/media/"))
      }
      if ["pandoc", "soffice", "pdftotext", "pdfimages"].allSatisfy(isInstalled) {
        let printed = folder.appending(path: "printed")
        let home = "-env:UserInstallation=\(folder.appending(path: "office").absoluteString)"
        _ = try output(
          "soffice", home, "--headless", "--convert-to", "pdf", "--outdir", printed.path,
          "\(folder.path)/report.docx")
        #expect(
          try output("pdftotext", "\(printed.path)/report.pdf", "-").contains("Afghan Taliban shelters TTP"))
        let images = try output("pdfimages", "-list", "\(printed.path)/report.pdf")
        #expect(images.split(separator: "\n").count == 3, "a heading, a rule and the figure: \(images)")
      }
    }
    for tool in ["pdflatex", "pdftotext", "pandoc", "soffice", "pdfimages"] where !isInstalled(tool) {
      print("\(tool) is not installed: what it would have made of the figure is not checked")
    }
  }

  private func isInstalled(_ tool: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(tool)")
  }

  private func output(_ tool: String, _ arguments: String...) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/\(tool)")
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
