public import ActorModel
public import GraphvizLayout

/// Pictures of a graph at several times that show every actor and tie at the same place.
public struct DiagramSeries: Sendable {
  /// A picture to draw: when, and the ties that hold then.
  public struct Step: Sendable {
    /// The words above the picture, such as a date.
    public var caption: String
    /// The ties that hold.
    public var ties: [Tie]
    /// How ties that held in the picture before differ from it, by id.
    public var changes: [String: TieChange]

    /// Creates a step.
    public init(caption: String, ties: [Tie], changes: [String: TieChange] = [:]) {
      self.caption = caption
      self.ties = ties
      self.changes = changes
    }
  }

  /// A picture, and what changed since the one before.
  public struct Panel: Sendable {
    /// The words above the picture.
    public let caption: String
    /// The picture: what holds, and faded what held in the picture before.
    public let diagram: Diagram
    /// The changed ties by id; none in the first picture.
    public let changes: [String: TieChange]

    /// How many ties hold and how many changed, in words.
    public let summary: String
  }

  /// The pictures in order.
  public let panels: [Panel]
  /// All pictures in one.
  public let overview: Picture
  /// What the reader should know: ties and actors that are not drawn, and what the layout had to mend.
  public let notes: [String]
}

/// Draws a graph at several times, with one layout for all ties that hold at any of them.
///
/// A tie that is new bears a plus, one that held in the picture before and no longer does is faded and bears a cross,
/// and one with which two actors turn from friends into enemies, or back, bears a plus-minus. Time is that of one layout.
///
/// - Parameters:
///   - graph: The actors, relations and sources.
///   - steps: The pictures, one or more.
///   - options: How they are to look.
///   - mode: Where Graphviz runs.
///   - timeout: Seconds that the layout may take.
/// - Returns: The pictures, each alone and all in one.
/// - Throws: ``DiagramError`` if there is nothing or too much to draw, or `LayoutError`.
public func makeSeries(
  of graph: ActorGraph, steps: [DiagramSeries.Step], options: DiagramOptions = DiagramOptions(),
  mode: LayoutMode,
  timeout: Double = 10
) throws -> DiagramSeries {
  try makeSeries(of: graph, steps: steps, options: options) { request in
    try layout(request, mode: mode, timeout: timeout)
  }
}

/// Draws a series whose actors are placed by a given function.
func makeSeries(
  of graph: ActorGraph, steps: [DiagramSeries.Step], options: DiagramOptions,
  placing place: (LayoutRequest) throws -> Layout
) throws -> DiagramSeries {
  // Pictures are compared tie by tie, which an overview has not.
  var options = options
  options.overview = .never
  var everything: [Tie] = []
  var known: Set<String> = []
  let held = Set(steps.flatMap(\.ties).map(\.id))
  for tie in graph.ties where held.contains(tie.id) && known.insert(tie.id).inserted {
    everything.append(tie)
  }
  options.fit = options.setting
  options.fit?.tiles = steps.count
  let whole = try makeDiagram(of: graph, ties: everything, options: options, asOf: nil, placing: place)
  var before: [Tie]?
  var panels: [DiagramSeries.Panel] = []
  for step in steps {
    let changed =
      before.map { changes(from: $0, to: step.ties).merging(step.changes) { found, _ in found } } ?? [:]
    let summary = summary(ties: step.ties.count, changed)
    let diagram = whole.at(
      "\(step.caption): \(summary)", holding: Set(step.ties.map(\.id)), changes: changed,
      evidence: evidenceNotes(for: step.ties, in: graph))
    panels.append(.init(caption: step.caption, diagram: diagram, changes: changed, summary: summary))
    before = step.ties
  }
  let overview = whole.overview(of: panels)
  return DiagramSeries(
    panels: panels, overview: overview,
    notes: whole.scene.notes + whole.layout.notes + overview.pageNotes)
}

private func summary(ties: Int, _ changes: [String: TieChange]) -> String {
  let words: [(TieChange, String)] = [
    (.gained, "new"), (.turned, "turned"), (.lost, "lost"), (.strengthened, "stronger"),
    (.weakened, "weaker"),
    (.revised, "revised"),
  ]
  let counts = words.compactMap { change, word -> String? in
    let count = changes.values.count { $0 == change }
    return count == 0 ? nil : "\(count) \(word)"
  }
  return (["\(ties) \(ties == 1 ? "tie" : "ties")"] + counts).joined(separator: ", ")
}
