public import ActorModel

/// Series over time in panels below each other, with one axis of time.
///
/// Lines go in steps, since a value holds until the next date.
public struct LinePlot: Sendable, Hashable {
  /// One line.
  public struct Series: Sendable, Hashable {
    /// The words at its right end.
    public var name: String
    /// The value from each date on; `nil` for no value.
    public var values: [Double?]
    /// How far above each value the truth may lie; empty for no such doubt. A surface above the line, or a thin line where
    /// a panel has several series.
    public var ceilings: [Double?]

    /// Creates a series.
    public init(_ name: String, _ values: [Double?], ceilings: [Double?] = []) {
      self.name = name
      self.values = values
      self.ceilings = ceilings
    }
  }

  /// One panel, with an axis of its own.
  public struct Panel: Sendable, Hashable {
    /// The words above it: what is shown, and its unit.
    public var title: String
    /// Its lines; more than eight repeat their styles.
    public var series: [Series]
    /// Dates to mark, such as change points.
    public var marks: [CalendarDay]

    /// Creates a panel.
    public init(_ title: String, _ series: [Series], marks: [CalendarDay] = []) {
      self.title = title
      self.series = series
      self.marks = marks
    }
  }

  /// The heading.
  public var title: String
  /// The line under the heading.
  public var subtitle: String
  /// The dates from which values hold, ascending.
  public var days: [CalendarDay]
  /// The last day that is shown.
  public var end: CalendarDay
  /// The panels from top to bottom.
  public var panels: [Panel]
  /// Sentences for the foot.
  public var notes: [String]

  /// Creates a plot.
  public init(
    title: String, subtitle: String = "", days: [CalendarDay], end: CalendarDay, panels: [Panel],
    notes: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.days = days
    self.end = end
    self.panels = panels
    self.notes = notes
  }

  /// In words what the plot shows.
  var description: String {
    panels.map { panel in "\(panel.title): \(panel.series.map(inWords).joined(separator: " "))" }
      .joined(separator: " ")
  }

  /// A series in a sentence: where it begins, where it ends, its least and its greatest value.
  func inWords(_ series: Series) -> String {
    let known = zip(days, series.values).compactMap { day, value in value.map { (day: day, value: $0) } }
    guard let first = known.first, let last = known.last,
      let least = known.min(by: { $0.value < $1.value }), let most = known.max(by: { $0.value < $1.value })
    else {
      return "\(series.name) has no value."
    }
    guard least.value < most.value else {
      return "\(series.name) is \(shortDecimal(first.value)) throughout."
    }
    return "\(series.name) goes from \(shortDecimal(first.value)) on \(first.day) to "
      + "\(shortDecimal(last.value)) on \(last.day); least \(shortDecimal(least.value)) on \(least.day), "
      + "greatest \(shortDecimal(most.value)) on \(most.day)."
  }
}
