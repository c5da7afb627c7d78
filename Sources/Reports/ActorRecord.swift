public import ActorModel

/// An actor's id and name in machine formats.
public struct ActorRecord: Sendable, Hashable, Encodable {
  let id: String
  let name: String

  /// Records an actor.
  public init(_ actor: Actor) {
    id = actor.id
    name = actor.name
  }
}
