import ActorModel
import Testing

@Suite("Suggestion")
struct SuggestionTests {
  @Test(
    "the nearest word wins",
    arguments: [
      ("sheltring", "sheltering"), ("hostilty", "hostility"), ("aliance", "alliance"), ("attakc", "attack"),
      ("Alliance", "alliance"),
    ])
  func nearestWord(word: String, expected: String) {
    #expect(nearest(word, among: Taxonomy.builtIn.map(\.id)) == expected)
  }

  @Test("of equally near words the first in the alphabet wins, whatever the order")
  func ties() {
    #expect(nearest("bat", among: ["cat", "hat", "rat"]) == "cat")
    #expect(nearest("bat", among: ["rat", "hat", "cat"]) == "cat")
  }

  @Test("a word like none gets no suggestion")
  func none() {
    #expect(nearest("quarrel", among: ["alliance", "support"]) == nil)
    #expect(nearest("", among: ["a", "abc"]) == "a")
    #expect(nearest("x", among: []) == nil)
  }
}
