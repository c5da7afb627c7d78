import AnalysisGraph
import Testing

@testable import Metrics

@Suite struct IndexedHeapTests {
  /// A second queue, a plain list, is asked the same.
  @Test func takesTheLeastAndLowersKeys() {
    var generator = SeededGenerator(seed: 1)
    var heap = IndexedHeap(itemLimit: 50)
    var keys: [Int: Double] = [:]
    for step in 0..<5000 {
      if Int.random(in: 0..<5, using: &generator) < 2, !keys.isEmpty {
        let first = heap.removeFirst()
        #expect(keys[first] == keys.values.min(), "step \(step)")
        keys[first] = nil
      } else {
        let item = Int.random(in: 0..<50, using: &generator)
        let key = Double(Int.random(in: 0..<30, using: &generator))
        guard key <= keys[item] ?? .infinity else { continue }
        heap.lower(item, to: key)
        keys[item] = key
      }
      #expect(heap.isEmpty == keys.isEmpty)
    }
  }
}
