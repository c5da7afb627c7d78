/// The directed graphs of 5 vertices up to isomorphism, each as the set of its arcs among `vertexPairs`.
enum DigraphShapes {
  /// How many there are: OEIS A000273.
  static let count = 9608

  /// Of each shape the graph with the lowest number, in ascending order.
  ///
  /// Numbers are crossed out that a permutation makes of a lower one; two permutations make all of them.
  static let ofFive: [Int] = {
    let pairs = vertexPairs(5, true)
    let steps = [[1, 0, 2, 3, 4], [1, 2, 3, 4, 0]].map { permutation in
      PermutedArcs(
        pairs.map { pair in
          1 << (pairs.firstIndex { $0 == (permutation[pair.0], permutation[pair.1]) } ?? 0)
        })
    }
    var isKnown = [Bool](repeating: false, count: 1 << pairs.count)
    var shapes: [Int] = []
    for mask in isKnown.indices where !isKnown[mask] {
      shapes.append(mask)
      isKnown[mask] = true
      var open = [mask]
      while let known = open.popLast() {
        for step in steps {
          let image = step.image(of: known)
          if !isKnown[image] {
            isKnown[image] = true
            open.append(image)
          }
        }
      }
    }
    return shapes
  }()
}

/// Where a renaming of the vertices moves arcs, looked up ten arcs at a time.
private struct PermutedArcs {
  private let low: [Int]
  private let high: [Int]

  init(_ images: [Int]) {
    func table(_ images: ArraySlice<Int>) -> [Int] {
      var table = [0]
      for image in images { table += table.map { $0 | image } }
      return table
    }
    low = table(images[..<10])
    high = table(images[10...])
  }

  func image(of arcs: Int) -> Int { low[arcs & 1023] | high[arcs >> 10] }
}
