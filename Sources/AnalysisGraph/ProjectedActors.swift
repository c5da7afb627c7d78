public import ActorModel

/// The actors of a projection, one for each vertex, in the order of their ids.
///
/// An actor of a plain graph is made when it is asked for.
public struct ProjectedActors: Sendable, RandomAccessCollection {
  private enum Storage {
    case rich([Actor], vertices: [String: Int])
    /// The actors of a table, or those at the given positions in it.
    case plain(EdgeTable, chosen: [Int32]?)
  }

  private let storage: Storage

  init(_ actors: [Actor]) {
    let vertices = Dictionary(
      actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    storage = .rich(actors, vertices: vertices)
  }

  /// The actors of a table, or those at some positions in it, which ascend.
  init(_ table: EdgeTable, chosen: [Int32]?) { storage = .plain(table, chosen: chosen) }

  /// The first vertex, 0.
  public var startIndex: Int { 0 }

  /// The number of vertices.
  public var endIndex: Int {
    switch storage {
    case .rich(let actors, _): actors.count
    case .plain(let table, let chosen): chosen?.count ?? table.actorCount
    }
  }

  /// The actor of a vertex.
  public subscript(vertex: Int) -> Actor {
    switch storage {
    case .rich(let actors, _): actors[vertex]
    case .plain(let table, let chosen): table.actor(at: chosen.map { Int($0[vertex]) } ?? vertex)
    }
  }

  /// The vertex of the actor with this id; constant time, but linear in the ids of a plain graph.
  func vertex(of id: String) -> Int? {
    switch storage {
    case .rich(_, let vertices): return vertices[id]
    case .plain(let table, let chosen):
      guard let position = table.ids.position(of: id) else { return nil }
      return chosen.map { $0.firstIndex(of: Int32(position)) } ?? position
    }
  }
}
