import AnalysisGraph
import LinearAlgebra

/// The greatest eigenvalue of a connected part of an undirected graph and its eigenvector, which by Perron and Frobenius
/// is positive and the only one.
///
/// Small parts are solved as dense matrices, others by the Lanczos method with thick restarts: Wu & Simon, Thick-restart
/// Lanczos method for large symmetric eigenvalue problems (2000). Vectors are kept orthogonal to all that are kept.
struct SymmetricEigenpair {
  let value: Double
  /// The eigenvector, greatest entry 1.
  private(set) var vector: [Double]

  /// Up to this order the matrix is solved as a dense one.
  private static let denseOrder = 48
  /// How many vectors are kept at most, and how many over a restart; fewer where they would take much memory.
  private static let basis = (vectors: 32, kept: 10)
  private static let largeBasis = (vectors: 20, kept: 6)
  private static let largeOrder = 500_000
  /// By how much of the greatest entry an entry may be wrong.
  private static let tolerance = 1e-9

  /// Solves.
  ///
  /// - Throws: If the second eigenvalue is so near that rounding hides the vector, or rounds run out.
  /// - Complexity: O(n³) for a dense matrix; else O(m + n) for each of a number of rounds that grows as the root of the
  ///   spectral gap shrinks, and 32 numbers a vertex.
  init(of matrix: SymmetricRows) throws(DominantEigenvector.Failure) {
    if matrix.order <= Self.denseOrder {
      let (values, vectors) = matrix.dense.eigenvectors()
      let others = zip(values, vectors).dropLast().map { ($0, $1) }
      (value, vector) = try matrix.refined(
        vectors[matrix.order - 1], by: others, tolerance: Self.tolerance)
    } else {
      var search = LanczosSearch(matrix, matrix.order > Self.largeOrder ? Self.largeBasis : Self.basis)
      (value, vector) = try search.greatest(tolerance: Self.tolerance)
    }
    polish(matrix)
  }

  /// Makes the vector positive, which rounding may have spoilt where it is next to 0.
  private mutating func polish(_ matrix: SymmetricRows) {
    let sign: Double = vector.reduce(0, +) < 0 ? -1 : 1
    vector = vector.map { max(0, sign * $0) }
    for _ in 0..<2 {
      let images = matrix.times(vector)
      for row in vector.indices { vector[row] = images[row] + value / 2 * vector[row] }
      let greatest = vector.max() ?? 1
      for row in vector.indices { vector[row] /= greatest }
    }
  }
}

/// A search in the space that a vector spans with its images.
private struct LanczosSearch {
  private let matrix: SymmetricRows
  private let size: (vectors: Int, kept: Int)
  /// The orthonormal vectors.
  private var basis: [[Double]] = []
  /// The matrix among them.
  private var projected: SymmetricMatrix
  /// A vector that is left out of the space.
  private var locked: [Double]?
  /// How often the matrix was applied.
  private var roundCount = 0

  /// After how many steps over entries and vectors to give up.
  private static let mostWork = 40_000_000_000

  /// Begins with a vector of equal entries, so that what is alike in the graph stays alike.
  init(_ matrix: SymmetricRows, _ size: (vectors: Int, kept: Int)) {
    self.matrix = matrix
    self.size = (min(size.vectors, matrix.order - 1), min(size.kept, matrix.order / 2))
    projected = SymmetricMatrix(order: self.size.vectors)
    begin([Double](repeating: 1, count: matrix.order))
  }

  private mutating func begin(_ start: [Double]) {
    let length = start.length
    basis = [start.map { $0 / length }]
    projected = SymmetricMatrix(order: size.vectors)
  }

  /// A pair of value and vector among the vectors of the basis.
  private struct Pair {
    let value: Double
    let vector: [Double]
    /// The length of what the vector's image has beyond it.
    let residual: Double
    /// Some others of lesser value, those of the least value first.
    let others: [(value: Double, vector: [Double])]
  }

