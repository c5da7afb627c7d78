import ActorModel
import Foundation
import Testing

@testable import Diagrams

@Suite struct TikZWriterTests {
  @Test(arguments: Samples.hostileNames)
  func hostileNamesAreHarmless(name: String) throws {
    let options = DiagramOptions(title: name, subtitle: name, footnotes: [name])
    let text = try draw(Samples.hostile(name), options).picture.tikz().text
    let body = text.split(separator: "\n").filter { !$0.hasPrefix("% ") }.joined(separator: "\n")
    #expect(depth(of: body) == 0)
    let commands = Set(body.matches(of: /\\[a-zA-Z]+/).map { String($0.0.dropFirst()) })
    #expect(commands.isSubset(of: Self.commands), "\(commands.subtracting(Self.commands))")
    #expect(text.count { $0 == "%" } < 200)
  }

  private static let commands: Set = [
    "def", "ententefinish", "ententewords", "expandafter", "ifx", "csname", "endcsname", "documentclass",
    "else",
    "usepackage", "pdftexversion", "fi", "IfFontExistsTF", "setsansfont", "end", "begin", "directlua",
    "undefined",
    "XeTeXversion", "errmessage", "resizebox", "height", "vphantom", "definecolor", "tracinglostchars",
    "useasboundingbox", "relax", "path", "node", "sffamily", "fontsize", "selectfont", "bfseries", "mdseries",
    "itshape",
    "upshape", "textbackslash", "textasciicircum", "textasciitilde", "textless", "textgreater", "textbar",
    "textasciigrave", "char", "kern",
  ]

  /// How many braces are open at the end; -1 if one is closed that none has opened.
  private func depth(of text: String) -> Int {
    var depth = 0
    for character in text.replacing(/\\[{}]/, with: "") {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth < 0 { return -1 }
    }
    return depth
  }

  private static let engines = ["pdflatex", "lualatex"].map { "/usr/bin/" + $0 }.filter { engine in
    FileManager.default.isExecutableFile(atPath: engine)
      && ["standalone.cls", "tikz.sty", "fontspec.sty"].allSatisfy {
        run("/usr/bin/kpsewhich", [$0]) == 0
      }
  }

  @Test(.enabled(if: !engines.isEmpty, "LaTeX with standalone, TikZ and fontspec is not installed"))
  func latexSetsIt() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-tex-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(try draw(Samples.everyRelation).picture.tikz().text.utf8).write(
      to: folder.appending(path: "a.tex"))
    let hostile = #"\end{tikzpicture} %% {$x_1^2$} #& ~<>|`'"-- ^^M Łódź \input{/etc/passwd}"#
    try Data(try draw(Samples.hostile(hostile)).picture.tikz().text.utf8).write(
      to: folder.appending(path: "b.tex"))
    let report = #"""
      \documentclass{article}\usepackage[T1]{fontenc}\usepackage{tikz,graphicx}\begin{document}
      \resizebox{\linewidth}{!}{\input{a}} \clearpage \resizebox{\linewidth}{!}{\input{b}}
      \end{document}
      """#
    try Data(report.utf8).write(to: folder.appending(path: "report.tex"))
    for engine in Self.engines {
      for name in ["a", "b", "report"] {
        let arguments = [
          "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "-output-directory", folder.path,
          folder.path + "/\(name).tex",
        ]
        #expect(run(engine, arguments, folder: folder) == 0, "\(engine) \(name)")
        #expect(FileManager.default.fileExists(atPath: folder.path + "/\(name).pdf"))
      }
    }
  }

  @Test func theEngineIsSaidWhereOneIsNeeded() throws {
    #expect(try draw(Samples.small).picture.tikz().notes.isEmpty)
    let persian = try draw(Samples.hostile("نیروهای طالبان"))
    #expect(persian.picture.tikz().notes.contains { $0.contains("LuaLaTeX or XeLaTeX") })
    #expect(persian.picture.tikz().text.contains("\\errmessage"))
  }

  @Test func onAPageItHasThePagesWidth() throws {
    let text = try draw(Samples.small, DiagramOptions(page: .a4)).picture.tikz().text
    let unit = try #require(text.firstMatch(of: /x=([\d.]+)bp/).flatMap { Double($0.1) })
    let width = try #require(text.firstMatch(of: /rectangle \((\d+),/).flatMap { Double($0.1) })
    #expect(abs(unit * width - 481.9) < 0.2)
  }
}

/// Runs a program and returns its exit status.
private func run(_ program: String, _ arguments: [String], folder: URL? = nil) -> Int32 {
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return -1 }
  process.waitUntilExit()
  return process.terminationStatus
}
