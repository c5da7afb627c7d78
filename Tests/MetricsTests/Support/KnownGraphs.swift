import AnalysisGraph

/// Graphs of the literature, written out so that a clone of the project can check itself against published values.
enum KnownGraphs {
  /// The 34 members of a karate club and their 78 friendships outside it.
  ///
  /// Zachary, An information flow model for conflict and fission in small groups (1977), figure 2. Member i of the
  /// paper is vertex i − 1.
  static let karate = makeGraph(
    34, pairs: zip(karateEnds.tails, karateEnds.heads).map { ($0 - 1, $1 - 1) }, isDirected: false)

  private static let karateEnds = (
    tails: [
      1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3,
      3, 4, 4, 4, 5, 5, 6, 6, 6, 7, 9, 9, 9, 10, 14, 15, 15, 16, 16, 19, 19, 20, 21, 21, 23, 23, 24,
      24, 24, 24, 24, 25, 25, 25, 26, 27, 27, 28, 29, 29, 30, 30, 31, 31, 32, 32, 33,
    ],
    heads: [
      2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32, 3, 4, 8, 14, 18, 20, 22, 31, 4, 8, 9,
      10, 14, 28, 29, 33, 8, 13, 14, 7, 11, 7, 11, 17, 17, 31, 33, 34, 34, 34, 33, 34, 33, 34, 33,
      34, 34, 33, 34, 33, 34, 26, 28, 30, 33, 34, 26, 28, 32, 32, 30, 34, 34, 32, 34, 33, 34, 33,
      34, 33, 34, 34,
    ]
  )

  /// The kite of ten people on which the three centralities disagree.
  ///
  /// Krackhardt, Assessing the political landscape (1990). In order: Andre, Beverly, Carol, Diane, Ed, Fernando,
  /// Garth, Heather, Ike, Jane.
  static let kite = makeGraph(
    10,
    pairs: [
      (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6), (4, 6),
      (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
    ], isDirected: false)
}
