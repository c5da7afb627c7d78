import ActorModel

/// What a figure's lines and boxes look like: the built-in styles, and what a style file says otherwise.
///
/// Read one with ``readStyleSheet(from:for:)``.
public struct StyleSheet: Sendable, Hashable {
  /// A rule for ties.
  struct TieRule: Sendable, Hashable {
    var color: ThemedColor?
    var pattern: TieStyle.Pattern?
    var head: TieStyle.Head?
    var width: Double?
    var caption: String?
  }

  /// A rule for boxes.
  struct BoxRule: Sendable, Hashable {
    var fill: ThemedColor?
    var border: ThemedColor?
    var shape: BoxShape?
  }

  /// A colour, and the one for dark figures where it is given.
  struct ThemedColor: Sendable, Hashable {
    var light: Color
    var dark: Color?
  }

  /// Rules for families of relations, by name.
  var families: [String: TieRule] = [:]
  /// Rules for relations and their descendants, by id.
  var relations: [String: TieRule] = [:]
  /// Rules for kinds of actors.
  var kinds: [Actor.Kind: BoxRule] = [:]
  /// Rules for actors, by id.
  var actors: [String: BoxRule] = [:]
  /// Rules for blocs, communities and values of attributes, by name.
  var groups: [String: BoxRule] = [:]
  /// The colour of the least value.
  var lowest: ThemedColor?
  /// The colour of the greatest value.
  var highest: ThemedColor?

  /// The built-in styles alone.
  public init() {}
}

extension StyleSheet {
  /// The style of a tie: that of the nearest ancestor of its relation that has a rule or founds a family; where none
  /// does, that of its sign.
  ///
  /// Linear in the depth of the taxonomy.
  func style(ofRelation id: String, sign: Sign = .neutral, in taxonomy: Taxonomy) -> TieStyle {
    let lineage = taxonomy.lineage(of: id).map(\.id)
    let ancestors = lineage.isEmpty ? [id] : lineage
    let founder = ancestors.lazy.compactMap { TieStyle.founders[$0] }.first ?? .other(sign)
    let family = families[founder.family].map { founder.following($0, name: founder.name) } ?? founder
    guard let ancestor = ancestors.first(where: { relations[$0] != nil }), let rule = relations[ancestor]
    else { return family }
    let caption = rule.caption ?? cleanText(taxonomy[ancestor]?.label ?? ancestor, limit: 60)
    var style = family.following(rule, name: "\(family.family)-\(position(of: ancestor))")
    style.caption = caption
    return style
  }

  /// The style of an actor of whose group or value nothing is drawn.
  func style(of actor: Actor) -> ActorStyle {
    let byKind = style(of: actor.kind)
    return actors[actor.id].map { byKind.following($0, name: "actor-\(actorNumber(actor.id))") } ?? byKind
  }

  /// The style of a kind of actor.
  func style(of kind: Actor.Kind) -> ActorStyle {
    let style = ActorStyle.kind(kind)
    return kinds[kind].map { style.following($0, name: kind.rawValue) } ?? style
  }

  private func position(of relation: String) -> Int {
    (relations.keys.sorted().firstIndex(of: relation) ?? 0) + 1
  }

  private func actorNumber(_ id: String) -> Int { (actors.keys.sorted().firstIndex(of: id) ?? 0) + 1 }
}

extension StyleSheet.ThemedColor {
  /// A paint of this colour; in dark figures, where none is given, a mixture with white that can be seen there.
  func line(_ name: String, contrast: Double) -> Paint {
    let ground = Paint.background.dark
    return Paint(name, light: light, dark: dark ?? light.legible(on: ground, contrast: contrast))
  }

  /// A paint of this colour for surfaces; in dark figures, where none is given, a mixture with their ground.
  func surface(_ name: String) -> Paint {
    Paint(name, light: light, dark: dark ?? light.mixed(with: Paint.background.dark, 0.7))
  }
}

extension TieStyle {
  /// The style with what a rule says.
  fileprivate func following(_ rule: StyleSheet.TieRule, name: String) -> TieStyle {
    var style = self
    style.name = name
    if let caption = rule.caption { style.caption = caption }
    if let pattern = rule.pattern { style.pattern = pattern }
    if let head = rule.head { style.head = head }
    if let width = rule.width { style.width = width }
    guard let color = rule.color else { return style }
    style.line = color.line("line-\(name)", contrast: 3)
    let dark = style.line.dark.legible(on: tint.dark, contrast: 4.5)
    style.tint = Paint(
      "tint-\(name)", light: color.light.mixed(with: 0xFFFFFF, 0.94), dark: tint.dark, print: 0xFFFFFF)
    style.words = Paint(
      "words-\(name)", light: color.light.legible(on: style.tint.light, contrast: 4.6), dark: dark)
    return style
  }
}

extension ActorStyle {
  /// The style with what a rule says.
  func following(_ rule: StyleSheet.BoxRule, name: String) -> ActorStyle {
    var style = self
    if let shape = rule.shape { style.shape = shape }
    guard rule.fill != nil || rule.border != nil else { return style }
    let edge = rule.border?.line("border-\(name)", contrast: 3) ?? border
    return style.colored(fill: rule.fill?.surface("fill-\(name)") ?? fill, border: edge)
  }
}
