public import GraphvizLayout

/// How a diagram is to look; what is drawn is said by the ties that are passed along with it.
public struct DiagramOptions: Sendable, Hashable {
  /// The colours of the SVG.
  public enum Theme: String, Sendable, Hashable, Codable, CaseIterable {
    /// Light, and dark where the reader's system is.
    case auto
    /// Dark lines on white.
    case light
    /// Light lines on near-black.
    case dark
    /// Light without tinted surfaces, for paper.
    case print
  }

  /// What stands on the lines.
  public enum Labels: String, Sendable, Hashable, Codable, CaseIterable {
    /// Words up to 80 ties, numbers alone up to 400, nothing beyond; a note says so.
    case automatic
    /// Relation, number and marks.
    case words
    /// The tie's number alone.
    case numbers
    /// Nothing.
    case none
  }

  /// Whether a large graph is summed up in groups.
  public enum Overview: String, Sendable, Hashable, Codable, CaseIterable {
    /// Above 300 actors, unless one stands in the middle.
    case automatic
    /// At any size.
    case always
    /// Never: every actor is drawn, up to 2,000.
    case never
  }

  /// The heading; `nil` takes the graph's own, and a graph without one gets none.
  public var title: String?
  /// The line under the heading, such as the date the picture stands for.
  public var subtitle: String?
  /// The colours of the SVG.
  public var theme: Theme
  /// What stands on the lines.
  public var labels: Labels
  /// The algorithm that places actors; `nil` chooses by size.
  public var engine: LayoutRequest.Engine?
  /// The id of the actor in the middle of a radial drawing; with it, `engine` need not say `radial`.
  public var focus: String?
  /// An earlier diagram whose actors keep their places; new ones are placed near their neighbours.
  public var earlier: EarlierDiagram?
  /// How many starting positions to try; `nil` chooses by size.
  public var seeds: Int?
  /// Width divided by height that the figure should come close to; `nil` chooses by size.
  public var aspectRatio: Double?
  /// Whether actors without a drawn tie are drawn too; otherwise a note names them.
  public var showsIsolatedActors: Bool
  /// The ids of the actors that the picture is about; those outside are not missed in it. `nil` for all.
  public var chosenActors: Set<String>?
  /// What every id in the SVG begins with; `nil` derives it from the content, so that two different
  /// diagrams in one page don't clash.
  public var idPrefix: String?
  /// Whether the numbered evidence list is written into the SVG's metadata.
  public var embedsEvidence: Bool
  /// Whether a large graph is summed up in groups.
  public var overview: Overview
  /// Sentences for the foot of the figure, such as what a selection left out.
  public var footnotes: [String]
  /// What the surfaces of boxes show.
  public var coloring: ActorColoring
  /// What the size of boxes shows; `nil` for nothing.
  public var size: ActorScale?
  /// What is drawn in full strength while the rest steps back; `nil` for everything.
  public var emphasis: Emphasis?
  /// What lines and boxes look like.
  public var style: StyleSheet
  /// The SHA-256 of the graph's file in hexadecimal digits, for the foot and the metadata; `nil` for none.
  public var graphDigest: String?
  /// What the figure is made for; `nil` for a picture of its own size, which a page of A4 takes if it can.
  public var page: Page?
  /// How it is set on its page, once that is chosen.
  var fit: PageSetting?

  /// How it is set on its page; `nil` if it is made for none.
  var setting: PageSetting? { fit ?? page.map(PageSetting.init) }

  /// Creates options; all have defaults.
  public init(
    title: String? = nil, subtitle: String? = nil, theme: Theme = .auto, labels: Labels = .automatic,
    engine: LayoutRequest.Engine? = nil, focus: String? = nil,
    earlier: EarlierDiagram? = nil, seeds: Int? = nil, aspectRatio: Double? = nil,
    showsIsolatedActors: Bool = false, chosenActors: Set<String>? = nil, idPrefix: String? = nil,
    embedsEvidence: Bool = true,
    overview: Overview = .automatic, footnotes: [String] = [], coloring: ActorColoring = .kind,
    size: ActorScale? = nil,
    emphasis: Emphasis? = nil, style: StyleSheet = StyleSheet(), page: Page? = nil, graphDigest: String? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.theme = theme
    self.labels = labels
    self.engine = engine
    self.focus = focus
    self.earlier = earlier
    self.seeds = seeds
    self.aspectRatio = aspectRatio
    self.showsIsolatedActors = showsIsolatedActors
    self.chosenActors = chosenActors
    self.idPrefix = idPrefix
    self.embedsEvidence = embedsEvidence
    self.overview = overview
    self.footnotes = footnotes
    self.coloring = coloring
    self.size = size
    self.emphasis = emphasis
    self.style = style
    self.page = page
    self.graphDigest = graphDigest
  }
}
