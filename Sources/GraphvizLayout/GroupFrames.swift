extension Drawing {
  /// Frames around the boxes of each group, if the engine keeps groups apart: none holds a stranger or a part of
  /// another frame, or else there are none at all, and a note says so.
  func frames(
    around rects: [Rect], _ engine: LayoutRequest.Engine, notes: inout [String]
  ) -> [Layout.Frame] {
    let groups = request.groups
    guard engine == .dot, !groups.isEmpty else { return [] }
    let outlines = groups.map { group in
      var outline = Rect.nothing
      for box in group.members { outline.cover(rects[box]) }
      outline = outline.grown(by: 9)
      outline.minY -= Layout.Frame.titleHeight
      return outline
    }
    for (rank, group) in groups.enumerated() {
      let strangers = rects.indices.filter { request.boxes[$0].group != group.number }
      let isCut = outlines.indices.contains { $0 != rank && outlines[$0].intersects(outlines[rank]) }
      if isCut || strangers.contains(where: { rects[$0].intersects(outlines[rank]) }) {
        notes.append("The frames of groups are left out, since boxes of other groups would stand in them.")
        return []
      }
    }
    return zip(groups, outlines).map { group, outline in
      Layout.Frame(
        group: group.number, center: outline.center,
        size: Size(width: outline.width, height: outline.height))
    }
  }
}
