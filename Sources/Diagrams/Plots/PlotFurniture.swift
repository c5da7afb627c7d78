import GraphvizLayout

/// What stands above and below a plot.
struct PlotFurniture {
  let width: Double

  /// Title and subtitle.
  func heading(title: String, subtitle: String) -> Furniture.Block {
    var column = Column(x: Drawing.margin, y: Drawing.margin, width: width - 2 * Drawing.margin)
    column.add(title, font: TextMetrics(size: 15, bold: true), paint: .ink)
    if !subtitle.isEmpty { column.add(subtitle, font: TextMetrics(size: 11), paint: .muted) }
    return Furniture.Block(
      group: Group(id: "heading", name: "heading", shapes: column.shapes), bottom: column.y + 8)
  }

  /// Sentences below.
  func foot(_ note: String, top: Double) -> Furniture.Block {
    var column = Column(x: Drawing.margin, y: top, width: width - 2 * Drawing.margin)
    if !note.isEmpty { column.add(note, font: TextMetrics(size: 10), paint: .muted) }
    return Furniture.Block(group: Group(id: "notes", name: "notes", shapes: column.shapes), bottom: column.y)
  }
}

extension Drawing {
  /// Takes every part as it is.
  init(size: Size, heading: Group, panels: [Panel], legend: Group, foot: Group) {
    self.size = size
    self.heading = heading
    self.panels = panels
    self.legend = legend
    self.foot = foot
  }
}

extension Picture {
  /// A plot as a picture.
  init(plot: Drawing, title: String, description: String, summary: String, theme: DiagramOptions.Theme) {
    var hash = FNV1a()
    hash.add(title)
    hash.add(summary)
    hash.add(description)
    self.init(
      drawing: plot, title: title, description: description, summary: summary, digest: hash.text,
      metadata: "Drawn by Entente; digest \(hash.text).\n", options: DiagramOptions(theme: theme))
  }
}
