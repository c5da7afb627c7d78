/// Places boxes and routes arcs: Graphviz gives positions, from several starts where the drawing is small enough;
/// the positions are drawn together and the arcs routed by this module; the drawing with the best
/// ``LayoutScore`` is kept.
///
/// The same request gives the same bytes in both modes, on any locale and environment, as long as the time limit
/// doesn't cut the work short, which `notes` would say. No failure of Graphviz is an error: the next simpler
/// engine takes over, in the end a circle, and `notes` says so.
///
/// Up to about 150 boxes and 160 arcs everything is refined; up to 500 boxes and 1,200 arcs boxes are moved once and
/// routes chosen; above, arcs are straight.
///
/// - Parameters:
///   - request: Boxes, arcs and wishes. Numbers out of bounds are brought within, and `notes` says so.
///   - mode: Where Graphviz runs.
///   - timeout: Seconds for Graphviz on the wall clock; what it leaves of them is the processor time in which the
///     drawing is refined, so that a busy machine doesn't change it.
/// - Returns: centres of the boxes and routes of the arcs, in the request's order.
/// - Throws: ``LayoutError`` if an arc names a box that isn't there, if there are more than 20,000 boxes or
///   100,000 arcs, or if the timeout isn't a positive number.
public func layout(
  _ request: LayoutRequest, mode: LayoutMode, timeout: Double = 10
) throws(LayoutError) -> Layout {
  guard timeout > 0 else { throw .timeout(timeout) }
  let limit = min(timeout, 3_600)
  let start = Clock.now
  let (clean, notes) = try request.cleaned()
  guard !clean.boxes.isEmpty else {
    let none = LayoutScore(through: 0, labelHits: 0, crossings: 0, sparseness: 0)
    return Layout(
      centers: [], routes: [], size: Size(width: 0, height: 0), engine: clean.engine, score: none,
      notes: notes)
  }
  let positions = Positions(for: clean, mode: mode, timeout: limit)
  let left = max(limit * 0.1, start + limit - Clock.now)
  var layout = Drawing(clean, deadline: Clock.worked + left).best(of: positions)
  layout.notes = notes + positions.notes + layout.notes
  return layout
}
