import GraphvizLayout

extension Scene {
  /// In words what rings and frames of a layout say; `nil` if it has none.
  func arrangement(in layout: Layout) -> String? {
    if !layout.rings.isEmpty { return ringSentences(layout) }
    guard !layout.frames.isEmpty else { return nil }
    let blocs = blocs
    let named = layout.frames.map { frame in
      "\(blocs[frame.group]) (\(list(actors.filter { $0.bloc == blocs[frame.group] }.map(\.name))))"
    }
    return "Framed blocs: \(named.joined(separator: "; "))."
  }

  private func ringSentences(_ layout: Layout) -> String {
    var sentences: [String] = []
    let rings = layout.rings
    if let middle = rings.first?.center,
      let focus = actors.indices.first(where: { (layout.centers[$0] - middle).length < 1 })
    {
      sentences.append("In the middle: \(actors[focus].name).")
    }
    for ring in rings {
      let names = actors.indices.filter { ring.bears(layout.centers[$0]) }.map { actors[$0].name }
      let place = ring.distance.map { "At distance \($0)" } ?? "Not connected to it"
      sentences.append("\(place): \(list(names)).")
    }
    return sentences.joined(separator: " ")
  }
}

extension Layout.Ring {
  /// Whether a box with this centre stands on the ring.
  fileprivate func bears(_ point: Point) -> Bool {
    let x = (point.x - center.x) / max(radii.width, 1)
    let y = (point.y - center.y) / max(radii.height, 1)
    return abs((x * x + y * y).squareRoot() - 1) < 0.02
  }

  /// The words on the ring.
  var caption: String { distance.map { "distance \($0)" } ?? "not connected" }
}
