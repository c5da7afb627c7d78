/// What a date may denote: one of several alternatives, each of them a collection of spans.
///
/// A plain date has one alternative of one span; `[1667,1760]` has two alternatives of one span, since one of
/// the years is meant; `{1667,1760}` has one alternative of two spans, since both are.
struct Extent: Sendable, Hashable {
  let alternatives: [[UncertainSpan]]

  init(_ span: UncertainSpan) { alternatives = [[span]] }
  init(oneOf spans: [UncertainSpan]) { alternatives = spans.map { [$0] } }
  init(allOf spans: [UncertainSpan]) { alternatives = [spans] }

  /// From the first to the last day of each alternative.
  var reaches: [ClosedRange<DateBound>] {
    alternatives.map { hull($0.map(\.reach)) }
  }

  /// From the first to the last day that it may denote.
  var reach: ClosedRange<DateBound> { hull(reaches) }

  func overlaps(_ other: Extent) -> Certainty {
    compare(other) { mine, theirs in
      .any(of: mine) { span in .any(of: theirs) { span.overlaps($0) } }
    }
  }

  func isBefore(_ other: Extent) -> Certainty {
    compare(other) { mine, theirs in
      .every(of: mine) { span in .every(of: theirs) { span.isBefore($0) } }
    }
  }

  func contains(_ other: Extent) -> Certainty {
    compare(other) { mine, theirs in
      let cores = merged(mine.compactMap(\.core))
      let reaches = merged(mine.map(\.reach))
      return .every(of: theirs) { span in
        if cores.contains(where: span.isSurelyWithin) { return .certain }
        return reaches.contains(where: span.mayBeWithin) ? .possible : .no
      }
    }
  }

  private func compare(
    _ other: Extent, _ relation: ([UncertainSpan], [UncertainSpan]) -> Certainty
  ) -> Certainty {
    .whichever(of: alternatives) { mine in .whichever(of: other.alternatives) { relation(mine, $0) } }
  }
}

/// The same days in as few stretches as possible, in order.
private func merged(_ stretches: [ClosedRange<DateBound>]) -> [ClosedRange<DateBound>] {
  var result: [ClosedRange<DateBound>] = []
  for next in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
    if let last = result.last, next.lowerBound <= last.upperBound.successor {
      result[result.count - 1] = last.lowerBound...max(last.upperBound, next.upperBound)
    } else {
      result.append(next)
    }
  }
  return result
}

/// From the first to the last day of several stretches.
private func hull(_ stretches: [ClosedRange<DateBound>]) -> ClosedRange<DateBound> {
  let lower = stretches.map(\.lowerBound).min() ?? .distantPast
  return lower...(stretches.map(\.upperBound).max() ?? .distantFuture)
}
