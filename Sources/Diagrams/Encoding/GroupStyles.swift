/// A colour and a badge for each group of actors, the largest group first.
///
/// There are eight colours; the badge tells groups apart without them. It is the group's name where all names are
/// short, and a letter otherwise.
struct GroupStyles {
  /// The names of the groups, in order.
  let names: [String]
  private let sheet: StyleSheet
  private let positions: [String: Int]
  private let sizes: [String: Int]

  /// The styles of the groups that these are the members' group names of.
  init(of members: [String], sheet: StyleSheet) {
    var sizes: [String: Int] = [:]
    for name in members { sizes[name, default: 0] += 1 }
    names = sizes.sorted { ($1.value, $0.key.count, $0.key) < ($0.value, $1.key.count, $1.key) }.map(\.key)
    positions = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.sizes = sizes
    self.sheet = sheet
  }

  /// The box of a member, whose kind gives the outline.
  func style(_ name: String, _ plain: ActorStyle) -> ActorStyle {
    let position = positions[name] ?? 0
    let colors = Self.colors[position % Self.colors.count]
    var style = plain.colored(
      fill: Paint("fill-group-\(position + 1)", light: colors.fill, dark: colors.darkFill),
      border: Paint("border-group-\(position + 1)", light: colors.border, dark: colors.darkBorder))
    if let rule = sheet.groups[name] { style = style.following(rule, name: "group-\(position + 1)") }
    style.badge = hasShortNames ? name : Self.badge(position)
    return style
  }

  /// The key to the groups.
  var entries: [LegendEntry] {
    let plain = ActorStyle(shape: .rounded, fill: .background, border: .muted)
    return names.map { name in
      let caption = hasShortNames ? "" : "\(cleanText(name, limit: 60)), "
      let size = sizes[name] ?? 0
      return LegendEntry(
        sample: .box(style(name, plain)), caption: "\(caption)\(size) \(size == 1 ? "actor" : "actors")")
    }
  }

  private var hasShortNames: Bool {
    names.allSatisfy { name in
      name.utf8.allSatisfy { (0x30...0x7A).contains($0) } && (1...2).contains(name.count)
    }
  }

  /// A, B, … Z, AA, AB, …
  static func badge(_ position: Int) -> String {
    let letter = String(Character(Unicode.Scalar(UInt8(65 + position % 26))))
    return position < 26 ? letter : badge(position / 26 - 1) + letter
  }

  static let colors: [(fill: Color, border: Color, darkFill: Color, darkBorder: Color)] = [
    (0xCFE2F8, 0x1F4E8C, 0x1C3657, 0x8DB8F0), (0xFFDDB3, 0x8A4500, 0x4D2F0C, 0xF2B16B),
    (0xCBEBD7, 0x1E6146, 0x174030, 0x84D1AE), (0xF3D0E8, 0x9A2F78, 0x4A1F3E, 0xEFA9D6),
    (0xFAC5BE, 0x7A0F14, 0x4A211E, 0xF2A09A), (0xBDEBF2, 0x0A6E80, 0x123F45, 0x7FD0DA),
    (0xF7EFA0, 0x5F5200, 0x413708, 0xE2CE72), (0xDFE2E6, 0x3C444D, 0x333B44, 0xC3C9D1),
  ]
}
