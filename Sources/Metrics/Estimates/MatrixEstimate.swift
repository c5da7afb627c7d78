extension WorkEstimate {
  /// What eigenvalues or equations of dense matrices with a row for each vertex take: n³ at 3 ns each, and four times
  /// the matrix.
  public static func denseMatrices(_ count: Int, of size: GraphSize) -> WorkEstimate {
    WorkEstimate(
      seconds: Double(count) * size.vertices * size.vertices * size.vertices * 3e-9,
      bytes: 32 * size.vertices * size.vertices)
  }
}
