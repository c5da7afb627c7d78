import TestSupport
import Testing

@Suite("relations")
struct RelationsCommandTests {
  @Test("lists the vocabulary with parent, sign, direction and use")
  func keys() throws {
    let document = try CommandLineRun.json(["relations", Graphs.article])
    #expect(Set(document.keys) == ["relations", "projection"])
    let airstrike = try document.objects("relations").record("airstrike")
    #expect(
      Set(airstrike.keys)
        == ["id", "label", "inverse_label", "parent", "sign", "directed", "ties", "summary"])
    #expect(airstrike.text("parent") == "attack")
    #expect(airstrike["directed"] as? Bool == true)
    #expect(airstrike["ties"] as? Int == 1)
    #expect(
      try CommandLineRun.header(["relations", Graphs.article])
        == ["id", "label", "inverse_label", "parent", "sign", "directed", "ties", "summary"])
  }

  @Test("the built-in vocabulary is there without a line in the file")
  func builtIn() throws {
    let ids = try CommandLineRun.column("id", ["relations", "-"], input: SmallGraph.yaml)
    for relation in [
      "hostility", "attack", "airstrike", "border-clash", "threat", "accusation", "rivalry", "cooperation",
      "sheltering", "support", "alliance", "affinity", "rapprochement", "mediation", "membership",
      "leadership",
      "spokesperson-for", "part-of", "split-from", "merged-into",
    ] {
      #expect(ids.contains(relation), "\(relation)")
    }
  }

  @Test("--used lists what ties have, under the projection")
  func used() throws {
    #expect(
      try CommandLineRun.column("id", ["relations", Graphs.tribes, "--used"]) == ["alliance", "enmity"])
    let positive = ["relations", Graphs.tribes, "--used", "--sign", "positive"]
    #expect(try CommandLineRun.column("ties", positive + ["--top", "1"]).count == 1)
    #expect(try CommandLineRun(["relations", Graphs.tribes, "--used", "--sign", "neutral"]).status == 1)
  }
}
