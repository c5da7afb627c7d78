extension TextMetrics {
  /// Breaks a text into lines no wider than `limit`, as even as that number of lines allows.
  ///
  /// A word wider than the limit is broken between characters; what doesn't fit into `maxLines` ends in an
  /// ellipsis. Quadratic in the number of words at worst.
  func wrap(_ text: String, width limit: Double, maxLines: Int = .max) -> [String] {
    let words = text.split(separator: " ").flatMap { pieces(of: String($0), width: limit) }
    guard !words.isEmpty else { return [""] }
    var lines = fill(words, width: limit)
    if lines.count > maxLines { return truncated(lines, to: maxLines, width: limit) }
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

  private func pieces(of word: String, width limit: Double) -> [String] {
    guard width(word) > limit else { return [word] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty && width(piece + String(character)) > limit {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    pieces.append(piece)
    return pieces
  }

  private func truncated(_ lines: [String], to count: Int, width limit: Double) -> [String] {
    var kept = Array(lines.prefix(count))
    guard var last = kept.popLast() else { return kept }
    while !last.isEmpty && width(last + "\u{2026}") > limit { last.removeLast() }
    kept.append(last + "\u{2026}")
    return kept
  }
}
