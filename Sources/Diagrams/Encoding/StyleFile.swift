public import ActorModel
public import GraphFormats

/// Reads a style file: YAML that says what lines and boxes look like where it isn't as usual.
///
/// ```yaml
/// families:            # violence, hostility, support, contact, mediation, economic, structure, information, other
///   violence: {color: "#7A0000", width: 2.5, caption: Fighting}
/// relations:           # ids of relations; their descendants follow
///   sheltering: {color: "#2E7CC4", pattern: dashed, head: vee}
/// kinds:               # kinds of actors
///   armed-group: {fill: "#FBE6E3", border: "#8C1D18", shape: octagon}
/// actors:              # ids of actors
///   ttp: {fill: "#FFE08A"}
/// groups:              # blocs, communities or values, where boxes are coloured by them
///   Entente: {fill: "#CFE2F8", border: "#1F4E8C"}
/// scale: {low: "#F4F6F8", high: "#4A90D0"}
/// ```
///
/// A colour is `#RRGGBB`, or a map of `light` and `dark`; dark figures derive theirs where none is given. Patterns are
/// `solid`, `zigzag`, `double`, `dashed`, `long-dashed`, `dash-dotted` and `dotted`; heads `solid`, `hollow`, `vee`,
/// `diamond` and `dot`; widths are points from 0.3 to 8. O(n) for n bytes.
///
/// - Parameters:
///   - path: The file, or `-` for standard input.
///   - graph: The graph whose relations and actors the file names.
/// - Returns: The style, and what is wrong or doubtful in the file; with an error among it, the style is not whole.
/// - Throws: `ReadFailure` when the file can't be read.
public func readStyleSheet(
  from path: String, for graph: ActorGraph
) throws(ReadFailure) -> (style: StyleSheet, findings: [Finding]) {
  let settings = try YAMLSettings(path: path)
  var reader = StyleReader(settings: settings, graph: graph)
  if let root = settings.root {
    reader.read(root)
  } else if !settings.remarks.hasErrors {
    settings.remarks.add(
      .warning, "empty-file", "the file holds no styles", at: settings.start,
      suggestion: "write sections such as `families:` and `kinds:`")
  }
  return (reader.sheet, settings.findings)
}

private struct StyleReader {
  let settings: YAMLSettings
  let graph: ActorGraph
  var sheet = StyleSheet()

  private static let file = YAMLShape("a style file", keys: "families relations kinds actors groups scale")
  private static let tie = YAMLShape("the style of a tie", keys: "color pattern head width caption")
  private static let box = YAMLShape("the style of an actor", keys: "fill border shape")
  private static let scale = YAMLShape("`scale`", keys: "low high")
  private static let color = YAMLShape("a colour", keys: "light dark")

  mutating func read(_ root: YAMLNode) {
    guard let sections = YAMLObject(root, Self.file, remarks: settings.remarks) else { return }
    let families = TieStyle.builtIn.map(\.family)
    each("families", in: sections, Self.tie, "family of relations", families) { reader, name, rule in
      reader.sheet.families[name] = reader.tieRule(rule)
    }
    let relations = graph.taxonomy.relations.map(\.id)
    each("relations", in: sections, Self.tie, "relation of the graph", relations) { reader, name, rule in
      reader.sheet.relations[name] = reader.tieRule(rule)
    }
    let kinds = Actor.Kind.allCases.map(\.rawValue)
    each("kinds", in: sections, Self.box, "kind of actor", kinds) { reader, name, rule in
      if let kind = Actor.Kind(rawValue: name) { reader.sheet.kinds[kind] = reader.boxRule(rule) }
    }
    each("actors", in: sections, Self.box, "actor of the graph", graph.actors.map(\.id)) {
      reader, name, rule in
      reader.sheet.actors[name] = reader.boxRule(rule)
    }
    each("groups", in: sections, Self.box, "group", nil) { reader, name, rule in
      reader.sheet.groups[name] = reader.boxRule(rule)
    }
    guard let node = sections.value("scale"),
      let scale = YAMLObject(node, Self.scale, remarks: settings.remarks)
    else { return }
    sheet.lowest = color("low", in: scale)
    sheet.highest = color("high", in: scale)
  }

