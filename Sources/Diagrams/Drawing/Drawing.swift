import ActorModel
import GraphvizLayout

/// Everything in its place, in layers from bottom to top, without a file format.
struct Drawing: Sendable, Hashable {
  var size: Size
  var heading: Group
  /// What lies under the lines: rings, frames.
  var ground: [Group]
  var lines: [Group]
  var labels: [Group]
  var actors: [Group]
  var legend: Group
  var foot: Group

  /// Room around the figure.
  static let margin = 14.0

  /// Puts a scene where a layout says. Linear in the scene and the lengths of its lines.
  init(_ scene: Scene, _ layout: Layout) {
    let figure = Figure(scene, layout)
    let width = max(layout.size.width, Furniture.minimumWidth) + 2 * Self.margin
    let furniture = Furniture(scene: scene, width: width)
    let heading = furniture.heading(top: Self.margin)
    let origin = Point(x: (width - layout.size.width) / 2, y: heading.bottom)
    ground = figure.ground(at: origin)
    lines = figure.lines(at: origin)
    labels = figure.titles(at: origin) + figure.labels(at: origin)
    actors = figure.actors(at: origin)
    let legend = furniture.legend(top: origin.y + layout.size.height + 12)
    let foot = furniture.foot(top: legend.bottom + 4)
    self.heading = heading.group
    self.legend = legend.group
    self.foot = foot.group
    size = Size(width: width.rounded(.up), height: (foot.bottom + Self.margin).rounded(.up))
  }
}
