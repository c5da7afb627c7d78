import AnalysisGraph

/// Finds the ranks of an undirected graph by solving (D − dA) y = jump, where D has the degrees and y is the rank
/// of each place divided by its degree: the ranks but for their scale, since jumps from vertices without edges go to
/// all alike.
///
/// Hestenes & Stiefel, Methods of conjugate gradients for solving linear systems (1952), preconditioned by D.
struct UndirectedSurfer: Surfer {
  private let rows: SurferRows
  private let degrees: [Double]
  private let damping: Double
  private let jump: Double
  /// y: the rank of each place divided by its degree; places without edges come last and are left out.
  private let shares: SharedVector
  /// jump − (D − dA) y.
  private let residuals: SharedVector
  private let direction: SharedVector
  /// (D − dA) times the direction.
  private let image: SharedVector
  /// The residuals' squares, each divided by the degree.
  private var norm: Double
  private var previousNorm = Double.infinity

  /// If degrees are so far apart, rounding at small ones drowns what is said of great ones.
  private static let mostDegreeRatio = 1e8

  /// Whether the system can be solved to the last digits.
  static func canSurf(_ rows: SurferRows) -> Bool {
    let degrees = rows.outSums.lazy.filter { $0 > 0 }
    guard let least = degrees.min(), let most = degrees.max() else { return false }
    return most / least <= mostDegreeRatio
  }

  /// Begins with the same rank everywhere.
  init(_ rows: SurferRows, damping: Double) {
    self.rows = rows
    self.damping = damping
    let count = rows.outSums.count { $0 > 0 }
    degrees = Array(rows.outSums[..<count])
    let start = 1 / Double(rows.vertices.count)
    jump = (1 - damping) * start
    shares = SharedVector(degrees.map { start / $0 })
    residuals = SharedVector(repeating: 0, count: count)
    direction = SharedVector(repeating: 0, count: count)
    image = SharedVector(repeating: 0, count: count)
    norm = 0
    var norm = 0.0
    let (residuals, direction) = (residuals.places, direction.places)
    rows.forEachSum(UnsafeBufferPointer(shares.places), of: 0..<count) { [degrees, jump] place, sum in
      let residual = jump + damping * sum - start
      residuals[place] = residual
      direction[place] = residual / degrees[place]
      norm += residual * residual / degrees[place]
    }
    self.norm = norm
  }

  var isStuck: Bool { norm == 0 || !norm.isFinite }

  mutating func step(on execution: Execution) -> Double {
    let steepness = sum(on: execution) { [rows, damping, degrees, direction, image] run in
      let (direction, image) = (direction.places, image.places)
      var steepness = 0.0
      rows.forEachSum(UnsafeBufferPointer(direction), of: run) { place, sum in
        image[place] = degrees[place] * direction[place] - damping * sum
        steepness += image[place] * direction[place]
      }
      return SIMD2(steepness, 0)
    }[0]
    let length = norm / steepness
    let sums = sum(on: execution) { [degrees, shares, residuals, direction, image] run in
      let (shares, residuals) = (shares.places, residuals.places)
      let (direction, image) = (direction.places, image.places)
      var sums = SIMD2<Double>.zero
      for place in run {
        shares[place] += length * direction[place]
        let residual = residuals[place] - length * image[place]
        residuals[place] = residual
        sums += SIMD2(residual * residual / degrees[place], abs(residual))
      }
      return sums
    }
    let turn = sums[0] / norm
    norm = sums[0]
    for place in degrees.indices {
      direction.places[place] = residuals.places[place] / degrees[place] + turn * direction.places[place]
    }
    // The inverse of the system may blow the residuals up to 1 / (1 − d) times, and scaling doubles it.
    return 2 * sums[1] / (1 - damping) / (jump * Double(rows.vertices.count))
  }

  /// Adds up what `work` makes of each run of places with edges, in their order, so that threads don't matter.
  private func sum(
    on execution: Execution, _ work: @Sendable (Range<Int>) -> SIMD2<Double>
  ) -> SIMD2<Double> {
    execution.map(below: rows.runs.count) { [rows, degrees] run in
      work(rows.runs[run].clamped(to: 0..<degrees.count))
    }.reduce(.zero, +)
  }

  var scores: [Double] {
    var ranks = [Double](repeating: jump, count: rows.vertices.count)
    for (place, degree) in degrees.enumerated() { ranks[place] = shares.places[place] * degree }
    return ranks.withUnsafeBufferPointer { rows.scores($0) }
  }
}