  /// The greatest eigenvalue and a vector of which no entry is wrong by more than a share of the greatest, as far as can
  /// be told from what its image has beyond it and from the other eigenvalues.
  ///
  /// - Throws: If that can't be reached.
  mutating func greatest(tolerance: Double) throws(DominantEigenvector.Failure) -> (
    value: Double, vector: [Double]
  ) {
    let first = try pair { pair, next in
      let share = (pair.value - next) * pair.vector.greatestMagnitude
      return share > 0 && pair.residual < max(1e-4 * tolerance * share, 2 * pair.value * .ulpOfOne)
    }
    // A search that begins elsewhere finds a second value that is hidden so far, since it is too near or the first
    // vector has nothing of its own.
    locked = first.vector
    var random = SeededGenerator(seed: 1)
    var start = (0..<matrix.order).map { _ in Double.random(in: -1..<1, using: &random) }
    start.add(-first.vector.product(start), times: first.vector)
    begin(start)
    let noise = 8 * first.value * .ulpOfOne
    let second = try pair { pair, _ in
      pair.residual < max(0.1 * (first.value - pair.value), noise)
    }
    guard second.value + second.residual < first.value - noise else { throw .hiddenByRounding }
    return try matrix.refined(
      first.vector, by: first.others + [(second.value, second.vector)], tolerance: tolerance)
  }

  /// Searches until the greatest pair is good enough, given the most that the second value can be.
  private mutating func pair(
    isEnough: (_ pair: Pair, _ next: Double) -> Bool
  ) throws(DominantEigenvector.Failure) -> Pair {
    let mostRounds = max(1_000, Self.mostWork / (matrix.entryCount + 50 * matrix.order))
    var kept = 0
    while roundCount < mostRounds {
      let norm = extend(from: kept)
      let (values, vectors) = projected.leading(min(size.vectors, basis.count)).eigenvectors()
      let (first, second) = (values.count - 1, values.count - 2)
      let next = second < 0 ? 0 : values[second] + norm * abs(vectors[second][first])
      let residual = norm * abs(vectors[first][first])
      let vector = combined(vectors[first])
      if isEnough(Pair(value: values[first], vector: vector, residual: residual, others: []), next) {
        let others = (max(0, first - size.kept)..<first).map { (values[$0], combined(vectors[$0])) }
        return Pair(value: values[first], vector: vector, residual: residual, others: others)
      }
      let noise = 8 * abs(values[first]) * .ulpOfOne
      if residual < noise, next >= values[first], next < values[first] + noise { throw .hiddenByRounding }
      kept = restart(values, vectors)
    }
    throw .notConverged(rounds: roundCount)
  }

  /// Adds vectors until there are as many as there may be; the length of what the last image has beyond them.
  private mutating func extend(from kept: Int) -> Double {
    for index in kept..<size.vectors {
      var image = matrix.times(basis[index])
      roundCount += 1
      let length = image.length
      var parts = orthogonalize(&image, index)
      var rest = image.length
      if rest < 0.7 * length {
        for (place, part) in orthogonalize(&image, index).enumerated() { parts[place] += part }
        rest = image.length
      }
      for place in 0...index { projected[place, index] = parts[place] }
      if rest <= length * .ulpOfOne * 4 {
        // The space holds all images of its vectors.
        basis.removeSubrange((index + 1)...)
        return 0
      }
      for row in image.indices { image[row] /= rest }
      basis.replaceSubrange((index + 1)..., with: [image])
      if index + 1 == size.vectors { return rest }
    }
    return 0
  }

  /// Takes out of a vector what it has of the first ones, and returns how much that was.
  private func orthogonalize(_ image: inout [Double], _ last: Int) -> [Double] {
    let parts = (0...last).map { basis[$0].product(image) }
    for (place, part) in parts.enumerated() { image.add(-part, times: basis[place]) }
    if let locked { image.add(-locked.product(image), times: locked) }
    return parts
  }

  /// Keeps the best vectors and the one that would come next.
  private mutating func restart(_ values: [Double], _ vectors: [[Double]]) -> Int {
    let kept = min(size.kept, values.count - 1)
    let best = (1...kept).map { values.count - $0 }
    let next = basis[basis.count - 1]
    basis = best.map { combined(vectors[$0]) } + [next]
    projected = SymmetricMatrix(order: size.vectors)
    for (place, index) in best.enumerated() { projected[place, place] = values[index] }
    return kept
  }

  private func combined(_ parts: [Double]) -> [Double] {
    var sum = [Double](repeating: 0, count: matrix.order)
    for (part, vector) in zip(parts, basis) { sum.add(part, times: vector) }
    return sum
  }
}
