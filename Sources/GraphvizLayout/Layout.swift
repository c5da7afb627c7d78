/// Where everything stands: the answer to a ``LayoutRequest``, in the request's order.
public struct Layout: Sendable, Hashable, Codable {
  /// The course of one arc.
  public struct Route: Sendable, Hashable, Codable {
    /// Control points of a piecewise cubic Bézier curve: 3k + 1 points for k pieces, from the border of
    /// the tail's box to the border of the head's box.
    public var curve: [Point]
    /// Centre of the label's rectangle; `nil` where the arc has no label.
    public var label: Point?

    /// Creates a route along a curve.
    public init(curve: [Point], label: Point? = nil) {
      self.curve = curve
      self.label = label
    }
  }

  /// Centres of the boxes.
  public var centers: [Point]
  /// Routes of the arcs.
  public var routes: [Route]
  /// Extent of the drawing; all boxes, curves and labels lie within 0...width and 0...height.
  public var size: Size
  /// The engine that gave the positions.
  public var engine: LayoutRequest.Engine
  /// How good the drawing is.
  public var score: LayoutScore
  /// What went wrong on the way and how it was mended, in plain sentences; empty if nothing did.
  public var notes: [String]

  /// Creates a layout.
  public init(
    centers: [Point], routes: [Route], size: Size, engine: LayoutRequest.Engine, score: LayoutScore,
    notes: [String] = []
  ) {
    self.centers = centers
    self.routes = routes
    self.size = size
    self.engine = engine
    self.score = score
    self.notes = notes
  }
}
