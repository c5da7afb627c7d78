import AnalysisGraph
import Metrics

/// Measures a network at one date after the other.
struct NetworkSeries {
  let measures: Set<TimelineMeasure>
  let seconds: Double?
  private(set) var series: [TimelineFindings.Series] = []

  init(measures: Set<TimelineMeasure>, seconds: Double?) {
    self.measures = measures
    self.seconds = seconds
  }

  /// Takes the numbers of the date before again, where the ties are the same.
  mutating func repeatLast() {
    for index in series.indices { series[index].values.append(series[index].values.last.flatMap(\.self)) }
  }

  /// Measures a date. Balance is of the undirected network, as in `entente balance`.
  mutating func measure(_ now: ProjectedGraph, undirected: ProjectedGraph, on execution: Execution) {
    var position = 0
    func add(_ column: String, _ name: String, _ value: Double?, _ convention: String) {
      if position == series.count {
        series.append(.init(column: column, name: name, values: [], convention: convention))
      }
      series[position].values.append(value)
      position += 1
    }
    if measures.contains(.balance) {
      let signed = SignedGraph(undirected).graph
      let triangles = signedTriangles(of: signed)
      add("triangle_balance", "T", triangles.balance, triangles.convention)
      add("walk_balance", "W", walkBalance(of: signed).value, WalkBalance.convention)
      let camps = frustrationIndex(of: signed, seconds: seconds, on: Execution(threads: execution.threads))
      add("frustration", "L", camps.value, camps.convention)
      add(
        TimelineFindings.lowerBound, "L at least", camps.lowerBound,
        "The least that L can be; less than L where the time was up before L was proven.")
      add(
        "frustration_normalised", "F", camps.normalised,
        "F = 1 − 2L/m, m the weight of all signed ties; no value where L was not proven in time.")
    }
    if measures.contains(.density) {
      let score = density(of: now.graph)
      add("density", "density", score.value, score.convention)
    }
    if measures.contains(.components) {
      let parts = weakComponents(of: now.graph)
      let convention = "Parts that hang together whichever way edges lead; an isolated vertex is one."
      add("components", "components", Double(parts.count), convention)
      add("largest_component", "largest", Double(parts.sizes.max() ?? 0), convention)
    }
    if measures.contains(.transitivity) {
      let score = transitivity(of: now.graph)
      add("transitivity", "transitivity", score.value, score.convention)
    }
  }
}
