import ActorModel
import GraphvizLayout
import Testing

@testable import Diagrams

@Suite struct PageLadderTests {
  private let crowd = Samples.generated(actors: 14, ties: 24, seed: 1)

  @Test func wordsGiveWayToNumbersAndTheFigureSaysSo() throws {
    let diagram = try draw(crowd, DiagramOptions(page: .column))
    #expect(diagram.picture.options.labels == .numbers)
    #expect(diagram.notes.contains("For want of room the lines bear numbers only."))
    #expect(diagram.svg().contains("For want of room"))
    #expect(diagram.notes.contains { $0.hasPrefix("To fit column, names are wrapped narrower") })
  }

  @Test func wordsThatWereAskedForStay() throws {
    let diagram = try draw(crowd, DiagramOptions(labels: .words, page: .column))
    #expect(diagram.picture.options.labels == .words)
    let warning = try #require(diagram.notes.first { $0.contains("smallest words measure") })
    #expect(warning.contains("less than 7; try --page a4, --labels numbers"))
  }

  @Test func aPictureForNoPageIsAdvisedOne() throws {
    let diagram = try draw(crowd, DiagramOptions(labels: .words))
    let warning = try #require(diagram.notes.first { $0.contains("smallest words measure") })
    #expect(warning.contains("less than 7; try --page a4, --labels numbers"))
  }

  @Test func whatHasRoomIsDrawnAsUsual() throws {
    let diagram = try draw(Samples.small, DiagramOptions(page: .a4))
    #expect(diagram.picture.options.labels == .words)
    #expect(diagram.picture.options.setting?.isDense == false)
    #expect(!diagram.notes.contains { $0.hasPrefix("To fit") })
  }

  @Test func aDenseSceneIsSmaller() throws {
    var dense = PageSetting(.a4)
    dense.isDense = true
    var options = DiagramOptions(page: .a4)
    let usual = try scene(of: crowd, options)
    options.fit = dense
    let narrow = try scene(of: crowd, options)
    for (one, other) in zip(usual.actors, narrow.actors) {
      #expect(other.size.width * other.size.height <= one.size.width * one.size.height)
      #expect(other.text.size == Scene.labelText.size)
      #expect(other.lines.joined().filter(\.isLetter) == one.lines.joined().filter(\.isLetter))
    }
    #expect(narrow.setting(dense).words > usual.setting(PageSetting(.a4)).words)
  }

  @Test func whatTiesAreAboutIsLeftToTheEvidenceWhereTheLegendIsSmall() throws {
    var lean = PageSetting(.a4)
    lean.isLean = true
    var options = DiagramOptions(labels: .numbers, page: .a4)
    #expect(try scene(of: Samples.small, options).legendCaptions.contains("concerns tie [n]"))
    options.fit = lean
    let scene = try scene(of: Samples.small, options)
    #expect(!scene.legendCaptions.contains("concerns tie [n]"))
    #expect(scene.notes.contains("What ties are about and how they ended is left to the list of evidence."))
  }
}

extension Scene {
  fileprivate var legendCaptions: [String] { legend.flatMap(\.entries).map(\.caption) }
}
