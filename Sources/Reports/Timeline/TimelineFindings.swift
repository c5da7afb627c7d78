public import ActorModel
public import AnalysisGraph
public import Metrics
public import Queries

/// A graph at several dates, one after the other: how many actors and ties, and what was measured.
public struct TimelineFindings: Sendable {
  /// How many actors have ties, and how many ties there are of each sign.
  public struct Counts: Sendable, Hashable {
    /// The actors with ties.
    public let actors: Int
    /// The ties.
    public let ties: Int
    /// The friendly ties.
    public let positive: Int
    /// The hostile ties.
    public let negative: Int

    init(_ projected: ProjectedGraph) {
      actors = Set(projected.ties.flatMap(\.participants)).count
      ties = projected.ties.count
      positive = projected.ties.count { $0.sign == .positive }
      negative = projected.ties.count { $0.sign == .negative }
    }
  }

  /// A number of each date, by the name of its column.
  public struct Series: Sendable, Hashable {
    /// The column.
    public let column: String
    /// The words for people.
    public let name: String
    /// The numbers; `nil` for no value.
    public internal(set) var values: [Double?]
    /// What is measured.
    public let convention: String
  }

  /// A measure of actors over time.
  public struct ActorSeries: Sendable, Hashable {
    /// The measure.
    public let measure: String
    /// Whom it is of.
    public let actor: Actor
    /// The numbers; `nil` for no value.
    public let values: [Double?]
  }

  /// The dates.
  public let dates: [TimelineDate]
  /// The last day of the series.
  public let end: CalendarDay
  /// What surely holds at each date.
  public let certain: [Counts]
  /// What may hold at each date.
  public let possible: [Counts]
  /// What differs from the date before, of the ties that count; nothing at the first date.
  public let changes: [(begun: [Tie], ended: [Tie], turns: [PairTurn])]
  /// Measures of the whole network, of the ties that count.
  public let series: [Series]
  /// Measures of chosen actors, of the ties that count.
  public let actorSeries: [ActorSeries]
  /// The convention of each measure of actors.
  public let actorConventions: [String: String]
  /// For each measure of actors that has no value for some at some date, at how many dates, and why at the first.
  public let absences: [(measure: String, dates: Int, reason: String)]
  /// What was kept of the graph, apart from the date.
  public let projected: ProjectedGraph

  /// The column of what the frustration index can't be less than.
  static let lowerBound = "frustration_lower_bound"

  /// What the frustration index surely is at least, and at most, at each date; `nil` if it was not measured.
  public var frustrationBounds: [(least: Double, most: Double)]? {
    guard let least = series.first(where: { $0.column == Self.lowerBound }),
      let most = series.first(where: { $0.column == "frustration" })
    else { return nil }
    return zip(least.values, most.values).map { ($0 ?? 0, $1 ?? 0) }
  }

  /// How many dates' frustration index was not proven in time.
  public var unprovenCount: Int { (frustrationBounds ?? []).count { $0.least < $0.most } }

  /// How the numbers of ties that count are read out of the two.
  public var counted: [Counts] { projected.projection.certainty == .certain ? certain : possible }
}

extension TimelineFindings {
  /// A measure of actors.
  public struct ActorMeasure {
    let name: String
    let scores: (AnalysisGraph) -> Scores

    /// Names a measure.
    public init(name: String, scores: @escaping (AnalysisGraph) -> Scores) {
      self.name = name
      self.scores = scores
    }
  }

  /// Looks at a graph at several dates.
  ///
  /// - Parameters:
  ///   - dates: The dates.
  ///   - end: The last day of the series.
  ///   - projected: The graph without regard to dates, and how it was projected.
  ///   - measures: What to measure of the whole network.
  ///   - actorMeasures: What to measure of actors.
  ///   - chosen: The vertices of the actors; `nil` for those with the greatest values at any date.
  ///   - leaders: How many these are.
  ///   - seconds: After how many seconds the search for camps at a date ends with an interval.
  ///   - execution: On how many threads.
  ///   - apply: Applies a projection to the graph.
  public init(
    dates: [TimelineDate], end: CalendarDay, of projected: ProjectedGraph, measures: Set<TimelineMeasure>,
    actorMeasures: [ActorMeasure], chosen: [Int]?, leaders: Int, seconds: Double?, on execution: Execution,
    apply: (Projection) throws -> ProjectedGraph
  ) rethrows {
    var certain: [Counts] = []
    var possible: [Counts] = []
    var changes: [(begun: [Tie], ended: [Tie], turns: [PairTurn])] = []
    var series = NetworkSeries(measures: measures, seconds: seconds)
    var scores = actorMeasures.map { _ in [[Double?]]() }
    var conventions: [String: String] = [:]
    var reasons = actorMeasures.map { _ in [String?]() }
    var before: [Tie]?
    for (position, date) in dates.enumerated() {
      var projection = projected.projection
      projection.asOf = date.date
      let now = try apply(projection)
      projection.certainty = projection.certainty == .certain ? .possible : .certain
      let other = Counts(try apply(projection))
      let isCertain = projected.projection.certainty == .certain
      certain.append(isCertain ? Counts(now) : other)
      possible.append(isCertain ? other : Counts(now))
      let ties = Array(now.ties)
      changes.append(Self.changes(from: before, to: ties))
      let isSame = before.map { $0.map(\.id) == ties.map(\.id) } ?? false
      before = ties
      if isSame {
        series.repeatLast()
      } else {
        projection.certainty = projected.projection.certainty
        projection.direction = .undirected
        series.measure(now, undirected: try apply(projection), on: execution)
      }
      for (index, measure) in actorMeasures.enumerated() {
        if isSame, let last = scores[index].last {
          scores[index].append(last)
          reasons[index].append(reasons[index].last ?? nil)
          continue
        }
        let result = measure.scores(now.graph)
        conventions[measure.name] = result.convention
        scores[index].append(result.values)
        reasons[index].append(result.absence)
      }
      execution.progress?.reach(Double(position + 1) / Double(max(1, dates.count)))
    }
    self.dates = dates
    self.end = end
    self.certain = certain
    self.possible = possible
    self.changes = changes
    self.series = series.series
    self.projected = projected
    actorConventions = conventions
    absences = zip(actorMeasures, reasons).compactMap { measure, reasons in
      let given = reasons.compactMap(\.self)
      return given.first.map { (measure.name, given.count, $0) }
    }
    actorSeries = zip(actorMeasures, scores).flatMap { measure, rows in
      (chosen ?? Self.leaders(leaders, rows)).map { vertex in
        ActorSeries(
          measure: measure.name, actor: projected.actors[vertex], values: rows.map { $0[vertex] })
      }
    }
  }

  private static func changes(
    from before: [Tie]?, to now: [Tie]
  ) -> (begun: [Tie], ended: [Tie], turns: [PairTurn]) {
    guard let before else { return ([], [], []) }
    let (old, new) = (Set(before.map(\.id)), Set(now.map(\.id)))
    return (
      now.filter { !old.contains($0.id) }, before.filter { !new.contains($0.id) },
      PairTurn.all(from: before, to: now)
    )
  }

  /// The vertices with the greatest values at any date, the greatest first.
  private static func leaders(_ count: Int, _ rows: [[Double?]]) -> [Int] {
    guard let first = rows.first else { return [] }
    let greatest = first.indices.map { vertex in rows.compactMap { $0[vertex] }.max() ?? -.infinity }
    return Array(
      greatest.indices.filter { greatest[$0] > -.infinity }
        .sorted { (greatest[$1], $0) < (greatest[$0], $1) }.prefix(count))
  }
}
