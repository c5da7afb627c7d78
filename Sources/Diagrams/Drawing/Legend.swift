import ActorModel
import GraphvizLayout

/// One line of the legend: a sample and what it stands for.
struct LegendEntry: Sendable, Hashable {
  enum Sample: Sendable, Hashable {
    case line(Line)
    case box(ActorStyle)
    /// Surfaces side by side, from the least to the greatest value.
    case gradient([Paint])
    /// A name of this size.
    case size(Double)
    /// A line in full strength above a faded one.
    case fading(TieStyle)
    case change(TieChange)
    case junction(TieStyle)
    case text(String)
  }

  var sample: Sample
  var caption: String
  /// The relations that are drawn so, where the caption names their family.
  var detail: String?
}

/// Entries under one heading.
struct LegendSection: Sendable, Hashable {
  var heading: String
  var entries: [LegendEntry]
}

extension Scene {
  /// What the drawing shows, and nothing else, in a fixed order.
  var legend: [LegendSection] {
    let sections = [
      LegendSection(heading: "Ties", entries: tieStyles.map(styleEntry)),
      LegendSection(heading: "Marks on ties", entries: markEntries),
    ]
    let emphasised = emphasis.map { caption in
      LegendSection(
        heading: "Emphasis",
        entries: [.init(sample: .fading(.other), caption: "in full strength: \(caption)")])
    }
    return (sections + actorLegend + [emphasised].compactMap(\.self)).filter { !$0.entries.isEmpty }
  }

  /// The styles of the ties that are drawn, each once, families in their own order.
  var tieStyles: [TieStyle] {
    var seen: Set<TieStyle> = []
    let drawn = ties.map(\.style).filter { seen.insert($0).inserted }
    return TieStyle.builtIn.flatMap { family in
      drawn.filter { $0.family == family.family }.sorted { $0.name < $1.name }
    }
  }

  private func styleEntry(_ style: TieStyle) -> LegendEntry {
    let drawn = ties.filter { $0.style == style }
    var seen: Set<String> = []
    let words = drawn.map(\.words).filter { seen.insert($0).inserted }
    let shown =
      words.prefix(10).joined(separator: ", ") + (words.count > 10 ? " and \(words.count - 10) more" : "")
    let directed = drawn.contains(where: \.isDirected)
    var line = Line(style: style, headHead: directed || style.pointsBothWays ? style.head : nil)
    if !directed && style.pointsBothWays { line.tailHead = style.head }
    let hasJunction = drawn.contains { $0.tie.isMediation }
    return LegendEntry(
      sample: hasJunction ? .junction(style) : .line(line), caption: isOverview ? shown : style.caption,
      detail: isOverview ? nil : shown + (style.head == .dot ? "; dot at the whole or the leader" : ""))
  }

  private var markEntries: [LegendEntry] {
    let sampleStyle = TieStyle.other
    var entries: [LegendEntry] = []
    if ties.contains(where: \.isTentative) {
      entries.append(
        .init(
          sample: .line(Line(style: sampleStyle, isTentative: true)),
          caption: "thin: alleged, disputed or of low confidence"))
    }
    if ties.contains(where: \.isForecast) {
      entries.append(
        .init(
          sample: .line(Line(style: sampleStyle, isForecast: true)),
          caption: "dotted: forecast, not the case today"))
    }
    if isOverview {
      entries.append(
        .init(
          sample: .line(Line(style: sampleStyle, scale: 2.5)),
          caption: "wider: stands for more ties; directions are not shown"))
    } else if ties.contains(where: { !$0.isDirected && !$0.style.pointsBothWays && !$0.tie.isMediation }) {
      entries.append(
        .init(sample: .line(Line(style: sampleStyle)), caption: "no arrowhead, or two: holds both ways"))
    }
    for change in TieChange.allCases where ties.contains(where: { $0.change == change }) {
      entries.append(.init(sample: .change(change), caption: change.caption))
    }
    if ties.contains(where: \.saysWhatItIsAbout) {
      entries.append(.init(sample: .text("about [n]"), caption: "concerns tie [n]"))
    }
    return entries
  }
}

extension Scene.DrawnTie {
  /// Whether its label names the ties that it is about.
  fileprivate var saysWhatItIsAbout: Bool {
    !tie.about.isEmpty && label?.lines.contains(where: \.isMark) == true
  }
}

extension Furniture {
  /// The least width of a column of a small legend.
  private static let leanWidth = 160.0

  private var sampleWidth: Double { (isLean ? 32 : 46) * scale }
  private var gap: Double { (isLean ? 6 : 8) * scale }
  private var columnGap: Double { (isLean ? 12 : 18) * scale }

