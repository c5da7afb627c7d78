import ActorModel
import Testing

@Suite("Actor directory")
struct ActorDirectoryTests {
  private let actors = [
    Actor(id: "turkey", name: "Turkey", aliases: ["Türkiye", "Ankara"]),
    Actor(id: "ttp", name: "TTP", aliases: ["Tehrik-e-Taliban Pakistan"]),
    Actor(id: "afghan-taliban", name: "Afghan Taliban", aliases: ["Taliban"]),
    Actor(id: "rome-city", name: "Rome", aliases: ["Capital"]),
    Actor(id: "paris-city", name: "Paris", aliases: ["Capital"]),
    Actor(id: "uae", name: "الإمارات", aliases: ["阿联酋"]),
  ]

  @Test(
    "finds by id, name or alias, whatever the case, accents and punctuation",
    arguments: [
      ("ttp", 1), ("TTP", 1), ("T.T.P.", 1), ("tehrik e taliban pakistan", 1), ("TURKIYE", 0),
      ("Türkiye", 0), ("  ankara ", 0), ("afghan_taliban", 2), ("taliban", 2), ("الإمارات", 5), ("阿联酋", 5),
    ])
  func found(text: String, position: Int) {
    #expect(ActorDirectory(actors).find(text) == .found(position))
  }

  @Test("a name of two actors is ambiguous, and an exact id never is")
  func ambiguous() {
    let directory = ActorDirectory(actors + [Actor(id: "capital")])
    #expect(ActorDirectory(actors).find("capital!") == .ambiguous([3, 4]))
    #expect(directory.find("capital") == .found(6))
    #expect(directory.ambiguities.map(\.name) == ["capital"])
  }

  @Test(
    "suggests the nearest name, or one that contains what was asked",
    arguments: [
      ("Turky", "Turkey"), ("tpt", "ttp"), ("Tehrik", "Tehrik-e-Taliban Pakistan"), ("Parris", "Paris"),
    ])
  func suggestion(text: String, name: String) {
    guard case .unknown(let suggestion) = ActorDirectory(actors).find(text) else {
      Issue.record("\(text) was found")
      return
    }
    #expect(suggestion?.lowercased() == name.lowercased())
  }

  @Test("suggests nothing for what is like nothing", arguments: ["", "?", "Zzyzx Corporation"])
  func nothing(text: String) {
    #expect(ActorDirectory(actors).find(text) == .unknown(suggestion: nil))
  }
}
