import ActorModel
import Testing

@testable import Diagrams

@Suite struct TieStyleTests {
  @Test(arguments: [
    ("attack", TieStyle.violence), ("airstrike", .violence), ("border-clash", .violence), ("war", .violence),
    ("hostility", .hostility), ("threat", .hostility), ("accusation", .hostility), ("objection", .hostility),
    ("rivalry", .hostility), ("sanction", .hostility), ("cooperation", .support), ("sheltering", .support),
    ("support", .support), ("alliance", .support), ("affinity", .support), ("rapprochement", .contact),
    ("visit", .contact), ("talks", .contact), ("trade", .economic), ("aid", .economic),
    ("mediation", .mediation), ("structure", .structure), ("membership", .structure), ("control", .structure),
    ("split-from", .structure), ("no-such-relation", .other),
  ])
  func builtInRelationsHaveTheirStyle(relation: String, style: TieStyle) {
    #expect(StyleSheet().style(ofRelation: relation, in: Taxonomy()) == style)
  }

  @Test func everyBuiltInRelationHasAStyle() {
    for relation in Taxonomy.builtIn {
      #expect(StyleSheet().style(ofRelation: relation.id, in: Taxonomy()) != .other)
    }
  }

  @Test func ownRelationsFollowTheirNearestAncestor() {
    var taxonomy = Taxonomy()
    taxonomy.define(Relation(id: "raid", parent: "airstrike"))
    taxonomy.define(Relation(id: "night-raid", parent: "raid"))
    taxonomy.define(Relation(id: "neutrality"))
    taxonomy.define(Relation(id: "round", parent: "robin"))
    taxonomy.define(Relation(id: "robin", parent: "round"))
    #expect(StyleSheet().style(ofRelation: "night-raid", in: taxonomy) == .violence)
    #expect(StyleSheet().style(ofRelation: "neutrality", in: taxonomy) == .other)
    #expect(StyleSheet().style(ofRelation: "round", in: taxonomy) == .other)
    #expect(StyleSheet().style(ofRelation: "neutrality", sign: .negative, in: taxonomy) == .otherHostile)
    #expect(StyleSheet().style(ofRelation: "neutrality", sign: .positive, in: taxonomy) == .otherFriendly)
    #expect(StyleSheet().style(ofRelation: "night-raid", sign: .positive, in: taxonomy) == .violence)
  }

  /// Two styles must differ in pattern and, beside that, in arrowhead or colour; patterns alone suffice in grey.
  @Test func noTwoStylesLookAlikeWithoutColour() {
    for (index, one) in TieStyle.builtIn.enumerated() {
      for other in TieStyle.builtIn.dropFirst(index + 1) where one.pattern == other.pattern {
        #expect(one.head != other.head, "\(one) and \(other)")
      }
    }
  }

  @Test func clashesPointBothWaysAndOtherUndirectedTiesNoWay() throws {
    let drawn = try scene(of: Samples.everyRelation).ties
    let heads = Dictionary(uniqueKeysWithValues: drawn.map { ($0.tie.relation, $0.heads) })
    #expect(heads["border-clash"]?.tail == .solid && heads["border-clash"]?.head == .solid)
    #expect(heads["attack"]?.tail == nil && heads["attack"]?.head == .solid)
    #expect(heads["alliance"]?.tail == nil && heads["alliance"]?.head == nil)
    #expect(heads["visit"]?.head == .hollow)
    #expect(heads["aid"]?.head == .vee)
    #expect(heads["membership"]?.head == .dot)
  }
}
