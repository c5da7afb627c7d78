import Metrics
import Testing

@Suite struct TieDrawTests {
  @Test func keepsWhatIsCertainAndDropsWhatIsNot() {
    for number in 0..<200 {
      #expect(tieDraw(number, seed: 3, probabilities: [0, 1, 0, 1]) == [false, true, false, true])
    }
  }

  /// 20,000 draws of each are off by five standard deviations once in a million seeds; this seed is not one.
  @Test(arguments: [0.05, 0.3, 0.5, 0.95])
  func keepsAsOftenAsIsProbable(probability: Double) {
    var counts = [0, 0, 0]
    let draws = 20_000
    for number in 0..<draws {
      let draw = tieDraw(number, seed: 11, probabilities: [probability, probability, probability])
      for tie in draw.indices where draw[tie] { counts[tie] += 1 }
    }
    let deviation = (Double(draws) * probability * (1 - probability)).squareRoot()
    for count in counts { #expect(abs(Double(count) - Double(draws) * probability) < 5 * deviation) }
  }

  /// Two ties of one draw, and one tie of two draws, are as independent as coins.
  @Test func drawsAndTiesAreIndependent() {
    let draws = (0..<20_000).map { tieDraw($0, seed: 0, probabilities: [0.5, 0.5]) }
    let both = draws.count { $0[0] && $0[1] }
    let inARow = zip(draws, draws.dropFirst()).count { $0[0] && $1[0] }
    for count in [both, inARow] { #expect(abs(count - 5_000) < 310) }
  }

  @Test func dependsOnSeedAndNumberAlone() {
    let half = [Double](repeating: 0.5, count: 60)
    #expect(tieDraw(7, seed: 1, probabilities: half) == tieDraw(7, seed: 1, probabilities: half))
    #expect(tieDraw(7, seed: 1, probabilities: half) != tieDraw(8, seed: 1, probabilities: half))
    #expect(tieDraw(7, seed: 1, probabilities: half) != tieDraw(7, seed: 2, probabilities: half))
  }
}
