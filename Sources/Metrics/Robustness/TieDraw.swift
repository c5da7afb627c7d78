import AnalysisGraph

/// Which of some ties are kept in one draw: each by itself with its probability.
///
/// The same seed and number give the same draw, on any machine and whatever else is drawn.
///
/// - Parameters:
///   - number: The number of the draw.
///   - seed: Begins the random choices.
///   - probabilities: With what probability each tie is kept, from 0 to 1.
/// - Returns: Whether each is kept.
/// - Complexity: O(ties).
public func tieDraw(_ number: Int, seed: Int, probabilities: [Double]) -> [Bool] {
  var seeds = SeededGenerator(seed: seed)
  var generator = SeededGenerator(
    seed: Int(truncatingIfNeeded: seeds.next()) ^ number &* 0x2545_F491_4F6C_DD1D)
  return probabilities.map { probability in
    Double(generator.next() >> 11) * 0x1p-53 < probability
  }
}
