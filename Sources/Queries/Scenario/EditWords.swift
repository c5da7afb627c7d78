/// A line of an edit cut into words, each with the column in which it begins. What stands in quotation marks is one word.
struct EditWords {
  struct Word: Hashable {
    var text: String
    /// From 1, in characters.
    var column: Int
  }

  private(set) var words: [Word] = []
  /// Where a quotation mark is not closed; `nil` if all are.
  private(set) var openQuote: Int?

  /// Cuts a line; what follows a `#` that begins a word is a remark.
  init(_ line: some StringProtocol) {
    var word: Word?
    var quote: (mark: Character, column: Int)?
    for (index, character) in line.enumerated() {
      if let open = quote {
        if character == open.mark { quote = nil } else { word?.text.append(character) }
      } else if character == "\"" || character == "'" && word == nil || character == "“" {
        quote = (character == "“" ? "”" : character, index + 1)
        if word == nil { word = Word(text: "", column: index + 1) }
      } else if character == " " || character == "\t" {
        if let done = word { words.append(done) }
        word = nil
      } else if character == "#", word == nil {
        break
      } else {
        if word == nil { word = Word(text: "", column: index + 1) }
        word?.text.append(character)
      }
    }
    if let done = word { words.append(done) }
    openQuote = quote?.column
  }
}
