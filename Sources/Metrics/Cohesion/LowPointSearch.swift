import AnalysisGraph

/// A depth-first search of a graph taken as undirected, which finds how far up each subtree is tied back.
///
/// Hopcroft & Tarjan, Algorithm 447: efficient algorithms for graph manipulation (1973), without recursion.
/// A parallel edge ties back, a loop doesn't. O(n + m) time, O(n) space.
struct LowPointSearch {
  /// An edge of the depth-first forest, as the search leaves its lower end for good.
  struct TreeEdge {
    let index: Int32
    let parent: Int32
    let child: Int32
    /// Whether the search began at the parent.
    let isAtRoot: Bool
    /// Whether an edge leads from the child's subtree to a vertex above the parent.
    let reachesAboveParent: Bool
    /// Whether another edge than this one leads from the child's subtree to the parent or a vertex above it.
    let hasAlternative: Bool
  }

  /// A vertex on the way from the root to where the search is.
  private struct Step {
    let vertex: Int32
    /// The edge over which the search came.
    let edge: Int32
    /// The earliest visit to which an edge from the subtree leads, that edge not counted.
    var low: Int32
    /// The next arc to follow.
    var arc: Int32
    /// Where its row ends.
    var end: Int32
  }

  private let arcs: UndirectedArcs
  /// When each vertex was visited, from 1; 0 if it was not.
  private let number: UnsafeMutableBufferPointer<Int32>
  /// The way from the root.
  private let way: UnsafeMutableBufferPointer<Step>
  private var visits: Int32 = 0

  /// Searches a graph and tells of each vertex at its visit, then of each edge of the forest, those of a subtree
  /// before the one that leads to it.
  ///
  /// - Returns: When each vertex was visited, from 1.
  @inline(__always)
  static func run(
    on graph: AnalysisGraph, visiting: (_ vertex: Int32) -> Void = { _ in }, leaving: (TreeEdge) -> Void
  ) -> [Int32] {
    let count = graph.vertexCount
    var number = [Int32](repeating: 0, count: count)
    number.withUnsafeMutableBufferPointer { number in
      UndirectedArcs.of(graph) { arcs in
        withUnsafeTemporaryAllocation(of: Step.self, capacity: count) { way in
          var search = LowPointSearch(arcs: arcs, number: number, way: way)
          for root in 0..<Int32(count) where number[Int(root)] == 0 {
            search.search(from: root, visiting, leaving)
          }
        }
      }
    }
    return number
  }

  @inline(__always)
  private mutating func search(
    from root: Int32, _ visiting: (_ vertex: Int32) -> Void, _ leaving: (TreeEdge) -> Void
  ) {
    var depth = 0
    var step = visit(root, over: -1)
    visiting(root)
    while true {
      if step.arc < step.end {
        let arc = step.arc
        step.arc &+= 1
        let neighbor = arcs.neighbor(arc)
        let seen = number[Int(neighbor)]
        if seen == 0 {
          way.initializeElement(at: depth, to: step)
          depth &+= 1
          step = visit(neighbor, over: arcs.edge(arc))
          visiting(neighbor)
        } else if seen < step.low, arcs.edge(arc) != step.edge {
          step.low = seen
        }
      } else if let row = arcs.row(after: step.end, of: step.vertex) {
        (step.arc, step.end) = (row.lowerBound, row.upperBound)
      } else if depth > 0 {
        depth &-= 1
        let child = step
        step = way[depth]
        let parentNumber = number[Int(step.vertex)]
        leaving(
          TreeEdge(
            index: child.edge, parent: step.vertex, child: child.vertex, isAtRoot: depth == 0,
            reachesAboveParent: child.low < parentNumber, hasAlternative: child.low <= parentNumber))
        step.low = min(step.low, child.low)
      } else {
        return
      }
    }
  }

  @inline(__always)
  private mutating func visit(_ vertex: Int32, over edge: Int32) -> Step {
    visits &+= 1
    number[Int(vertex)] = visits
    let row = arcs.firstRow(of: vertex)
    return Step(vertex: vertex, edge: edge, low: visits, arc: row.lowerBound, end: row.upperBound)
  }
}