  /// The legend in columns of one width: below the figure or at its side, or in a cell with a left edge and a width.
  ///
  /// At the side it is drawn smaller, and in the end without the names of relations, if it is else higher than the page.
  func legend(top: Double, cell: (left: Double, width: Double)? = nil) -> Block {
    let isAtSide = setting?.page.hasLegendAtSide == true
    let breadth = cell?.width ?? (isAtSide ? Self.sideWidth * scale : innerWidth)
    let left = cell?.left ?? self.left + innerWidth - breadth
    let isRuled = !isAtSide && cell == nil
    return fitting.legend(top: top, left: left, breadth: breadth, isRuled: isRuled)
  }

  /// Whether the legend is as high as the page even when it is small, and so doesn't name the relations.
  var leavesOutRelations: Bool { !fitting.hasDetails }

  /// The furniture with a legend that is no higher than the page, where it stands at the side.
  private var fitting: Furniture {
    guard setting?.page.hasLegendAtSide == true, let setting else { return self }
    let limit = setting.smallestExtent.height * scale - Drawing.margin
    func isTooHigh(_ furniture: Furniture) -> Bool {
      furniture.legend(
        top: Drawing.margin, left: left, breadth: Self.sideWidth * scale, isRuled: false
      ).bottom > limit
    }
    var smaller = self
    if isTooHigh(smaller) { smaller.isLean = true }
    if isTooHigh(smaller) { smaller.hasDetails = false }
    return smaller
  }

  private func legend(top: Double, left: Double, breadth: Double, isRuled: Bool) -> Block {
    var sections = sections
    guard !sections.isEmpty else {
      return Block(group: Group(id: "legend", name: "legend", shapes: []), bottom: top)
    }
    if !hasDetails {
      for section in sections.indices {
        for entry in sections[section].entries.indices { sections[section].entries[entry].detail = nil }
      }
    }
    let least = (isLean ? Self.leanWidth : Self.sideWidth) * scale
    let columns = max(1, min(isLean ? 5 : 3, Int((breadth + columnGap) / (least + columnGap))))
    let columnWidth = (breadth - Double(columns - 1) * columnGap) / Double(columns)
    let items = sections.flatMap { self.items(of: $0, width: columnWidth) }
    let limit = suitableHeight(of: items, columns: columns)
    let edge = [Point(x: left, y: top), Point(x: left + innerWidth, y: top)]
    var shapes: [Shape] =
      isRuled ? [.path(Outline(through: edge), fill: nil, stroke: .rule, width: 0.8)] : []
    var deepest = 0.0
    for (item, place) in zip(items, places(of: items, columns: columns, height: limit)) {
      let x = left + Double(place.column) * (columnWidth + columnGap)
      var y = top + 8 * scale + place.y
      if place.hasHeading {
        var column = Column(x: x, y: y, width: columnWidth)
        column.add(item.isFirst ? item.heading : item.heading + ", continued", font: headingFont, paint: .ink)
        shapes += column.shapes
        y += headingHeight
      }
      shapes += item.shapes(Point(x: x, y: y))
      deepest = max(deepest, place.end)
    }
    return Block(
      group: Group(id: "legend", name: "legend", shapes: shapes), bottom: top + 10 * scale + deepest)
  }

  /// What moves as one when columns are filled: an entry, under the heading of its section if it is the first of it
  /// or of a column.
  private struct Item {
    var heading = ""
    var isFirst = false
    var height: Double
    var shapes: (Point) -> [Shape]
  }

  private var headingFont: TextMetrics { TextMetrics(size: 11 * scale, bold: true) }
  private var headingHeight: Double { headingFont.size * 1.65 }

  private func items(of section: LegendSection, width: Double) -> [Item] {
    section.entries.enumerated().map { index, entry in
      var item = self.item(of: entry, width: width)
      item.heading = section.heading
      item.isFirst = index == 0
      return item
    }
  }

  /// Where an item stands.
  private struct Place {
    var column: Int
    var y: Double
    var hasHeading: Bool
    var end: Double
  }

  /// The places of items that fill columns of a height in order; the last takes what is left.
  private func places(of items: [Item], columns: Int, height limit: Double) -> [Place] {
    var column = 0
    var y = 0.0
    return items.map { item in
      let needed = item.height + (item.isFirst ? headingHeight + 4 * scale : 0)
      if y > 0, y + needed > limit + 0.01, column < columns - 1 {
        column += 1
        y = 0
      }
      if item.isFirst, y > 0 { y += 4 * scale }
      let hasHeading = item.isFirst || y == 0
      let place = Place(
        column: column, y: y, hasHeading: hasHeading, end: y + item.height + (hasHeading ? headingHeight : 0))
      y = place.end
      return place
    }
  }

