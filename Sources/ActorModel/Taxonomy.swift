/// The relations of a graph: the built-in vocabulary and what the file adds to it.
public struct Taxonomy: Sendable, Hashable {
  /// All relations, built-in ones first, in the order of their definition.
  public private(set) var relations: [Relation]
  private var positions: [String: Int]

  /// Creates a taxonomy; a later relation with the same id replaces an earlier one in its place.
  public init(_ relations: [Relation] = Taxonomy.builtIn) {
    self.relations = []
    positions = [:]
    for relation in relations { define(relation) }
  }

  /// Adds a relation, or replaces the one with the same id in its place.
  public mutating func define(_ relation: Relation) {
    if let position = positions[relation.id] {
      relations[position] = relation
    } else {
      positions[relation.id] = relations.count
      relations.append(relation)
    }
  }

  /// The relation with this id.
  public subscript(id: String) -> Relation? { positions[id].map { relations[$0] } }

  /// The relation itself, its parent, its parent's parent and so on; a cycle ends where it closes.
  public func lineage(of id: String) -> [Relation] {
    var lineage: [Relation] = []
    var next: String? = id
    while let id = next, let relation = self[id], !lineage.contains(where: { $0.id == id }) {
      lineage.append(relation)
      next = relation.parent
    }
    return lineage
  }

  /// Whether a relation is the other or a kind of it.
  public func relation(_ id: String, isKindOf ancestor: String) -> Bool {
    id == ancestor || lineage(of: id).contains { $0.id == ancestor }
  }

  /// The topmost relation above this one: its family.
  public func family(of id: String) -> String { lineage(of: id).last?.id ?? id }

  /// The taxonomy reduced to some relations, in their order.
  public func only(_ ids: Set<String>) -> Taxonomy { Taxonomy(relations.filter { ids.contains($0.id) }) }
}
