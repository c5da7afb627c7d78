import Foundation
import Testing

@testable import SVGRendering

@Suite struct FontsTests {
  private static let svg =
    #"<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="9">a</text></svg>"#
  private static let dejaVu = "/usr/share/fonts/truetype/dejavu"

  @Test func withoutAnyFontThereIsNoPicture() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "entente-no-fonts & <\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: RenderingError.noFont) { try SVGRendering(Self.svg, fontFolders: [folder.path]) }
    #expect(RenderingError.noFont.description.contains("fonts-liberation"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: dejaVu), "no DejaVu fonts on this machine"))
  func anotherFontIsSaid() throws {
    let notes = try SVGRendering(Self.svg, fontFolders: [Self.dejaVu]).fontNotes(for: "a")
    #expect(notes.count == 1 && notes[0].contains("fonts-liberation"))
  }

  @Test func charactersThatNoFontHasAreSaidOnce() throws {
    let rendering = try SVGRendering(Self.svg)
    #expect(rendering.fontNotes(for: "Zürich, Łódź\u{200D} \u{301}").isEmpty)
    let notes = rendering.fontNotes(for: "a\u{1FAF7}b\u{1FAF7}\u{10FFFF}")
    #expect(notes.count == 1 && notes[0].contains("has \u{1FAF7} \u{10FFFF}; boxes"))
  }
}
