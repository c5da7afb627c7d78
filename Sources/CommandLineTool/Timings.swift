import GraphvizLayout

/// Seconds of the phases of a command, and the size of what it worked on.
struct Timings: Encodable {
  var load = 0.0
  var projection = 0.0
  var compute = 0.0
  var write = 0.0
  var threads = 1
  var actors = 0
  var ties = 0
  /// How legible a drawing is, where one was made.
  var score: LayoutScore?

  /// The result of some work and the seconds it took.
  static func measured<Result>(_ work: () throws -> Result) rethrows -> (Result, seconds: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try work()
    let duration = start.duration(to: clock.now).components
    return (result, Double(duration.seconds) + Double(duration.attoseconds) * 1e-18)
  }
}
