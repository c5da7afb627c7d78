public import AnalysisGraph

/// How much the neighbors of each vertex are tied to each other, so that it cannot play them off: Burt's constraint.
///
/// C(i) = Σ over neighbors j of (p(i, j) + Σ over q of p(i, q)·p(q, j))², with p(i, j) the share of j in what ties i
/// to all of its neighbors, (a(i, j) + a(j, i)) / Σ over k of (a(i, k) + a(k, i)). The lower, the more structural
/// holes a vertex spans. A vertex without neighbors has no value.
/// Burt, Structural holes: the social structure of competition (1992), chapter 2.
///
/// - Parameters:
///   - graph: Edges of both directions and parallel ones add up; loops and signs do not count.
///   - weighting: Whether edges count their weight.
/// - Returns: Scores above 0: 1 for a single neighbor, 1.125 in a triangle of equal ties, always below 2.
/// - Complexity: O(m^1.5) time, O(n + m) space.
public func constraint(of graph: AnalysisGraph, weighting: EdgeWeighting = .strength) -> Scores {
  let ties = NeighborStrengths(graph, weighting)
  var investments = Investments(ties)
  investments.addIndirect(ties.forward)
  var byRank = [Double](repeating: 0, count: graph.vertexCount)
  ties.forward.forEachPair { first, second, place in
    let forth = investments.forth[place] + investments.indirectForth[place]
    let back = investments.back[place] + investments.indirectBack[place]
    byRank[first] += forth * forth
    byRank[second] += back * back
  }
  return Scores(
    ties.byVertex(byRank),
    convention: """
      Burt's constraint; the lower, the more structural holes. \(NeighborStrengths.convention(graph, weighting))
      """, absence: "no neighbors")
}

/// The shares p of the pairs of ``ForwardRows``, from the first to the second and back.
private struct Investments {
  let forth: [Double]
  let back: [Double]
  /// The shares over a third vertex: Σ over q of p(i, q)·p(q, j).
  private(set) var indirectForth: [Double]
  private(set) var indirectBack: [Double]

  init(_ ties: NeighborStrengths) {
    var forth = ties.strengths
    var back = ties.strengths
    ties.forward.forEachPair { first, second, place in
      forth[place] /= ties.sums[first]
      back[place] /= ties.sums[second]
    }
    self.forth = forth
    self.back = back
    indirectForth = Array(repeating: 0, count: forth.count)
    indirectBack = indirectForth
  }

  /// Adds up the shares over a third vertex, which makes a triangle with the two.
  mutating func addIndirect(_ forward: ForwardRows) {
    indirectForth.withUnsafeMutableBufferPointer { indirectForth in
      indirectBack.withUnsafeMutableBufferPointer { indirectBack in
        forth.withUnsafeBufferPointer { forth in
          back.withUnsafeBufferPointer { back in
            forward.forEachTriangle { _, places in
              let (ab, ac, bc) = places
              indirectForth[ab] += forth[ac] * back[bc]
              indirectBack[ab] += forth[bc] * back[ac]
              indirectForth[ac] += forth[ab] * forth[bc]
              indirectBack[ac] += back[bc] * back[ab]
              indirectForth[bc] += back[ab] * forth[ac]
              indirectBack[bc] += back[ac] * forth[ab]
            }
          }
        }
      }
    }
  }
}
