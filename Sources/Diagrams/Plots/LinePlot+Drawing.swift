import ActorModel
import GraphvizLayout

extension LinePlot {
  private static let panelHeight = 104.0
  private static let titleHeight = 28.0
  private static let gap = 14.0
  private static let left = 62.0
  /// The most room for words at the right ends of lines.
  private static let mostLabelWidth = 190.0

  private static let width = 760.0

  /// The plot as a picture. Linear in the values.
  ///
  /// - Parameter theme: The colours.
  /// - Returns: The picture, the same every time.
  public func picture(theme: DiagramOptions.Theme = .auto) -> Picture {
    let labels = panels.flatMap(\.series).map { PlotArea.text.width(Self.label($0)) }
    let right = min(Self.mostLabelWidth, labels.max() ?? 0) + 8
    let width = Self.width - Self.left - right - Drawing.margin
    let furniture = PlotFurniture(width: Self.width)
    let heading = furniture.heading(
      title: cleanText(title, limit: 160), subtitle: cleanText(subtitle, limit: 400))
    var bottom = heading.bottom
    var drawn: [Drawing.Panel] = []
    for (position, panel) in panels.enumerated() {
      let center = Point(x: Self.left + width / 2, y: bottom + Self.titleHeight + Self.panelHeight / 2)
      let frame = Frame(center: center, size: Size(width: width, height: Self.panelHeight))
      drawn.append(draw(panel, position, in: frame))
      bottom = frame.maxY + Self.gap
    }
    let foot = furniture.foot(
      notes.map { cleanText($0, limit: 1_000) }.joined(separator: " "), top: bottom + 16)
    let drawing = Drawing(
      size: Size(width: Self.width, height: (foot.bottom + Drawing.margin).rounded(.up)),
      heading: heading.group, panels: drawn, legend: Group(id: "legend", name: "legend", shapes: []),
      foot: foot.group)
    return Picture(
      plot: drawing, title: cleanText(title, limit: 160), description: description, summary: subtitle,
      theme: theme)
  }

  private static func label(_ series: Series) -> String { cleanText(series.name, limit: 60) }

  /// The days from the first to the last, a day at least.
  private var span: ClosedRange<CalendarDay> {
    let first = days.first ?? end
    return first...max(first.successor, end)
  }

  private func draw(_ panel: Panel, _ position: Int, in frame: Frame) -> Drawing.Panel {
    let values = panel.series.flatMap { $0.values + $0.ceilings }.compactMap(\.self)
    let domain = Double(span.lowerBound.dayNumber)...Double(span.upperBound.dayNumber)
    let area = PlotArea(frame: frame, across: domain, up: PlotAxis(covering: values, steps: 3))
    let dates = TimeTicks(within: span, atMost: Int(frame.size.width / 62)).ticks
    let axis = area.rules(
      across: dates.map { (Double($0.day.dayNumber), $0.label) }, isLabelled: position == panels.count - 1)
    let heading = Shape.text(
      cleanText(panel.title, limit: 110), at: Point(x: Drawing.margin, y: frame.minY - 13), anchor: .start,
      font: TextMetrics(size: 12, bold: true), paint: .ink)
    return Drawing.Panel(
      id: "panel-\(position + 1)", heading: Group(id: "heading", name: "heading", shapes: [heading]),
      ground: [
        Group(id: nil, name: "axis", shapes: axis + area.rules())
      ],
      lines: panel.series.enumerated().map { line($1, $0, of: panel, in: area) },
      labels: marks(of: panel, in: area) + labels(of: panel, in: area),
      actors: [], lineNoun: "line")
  }

  private func marks(of panel: Panel, in area: PlotArea) -> [Group] {
    panel.marks.map { Group(id: nil, name: "mark", shapes: mark($0, in: area)) }
  }

