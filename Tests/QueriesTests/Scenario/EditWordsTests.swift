import Testing

@testable import Queries

@Suite struct EditWordsTests {
  @Test(arguments: [
    ("add a b", ["add", "a", "b"]),
    ("  flip \"Afghan Taliban\" ttp # a remark", ["flip", "Afghan Taliban", "ttp"]),
    ("", []), ("# only a remark", []), ("weigh x to 2#3", ["weigh", "x", "to", "2#3"]),
    ("remove “New Delhi” x", ["remove", "New Delhi", "x"]), ("add O'Neill b", ["add", "O'Neill", "b"]),
    ("add 'two words' \"\"", ["add", "two words", ""]), ("a\tb", ["a", "b"]),
  ])
  func cutsWords(line: String, words: [String]) {
    let cut = EditWords(line)
    #expect(cut.words.map(\.text) == words && cut.openQuote == nil)
  }

  @Test func wordsHaveColumns() {
    #expect(EditWords("add  \"x y\" z").words.map(\.column) == [1, 6, 12])
    #expect(EditWords("add \"x y").openQuote == 5)
  }
}
