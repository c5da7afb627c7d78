/// Frames around the boxes of each group, in the order of the groups' numbers; `nil` if one would hold a stranger or
/// meet another frame, because that would be false. Linear in groups and boxes.
///
/// - Parameters:
///   - request: The boxes with their groups; those without group are strangers to all.
///   - centers: Where the boxes stand.
///   - margin: How far strangers and other frames must stay away, in points.
/// - Returns: The frames, or `nil`.
public func groupFrames(
  of request: LayoutRequest, centers: [Point], margin: Double = 0
) -> [Layout.Frame]? {
  let rects = zip(centers, request.boxes).map { Rect(center: $0, size: $1.size) }
  return frames(of: request.groups, around: rects, request, margin: margin)
}

/// As ``groupFrames(of:centers:margin:)``, with the groups at hand.
func frames(
  of groups: [BoxGroup], around rects: [Rect], _ request: LayoutRequest, margin: Double
) -> [Layout.Frame]? {
  let outlines = groups.map { group in
    var outline = Rect.nothing
    for box in group.members { outline.cover(rects[box]) }
    outline = outline.grown(by: 9)
    outline.minY -= Layout.Frame.titleHeight
    return outline
  }
  for (rank, group) in groups.enumerated() {
    let zone = outlines[rank].grown(by: margin)
    for other in outlines[(rank + 1)...] where other.intersects(zone) { return nil }
    for box in rects.indices where request.boxes[box].group != group.number && rects[box].intersects(zone) {
      return nil
    }
  }
  return zip(groups, outlines).map { group, outline in
    Layout.Frame(
      group: group.number, center: outline.center, size: Size(width: outline.width, height: outline.height))
  }
}
