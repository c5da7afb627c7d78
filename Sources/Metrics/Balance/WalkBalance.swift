public import AnalysisGraph
import LinearAlgebra

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How balanced the closed walks of a signed network are, and those of each vertex.
public struct WalkBalance: Sendable, Hashable {
  /// tr e^A / tr e^|A|, from 0 to 1, where 1 is balanced; `nil` without signed edges.
  public let value: Double?
  /// [e^A]ᵥᵥ / [e^|A|]ᵥᵥ of each vertex; `nil` for vertices without signed edges.
  public let local: Scores

  /// What is counted.
  public static let convention = """
    Balanced closed walks less unbalanced ones, in proportion to all, long ones weighing less: tr e^A / tr e^|A| with \
    A the friendly less the hostile weight of each pair and |A| both together. Neutral edges and loops do not count; \
    parallel edges add up, and so do those of either direction.
    """
}

/// Walk balance: the walks that come back to where they began and pass over an even number of hostile edges less those
/// that pass over an odd number, in proportion to all, a walk of length k weighing 1/k!.
///
/// Estrada & Benzi, Walk-based measure of balance in signed networks (2014). Exponentials are added up as logarithms, so
/// that large networks do not overflow. The value of a vertex is less sure than others where eigenvalues go beyond 60.
///
/// - Parameter graph: The graph. Direction does not count; mixed edges are friendly and hostile by half.
/// - Returns: The balance of the network and of each vertex.
/// - Complexity: O(n³) time and O(n²) space in the largest component.
public func walkBalance(of graph: AnalysisGraph) -> WalkBalance {
  let adjacency = SignedAdjacency(graph)
  var net = LogarithmOfSum()
  var whole = LogarithmOfSum()
  var local = [Double?](repeating: nil, count: graph.vertexCount)
  adjacency.forEachPart { part in
    guard part.vertices.count > 1 else {
      net.add(exponent: 0)
      whole.add(exponent: 0)
      return
    }
    let (netValues, netVectors) = part.net.eigenvectors()
    let (wholeValues, wholeVectors) = part.whole.eigenvectors()
    for value in netValues { net.add(exponent: value) }
    for value in wholeValues { whole.add(exponent: value) }
    for (place, vertex) in part.vertices.enumerated() {
      var (netWalks, wholeWalks) = (LogarithmOfSum(), LogarithmOfSum())
      for index in netValues.indices {
        netWalks.add(exponent: netValues[index], times: netVectors[index][place] * netVectors[index][place])
        wholeWalks.add(
          exponent: wholeValues[index], times: wholeVectors[index][place] * wholeVectors[index][place])
      }
      local[vertex] = netWalks.ratio(to: wholeWalks)
    }
  }
  let scores = Scores(
    local, convention: "\(WalkBalance.convention) Of the walks that begin at the vertex.",
    absence: "no signed edges")
  return WalkBalance(value: adjacency.pairs.isEmpty ? nil : net.ratio(to: whole), local: scores)
}

/// A sum of exponentials, kept as the greatest exponent and what the sum is in units of it.
private struct LogarithmOfSum {
  private var greatest = -Double.infinity
  private var sum = 0.0

  mutating func add(exponent: Double, times factor: Double = 1) {
    guard factor > 0 else { return }
    if exponent > greatest {
      sum = sum * exp(greatest - exponent) + factor
      greatest = exponent
    } else {
      sum += factor * exp(exponent - greatest)
    }
  }

  func ratio(to other: LogarithmOfSum) -> Double? {
    let ratio = sum / other.sum * exp(greatest - other.greatest)
    return ratio.isFinite ? min(1, ratio) : nil
  }
}
