import ActorModel
import Testing

@testable import Diagrams

@Suite struct ActorEncodingTests {
  private let actors = Samples.small.actors

  private func encoding(_ coloring: ActorColoring = .kind, size: ActorScale? = nil) -> ActorEncoding {
    ActorEncoding(DiagramOptions(coloring: coloring, size: size), actors: actors)
  }

  @Test func sizesGrowWithTheValueAndTheirSquaresLinearly() {
    let scale = ActorScale(caption: "degree", values: ["north": 0, "south": 5, "band": 10])
    let encoding = encoding(size: scale)
    let sizes = actors.prefix(3).compactMap(encoding.textSize)
    #expect(sizes.count == 3 && sizes[0] == 11 && abs(sizes[2] - 22) < 1e-12)
    #expect(abs(sizes[1] * sizes[1] - (11 * 11 + 22 * 22) / 2) < 1e-9)
    #expect(encoding.textSize(of: actors[3]) == 11)
    #expect(self.encoding().textSize(of: actors[0]) == nil)
  }

  @Test func valuesThatAreNotFiniteAreNone() {
    let scale = ActorScale(caption: "x", values: ["north": .nan, "south": .infinity, "band": 3])
    #expect(scale.values == ["band": 3])
    let captions = encoding(.scale(scale)).legend(of: actors).last?.entries.map(\.caption)
    #expect(captions == ["3 throughout", "no value"])
  }

  @Test func everyGroupHasABadgeOfItsOwn() {
    let coloring = ActorColoring.groups(
      caption: "bloc", of: ["north": "West", "south": "East", "band": "East", "envoy": "South-West"])
    let encoding = encoding(coloring)
    let badges = actors.map { encoding.style(of: $0).badge }
    #expect(badges == ["B", "A", "A", "C", nil])
    let legend = encoding.legend(of: actors)
    #expect(legend.map(\.heading) == ["Actors", "Bloc"])
    #expect(
      legend[1].entries.map(\.caption) == ["East, 2 actors", "West, 1 actor", "South-West, 1 actor", "none"])
  }

  @Test func shortNamesOfGroupsAreTheirBadges() {
    let coloring = ActorColoring.groups(caption: "community", of: ["north": "1", "south": "2", "band": "2"])
    let encoding = encoding(coloring)
    #expect(actors.prefix(3).map { encoding.style(of: $0).badge } == ["1", "2", "2"])
    #expect(encoding.legend(of: actors)[1].entries.map(\.caption) == ["2 actors", "1 actor", "none"])
  }

  @Test func badgesGoOnAfterZ() {
    #expect(
      [0, 25, 26, 51, 52, 701, 702].map(GroupStyles.badge) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }

  /// Text on every surface that an encoding can make.
  @Test(arguments: Palette.allCases)
  func namesCanBeReadOnEverySurface(palette: Palette) {
    let values = Dictionary(uniqueKeysWithValues: (0...100).map { ("a\($0)", Double($0)) })
    let many = (0...100).map { Actor(id: "a\($0)") }
    let groups = values.mapValues { "group \($0)" }
    for coloring in [
      ActorColoring.scale(ActorScale(caption: "x", values: values)), .groups(caption: "x", of: groups),
    ] {
      let encoding = ActorEncoding(DiagramOptions(coloring: coloring), actors: many)
      for style in many.map(encoding.style) {
        #expect(palette.color(style.words).contrast(with: palette.color(style.fill)) >= 4.5)
        #expect(palette.color(.background).contrast(with: palette.color(style.border)) >= 4.5)
      }
    }
  }

  @Test func whatSizeAndColourShowStandsInTheTooltip() throws {
    let scale = ActorScale(caption: "degree", values: ["north": 4])
    let tooltips = try scene(of: Samples.small, DiagramOptions(size: scale)).actors.map(\.tooltip)
    #expect(tooltips[0].contains("degree: 4"))
    #expect(tooltips[1].contains("degree: no value"))
  }
}
