/// The candidate that a misspelt word most probably stands for, or `nil` if none is near.
///
/// Nearness is the number of insertions, deletions, substitutions and swaps of neighbours (optimal string
/// alignment; Damerau 1964), case ignored; at most a third of the word's length may differ. Of equally near
/// candidates the first in alphabetical order wins. O(k·l²) for k candidates of length l.
public func nearest(_ text: String, among candidates: some Sequence<String>) -> String? {
  let word = Array(text.lowercased().prefix(64))
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().prefix(64))
    let limit = max(1, max(word.count, other.count) / 3)
    guard abs(word.count - other.count) <= limit else { continue }
    let distance = alignmentDistance(word, other)
    guard distance <= limit else { continue }
    if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.candidate
}

private func alignmentDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[right.count]
}
