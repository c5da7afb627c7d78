import ActorModel
import AnalysisGraph
import Diagrams
import Metrics
import Queries
import Reports

extension TimelineCommand {
  /// The series in panels: ties, balance, frustration, other measures, and a panel for each measure of actors.
  func linePlot(of findings: TimelineFindings, title: String?) -> LinePlot {
    var panels = [
      LinePlot.Panel("Actors with ties", [series("actors", \.actors, of: findings)]),
      LinePlot.Panel("Ties", [series("ties", \.ties, of: findings)], marks: marks(["ties"], in: findings)),
      LinePlot.Panel(
        "Friendly and hostile ties",
        [series("friendly", \.positive, of: findings), series("hostile", \.negative, of: findings)],
        marks: marks(["positive", "negative"], in: findings)),
    ]
    func add(_ title: String, _ columns: [String]) {
      let chosen = findings.series.filter { columns.contains($0.column) }
      guard !chosen.isEmpty else { return }
      panels.append(
        .init(title, chosen.map { .init($0.name, $0.values) }, marks: marks(columns, in: findings)))
    }
    add(
      "Balance of triangles (T) and of closed walks (W); 1 is balanced", ["triangle_balance", "walk_balance"])
    if let bounds = findings.frustrationBounds {
      panels.append(
        .init(
          "Frustration index L: the least weight of ties against two camps",
          [.init("L", bounds.map(\.least), ceilings: bounds.map(\.most))],
          marks: marks(["frustration"], in: findings)))
    }
    add("Density", ["density"])
    add("Components", ["components", "largest_component"])
    add("Transitivity", ["transitivity"])
    for measure in Set(findings.actorSeries.map(\.measure)).sorted() {
      let chosen = findings.actorSeries.filter { $0.measure == measure }
      panels.append(
        .init(
          "\(measure.prefix(1).uppercased())\(measure.dropFirst().replacing("_", with: " "))",
          chosen.map { .init($0.actor.name, $0.values) }))
    }
    let days = findings.dates.map(\.day)
    return LinePlot(
      title: title ?? "Actors and their ties over time",
      subtitle: "\(days.first?.description ?? "") to \(findings.end)", days: days,
      end: lastDay(of: findings), panels: panels, notes: notes(on: findings))
  }

  private func series(
    _ name: String, _ count: KeyPath<TimelineFindings.Counts, Int>, of findings: TimelineFindings
  ) -> LinePlot.Series {
    LinePlot.Series(
      name, findings.certain.map { Double($0[keyPath: count]) },
      ceilings: findings.possible.map { Double($0[keyPath: count]) })
  }

  private func marks(_ columns: [String], in findings: TimelineFindings) -> [CalendarDay] {
    Set(findings.changePoints.filter { columns.contains($0.column) }.map(\.date.day)).sorted()
  }

  /// The end of the series, and for the last change some room to be seen in.
  private func lastDay(of findings: TimelineFindings) -> CalendarDay {
    guard let first = findings.dates.first?.day, let last = findings.dates.last?.day, last == findings.end
    else { return findings.end }
    let room = max(1, (last.dayNumber - first.dayNumber) / 25)
    return CalendarDay(dayNumber: last.dayNumber + room) ?? last
  }

  private func notes(on findings: TimelineFindings) -> [String] {
    var notes = [ProjectionRecord(findings.projected).sentence + "."]
    if findings.certain != findings.possible {
      notes.append("Lines count what surely holds; the surfaces or thin lines above them, what may.")
      notes.append(
        "Measures take the ties that \(findings.projected.projection.certainty == .certain ? "surely" : "may") hold."
      )
    }
    if findings.unprovenCount > 0 {
      notes.append("The surface above L reaches to the best camps found, where L was not proven in time.")
    }
    if !findings.changePoints.isEmpty {
      notes.append("Uprights with a triangle are change points by least squares (PELT).")
    }
    return notes
  }
}
