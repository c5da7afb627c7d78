/// One claim in one source about a tie: the tie is the analyst's assessment, evidence is what somebody said.
public struct Evidence: Sendable, Hashable {
  /// What the claim does to the tie.
  public enum Stance: String, Sendable, Hashable, Codable, CaseIterable {
    /// The claim says that the tie exists.
    case supports
    /// The claim says that it doesn't.
    case disputes
    /// The claim speaks of the tie and takes no side.
    case mentions
  }

  /// The id of the source.
  public var source: String
  /// Where in the source: a page, paragraph or time.
  public var locator: String?
  /// Who claims it: an actor's id or, for someone outside the graph, a name. `nil` is the source itself.
  public var claimedBy: String?
  /// What the claim does to the tie.
  public var stance: Stance
  /// How credible the claim is; `nil` where nobody has judged it.
  public var credibility: Credibility?
  /// When it was said or observed.
  public var date: EDTF?
  /// A few words of the source as they stand there.
  public var quote: String?
  /// What the source says, in the analyst's own words.
  public var summary: String?

  /// Creates a piece of evidence; it supports its tie unless another stance is given.
  public init(
    source: String, locator: String? = nil, claimedBy: String? = nil, stance: Stance = .supports,
    credibility: Credibility? = nil, date: EDTF? = nil, quote: String? = nil, summary: String? = nil
  ) {
    self.source = source
    self.locator = locator
    self.claimedBy = claimedBy
    self.stance = stance
    self.credibility = credibility
    self.date = date
    self.quote = quote
    self.summary = summary
  }
}
