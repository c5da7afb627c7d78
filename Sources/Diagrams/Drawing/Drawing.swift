import ActorModel
import GraphvizLayout

/// Everything in its place, in layers from bottom to top, without a file format.
struct Drawing: Sendable, Hashable {
  /// One figure of a drawing, in layers from bottom to top.
  struct Panel: Sendable, Hashable {
    /// The panel's id without the prefix, and its heading, where there are several.
    var id: String?
    var heading: Group?
    /// What lies under the lines: rings, frames.
    var ground: [Group]
    var lines: [Group]
    var labels: [Group]
    var actors: [Group]
    /// What one of the lines is called.
    var lineNoun = "tie"

    /// Everything in it, from bottom to top.
    var groups: [Group] { ground + lines + labels + actors + [heading].compactMap(\.self) }
  }

  var size: Size
  var heading: Group
  var panels: [Panel]
  var legend: Group
  var foot: Group
  /// Whether the legend has no room for the names of relations.
  var leavesOutRelations = false

  /// Everything in it, from bottom to top.
  var groups: [Group] { [heading] + panels.flatMap(\.groups) + [legend, foot] }

  /// Room around the figure.
  static let margin = 14.0

  /// Puts a scene where a layout says. Linear in the scene and the lengths of its lines.
  init(_ scene: Scene, _ layout: Layout, setting: PageSetting? = nil) {
    let figure = Figure(scene, layout)
    let width = Furniture.width(around: layout.size.width + 2 * Self.margin, on: setting)
    let furniture = Furniture(scene: scene, setting: setting, width: width)
    let heading = furniture.heading(top: Self.margin)
    let origin = Point(x: (width - furniture.sideWidth - layout.size.width) / 2, y: heading.bottom)
    panels = [figure.panel(at: origin)]
    let bottom = origin.y + layout.size.height
    let (legend, foot) = furniture.rest(below: heading, figures: bottom)
    self.heading = heading.group
    self.legend = legend.group
    self.foot = foot.group
    leavesOutRelations = furniture.leavesOutRelations
    size = Size(
      width: width.rounded(.up), height: (max(legend.bottom, foot.bottom) + Self.margin).rounded(.up))
  }
}
