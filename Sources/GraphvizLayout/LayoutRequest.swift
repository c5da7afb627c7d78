/// What a layout engine is told: boxes with sizes and the arcs between them, and never a text.
///
/// Labels reserve space by their size alone, so no name, address or colour can reach Graphviz.
public struct LayoutRequest: Sendable, Hashable, Codable {
  /// The algorithms that place boxes.
  public enum Engine: String, Sendable, Hashable, Codable, CaseIterable {
    /// Stress majorisation with labels as boxes of their own; the default up to about 60 boxes.
    case neato
    /// Multilevel force-directed placement, for large graphs.
    case sfdp
    /// Layers from left to right, for hierarchies and boxed blocs.
    case dot
    /// All boxes on a circle in an order with few crossings; it can't fail, so it is the last resort.
    case circular
    /// One box in the middle and the others on rings around it, by their distance from it.
    case radial
  }

  /// A rectangle to place, usually an actor or a junction of a mediation.
  public struct Box: Sendable, Hashable, Codable {
    /// The extent to keep free.
    public var size: Size
    /// Where the box must stand, by its centre; `nil` lets the engine choose.
    public var fixed: Point?
    /// The group that the box belongs to, if any: dot draws groups in frames of their own, the circle keeps them
    /// together.
    public var group: Int?
    /// Whether the box only joins others, as the junction of a mediation does: the box at the beginning of its
    /// arcs is then at distance 1 from those at their ends.
    public var isJunction: Bool

    /// Creates a box that the engine places, unless `fixed` says where it stands.
    public init(size: Size, fixed: Point? = nil, group: Int? = nil, isJunction: Bool = false) {
      self.size = size
      self.fixed = fixed
      self.group = group
      self.isJunction = isJunction
    }
  }

  /// A connection to route between two boxes, named by their indices.
  public struct Arc: Sendable, Hashable, Codable {
    /// Index of the box where the arc begins.
    public var tail: Int
    /// Index of the box where the arc ends; it may equal `tail`.
    public var head: Int
    /// Extent of the label that sits on the arc; `nil` for an arc without one.
    public var label: Size?
    /// How strongly the ends attract, 1 by default, clamped to 1...1000.
    public var weight: Double

    /// Creates an arc between the boxes with these indices.
    public init(tail: Int, head: Int, label: Size? = nil, weight: Double = 1) {
      self.tail = tail
      self.head = head
      self.label = label
      self.weight = weight
    }
  }

  /// The algorithm to try first.
  public var engine: Engine
  /// The rectangles to place.
  public var boxes: [Box]
  /// The connections to route; indices refer to `boxes`.
  public var arcs: [Arc]
  /// Width divided by height that the drawing should come close to.
  public var aspectRatio: Double
  /// The width and height within which the drawing should stay and may spread, where neato or sfdp place boxes and none
  /// is fixed: boxes stand within, lines and labels mostly. `nil` draws all as near together as is legible.
  public var room: Size?
  /// How many starting positions to try; the best by ``LayoutScore`` is kept. `nil` chooses by size.
  public var seeds: Int?
  /// The box in the middle of a radial drawing, by its index; `nil` takes the first with the most arcs.
  public var focus: Int?

  /// Creates a request.
  public init(
    engine: Engine = .neato, boxes: [Box], arcs: [Arc], aspectRatio: Double = 1.4, room: Size? = nil,
    seeds: Int? = nil, focus: Int? = nil
  ) {
    self.focus = focus
    self.engine = engine
    self.boxes = boxes
    self.arcs = arcs
    self.aspectRatio = aspectRatio
    self.room = room
    self.seeds = seeds
  }
}
