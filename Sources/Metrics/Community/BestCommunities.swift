public import AnalysisGraph

/// The division of the greatest modularity among several that differ by their random choices.
///
/// Of equally good ones, or if modularity has no value, it is that of the lowest seed.
///
/// - Parameters:
///   - runs: How often to divide, 1 or more.
///   - seed: The seed of the first run; each further run takes the next.
///   - execution: On how many threads runs go side by side, and who is told; no bit depends on it.
///   - divide: Divides by a seed, as in ``leiden(of:resolution:weighting:seed:repetitions:on:)``.
/// - Returns: The best division; its convention says among how many it is the best.
/// - Complexity: `runs` times that of `divide`.
public func bestCommunities(
  of runs: Int, seed: Int = 0, on execution: Execution = Execution(),
  _ divide: @Sendable (_ seed: Int, _ execution: Execution) -> Communities
) -> Communities {
  precondition(runs > 0, "runs must be at least 1")
  guard runs > 1 else { return divide(seed, execution) }
  execution.progress?.begin(steps: runs)
  let found = execution.map(below: runs) { run in
    defer { execution.progress?.advance() }
    return divide(seed &+ run, Execution(threads: 1))
  }
  var best = found[0]
  for division in found.dropFirst() where (division.modularity ?? 0) > (best.modularity ?? 0) {
    best = division
  }
  best.convention =
    "Of \(runs) runs with seeds from \(seed) on, the one of the greatest modularity: \(best.convention)"
  return best
}
