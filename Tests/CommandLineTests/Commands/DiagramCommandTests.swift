import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("entente diagram")
struct DiagramCommandTests {
  private static let part = [
    "diagram", "Graphs/july-1914.yaml", "--relation", "alliance", "--seeds", "1",
  ]

  private func inFolder(_ work: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "entente-diagram-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try work(folder)
  }

  @Test(
    "the form follows the file's name, and the same bytes come in any environment",
    arguments: [
      ("svg", "<svg "), ("pdf", "%PDF-1."), ("png", "\u{FFFD}PNG\r\n"), ("dot", "digraph "),
      ("gv", "digraph "),
      ("mmd", "%% July 1914"), ("tex", "% July 1914"), ("json", "{"),
    ])
  func forms(ending: String, beginning: String) throws {
    try inFolder { folder in
      let environments = [[:], try Self.anotherMachine(in: folder)]
      let bytes = try environments.indices.map { number in
        let file = folder.appending(path: "\(number).\(ending)")
        let run = try CommandLineRun(Self.part + ["-o", file.path], environment: environments[number])
        #expect(run.status == 0, "\(run.errors)")
        return try Data(contentsOf: file)
      }
      #expect(bytes[0] == bytes[1])
      #expect(String(decoding: bytes[0].prefix(12), as: UTF8.self).hasPrefix(beginning))
    }
  }

  /// The environment of somebody with fonts of their own, who has them drawn otherwise, in another place and language.
  private static func anotherMachine(in home: URL) throws -> [String: String] {
    let rules = home.appending(path: "fonts.conf")
    try Data(
      """
      <?xml version="1.0"?>
      <fontconfig>
      <match target="pattern">
      <edit name="family" mode="assign_replace" binding="strong"><string>Liberation Mono</string></edit>
      </match>
      <match target="font">
      <edit name="hinting" mode="assign"><bool>true</bool></edit>
      <edit name="antialias" mode="assign"><bool>false</bool></edit>
      </match>
      </fontconfig>
      """.utf8
    ).write(to: rules)
    let fonts = home.appending(path: ".fonts")
    try FileManager.default.createDirectory(at: fonts, withIntermediateDirectories: true)
    for name in ["DejaVuSans.ttf", "DejaVuSansMono.ttf"] {
      let installed = "/usr/share/fonts/truetype/dejavu/\(name)"
      guard FileManager.default.fileExists(atPath: installed) else { continue }
      try FileManager.default.copyItem(atPath: installed, toPath: fonts.appending(path: name).path)
    }
    return [
      "HOME": home.path, "XDG_CONFIG_HOME": home.path, "FONTCONFIG_FILE": rules.path, "TZ": "Asia/Kabul",
      "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8", "SOURCE_DATE_EPOCH": "12345", "GDK_SCALE": "2",
      "FREETYPE_PROPERTIES": "truetype:interpreter-version=35", "CAIRO_PDF_METADATA_CREATE_DATE": "now",
    ]
  }

  @Test("a name of another form, or of a file for a series, is refused; pages may be in capitals")
  func names() throws {
    let other = try CommandLineRun(Self.part + ["--format", "png", "-o", "map.svg"])
    #expect(other.status == 64 && other.errors.contains("another form than --format png"))
    let series = try CommandLineRun(Self.part + ["--series", "1910,1914", "-o", "map.svg"])
    #expect(series.status == 64 && series.errors.contains("name a folder with -o, not `map.svg`"))
    #expect(try CommandLineRun(Self.part + ["--page", "A4", "-o", "-"]).status == 0)
  }

  @Test("the figure says what its dates leave open")
  func dates() throws {
    let graph = """
      from,to,relation,valid_from,valid_to
      a,b,talks,2019,2020
      a,c,war,2019,..
      b,c,talks,,

      """
    func figure(_ arguments: [String]) throws -> String {
      try CommandLineRun(["diagram", "-", "--input-format", "csv", "-o", "-"] + arguments, input: graph)
        .output
    }
    #expect(try figure([]).contains("[1] has an end"))
    #expect(try figure(["--as-of", "2022"]).contains("certain that [3] held then"))
  }

