import GraphvizLayout

/// A plot of intervals: for each row a bar from a low to a high value, a dot at the median, and a ring where a value
/// stands without uncertainty.
public struct IntervalPlot: Sendable, Hashable {
  /// One row.
  public struct Row: Sendable, Hashable {
    /// Who or what it is of.
    public var label: String
    /// Where the bar begins; `nil` where there is no value.
    public var low: Double?
    /// Where the dot stands.
    public var median: Double?
    /// Where the bar ends.
    public var high: Double?
    /// Where the ring stands.
    public var value: Double?
    /// A few words at the end of the row.
    public var remark: String

    /// Makes a row.
    public init(
      label: String, low: Double?, median: Double?, high: Double?, value: Double?, remark: String = ""
    ) {
      self.label = label
      self.low = low
      self.median = median
      self.high = high
      self.value = value
      self.remark = remark
    }
  }

  /// What the plot is about.
  public var title: String
  /// What is measured, under the title.
  public var subtitle: String
  /// What the scale measures.
  public var axisTitle: String
  /// What stands over the remarks.
  public var remarkTitle: String
  /// From top to bottom.
  public var rows: [Row]
  /// Sentences below the plot.
  public var note: String

  /// Makes a plot.
  public init(
    title: String, subtitle: String, axisTitle: String, remarkTitle: String = "", rows: [Row], note: String
  ) {
    self.title = title
    self.subtitle = subtitle
    self.axisTitle = axisTitle
    self.remarkTitle = remarkTitle
    self.rows = rows
    self.note = note
  }

  private static let rowHeight = 22.0
  private static let scaleWidth = 400.0
  private static let words = TextMetrics(size: 11)
  private static let smallWords = TextMetrics(size: 10)

  /// The plot as a picture. Linear in the rows.
  ///
  /// - Parameter theme: The colours.
  /// - Returns: The picture, the same every time.
  public func picture(theme: DiagramOptions.Theme = .auto) -> Picture {
    let labels = rows.map { Self.words.wrap($0.label, width: 190, maxLines: 1).first ?? "" }
    let labelWidth = labels.map(Self.words.width).max() ?? 0
    let remarkWidth = (rows.map(\.remark) + [remarkTitle]).map(Self.smallWords.width).max() ?? 0
    let left = Drawing.margin + labelWidth + 12
    let width = left + Self.scaleWidth + 16 + remarkWidth + Drawing.margin
    let furniture = PlotFurniture(width: width)
    let heading = furniture.heading(title: title, subtitle: subtitle)
    let axis = PlotAxis(covering: rows.flatMap { [$0.low, $0.high, $0.median, $0.value].compactMap(\.self) })
    let top = heading.bottom + 16
    let bottom = top + Double(rows.count) * Self.rowHeight
    func x(_ value: Double) -> Double { axis.place(value, from: left, to: left + Self.scaleWidth) }
    var ground: [Shape] = []
    for tick in axis.ticks {
      ground.append(
        .path(
          Outline(through: [Point(x: x(tick), y: top), Point(x: x(tick), y: bottom + 4)]), fill: nil,
          stroke: .rule,
          width: 0.8))
      ground += centered(
        [(shortDecimal(tick), false)], at: Point(x: x(tick), y: bottom + 12), font: Self.smallWords,
        paint: .muted)
    }
    ground += centered(
      [(axisTitle, false)], at: Point(x: left + Self.scaleWidth / 2, y: bottom + 28), font: Self.words,
      paint: .muted)
    if !remarkTitle.isEmpty {
      ground.append(
        .text(
          remarkTitle, at: Point(x: left + Self.scaleWidth + 16, y: top - 4), anchor: .start,
          font: Self.smallWords,
          paint: .muted))
    }
    let lines = zip(rows, labels).enumerated().map { number, row in
      group(
        row.0, label: row.1, number: number, x: x, right: left + Self.scaleWidth + 16,
        y: top + (Double(number) + 0.5) * Self.rowHeight)
    }
    let foot = furniture.foot(note, top: bottom + 44)
    let drawing = Drawing(
      size: Size(width: width.rounded(.up), height: (foot.bottom + Drawing.margin).rounded(.up)),
      heading: heading.group,
      panels: [
        Drawing.Panel(
          ground: [Group(name: "axis", shapes: ground)], lines: lines, labels: [], actors: [], lineNoun: "row"
        )
      ],
      legend: Group(id: "legend", name: "legend", shapes: []), foot: foot.group)
    return Picture(
      plot: drawing, title: title, description: rows.map(sentence).joined(separator: " "), summary: subtitle,
      theme: theme)
  }

  private func group(
    _ row: Row, label: String, number: Int, x: (Double) -> Double, right: Double, y: Double
  ) -> Group {
    var shapes: [Shape] = [
      .text(
        label, at: Point(x: Drawing.margin, y: y + Self.words.size * 0.36), anchor: .start, font: Self.words,
        paint: .ink)
    ]
    if let low = row.low, let high = row.high {
      shapes.append(
        .path(
          Outline(through: [Point(x: x(low), y: y), Point(x: x(high), y: y)]), fill: nil, stroke: .interval,
          width: 5))
    }
    if let value = row.value {
      shapes.append(
        .path(
          Outline(circle: Point(x: x(value), y: y), radius: 5), fill: .background, stroke: .ink, width: 1.3))
    }
    if let median = row.median {
      shapes.append(.path(Outline(circle: Point(x: x(median), y: y), radius: 3), fill: .ink, stroke: nil))
    }
    if !row.remark.isEmpty {
      shapes.append(
        .text(
          row.remark, at: Point(x: right, y: y + Self.smallWords.size * 0.36), anchor: .start,
          font: Self.smallWords, paint: .muted))
    }
    return Group(
      id: "row-\(number + 1)", name: "row", data: [.init(key: "label", value: row.label)],
      tooltip: sentence(row),
      shapes: shapes)
  }

  private func sentence(_ row: Row) -> String {
    var parts: [String] = []
    if let median = row.median { parts.append("median \(shortDecimal(median))") }
    if let low = row.low, let high = row.high {
      parts.append("from \(shortDecimal(low)) to \(shortDecimal(high))")
    }
    if let value = row.value { parts.append("with all evidence \(shortDecimal(value))") }
    if !row.remark.isEmpty { parts.append(remarkTitle.isEmpty ? row.remark : "\(remarkTitle) \(row.remark)") }
    return "\(row.label): \(parts.isEmpty ? "no value" : parts.joined(separator: ", "))."
  }
}

extension Paint {
  /// The bar of an interval.
  static let interval = Paint("interval", light: 0x8FB4DC, dark: 0x4A77A8, print: 0xA9B4C0)
}