  private func item(of entry: LegendEntry, width: Double) -> Item {
    if isLean, case .text(let words) = entry.sample {
      return item(of: "\(words): \(entry.caption)", width: width)
    }
    let textWidth = width - sampleWidth - gap
    let captionLines = small.wrap(entry.caption, width: textWidth).count
    let detailLines = entry.detail.map { small.wrap($0, width: textWidth).count } ?? 0
    let lineHeight = small.size * TextMetrics.lineHeight
    let height = Double(captionLines + detailLines) * lineHeight + 6 * scale
    return Item(height: height) { place in
      var column = Column(x: place.x + sampleWidth + gap, y: place.y, width: textWidth)
      column.add(entry.caption, font: small, paint: .ink)
      if let detail = entry.detail { column.add(detail, font: small, paint: .muted) }
      return sample(entry.sample, at: Point(x: place.x, y: place.y + lineHeight * 0.55)) + column.shapes
    }
  }

  /// An entry whose sample is words, in a line.
  private func item(of words: String, width: Double) -> Item {
    let lines = small.wrap(words, width: width).count
    return Item(height: Double(lines) * small.size * TextMetrics.lineHeight + 6 * scale) { place in
      var column = Column(x: place.x, y: place.y, width: width)
      column.add(words, font: small, italic: true, paint: .ink)
      return column.shapes
    }
  }

  private func sample(_ sample: LegendEntry.Sample, at left: Point) -> [Shape] {
    let right = Point(x: left.x + sampleWidth, y: left.y)
    switch sample {
    case .line(let line): return line.shapes(along: Curve(from: left, to: right))
    case .box(let style):
      let size = Size(width: 34 * scale, height: (style.badge == nil ? 16 : 20) * scale)
      let frame = Frame(center: left.mixed(with: right, 0.5), size: size)
      return style.boxShapes(in: frame, scale: 0.6 * scale)
        + style.badgeShapes(at: frame.center, scale: scale)
    case .change(let change): return change.shapes(at: left.mixed(with: right, 0.5))
    case .gradient(let paints):
      let step = sampleWidth / Double(max(1, paints.count))
      let size = Size(width: step + 0.3, height: 11 * scale)
      let frames = paints.indices.map {
        Frame(center: Point(x: left.x + (Double($0) + 0.5) * step, y: left.y), size: size)
      }
      let around = Frame(
        center: left.mixed(with: right, 0.5), size: Size(width: sampleWidth, height: size.height))
      return zip(paints, frames).map { paint, frame in
        .path(Outline(rounded: frame, radius: 0), fill: paint, stroke: nil)
      } + [.path(Outline(rounded: around, radius: 0), fill: nil, stroke: .muted, width: 0.6)]
    case .size(let points):
      let font = TextMetrics(size: points, bold: true)
      return centered([("Aa", false)], at: left.mixed(with: right, 0.5), font: font, paint: .ink)
    case .fading(let style):
      let line = Line(style: style, headHead: style.head)
      func course(_ y: Double) -> Curve {
        Curve(from: Point(x: left.x, y: left.y + y), to: Point(x: right.x, y: left.y + y))
      }
      return line.shapes(along: course(-4)) + line.shapes(along: course(4)).map(\.faded)
    case .junction(let style):
      let middle = left.mixed(with: right, 0.42)
      let before = Line(style: style).shapes(along: Curve(from: left, to: middle))
      let after = Line(style: style, headHead: style.head).shapes(along: Curve(from: middle, to: right))
      let pill = Frame(center: middle, size: Size(width: 14 * scale, height: 10 * scale))
      return before + after + [
        .path(Outline(rounded: pill, radius: 5), fill: style.tint, stroke: style.line, width: 1.2)
      ]
    case .text(let text):
      return [
        .text(
          text, at: Point(x: left.x, y: left.y + small.size * 0.36), anchor: .start, font: small,
          italic: true, paint: .ink)
      ]
    }
  }

  /// The least column height, or one up to a third greater at which fewer sections are broken.
  private func suitableHeight(of items: [Item], columns: Int) -> Double {
    let least = balancedHeight(of: items, columns: columns)
    func breaks(_ height: Double) -> Int {
      zip(items, places(of: items, columns: columns, height: height)).count { $1.hasHeading != $0.isFirst }
    }
    let heights = [1.0, 1.1, 1.2, 1.33].map { $0 * least }
    return heights.min { breaks($0) < breaks($1) } ?? least
  }

  /// The least column height at which the items fit into that many columns in order.
  private func balancedHeight(of items: [Item], columns: Int) -> Double {
    var low = 0.0
    var high = items.reduce(0) { $0 + $1.height + 2 * headingHeight }
    for _ in 0..<24 {
      let middle = (low + high) / 2
      let fits = places(of: items, columns: columns, height: middle).allSatisfy { $0.end <= middle + 0.01 }
      if fits { high = middle } else { low = middle }
    }
    return high
  }
}
