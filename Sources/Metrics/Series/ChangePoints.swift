#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a series of numbers changes its level.
public struct ChangePoints: Sendable, Hashable {
  /// The positions at which a new level begins, ascending, without the first.
  public let positions: [Int]
  /// The mean of each level, one more than positions.
  public let levels: [Double]
  /// What each level costs.
  public let penalty: Double
  /// The squares that are left and the penalties of all levels but the first.
  public let cost: Double
  /// How the positions are found.
  public static let convention = """
    Least squares around the levels plus a penalty for each change, solved exactly (PELT, Killick, Fearnhead & Eckley \
    2012). The penalty is 2 ln n times the variance of the series; each row counts alike, however long it lasts.
    """
}

/// The positions at which the mean of a series changes, by least squares with a penalty for each change.
///
/// R. Killick, P. Fearnhead and I. A. Eckley, Optimal detection of changepoints with a linear computational cost, Journal
/// of the American Statistical Association 107 (2012): the recursion of optimal partitioning (Jackson et al. 2005), in
/// which beginnings that can't become best any more are dropped. The result is exact. Of equally good ones the one whose
/// last level begins first is taken.
///
/// - Parameters:
///   - values: The series.
///   - penalty: What each change costs, 0 or more; `nil` for 2 ln n times the variance of the series, which keeps changes
///     that stand out from the series' own spread.
/// - Returns: The positions; none for a series of less than two numbers.
/// - Complexity: O(n²) time at worst, often O(n); O(n) space.
public func changePoints(of values: [Double], penalty: Double? = nil) -> ChangePoints {
  let squares = LevelCosts(values)
  let count = values.count
  let variance = count > 0 ? squares.cost(0, count) / Double(count) : 0
  let penalty = penalty ?? 2 * log(Double(max(1, count))) * variance
  let slack = 1e-9 * (squares.cost(0, count) + penalty)
  var best = [-penalty]
  var beginning = [0]
  var candidates = [0]
  for end in values.indices.map({ $0 + 1 }) {
    let costs = candidates.map { best[$0] + squares.cost($0, end) }
    var choice = 0
    for index in costs.indices where costs[index] + penalty < costs[choice] + penalty - slack {
      choice = index
    }
    best.append(costs[choice] + penalty)
    beginning.append(candidates[choice])
    candidates = zip(candidates, costs).filter { $0.1 <= best[end] + slack }.map(\.0) + [end]
  }
  var positions: [Int] = []
  var end = count
  while end > 0, beginning[end] > 0 {
    end = beginning[end]
    positions.append(end)
  }
  positions.reverse()
  let bounds = [0] + positions + [count]
  let levels = count == 0 ? [] : zip(bounds, bounds.dropFirst()).map { squares.mean($0, $1) }
  return ChangePoints(
    positions: positions, levels: levels, penalty: penalty,
    cost: max(0, best[count] + (count == 0 ? penalty : 0)))
}

/// Sums of squares around the mean of any stretch, each in constant time.
private struct LevelCosts {
  private var sums = [0.0]
  private var squares = [0.0]
  private let center: Double

  init(_ values: [Double]) {
    let center = values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    self.center = center
    for value in values {
      sums.append(sums[sums.count - 1] + value - center)
      squares.append(squares[squares.count - 1] + (value - center) * (value - center))
    }
  }

  func cost(_ start: Int, _ end: Int) -> Double {
    guard end > start else { return 0 }
    let sum = sums[end] - sums[start]
    return max(0, squares[end] - squares[start] - sum * sum / Double(end - start))
  }

  func mean(_ start: Int, _ end: Int) -> Double {
    center + (sums[end] - sums[start]) / Double(max(1, end - start))
  }
}
