/// Why an ``AnalysisGraph`` can't be built.
public enum AnalysisGraphError: Error, Hashable, CustomStringConvertible {
  /// A negative number of vertices, or more than 2³¹ − 1.
  case vertexCount(Int)
  /// More than 2³⁰ − 1 edges.
  case edgeCount(Int)
  /// An edge with an end that is no vertex.
  case vertexOutOfRange(vertex: Int, edge: Int, vertexCount: Int)
  /// A weight that is not finite or not above 0.
  case weight(Double, edge: Int)
  /// A distance that is below 0 or not a number.
  case distance(Double, edge: Int)
  /// A list with one entry per edge that has too few or too many.
  case edgeValueCount(Int, edgeCount: Int)

  /// The error in a sentence.
  public var description: String {
    switch self {
    case .vertexCount(let count):
      "A graph can't have \(count) vertices; give a number from 0 to \(Int32.max)."
    case .edgeCount(let count):
      "A graph can't have \(count) edges; the most is \(Int32.max / 2)."
    case .vertexOutOfRange(let vertex, let edge, let vertexCount):
      "Edge \(edge) ends at vertex \(vertex), but the graph has \(vertexCount) vertices, counted from 0."
    case .weight(let weight, let edge):
      "Edge \(edge) has weight \(weight); a weight is a strength and must be finite and above 0."
    case .distance(let distance, let edge):
      "Edge \(edge) has distance \(distance); a distance must be 0 or more."
    case .edgeValueCount(let count, let edgeCount):
      "There are \(count) values for \(edgeCount) edges; give one for each edge."
    }
  }
}
