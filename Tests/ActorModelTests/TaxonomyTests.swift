import ActorModel
import Testing

@Suite("Taxonomy")
struct TaxonomyTests {
  @Test("the built-in vocabulary has each id once, and every parent in it")
  func builtIn() {
    let ids = Taxonomy.builtIn.map(\.id)
    #expect(Set(ids).count == ids.count)
    for relation in Taxonomy.builtIn {
      if let parent = relation.parent { #expect(ids.contains(parent)) }
    }
  }

  @Test(
    "the words of the field are there, under their family",
    arguments: [
      ("hostility", ["attack", "airstrike", "border-clash", "threat", "accusation", "rivalry"]),
      ("cooperation", ["sheltering", "support", "alliance", "affinity", "rapprochement"]),
      ("mediation", ["mediation"]),
      (
        "structure", ["membership", "leadership", "spokesperson-for", "part-of", "split-from", "merged-into"]
      ),
    ])
  func families(family: String, relations: [String]) {
    let taxonomy = Taxonomy()
    for relation in relations {
      #expect(taxonomy.family(of: relation) == family)
      #expect(taxonomy.relation(relation, isKindOf: family))
    }
    #expect(!taxonomy.relation(family, isKindOf: "airstrike"))
  }

  @Test("hostile relations are negative, and a kind never contradicts its parent")
  func signs() {
    let taxonomy = Taxonomy()
    for relation in taxonomy.relations {
      for ancestor in taxonomy.lineage(of: relation.id) {
        #expect(relation.sign.rawValue * ancestor.sign.rawValue != -1)
      }
    }
    #expect(taxonomy["airstrike"]?.sign == .negative)
    #expect(taxonomy["mediation"]?.sign == .neutral)
  }

  @Test("a relation of the file replaces a built-in one in its place")
  func redefinition() {
    var taxonomy = Taxonomy()
    let count = taxonomy.relations.count
    taxonomy.define(Relation(id: "attack", label: "hits"))
    #expect(taxonomy.relations.count == count)
    #expect(taxonomy["attack"]?.label == "hits")
  }

  @Test("a lineage that closes on itself ends")
  func cycle() {
    let taxonomy = Taxonomy([Relation(id: "a", parent: "b"), Relation(id: "b", parent: "a")])
    #expect(taxonomy.lineage(of: "a").map(\.id) == ["a", "b"])
  }
}
