extension String {
  /// The text in lines of at most this many characters, broken at spaces; a longer word has its own line.
  func wrapped(to width: Int) -> [String] {
    split(separator: " ").reduce(into: [""]) { lines, word in
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }

  /// The text after a head, wrapped to a width where that is given, later lines indented by the head's length.
  func hanging(from head: String, width: Int?) -> String {
    guard let width else { return head + self }
    let indent = String(repeating: " ", count: head.count)
    return wrapped(to: max(20, width - head.count)).enumerated()
      .map { ($0 == 0 ? head : indent) + $1 }
      .joined(separator: "\n")
  }
}

/// A number and its noun: "1 tie", "2 ties".
public func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

extension Double {
  /// The number of ten digits that the sum of rounded terms must have been meant for, as 28 for 27.999999999999996; the
  /// number itself if there is none so near.
  var asShortDecimal: Double {
    guard abs(self) > 1e-6, abs(self) < 1e10 else { return self }
    var scale = 1.0
    while abs(self) * scale < 1e9 { scale *= 10 }
    let short = (self * scale).rounded() / scale
    return abs(short - self) <= 64 * ulp ? short : self
  }

  /// The number with four decimals at most, and none if it is whole.
  package var decimals: String {
    let rounded = (self * 10_000).rounded() / 10_000
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }
}
