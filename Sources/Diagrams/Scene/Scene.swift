import ActorModel
import GraphvizLayout

/// What is drawn and how large it is, before anybody knows where it stands.
struct Scene: Sendable, Hashable {
  /// An actor's box.
  struct ActorBox: Sendable, Hashable {
    /// The actor's id as in the graph.
    var id: String
    var name: String
    var kind: Actor.Kind
    var bloc: String?
    var style: ActorStyle
    /// Whether it steps back behind what is emphasised.
    var isFaded: Bool
    var lines: [String]
    var text: TextMetrics
    var size: Size
    var degree: Int
    var tooltip: String
  }

  /// One line of a tie's label.
  struct LabelLine: Sendable, Hashable {
    var text: String
    /// Whether it qualifies the tie rather than naming it.
    var isMark: Bool
  }

  /// The words on a tie.
  struct Label: Sendable, Hashable {
    var lines: [LabelLine]
    var text: TextMetrics
    var size: Size
  }

  /// A tie with its encoding.
  struct DrawnTie: Sendable, Hashable {
    /// The tie's place in the graph's list, counted from 1.
    var number: Int
    var tie: Tie
    var style: TieStyle
    /// The relation's words on the line.
    var words: String
    /// What qualifies the tie: `alleged`, `forecast`, `about [4]`.
    var marks: [String]
    /// Drawn thinner: alleged, denied, disputed or of low confidence.
    var isTentative: Bool
    /// Drawn dotted: expected, not the case today.
    var isForecast: Bool
    var isDirected: Bool
    /// Leads from who commands to who obeys, unlike belonging.
    var isTopDown = false
    /// Steps back behind what is emphasised, or no longer holds.
    var isFaded: Bool
    /// How it differs from the picture before, in a series.
    var change: TieChange?
    var label: Label?
    /// The name of the actor that the tie goes out from, and those of the others.
    var from: String
    var others: [String]
    /// What is known of it: status, confidence, dates, outcome.
    var circumstances: [String]
    /// Who claims it and where it is written.
    var provenance: String
    /// The tie in a sentence with its number, status and dates.
    var sentence: String
    /// The sentence, who claims it and where it is written.
    var tooltip: String
    /// The width of line and arrowheads as a multiple of the usual.
    var lineScale = 1.0
  }

  /// A line between two boxes that belongs to a tie.
  struct Arc: Sendable, Hashable {
    /// Index into `ties`.
    var tie: Int
    /// Index of the box at the beginning; actors come first, then junctions.
    var tail: Int
    /// Index of the box at the end.
    var head: Int
    var tailHead: TieStyle.Head?
    var headHead: TieStyle.Head?
    /// Whether the tie's label sits on this arc.
    var bearsLabel: Bool
  }

  /// The smallest text of a figure.
  static let labelText = TextMetrics(size: 11)

  var title: String?
  var subtitle: String?
  /// What stands on the lines, once it is chosen.
  var labels = DiagramOptions.Labels.automatic
  var actors: [ActorBox] = []
  /// Indices into `ties` of those that are one junction with arms.
  var junctions: [Int] = []
  var ties: [DrawnTie] = []
  var arcs: [Arc] = []
  /// The key to the boxes.
  var actorLegend: [LegendSection] = []
  /// What is in full strength while the rest steps back.
  var emphasis: String?
  /// What the reader must know about what is missing, in sentences.
  var notes: [String] = []
  /// In words how the picture is ordered, where the order says something: rings, frames.
  var arrangement: String?
  /// Whether actors stand for groups and lines for several ties.
  var isOverview = false
  /// The documents that the drawn ties rest on.
  var sourceNote: String?
}

extension Scene {
  /// The size of a box: an actor's, or a junction's.
  func boxSize(_ box: Int) -> Size {
    if box < actors.count { return actors[box].size }
    return ties[junctions[box - actors.count]].junctionSize
  }

  /// The number of boxes: actors and junctions.
  var boxCount: Int { actors.count + junctions.count }

  /// The tie whose junction a box is, if it is one.
  func junctionTie(_ box: Int) -> Int? { box < actors.count ? nil : junctions[box - actors.count] }
}

extension Scene.DrawnTie {
  /// Room for the diamond beside the words of a junction.
  static let diamondRoom = 15.0

  /// The extent of the tie's junction.
  var junctionSize: Size {
    guard let label else { return Size(width: 14, height: 14) }
    return Size(width: label.size.width + Self.diamondRoom, height: label.size.height + 3)
  }
}
