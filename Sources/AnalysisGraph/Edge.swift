extension AnalysisGraph {
  /// One edge: a tie, or several ties merged, between two vertices.
  @frozen
  public struct Edge: Sendable, Hashable {
    /// The vertex at which the edge begins; in an undirected graph merely one of its ends.
    public var tail: Int

    /// The vertex at which the edge ends; in an undirected graph merely the other end.
    public var head: Int

    /// The strength: finite and above 0.
    public var weight: Double

    /// Whether the edge is friendly or hostile.
    public var sign: Sign

    /// The length, 0 or more, as the projection derived it; infinite where no path may pass.
    public var distance: Double

    /// Makes an edge of strength 1, friendly and of length 1 unless told otherwise.
    @inlinable
    public init(tail: Int, head: Int, weight: Double = 1, sign: Sign = .positive, distance: Double = 1) {
      self.tail = tail
      self.head = head
      self.weight = weight
      self.sign = sign
      self.distance = distance
    }

    func validate(index: Int, vertexCount: Int) throws(AnalysisGraphError) {
      for end in [tail, head] where !(0..<vertexCount).contains(end) {
        throw .vertexOutOfRange(vertex: end, edge: index, vertexCount: vertexCount)
      }
      guard weight.isFinite, weight > 0 else { throw .weight(weight, edge: index) }
      guard distance >= 0 else { throw .distance(distance, edge: index) }
    }
  }

  /// Whether an edge or a path is friendly or hostile.
  @frozen
  public enum Sign: Int8, Sendable, Hashable, CaseIterable {
    /// Hostile, −.
    case negative = -1
    /// Neither friendly nor hostile, 0.
    case neutral = 0
    /// Friendly, +.
    case positive = 1
    /// Friendly and hostile at once.
    case mixed = 2

    /// The sign of two steps in a row: the enemy of an enemy is a friend.
    ///
    /// Whatever a neutral step meets is neutral; otherwise whatever a mixed step meets is mixed.
    @inlinable
    public static func * (left: Sign, right: Sign) -> Sign {
      switch (left, right) {
      case (.neutral, _), (_, .neutral): .neutral
      case (.mixed, _), (_, .mixed): .mixed
      default: left == right ? .positive : .negative
      }
    }
  }
}
