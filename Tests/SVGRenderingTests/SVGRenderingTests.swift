import Foundation
import Testing

@testable import SVGRendering

@Suite struct SVGRenderingTests {
  private static let svg = """
    <svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="50mm" viewBox="0 0 200 100" font-family="Helvetica">
    <rect width="200" height="100" fill="#FFFFFF"/><text x="20" y="50" font-size="20">Nørd &amp; Süd</text>
    </svg>
    """

  /// Width, height and pixels to a metre as a PNG's chunks say them.
  private struct PNG {
    var width = 0
    var height = 0
    var pixelsPerMetre = 0
    var names: [String] = []

    init?(_ bytes: [UInt8]) {
      guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
      func number(_ at: Int) -> Int { bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
      var place = 8
      while place + 12 <= bytes.count {
        let length = number(place)
        guard place + 12 + length <= bytes.count else { return nil }
        let body = Array(bytes[(place + 4)..<(place + 8 + length)])
        guard number(place + 8 + length) == Int(crc32(body)) else { return nil }
        let name = String(decoding: body.prefix(4), as: UTF8.self)
        names.append(name)
        if name == "IHDR" { (width, height) = (number(place + 8), number(place + 12)) }
        if name == "pHYs" { pixelsPerMetre = number(place + 8) }
        place += 12 + length
      }
      guard place == bytes.count else { return nil }
    }
  }

  @Test(arguments: [72.0, 96, 300])
  func aPNGHasItsPixelsAndSaysHowLargeTheyAre(dotsPerInch: Double) throws {
    let bytes = try SVGRendering(Self.svg).png(dotsPerInch: dotsPerInch)
    let png = try #require(PNG(bytes))
    #expect(png.width == Int(100 / 25.4 * dotsPerInch) && png.height == Int(50 / 25.4 * dotsPerInch))
    #expect(png.pixelsPerMetre == Int((dotsPerInch / 0.0254).rounded()))
    #expect(png.names.first == "IHDR" && png.names[1] == "pHYs" && png.names.last == "IEND")
  }

  @Test func theSizeIsInPoints() throws {
    let size = try SVGRendering(Self.svg).size
    #expect(abs(size.width - 283.46) < 0.01 && abs(size.height - 141.73) < 0.01)
  }

  @Test func theSameBytesEveryTime() throws {
    let one = try SVGRendering(Self.svg)
    let other = try SVGRendering(Self.svg)
    #expect(try one.pdf(title: "T", subject: "S") == other.pdf(title: "T", subject: "S"))
    #expect(try one.png(dotsPerInch: 96) == other.png(dotsPerInch: 96))
    #expect(try one.png(dotsPerInch: 96) != one.png(dotsPerInch: 97))
  }

  private static let programs = ["pdftotext", "pdfinfo"].map { "/usr/bin/" + $0 }

  @Test(.enabled(if: programs.allSatisfy(FileManager.default.isExecutableFile), "pdftotext is not installed"))
  func aPDFHasItsTitleAndTextThatCanBeSelected() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    let pdf = try SVGRendering(Self.svg).pdf(title: "Nørd (\\ & Süd", subject: "two countries")
    try Data(pdf).write(to: file)
    #expect(try output(of: Self.programs[0], [file.path, "-"]).contains("Nørd & Süd"))
    let facts = try output(of: Self.programs[1], [file.path])
    #expect(facts.contains(/Title: +Nørd \(\\ & Süd\n/))
    #expect(facts.contains(/Subject: +two countries\n/))
    #expect(facts.contains(/Page size: +283.46\d* x 141.7\d* pts/))
    #expect(!facts.contains("CreationDate"))
  }

  private func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test func whatIsTooLargeIsRefused() throws {
    let wide = Self.svg.replacing("100mm", with: "2000mm").replacing("50mm", with: "1000mm")
    let rendering = try SVGRendering(wide)
    let error = RenderingError.tooManyPixels(width: 23622, height: 11811)
    #expect(throws: error) { try rendering.png(dotsPerInch: 300) }
    #expect(error.description.contains("23622 by 11811 pixels") && error.description.contains("--dpi"))
    #expect(try rendering.pdf(title: "", subject: "").count > 500)
  }

  @Test(arguments: ["", "no picture", "<svg", "<html/>"])
  func whatIsNoPictureIsRefused(text: String) {
    #expect(throws: RenderingError.self) { try SVGRendering(text) }
  }
}
