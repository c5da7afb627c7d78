import AnalysisGraph

/// The arcs of a graph whichever way they point, without a second graph: those that leave a vertex and, if the graph
/// is directed, after them those that enter it, each row with numbers of its own.
struct UndirectedArcs {
  private let outRows: ArcRows
  private let outOffsets: UnsafeBufferPointer<Int>
  private let outNeighbors: UnsafeBufferPointer<Int32>
  private let inRows: ArcRows
  private let inOffsets: UnsafeBufferPointer<Int>
  private let inNeighbors: UnsafeBufferPointer<Int32>
  private let isDirected: Bool
  /// The number of the first arc that enters a vertex: one after the end of the last row of arcs that leave one.
  private let firstEntering: Int32

  /// Calls `body` with the arcs, which it must not keep.
  static func of<Result>(_ graph: AnalysisGraph, _ body: (UndirectedArcs) -> Result) -> Result {
    let (out, into) = (graph.outRows, graph.inRows)
    return out.offsets.withUnsafeBufferPointer { outOffsets in
      out.neighbors.withUnsafeBufferPointer { outNeighbors in
        into.offsets.withUnsafeBufferPointer { inOffsets in
          into.neighbors.withUnsafeBufferPointer { inNeighbors in
            body(
              UndirectedArcs(
                outRows: out, outOffsets: outOffsets, outNeighbors: outNeighbors, inRows: into,
                inOffsets: inOffsets, inNeighbors: inNeighbors, isDirected: graph.isDirected,
                firstEntering: Int32(out.arcCount) + 1))
          }
        }
      }
    }
  }

  /// The arcs that leave a vertex.
  @inline(__always)
  func firstRow(of vertex: Int32) -> Range<Int32> { Self.row(vertex, outOffsets) }

  /// The row after the one that ends at an arc; none if that was the last.
  @inline(__always)
  func row(after end: Int32, of vertex: Int32) -> Range<Int32>? {
    guard isDirected, end < firstEntering else { return nil }
    let row = Self.row(vertex, inOffsets)
    return row.lowerBound &+ firstEntering..<row.upperBound &+ firstEntering
  }

  /// The other end of an arc.
  @inline(__always)
  func neighbor(_ arc: Int32) -> Int32 {
    arc < firstEntering ? outNeighbors[Int(arc)] : inNeighbors[Int(arc &- firstEntering)]
  }

  /// The edge that an arc belongs to.
  @inline(__always)
  func edge(_ arc: Int32) -> Int32 {
    let edge = arc < firstEntering ? outRows.edge(Int(arc)) : inRows.edge(Int(arc &- firstEntering))
    return Int32(truncatingIfNeeded: edge)
  }

  @inline(__always)
  private static func row(_ vertex: Int32, _ offsets: UnsafeBufferPointer<Int>) -> Range<Int32> {
    let begin = Int32(truncatingIfNeeded: offsets[Int(vertex)])
    let end = Int32(truncatingIfNeeded: offsets[Int(vertex) &+ 1])
    return Range(uncheckedBounds: (begin, end))
  }
}
