import ActorModel

/// The outline of an actor's box.
enum BoxShape: String, Sendable, Hashable, CaseIterable {
  case rounded, roundedDouble, hexagon, octagon, square, squareDouble, squareDashed, capsule, roundedDashed

  /// Whether a second line runs inside the outline.
  var isDouble: Bool { self == .roundedDouble || self == .squareDouble }
  /// Whether the outline is dashed.
  var isDashed: Bool { self == .squareDashed || self == .roundedDashed }
}

extension Actor.Kind {
  /// The outline that tells this kind from the others without colour.
  var shape: BoxShape {
    switch self {
    case .state: .rounded
    case .government: .roundedDouble
    case .military: .hexagon
    case .armedGroup: .octagon
    case .organisation: .square
    case .person: .capsule
    case .population: .roundedDashed
    case .coalition: .squareDouble
    case .other: .squareDashed
    }
  }

  /// The words in the legend and in descriptions.
  var caption: String {
    switch self {
    case .armedGroup: "armed group"
    case .other: "other actor"
    default: rawValue
    }
  }

  /// The words for several of them.
  var plural: String {
    switch self {
    case .military: "armed forces of states"
    case .person: "persons"
    default: caption + "s"
    }
  }
}
