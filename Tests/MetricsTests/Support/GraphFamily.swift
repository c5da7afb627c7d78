import Foundation

/// Whether tests take every graph of six vertices: minutes if optimised, hours else.
let isExhaustive = ProcessInfo.processInfo.environment["ENTENTE_EXHAUSTIVE"] == "6"

/// Some graphs to test with, and after them graphs of six vertices that are too many to be kept.
struct GraphFamily: RandomAccessCollection {
  private let kept: [NamedGraph]
  /// The directed graphs of six vertices to be made when asked for, as sets of `vertexPairs`.
  private let masks: [Int]

  init(_ kept: [NamedGraph], andDirectedOfSix masks: [Int] = []) {
    self.kept = kept
    self.masks = masks
  }

  var startIndex: Int { 0 }
  var endIndex: Int { kept.count + masks.count }

  subscript(position: Int) -> NamedGraph {
    position < kept.count
      ? kept[position] : namedGraph(6, mask: masks[position - kept.count], isDirected: true)
  }

  static func + (family: GraphFamily, more: [NamedGraph]) -> GraphFamily {
    GraphFamily(family.kept + more, andDirectedOfSix: family.masks)
  }
}
