extension Taxonomy {
  /// The vocabulary that every graph starts with; a file extends or redefines it in its `relations` section.
  public static let builtIn: [Relation] = hostility + cooperation + mediation + structure

  private static let hostility = [
    Relation(
      id: "hostility", label: "is hostile to", inverseLabel: "faces hostility from", sign: .negative,
      summary: "Enmity in any form."),
    Relation(
      id: "attack", label: "attacks", inverseLabel: "is attacked by", parent: "hostility", sign: .negative,
      summary: "Armed violence by one side against the other."),
    Relation(
      id: "airstrike", label: "carries out airstrikes on", inverseLabel: "is bombed by", parent: "attack",
      sign: .negative, summary: "An attack from the air."),
    Relation(
      id: "border-clash", label: "clashes at the border with", inverseLabel: "clashes at the border with",
      parent: "hostility", sign: .negative, isDirected: false,
      summary: "An exchange of fire along a border, in which both sides take part."),
    Relation(
      id: "war", label: "is at war with", inverseLabel: "is at war with", parent: "hostility",
      sign: .negative, isDirected: false, summary: "War, declared or not."),
    Relation(
      id: "threat", label: "threatens", inverseLabel: "is threatened by", parent: "hostility",
      sign: .negative, summary: "An announced harm, or an ultimatum."),
    Relation(
      id: "accusation", label: "accuses", inverseLabel: "is accused by", parent: "hostility",
      sign: .negative, summary: "A public charge of wrongdoing."),
    Relation(
      id: "objection", label: "objects to", inverseLabel: "meets an objection from", parent: "hostility",
      sign: .negative, summary: "Opposition to what another does; often about another tie."),
    Relation(
      id: "rivalry", label: "is a rival of", inverseLabel: "is a rival of", parent: "hostility",
      sign: .negative, isDirected: false, summary: "Lasting competition or enmity between two actors."),
    Relation(
      id: "sanction", label: "sanctions", inverseLabel: "is sanctioned by", parent: "hostility",
      sign: .negative, summary: "A coercive measure short of force."),
  ]

  private static let cooperation = [
    Relation(
      id: "cooperation", label: "cooperates with", inverseLabel: "cooperates with", sign: .positive,
      isDirected: false, summary: "Friendly dealings in any form."),
    Relation(
      id: "sheltering", label: "shelters", inverseLabel: "is sheltered by", parent: "cooperation",
      sign: .positive, summary: "Gives refuge, or lets its territory be used."),
    Relation(
      id: "support", label: "supports", inverseLabel: "is supported by", parent: "cooperation",
      sign: .positive, summary: "Gives money, arms, training, political or moral backing."),
    Relation(
      id: "alliance", label: "is allied with", inverseLabel: "is allied with", parent: "cooperation",
      sign: .positive, isDirected: false, summary: "A treaty or lasting agreement to stand together."),
    Relation(
      id: "affinity", label: "shares an outlook with", inverseLabel: "shares an outlook with",
      parent: "cooperation", sign: .positive, isDirected: false,
      summary: "Shared ideology, faith, descent or outlook."),
    Relation(
      id: "rapprochement", label: "draws closer to", inverseLabel: "is courted by", parent: "cooperation",
      sign: .positive, summary: "An improvement of relations."),
    Relation(
      id: "visit", label: "visits", inverseLabel: "is visited by", parent: "cooperation", sign: .positive,
      summary: "An official visit."),
    Relation(
      id: "talks", label: "holds talks with", inverseLabel: "holds talks with", parent: "cooperation",
      sign: .neutral, isDirected: false, summary: "Negotiations, which enemies hold too."),
    Relation(
      id: "trade", label: "trades with", inverseLabel: "trades with", parent: "cooperation",
      sign: .positive, isDirected: false, summary: "Exchange of goods or services."),
    Relation(
      id: "aid", label: "gives aid to", inverseLabel: "receives aid from", parent: "cooperation",
      sign: .positive, summary: "Money or goods given without return."),
  ]

  private static let mediation = [
    Relation(
      id: "mediation", label: "mediates between", inverseLabel: "is a party to mediation by",
      sign: .neutral,
      summary: "One actor brings two or more parties together; the mediator takes no side by that.")
  ]

  private static let structure = [
    Relation(
      id: "structure", label: "is tied by structure to", inverseLabel: "is tied by structure to",
      sign: .positive, summary: "Who belongs to whom."),
    Relation(
      id: "membership", label: "is a member of", inverseLabel: "has as a member", parent: "structure",
      sign: .positive, summary: "Belongs to a group, alliance or organisation."),
    Relation(
      id: "leadership", label: "leads", inverseLabel: "is led by", parent: "structure", sign: .positive,
      summary: "Commands or heads an actor."),
    Relation(
      id: "spokesperson-for", label: "speaks for", inverseLabel: "has as its spokesperson",
      parent: "structure", sign: .positive, summary: "Speaks in public for an actor."),
    Relation(
      id: "part-of", label: "is part of", inverseLabel: "has as a part", parent: "structure",
      sign: .positive, summary: "Is a part, branch or institution of an actor."),
    Relation(
      id: "control", label: "governs", inverseLabel: "is governed by", parent: "structure",
      sign: .neutral, summary: "Rules a state, territory or population, wanted or not."),
    Relation(
      id: "split-from", label: "split from", inverseLabel: "was left by", parent: "structure",
      sign: .neutral, summary: "Came about by leaving another actor."),
    Relation(
      id: "merged-into", label: "merged into", inverseLabel: "absorbed", parent: "structure",
      sign: .positive, summary: "Went over into another actor."),
  ]
}
