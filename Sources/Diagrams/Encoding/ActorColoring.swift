/// A number for each actor, such as a centrality, to be shown by size or colour.
public struct ActorScale: Sendable, Hashable {
  /// What the numbers are, for the legend.
  public var caption: String
  /// The numbers by actor id; an actor without one is drawn as having none. Numbers that aren't finite count as none.
  public var values: [String: Double]

  /// Creates a scale.
  public init(caption: String, values: [String: Double]) {
    self.caption = caption
    self.values = values.filter(\.value.isFinite)
  }
}

/// What the surfaces of boxes show.
public enum ActorColoring: Sendable, Hashable {
  /// What sort of actor it is.
  case kind
  /// To which group an actor belongs, by actor id, such as its bloc; and what the groups are, for the legend.
  case groups(caption: String, of: [String: String])
  /// A number, by lightness.
  case scale(ActorScale)
}

/// What is drawn in full strength while the rest steps back.
public struct Emphasis: Sendable, Hashable {
  /// The ids of the actors in full strength.
  public var actors: Set<String>
  /// The ids of the ties in full strength.
  public var ties: Set<String>
  /// The ids of actors whose boxes have a heavy border.
  public var marked: Set<String>
  /// What is in full strength, for legend and description: "the ties of India".
  public var caption: String

  /// Creates an emphasis.
  public init(actors: Set<String>, ties: Set<String>, marked: Set<String> = [], caption: String) {
    self.actors = actors
    self.ties = ties
    self.marked = marked
    self.caption = caption
  }
}
