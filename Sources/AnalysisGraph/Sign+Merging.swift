public import ActorModel

extension AnalysisGraph.Sign {
  /// The sign of a tie as a number.
  public init(_ sign: Sign) {
    switch sign {
    case .positive: self = .positive
    case .negative: self = .negative
    case .neutral: self = .neutral
    case .mixed: self = .mixed
    }
  }

  /// The sign of a pair whose parallel ties have these signs.
  ///
  /// Positive if some are positive and none negative, negative if some are negative and none positive,
  /// mixed if both occur, neutral if neither does.
  public init(merging signs: some Sequence<AnalysisGraph.Sign>) {
    var positive = false
    var negative = false
    for sign in signs {
      positive = positive || sign == .positive || sign == .mixed
      negative = negative || sign == .negative || sign == .mixed
    }
    switch (positive, negative) {
    case (true, true): self = .mixed
    case (true, false): self = .positive
    case (false, true): self = .negative
    case (false, false): self = .neutral
    }
  }
}

extension AnalysisGraph.Sign: CustomStringConvertible {
  /// The form used in machine formats: `+1`, `-1`, `0` or `mixed`.
  public var description: String {
    switch self {
    case .positive: Sign.positive.description
    case .negative: Sign.negative.description
    case .neutral: Sign.neutral.description
    case .mixed: Sign.mixed.description
    }
  }
}
