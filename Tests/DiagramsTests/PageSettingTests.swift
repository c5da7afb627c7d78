import GraphvizLayout
import Testing

@testable import Diagrams

@Suite struct PageSettingTests {
  @Test(arguments: Page.allCases)
  func sizesOfWordsFallFromTheLargest(page: Page) throws {
    let words = PageSetting(page).choices.map(\.words)
    #expect(words.first == page.largestText)
    #expect(words == words.sorted(by: >))
    #expect(words.contains(page.smallestText))
  }

  @Test(arguments: Page.allCases)
  func aDrawingAsLargeAsThePageHasTheWordsThatWereChosen(page: Page) {
    for setting in PageSetting(page).choices.prefix(8) {
      let points = Scene.labelText.size * setting.points(perUnitOf: setting.extent)
      #expect(points >= setting.words && points < setting.words * 1.01)
      #expect(setting.holds(setting.extent))
      #expect(!setting.holds(Size(width: setting.extent.width + 1, height: 1)))
    }
  }

  @Test(arguments: Page.allCases)
  func theSizeIsThatOfTheDrawing(page: Page) throws {
    let scene = try scene(of: Samples.small, DiagramOptions(page: page))
    let layout = circle(scene.request(DiagramOptions(page: page)))
    for words in [5.0, page.smallestText, page.largestText] {
      var setting = PageSetting(page)
      setting.words = words
      #expect(scene.size(around: layout.size, on: setting) == Drawing(scene, layout, setting: setting).size)
    }
  }

  @Test func severalFiguresShareAPage() {
    var setting = PageSetting(.a4)
    setting.tiles = 3
    #expect(setting.columns == 2 && setting.rows == 2)
    setting = PageSetting(.slide)
    setting.tiles = 3
    #expect(setting.columns == 3 && setting.rows == 1)
    setting = PageSetting(.column)
    setting.tiles = 3
    #expect(setting.columns == 1 && setting.rows == 3)
  }
}
