public import AnalysisGraph

/// The components within which every vertex reaches every other along directed edges.
///
/// In an undirected graph they are the ``weakComponents(of:)``. Parallel edges, loops, weights and signs make no
/// difference; a vertex on no cycle is a component by itself.
/// Pearce, A space-efficient algorithm for finding strongly connected components (2016), without recursion: Tarjan's
/// algorithm (1972) with a single number for each vertex.
/// - Complexity: O(n + m) time, O(n) space.
public func strongComponents(of graph: AnalysisGraph) -> Components {
  guard graph.isDirected else { return weakComponents(of: graph) }
  let count = graph.vertexCount
  var marks = [UInt32](repeating: 0, count: count)
  let componentCount = marks.withUnsafeMutableBufferPointer { marks in
    graph.outRows.offsets.withUnsafeBufferPointer { offsets in
      graph.outRows.neighbors.withUnsafeBufferPointer { neighbors in
        withUnsafeTemporaryAllocation(of: StrongSearch.Step.self, capacity: count) { way in
          withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { closed in
            var search = StrongSearch(
              offsets: offsets, neighbors: neighbors, marks: marks, way: way, closed: closed)
            for root in 0..<Int32(count) where marks[Int(root)] == 0 { search.search(from: root) }
            return search.componentCount
          }
        }
      }
    }
  }
  return Components(marks.lazy.map { Int(StrongSearch.firstComponent - $0) }, below: componentCount)
}

private struct StrongSearch {
  /// A vertex on the way from the root to where the search is.
  struct Step {
    let vertex: Int32
    /// When it was visited, from 1.
    let number: UInt32
    /// The earliest visit known to be in reach, over vertices whose component is not complete.
    var low: UInt32
    /// The next arc to follow.
    var arc: Int
    /// Where its row ends.
    var end: Int
  }

  /// The mark of the first component; those of the others descend from it and stay above every visit's number.
  static let firstComponent = UInt32.max

  let offsets: UnsafeBufferPointer<Int>
  let neighbors: UnsafeBufferPointer<Int32>
  /// Of each vertex 0 before its visit, then the number of a visit in reach, at last the mark of its component.
  let marks: UnsafeMutableBufferPointer<UInt32>
  /// The way from the root.
  let way: UnsafeMutableBufferPointer<Step>
  /// The vertices that the search has left but whose component is not complete.
  let closed: UnsafeMutableBufferPointer<Int32>
  private(set) var componentCount = 0
  private var visits: UInt32 = 0
  private var closedCount = 0

  init(
    offsets: UnsafeBufferPointer<Int>, neighbors: UnsafeBufferPointer<Int32>,
    marks: UnsafeMutableBufferPointer<UInt32>, way: UnsafeMutableBufferPointer<Step>,
    closed: UnsafeMutableBufferPointer<Int32>
  ) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.marks = marks
    self.way = way
    self.closed = closed
  }

  mutating func search(from root: Int32) {
    var depth = 0
    var step = visit(root)
    while true {
      if step.arc < step.end {
        let neighbor = neighbors[step.arc]
        step.arc &+= 1
        let seen = marks[Int(neighbor)]
        if seen == 0 {
          way.initializeElement(at: depth, to: step)
          depth &+= 1
          step = visit(neighbor)
        } else {
          // The mark of a complete component is greater than any number.
          step.low = min(step.low, seen)
        }
      } else {
        leave(step)
        guard depth > 0 else { return }
        depth &-= 1
        let low = step.low
        // A child whose component is complete is not tied back, so that its low is greater than that of its parent.
        step = way[depth]
        step.low = min(step.low, low)
      }
    }
  }

  @inline(__always)
  private mutating func visit(_ vertex: Int32) -> Step {
    visits &+= 1
    marks[Int(vertex)] = visits
    return Step(
      vertex: vertex, number: visits, low: visits, arc: offsets[Int(vertex)], end: offsets[Int(vertex) &+ 1])
  }

  /// Completes the component of a vertex from which no earlier one is in reach, else lets the vertex wait for it.
  @inline(__always)
  private mutating func leave(_ step: Step) {
    guard step.low == step.number else {
      marks[Int(step.vertex)] = step.low
      closed.initializeElement(at: closedCount, to: step.vertex)
      closedCount &+= 1
      return
    }
    let component = Self.firstComponent &- UInt32(truncatingIfNeeded: componentCount)
    componentCount &+= 1
    marks[Int(step.vertex)] = component
    while closedCount > 0, marks[Int(closed[closedCount &- 1])] >= step.number {
      closedCount &-= 1
      marks[Int(closed[closedCount])] = component
    }
  }
}
