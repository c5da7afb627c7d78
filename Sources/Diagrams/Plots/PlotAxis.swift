#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The scale of a plot: round numbers that cover some values.
struct PlotAxis: Sendable, Hashable {
  /// The marked numbers, ascending, two at least; the first and the last are the ends.
  let ticks: [Double]

  /// A scale in steps of 1, 2 or 5 times a power of ten.
  ///
  /// - Parameters:
  ///   - values: What it must cover; numbers that are not finite are passed over.
  ///   - most: The most steps.
  ///   - hasZero: Whether it reaches to 0, as scales of amounts should.
  init(covering values: [Double], steps most: Int = 6, hasZero: Bool = true) {
    let values = values.filter(\.isFinite) + (hasZero ? [0] : [])
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    let span = high > low ? high - low : max(abs(high), 1)
    let rough = span / Double(max(1, most))
    let power = pow(10, log10(rough).rounded(.down))
    let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough * (1 - 1e-9) } ?? rough
    let first = (low / step + 1e-9).rounded(.down)
    let last = max(first + 1, ((high > low ? high : low + span) / step - 1e-9).rounded(.up))
    ticks = (Int(first)...Int(last)).map { Double($0) * step }
  }

  /// Where a value stands between two ends.
  func place(_ value: Double, from start: Double, to end: Double) -> Double {
    let (low, high) = (ticks[0], ticks[ticks.count - 1])
    return start + (value - low) / (high - low) * (end - start)
  }
}
