import ActorModel
import Testing

@testable import Diagrams

@Suite struct RelationLabelTests {
  @Test func builtInRelationsAreShort() {
    for relation in Taxonomy.builtIn { #expect(Taxonomy().lineLabel(of: relation.id).count <= 16) }
    #expect(Taxonomy().lineLabel(of: "airstrike") == "airstrikes")
  }

  @Test func theFilesOwnWordsWin() {
    var taxonomy = Taxonomy()
    taxonomy.define(Relation(id: "attack", label: "raids"))
    taxonomy.define(Relation(id: "enmity", label: "is an enemy of"))
    taxonomy.define(Relation(id: "ultimatum", label: "gives an ultimatum to"))
    #expect(taxonomy.lineLabel(of: "attack") == "raids")
    #expect(taxonomy.lineLabel(of: "enmity") == "enemy of")
    #expect(taxonomy.lineLabel(of: "ultimatum") == "ultimatum")
    #expect(taxonomy.lineLabel(of: "un-known") == "un known")
  }
}