  /// Reads the entries of a section, whose names must be among some where these are given.
  private mutating func each(
    _ section: String, in sections: YAMLObject, _ shape: YAMLShape, _ noun: String, _ names: [String]?,
    _ take: (inout StyleReader, String, YAMLObject) -> Void
  ) {
    guard let node = sections.value(section) else { return }
    guard case .mapping(let entries, _) = node.content else {
      settings.remarks.add(
        .error, "wrong-kind", "`\(section)` must be a map of names and styles, not \(node.kind)",
        at: sections.spot(of: node))
      return
    }
    let known = names.map(Set.init)
    for entry in entries {
      guard let key = entry.key else { continue }
      if let known, let names, !known.contains(key.text) {
        settings.remarks.add(
          .error, "unknown-id", "there is no \(noun) `\(key.text)`", at: settings.spot(of: key),
          suggestion: suggestion(key.text, names))
      } else if let rule = YAMLObject(entry.value, shape, remarks: settings.remarks) {
        take(&self, key.text, rule)
      }
    }
  }

  private func suggestion(_ text: String, _ names: [String]) -> String? {
    if let near = nearest(text, among: names) { return "did you mean `\(near)`?" }
    return names.count <= 12 ? "write one of \(names.map { "`\($0)`" }.joined(separator: ", "))" : nil
  }

  private func tieRule(_ object: YAMLObject) -> StyleSheet.TieRule {
    let pattern: PatternName? = object.choice("pattern")
    var rule = StyleSheet.TieRule(
      color: color("color", in: object), pattern: pattern?.pattern, head: object.choice("head"),
      caption: object.line("caption").map { cleanText($0, limit: 60) })
    if let width = object.number("width"), let node = object.value("width") {
      if (0.3...8).contains(width) {
        rule.width = width
      } else {
        settings.remarks.add(
          .error, "bad-number", "`width` is in points from 0.3 to 8", at: object.spot(of: node))
      }
    }
    if let color = rule.color, let node = object.value("color") {
      let ratio = color.light.contrast(with: Paint.background.light)
      if ratio < 3 {
        settings.remarks.add(
          .warning, "low-contrast",
          "\(color.light.hex) is hard to see on white (contrast \(shortDecimal(ratio)), lines need 3)",
          at: object.spot(of: node),
          suggestion: "\(color.light.legible(on: Paint.background.light, contrast: 3).hex) can be seen")
      }
    }
    return rule
  }

  private func boxRule(_ object: YAMLObject) -> StyleSheet.BoxRule {
    StyleSheet.BoxRule(
      fill: color("fill", in: object), border: color("border", in: object), shape: object.choice("shape"))
  }

  private func color(_ key: String, in object: YAMLObject) -> StyleSheet.ThemedColor? {
    guard let node = object.value(key) else { return nil }
    if case .mapping = node.content {
      guard let themes = YAMLObject(node, Self.color, remarks: settings.remarks) else { return nil }
      guard let light = plainColor("light", in: themes) else {
        if themes.value("light") == nil {
          settings.remarks.add(
            .error, "missing-field", "a colour needs `light`", at: object.spot(of: node))
        }
        return nil
      }
      return StyleSheet.ThemedColor(light: light, dark: plainColor("dark", in: themes))
    }
    return plainColor(key, in: object).map { StyleSheet.ThemedColor(light: $0) }
  }

  private func plainColor(_ key: String, in object: YAMLObject) -> Color? {
    guard let node = object.value(key), let text = object.line(key) else { return nil }
    if let color = Color(hex: text) { return color }
    settings.remarks.add(
      .error, "bad-color", "`\(text)` is no colour", at: object.spot(of: node),
      suggestion: "write it like \"#1F4E8C\", in quotes, since # begins a comment")
    return nil
  }
}

/// The words for patterns of lines.
private enum PatternName: String, CaseIterable {
  case solid, zigzag, double, dashed
  case longDashed = "long-dashed"
  case dashDotted = "dash-dotted"
  case dotted

  var pattern: TieStyle.Pattern {
    switch self {
    case .solid: .solid
    case .zigzag: .zigzag
    case .double: .double
    case .dashed: TieStyle.hostility.pattern
    case .longDashed: TieStyle.contact.pattern
    case .dashDotted: TieStyle.mediation.pattern
    case .dotted: TieStyle.information.pattern
    }
  }
}
