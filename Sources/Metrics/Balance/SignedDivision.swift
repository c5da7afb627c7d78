public import AnalysisGraph

/// A division of a signed network into camps, with what it costs and what no division can cost less than.
public struct SignedDivision: Sendable, Hashable {
  /// The least weight of edges that go against the camps, or the least that was found where the time was up.
  public let value: Double
  /// What the least weight can't be less than; ``value`` where it is proven.
  public let lowerBound: Double
  /// Why the value is not proven to be the least; `nil` if it is.
  public let doubt: Doubt?
  /// The weight of all edges with a sign, loops left out.
  public let totalWeight: Double
  /// The camp of each vertex, from 0 on, in one of the best divisions; camps are numbered in the order of their first
  /// vertices. Vertices that no signed edge joins to others may stand anywhere.
  public let camps: [Int]
  /// The edges that go against these camps, ascending: their weights add up to ``value``, where a mixed edge counts half.
  public let frustrated: [Int]
  /// What is counted.
  public let convention: String

  /// What keeps a value from being proven.
  public enum Doubt: Sendable, Hashable {
    /// The time was up.
    case time
    /// Some weights are so great that others drown in what is rounded away of them.
    case weights
  }

  /// Whether the value is proven to be the least.
  public var isProven: Bool { doubt == nil }

  /// How many camps there are.
  public var campCount: Int { (camps.max() ?? -1) + 1 }

  /// 1 − 2L/m with m the weight of all edges with a sign: 1 for clean camps; `nil` without such edges, and where L is not
  /// proven.
  public var normalised: Double? { isProven ? normalisedBounds?.upperBound : nil }

  /// The interval in which 1 − 2L/m lies, which is one number where L is proven; `nil` without edges of a sign.
  public var normalisedBounds: ClosedRange<Double>? {
    guard totalWeight > 0 else { return nil }
    return (1 - 2 * value / totalWeight)...(1 - 2 * lowerBound / totalWeight)
  }
}

extension SignedDivision {
  /// Adds up what these camps cost.
  ///
  /// - Parameters:
  ///   - camps: The camp of each vertex, by any numbers.
  ///   - bound: What no division can cost less than, in units.
  ///   - pairs: The pairs of the graph, for the unit.
  ///   - graph: The graph.
  ///   - convention: What is counted.
  init(camps: [Int32], bound: Int, pairs: SignedPairs, of graph: AnalysisGraph, convention: String) {
    var numbers: [Int32: Int] = [:]
    self.camps = camps.map { camp in
      let number = numbers[camp] ?? numbers.count
      numbers[camp] = number
      return number
    }
    let (value, total, frustrated) = Self.frustration(of: camps, in: graph)
    let lowerBound = WholeUnits.weight(bound, pairs.unit)
    // Weights that are no whole numbers of a unit are off by half of one each, which must not matter.
    let slack = pairs.isExact ? 1e-9 * max(1, value) : Double(graph.edgeCount) * pairs.unit
    let isPrecise = pairs.isExact || slack <= 1e-6 * value || value == 0
    doubt = lowerBound < value - slack ? .time : isPrecise ? nil : .weights
    self.value = value
    self.lowerBound = doubt == nil ? value : max(0, min(value, lowerBound - (pairs.isExact ? 0 : slack)))
    totalWeight = total
    self.frustrated = frustrated
    self.convention = convention
  }

  /// The weight of the edges that go against camps, of all edges with a sign, and which edges go against them.
  private static func frustration<Camp: Equatable>(
    of camps: [Camp], in graph: AnalysisGraph
  ) -> (value: Double, total: Double, frustrated: [Int]) {
    var (value, total) = (0.0, 0.0)
    var frustrated: [Int] = []
    for (index, edge) in graph.edges.enumerated() where edge.tail != edge.head && edge.sign != .neutral {
      total += edge.weight
      let isTogether = camps[edge.tail] == camps[edge.head]
      if edge.sign == .mixed {
        value += edge.weight / 2
        frustrated.append(index)
      } else if isTogether != (edge.sign == .positive) {
        value += edge.weight
        frustrated.append(index)
      }
    }
    return (value, total, frustrated)
  }

  /// What these camps would cost in another network of the same vertices. O(m).
  ///
  /// - Parameter graph: The network.
  /// - Returns: The weight of its edges that go against them, where a mixed edge counts half.
  public func cost(in graph: AnalysisGraph) -> Double { Self.frustration(of: camps, in: graph).value }
}
