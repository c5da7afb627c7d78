import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite struct SVGRendererTests {
  private let figure = """
    <svg xmlns="http://www.w3.org/2000/svg" width="96" height="48" viewBox="0 0 192 96" font-family="Helvetica">
    <rect width="192" height="96" fill="#FFFFFF"/>
    <text x="10" y="50" font-size="24">Entente</text></svg>
    """

  /// The four bytes of a PNG file at a place as a number.
  private func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  @Test func aPNGHasTheSizeAndResolutionThatWereAskedFor() throws {
    let png = try SVGRenderer(svg: figure).png(dpi: 300)
    #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(number(png, at: 16) == 300 && number(png, at: 20) == 150)
    #expect(String(decoding: png[37..<41], as: UTF8.self) == "pHYs")
    #expect(number(png, at: 41) == 11811 && number(png, at: 45) == 11811 && png[49] == 1)
  }

  @Test func thePageOfAPDFHasTheSizeOfThePicture() throws {
    let pdf = String(
      decoding: try SVGRenderer(svg: figure).pdf(title: "T", subject: "S"), as: UTF8.self)
    #expect(pdf.hasPrefix("%PDF-1."))
    #expect(pdf.contains("/MediaBox [ 0 0 72 36 ]"))
    #expect(!pdf.contains("CreationDate"))
  }

  @Test func theSamePictureGivesTheSameBytes() throws {
    let renderer = SVGRenderer(svg: figure)
    #expect(try renderer.png(dpi: 96) == renderer.png(dpi: 96))
    #expect(try renderer.pdf(title: "a", subject: "b") == renderer.pdf(title: "a", subject: "b"))
  }

  @Test func textIsSetAndNotLeftOut() throws {
    let bare = figure.replacing("Entente", with: "")
    #expect(try SVGRenderer(svg: figure).png(dpi: 96) != SVGRenderer(svg: bare).png(dpi: 96))
  }

  @Test func aPictureOfTooManyPixelsIsRefused() {
    #expect(throws: RenderingError.tooLarge(width: 100_000, height: 50_000, limit: 200)) {
      try SVGRenderer(svg: figure).png(dpi: 100_000)
    }
    #expect(throws: RenderingError.self) { try SVGRenderer(svg: figure).png(dpi: .infinity) }
  }

  @Test(arguments: [
    "", "no svg", "<svg", "<html/>", "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>",
  ])
  func whatIsNoPictureIsRefused(text: String) {
    #expect(throws: RenderingError.self) { try SVGRenderer(svg: text).png(dpi: 96) }
    #expect(throws: RenderingError.self) { try SVGRenderer(svg: text).pdf(title: "", subject: "") }
  }

  @Test func manyThreadsMayRender() async throws {
    let renderer = SVGRenderer(svg: figure)
    let one = try renderer.png(dpi: 150)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { (try? renderer.png(dpi: 150)) == one } }
      for await isSame in group { #expect(isSame) }
    }
  }
}
