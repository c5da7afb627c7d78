#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension WorkEstimate {
  /// What going over all arcs a number of times takes, as in degrees, components, PageRank: 5 ns an arc.
  public static func passes(_ count: Int, over size: GraphSize) -> WorkEstimate {
    WorkEstimate(
      seconds: Double(count) * (size.arcs + size.vertices) * 5e-9, bytes: size.vertices * 64 + size.arcs * 16)
  }

  /// What looking at all triangles takes, as in clustering, triads and structural holes: at worst the number of edges
  /// times its root, at 3 ns.
  public static func triangles(of size: GraphSize) -> WorkEstimate {
    let edges = Double(size.edgeCount)
    return WorkEstimate(
      seconds: edges * edges.squareRoot() * 3e-9 + edges * 100e-9, bytes: size.vertices * 64 + size.arcs * 32)
  }
}
