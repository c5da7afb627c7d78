/// A plain graph in columns: actors of whom only the id is known, and ties that have ends, weights and signs and
/// are otherwise alike.
///
/// It holds the same graph as the ``ActorGraph`` made of it in a small part of the memory: 8 bytes a tie, 8 more
/// where ties have weights and 1 more where they have signs, and for each actor 8 bytes and its id. Edge lists
/// and plain tables of ties are read into it, and projections take it as it is.
public struct EdgeTable: Sendable, Hashable {
  /// The relations of the graph.
  public let taxonomy: Taxonomy
  /// The id of the relation that every tie has.
  public let relation: String
  /// The actors' ids, no two the same: whole numbers by their value, then others by their bytes.
  public let ids: TextColumn
  /// The position in ``ids`` of the actor that each tie starts from.
  public let tails: [Int32]
  /// The position in ``ids`` of the actor that each tie leads to; never the one it starts from.
  public let heads: [Int32]
  /// The strength of each tie, finite and greater than zero; `nil` if all are 1.
  public let weights: [Double]?
  /// The sign of each tie; `nil` if all are neutral.
  public let signs: [Sign]?

  /// Takes the columns as they are; the caller vouches for what is said of each.
  package init(
    taxonomy: Taxonomy, relation: String, ids: TextColumn, tails: [Int32], heads: [Int32],
    weights: [Double]? = nil, signs: [Sign]? = nil
  ) {
    self.taxonomy = taxonomy
    self.relation = relation
    self.ids = ids
    self.tails = tails
    self.heads = heads
    self.weights = weights
    self.signs = signs
  }

  /// The number of actors.
  public var actorCount: Int { ids.count }
  /// The number of ties.
  public var tieCount: Int { tails.count }
  /// Whether ties lead from one actor to the other only.
  public var isDirected: Bool { taxonomy[relation]?.isDirected ?? true }
}

extension EdgeTable {
  /// The actor at a position.
  public func actor(at position: Int) -> Actor { Actor(id: ids[position]) }

  /// The tie in a row, under a name that the caller has found for it.
  package func tie(at row: Int, id: String) -> Tie {
    Tie(
      id: id, from: ids[Int(tails[row])], relation: relation, parties: .to(ids[Int(heads[row])]),
      sign: signs?[row] ?? .neutral, weight: weights?[row] ?? 1)
  }
}

extension ActorGraph {
  /// The graph that a table holds, with every actor and tie in full.
  ///
  /// Ties are named `from--relation--to`, numbered where there are several. Some 500 bytes a tie; O(n) for n
  /// actors and ties.
  public init(_ table: EdgeTable) {
    self.init(actorsOf: table)
    ties = table.tails.indices.map { table.tie(at: $0, id: "") }
    ties.nameThoseWithoutID()
  }

  /// The actors and relations of a table without its ties, to look names up in.
  package init(actorsOf table: EdgeTable) {
    self.init(taxonomy: table.taxonomy, actors: table.ids.map { Actor(id: $0) })
  }
}
