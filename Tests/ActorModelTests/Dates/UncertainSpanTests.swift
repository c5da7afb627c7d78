import Testing

@testable import ActorModel

/// Five points of time, of which the first is the distant past and the last the distant future.
private let points = 0...4

private func bound(_ point: Int) -> DateBound {
  switch point {
  case points.lowerBound: .distantPast
  case points.upperBound: .distantFuture
  default: .day(CalendarDay(uncheckedYear: 2025, month: 1, day: point))
  }
}

private func bounds(_ points: ClosedRange<Int>) -> ClosedRange<DateBound> {
  bound(points.lowerBound)...bound(points.upperBound)
}

private let ranges = points.flatMap { lower in (lower...points.upperBound).map { lower...$0 } }

/// A span, with every stretch of points that it may be.
private struct Candidate: CustomStringConvertible {
  let start, end: ClosedRange<Int>

  var span: UncertainSpan? { UncertainSpan(start: bounds(start), end: bounds(end)) }

  var stretches: [ClosedRange<Int>] {
    start.flatMap { first in end.filter { $0 >= first }.map { first...$0 } }
  }

  var description: String { "from \(start) to \(end)" }
}

private func truth(_ answers: [Bool]) -> Certainty {
  if answers.allSatisfy(\.self) { return .certain }
  return answers.contains(true) ? .possible : .no
}

/// Every span between five points of time, against the list of all stretches that it may be.
@Suite struct UncertainSpanTests {
  private let candidates = ranges.flatMap { start in ranges.map { Candidate(start: start, end: $0) } }

  @Test func isNilWhereThereIsNoStretch() {
    for candidate in candidates {
      #expect((candidate.span == nil) == candidate.stretches.isEmpty, "\(candidate)")
    }
  }

  @Test func boundsAreAttained() {
    for candidate in candidates {
      guard let span = candidate.span else { continue }
      let firsts = candidate.stretches.map(\.lowerBound), lasts = candidate.stretches.map(\.upperBound)
      #expect(span.start == bound(firsts.min() ?? 0)...bound(firsts.max() ?? 0), "\(candidate)")
      #expect(span.end == bound(lasts.min() ?? 0)...bound(lasts.max() ?? 0), "\(candidate)")
    }
  }

  @Test func relations() {
    let spans = candidates.compactMap { candidate in
      candidate.span.map { (candidate: candidate, span: $0, stretches: candidate.stretches) }
    }
    for left in spans {
      for right in spans {
        var overlaps: [Bool] = [], isBefore: [Bool] = [], contains: [Bool] = []
        for mine in left.stretches {
          for theirs in right.stretches {
            overlaps.append(mine.contains { theirs.contains($0) })
            isBefore.append(mine.upperBound < theirs.lowerBound)
            contains.append(theirs.allSatisfy { mine.contains($0) })
          }
        }
        let answers = [
          left.span.overlaps(right.span), left.span.isBefore(right.span),
          Extent(left.span).contains(Extent(right.span)),
        ]
        if answers != [truth(overlaps), truth(isBefore), truth(contains)] {
          Issue.record("\(left.candidate) and \(right.candidate): \(answers)")
          return
        }
      }
    }
  }
}
