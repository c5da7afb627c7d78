import Testing

@testable import GraphvizLayout

@Suite struct KeptPlacementTests {
  private func request(fixed: [Point?], arcs: [(Int, Int)]) -> LayoutRequest {
    LayoutRequest(
      boxes: fixed.map { .init(size: Size(width: 80, height: 30), fixed: $0) },
      arcs: arcs.map { .init(tail: $0.0, head: $0.1) })
  }

  private let corners: [Point?] = [
    Point(x: 100, y: 100), Point(x: 500, y: 100), Point(x: 100, y: 400), Point(x: 500, y: 400),
  ]

  @Test func aNewBoxStandsBetweenItsNeighbours() {
    let request = request(fixed: corners + [nil], arcs: [(4, 0), (4, 1), (0, 3)])
    let centers = KeptPlacement(request: request).centers()
    #expect(centers.prefix(4).map { $0 } == corners.compactMap { $0 })
    #expect(centers[4] == Point(x: 300, y: 100))
  }

  @Test func whereSomebodyStandsItMovesAside() {
    let request = request(
      fixed: corners + [Point(x: 300, y: 100), nil, nil], arcs: [(5, 0), (5, 1), (6, 0), (6, 1)])
    let centers = KeptPlacement(request: request).centers()
    let rects = centers.map { Rect(center: $0, size: Size(width: 80, height: 30)) }
    for one in rects.indices {
      for other in rects.indices[(one + 1)...] { #expect(rects[one].gap(to: rects[other]) >= 26) }
    }
    for box in [5, 6] { #expect((centers[box] - Point(x: 300, y: 100)).length < 160) }
  }

  @Test func whoKnowsNobodyStandsAtTheEdge() {
    let request = request(fixed: corners + [nil, nil], arcs: [(4, 5)])
    let centers = KeptPlacement(request: request).centers()
    #expect(centers[4].x > 540)
    #expect((centers[4] - centers[5]).length < 200)
  }

  @Test func theDrawingKeepsTheFixedPlaces() throws {
    let request = request(fixed: corners + [nil], arcs: [(4, 0), (4, 1), (0, 3), (1, 2)])
    let drawing = try layout(request, mode: .inProcess, timeout: 60)
    let shift = drawing.centers[0] - Point(x: 100, y: 100)
    for box in 0..<4 { #expect(drawing.centers[box] - (corners[box] ?? Point(x: 0, y: 0)) == shift) }
    expectSound(drawing, request)
  }
}
