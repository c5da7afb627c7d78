extension TextMetrics {
  /// Breaks a text into lines no wider than `limit`, as even as that number of lines allows, or each as long as it goes.
  ///
  /// A word wider than the limit is broken behind hyphens or, at the last, between characters; what doesn't fit into `maxLines` ends in an
  /// ellipsis. Quadratic in the number of words at worst.
  func wrap(_ text: String, width limit: Double, maxLines: Int = .max, evenly: Bool = true) -> [String] {
    let words = text.split(separator: " ").flatMap { pieces(of: String($0), width: limit) }
    guard !words.isEmpty else { return [""] }
    var lines = fill(words, width: limit)
    if lines.count > maxLines { return truncated(lines, to: maxLines, width: limit) }
    guard evenly else { return lines }
    var low = words.map(width).max() ?? 0
    var high = limit
    for _ in 0..<8 where low < high {
      let middle = (low + high) / 2
      let narrower = fill(words, width: middle)
      if narrower.count == lines.count {
        lines = narrower
        high = middle
      } else {
        low = middle
      }
    }
    return lines
  }

  private func fill(_ words: [String], width limit: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words {
      let longer = line.isEmpty ? word : line + " " + word
      if line.isEmpty || width(longer) <= limit {
        line = longer
      } else {
        lines.append(line)
        line = word
      }
    }
    lines.append(line)
    return lines
  }

  /// The word itself if it fits; else broken behind hyphens, and what is still too wide into even parts.
  private func pieces(of word: String, width limit: Double) -> [String] {
    guard width(word) > limit else { return [word] }
    var pieces: [String] = []
    for part in hyphenated(word) {
      if let last = pieces.last, width(last + part) <= limit {
        pieces[pieces.count - 1] = last + part
      } else {
        pieces += evenParts(of: part, width: limit)
      }
    }
    return pieces
  }

  private func hyphenated(_ word: String) -> [String] {
    var parts = [""]
    for character in word {
      parts[parts.count - 1].append(character)
      if "-–/".contains(character) { parts.append("") }
    }
    return parts.filter { !$0.isEmpty }
  }

  private func evenParts(of word: String, width limit: Double) -> [String] {
    let characters = Array(word)
    for count in 1...max(1, characters.count) {
      let length = (characters.count + count - 1) / count
      let parts = stride(from: 0, to: characters.count, by: length).map { start in
        let end = min(start + length, characters.count)
        let isWithinWord =
          end < characters.count && isAlphabetic(characters[end - 1]) && isAlphabetic(characters[end])
        return String(characters[start..<end]) + (isWithinWord ? "-" : "")
      }
      if length == 1 || parts.allSatisfy({ width($0) <= limit }) { return parts }
    }
    return [word]
  }

  /// Whether a letter is of a script whose words take a hyphen where they are broken.
  private func isAlphabetic(_ character: Character) -> Bool {
    character.isLetter && character.unicodeScalars.allSatisfy { $0.value < 0x590 }
  }

  private func truncated(_ lines: [String], to count: Int, width limit: Double) -> [String] {
    var kept = Array(lines.prefix(count))
    guard var last = kept.popLast() else { return kept }
    while !last.isEmpty && width(last + "\u{2026}") > limit { last.removeLast() }
    kept.append(last + "\u{2026}")
    return kept
  }
}
