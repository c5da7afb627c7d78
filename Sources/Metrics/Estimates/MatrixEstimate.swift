extension WorkEstimate {
  /// What eigenvalues or equations of dense matrices with a row for each vertex take: n³ at 3 ns each, and four times
  /// the matrix.
  public static func denseMatrices(_ count: Int, of size: GraphSize) -> WorkEstimate {
    WorkEstimate(
      seconds: Double(count) * size.vertices * size.vertices * size.vertices * 3e-9,
      bytes: 32 * size.vertices * size.vertices)
  }

  /// What the greatest eigenvalue of an adjacency matrix and its vector take, as in eigenvector and, where every vertex
  /// stands twice, in HITS: a hundred products, each with 33 vectors to be kept apart.
  public static func eigenvector(of size: GraphSize, copies: Double = 1) -> WorkEstimate {
    WorkEstimate(
      seconds: copies * 100 * (size.arcs * 5e-9 + size.vertices * 50e-9),
      bytes: copies * (size.vertices * 400 + size.arcs * 16))
  }
}
