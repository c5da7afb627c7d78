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

  /// A ring of a radial drawing: an ellipse on which boxes of one distance stand.
  public struct Ring: Sendable, Hashable, Codable {
    /// The middle, where the focus stands.
    public var center: Point
    /// Half the ring's width and height.
    public var radii: Size
    /// How many arcs lead from the focus to the ring's boxes; `nil` for those that none leads to.
    public var distance: Int?

    /// Creates a ring.
    public init(center: Point, radii: Size, distance: Int?) {
      self.center = center
      self.radii = radii
      self.distance = distance
    }

    /// The ring's point at an angle in radians, clockwise from above.
    public func point(at angle: Double) -> Point {
      Point(x: center.x + radii.width * sine(angle), y: center.y - radii.height * cosine(angle))
    }
  }

  /// A frame around all boxes of one group and no other.
  public struct Frame: Sendable, Hashable, Codable {
    /// The group as the request numbers it.
    public var group: Int
    /// The middle of the frame.
    public var center: Point
    /// The frame's extent, with room for a title of ``titleHeight`` above the boxes.
    public var size: Size

    /// Creates a frame.
    public init(group: Int, center: Point, size: Size) {
      self.group = group
      self.center = center
      self.size = size
    }

    /// Room for the title, in points.
    public static let titleHeight = 18.0
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
  /// The rings of a radial drawing, from the inside out.
  public var rings: [Ring]
  /// The frames of groups, where the engine draws any; they don't overlap.
  public var frames: [Frame]

  /// Creates a layout.
  public init(
    centers: [Point], routes: [Route], size: Size, engine: LayoutRequest.Engine, score: LayoutScore,
    notes: [String] = [], rings: [Ring] = [], frames: [Frame] = []
  ) {
    self.rings = rings
    self.frames = frames
    self.centers = centers
    self.routes = routes
    self.size = size
    self.engine = engine
    self.score = score
    self.notes = notes
  }
}