  private func mark(_ day: CalendarDay, in area: PlotArea) -> [Shape] {
    let x = area.x(Double(day.dayNumber))
    let (top, bottom) = (area.frame.minY, area.frame.maxY)
    let triangle = [
      Point(x: x - 4, y: top - 6), Point(x: x + 4, y: top - 6), Point(x: x, y: top),
    ]
    return [
      .path(
        Outline(through: [Point(x: x, y: top), Point(x: x, y: bottom)]), fill: nil, stroke: .muted, width: 1,
        dash: [3, 3]),
      .path(Outline(through: triangle, closed: true), fill: .muted, stroke: nil),
    ]
  }

  private func line(_ series: Series, _ position: Int, of panel: Panel, in area: PlotArea) -> Group {
    let style = SeriesStyle(position)
    let lines = steps(series.values, in: area).map {
      Shape.path(Outline(through: $0), fill: nil, stroke: style.line, width: 1.8, dash: style.dash)
    }
    let shapes = ceiling(of: series, style, isAlone: panel.series.count == 1, in: area) + lines
    return Group(
      id: "line-\(position + 1)", name: "line", data: [.init(key: "series", value: series.name)],
      tooltip: inWords(series),
      shapes: shapes.isEmpty ? [.path(Outline(through: []), fill: nil, stroke: nil)] : shapes)
  }

  /// A surface up to the ceiling, or a thin line where surfaces of several series would hide each other.
  private func ceiling(
    of series: Series, _ style: SeriesStyle, isAlone: Bool, in area: PlotArea
  ) -> [Shape] {
    let both = zip(series.values, series.ceilings).map { value, ceiling in
      value.flatMap { low in ceiling.flatMap { $0 > low ? (low, $0) : nil } }
    }
    let upper = steps(both.map { $0?.1 }, in: area)
    guard isAlone else {
      return upper.map { .path(Outline(through: $0), fill: nil, stroke: style.line, width: 0.7) }
    }
    return zip(steps(both.map { $0?.0 }, in: area), upper).map { lower, upper in
      .path(Outline(through: lower + upper.reversed(), closed: true), fill: style.surface, stroke: nil)
    }
  }

  /// The unbroken stretches of a line, in steps.
  private func steps(_ values: [Double?], in area: PlotArea) -> [[Point]] {
    var stretches: [[Point]] = []
    var isOpen = false
    for (index, value) in values.enumerated() {
      guard let value else {
        isOpen = false
        continue
      }
      let from = area.x(Double(days[index].dayNumber))
      let to = area.x(Double((index + 1 < days.count ? days[index + 1] : span.upperBound).dayNumber))
      let step = [Point(x: from, y: area.y(value)), Point(x: to, y: area.y(value))]
      if isOpen { stretches[stretches.count - 1] += step } else { stretches.append(step) }
      isOpen = true
    }
    return stretches
  }

  /// The names of lines at the height of their last values, moved apart.
  private func labels(of panel: Panel, in area: PlotArea) -> [Group] {
    let height = PlotArea.text.size * TextMetrics.lineHeight
    var places = panel.series.enumerated().compactMap { position, series in
      series.values.compactMap(\.self).last.map { (position: position, y: area.y($0)) }
    }
    places.sort { ($0.y, $0.position) < ($1.y, $1.position) }
    for index in places.indices.dropFirst() {
      places[index].y = max(places[index].y, places[index - 1].y + height)
    }
    let surplus = (places.last?.y ?? 0) - area.frame.maxY - height / 2
    if surplus > 0 {
      for index in places.indices.reversed() {
        let limit =
          index + 1 < places.count ? places[index + 1].y - height : area.frame.maxY + height / 2
        places[index].y = min(places[index].y, limit)
      }
    }
    return places.map { place in
      let series = panel.series[place.position]
      let words = PlotArea.text.wrap(Self.label(series), width: Self.mostLabelWidth, maxLines: 1).first ?? ""
      return Group(
        id: nil, name: "label",
        shapes: [
          .text(
            words, at: Point(x: area.frame.maxX + 8, y: place.y + 4), anchor: .start, font: PlotArea.text,
            paint: SeriesStyle(place.position).line)
        ])
    }
  }
}