  @Test("binary bytes go through a pipe and are refused on a terminal")
  func pipes() throws {
    let run = try CommandLineRun(Self.part + ["--format", "pdf", "-o", "-"])
    #expect(run.status == 0 && run.output.hasPrefix("%PDF-1.") && run.output.hasSuffix("%%EOF\n"))
    let unnamed = try CommandLineRun(Self.part + ["-o", "map.jpg"])
    #expect(
      unnamed.status == 64 && unnamed.errors.contains(".svg, .html, .pdf, .png, .tex, .dot, .mmd or .json"))
  }

  @Test("a terminal gets no binary bytes")
  func terminal() throws {
    let terminal = try #require(Terminal())
    let name = String(cString: try #require(ttyname(terminal.handle.fileDescriptor)))
    let run = try CommandLineRun(Self.part + ["--format", "png", "-o", name])
    #expect(run.status == 2 && run.errors.contains("PNG is not for a terminal"))
    #expect(terminal.text().isEmpty)
  }

  @Test("a picture with too many pixels is refused, and what was there stays")
  func tooLarge() throws {
    try inFolder { folder in
      let file = folder.appending(path: "map.png")
      try Data("old".utf8).write(to: file)
      let run = try CommandLineRun(Self.part + ["--dpi", "4800", "-o", file.path])
      #expect(
        run.status == 2 && run.errors.contains("pixels is too large") && run.errors.contains("Lower --dpi"))
      #expect(try Data(contentsOf: file) == Data("old".utf8))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["map.png"])
    }
    for dpi in ["0", "-1", "nan", "5000"] {
      #expect(try CommandLineRun(Self.part + ["--dpi=\(dpi)", "-o", "x.png"]).status == 64)
    }
  }

  @Test("a page sets the width in millimetres and the pixels that it takes")
  func page() throws {
    let svg = try CommandLineRun(Self.part + ["--page", "column"]).output
    #expect(svg.contains(#" width="85mm" "#))
    try inFolder { folder in
      let file = folder.appending(path: "map.png")
      #expect(
        try CommandLineRun(Self.part + ["--page", "slide", "--dpi", "100", "-o", file.path]).status == 0)
      let bytes = [UInt8](try Data(contentsOf: file))
      #expect(bytes[16..<20].reduce(0) { $0 << 8 | Int($1) } == 1330)
    }
  }

  @Test("a full disk is said and leaves the old file")
  func fullDisk() throws {
    let run = try CommandLineRun(Self.part + ["--format", "pdf", "-o", "/dev/full"])
    #expect(run.status == 2 && run.errors.contains("/dev/full can't be written: No space left on device"))
  }

  @Test("what Mermaid and DOT have no means for is said")
  func losses() throws {
    #expect(
      try CommandLineRun(Self.part + ["--format", "dot"]).errors.contains("Not in the DOT file: the legend"))
    let run = try CommandLineRun(Self.part + ["--format", "mermaid"])
    #expect(run.errors.contains("Not in the Mermaid flowchart"))
    #expect(try CommandLineRun(Self.part + ["--format", "mermaid", "--quiet"]).errors.isEmpty)
  }

  private static let graph = """
    actors:
      - {id: a, name: Alpha, kind: state}
      - {id: b, name: Beta, kind: state}
      - {id: c, name: Gamma, kind: state}
    ties:
      - {id: t, from: a, relation: alliance, to: b}
      - {id: u, from: b, relation: attack, to: c}
    """

  @Test(
    "options that contradict each other are refused",
    arguments: [
      ["--focus", "a", "--engine", "dot"], ["--overview", "--full"], ["--overview", "--focus", "a"],
      ["--layout-from", "x.svg", "--engine", "circular"], ["--layout-from", "x.svg", "--focus", "a"],
    ])
  func contradictions(options: [String]) throws {
    let run = try CommandLineRun(["diagram", Graphs.july] + options)
    #expect(run.status == 64)
    #expect(run.errors.contains(options[0]))
  }

  @Test("the focus is found by name, and rings are drawn")
  func focus() throws {
    let run = try CommandLineRun(["diagram", "-", "--focus", "gamma"], input: Self.graph)
    #expect(run.status == 0)
    #expect(run.output.contains("In the middle: Gamma. At distance 1: Beta. At distance 2: Alpha."))
    #expect(run.output.contains("data-distance=\"2\""))
  }

  @Test("places are kept from either form")
  func keptPlaces() throws {
    try inFolder { folder in
      let file = folder.appending(path: "earlier.svg").path
      let first = try CommandLineRun(["diagram", "-", "-o", file], input: Self.graph)
      #expect(first.status == 0)
      let more = Self.graph + "\n  - {id: v, from: a, relation: talks, to: c}\n"
      let again = try CommandLineRun(["diagram", "-", "--layout-from", file], input: more)
      #expect(again.status == 0)
      #expect(again.errors.contains("3 actors keep their places."))
    }
  }

  @Test("a file that is no diagram is named with what is wrong")
  func foreignFile() throws {
    let run = try CommandLineRun(["diagram", "-", "--layout-from", Graphs.july], input: Self.graph)
    #expect(run.status == 2)
    #expect(run.errors.contains("\(Graphs.july): This is no diagram that entente wrote"))
    let missing = try CommandLineRun(["diagram", "-", "--layout-from", "nowhere.svg"], input: Self.graph)
    #expect(missing.status == 2)
    #expect(missing.errors.contains("nowhere.svg: No such file"))
  }

  @Test("an overview says on standard error and in the figure what it sums up")
  func overview() throws {
    let run = try CommandLineRun(["diagram", Graphs.tribes, "--overview"])
    #expect(run.status == 0)
    #expect(run.errors.contains("Overview of 16 actors"))
    #expect(run.output.contains("Overview of 16 actors"))
  }
}
