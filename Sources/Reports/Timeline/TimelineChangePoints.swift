import ActorModel
import Metrics
public import Queries

extension TimelineFindings {
  /// A date at which a series changes its level.
  public struct ChangePoint: Sendable, Hashable {
    /// The column of the series.
    public let column: String
    /// The words for people.
    public let name: String
    /// The date from which the new level holds.
    public let date: TimelineDate
    /// The mean of the values before, since the change point before.
    public let before: Double
    /// The mean of the values from then on.
    public let after: Double
  }

  /// The change points of the numbers of ties and of each measure, by column and date; see
  /// ``Metrics/ChangePoints/convention``. Dates without a value are passed over,
  /// and so is the frustration index if it was not proven at all dates.
  public var changePoints: [ChangePoint] {
    func numbers(_ count: KeyPath<Counts, Int>) -> [Double?] { counted.map { Double($0[keyPath: count]) } }
    var all: [(column: String, name: String, values: [Double?])] = [
      ("ties", "ties", numbers(\.ties)), ("positive", "friendly ties", numbers(\.positive)),
      ("negative", "hostile ties", numbers(\.negative)),
    ]
    let measured = series.filter {
      $0.column != Self.lowerBound && (unprovenCount == 0 || !$0.column.hasPrefix("frustration"))
    }
    all += measured.map { ($0.column, $0.name, $0.values) }
    all += actorSeries.map {
      ("\($0.measure):\($0.actor.id)", "\($0.measure) of \($0.actor.name)", $0.values)
    }
    return all.flatMap { column, name, values in
      let known = values.indices.filter { values[$0] != nil }
      let found = Metrics.changePoints(of: known.compactMap { values[$0] })
      return found.positions.enumerated().map { number, position in
        ChangePoint(
          column: column, name: name, date: dates[known[position]], before: found.levels[number],
          after: found.levels[number + 1])
      }
    }
  }

  /// The change points in a sentence; `nil` if there are none.
  public var changePointSentence: String? {
    let points = changePoints
    guard !points.isEmpty else { return nil }
    let words = points.map {
      "\($0.name) \($0.before.short) → \($0.after.short) on \($0.date.name)"
    }
    return "Change points: \(words.joined(separator: "; "))"
  }
}

extension Double {
  /// The number with two decimals at most.
  fileprivate var short: String { ((self * 100).rounded() / 100).decimals }
}
