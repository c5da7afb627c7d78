import Testing

@testable import GraphvizLayout

@Suite struct RadialPlacementTests {
  /// A hub with leaves, a chain away from it, a mediation through a junction, and two boxes that nothing ties to it.
  private var request: LayoutRequest {
    var arcs = (1..<7).map { LayoutRequest.Arc(tail: $0, head: 0, label: Size(width: 60, height: 15)) }
    arcs += [(6, 7), (7, 8), (9, 10), (3, 7)].map { .init(tail: $0.0, head: $0.1) }
    arcs += [.init(tail: 8, head: 12), .init(tail: 12, head: 1), .init(tail: 12, head: 11)]
    var boxes = [LayoutRequest.Box](repeating: .init(size: Size(width: 90, height: 34)), count: 13)
    boxes[12] = .init(size: Size(width: 70, height: 18), isJunction: true)
    return LayoutRequest(engine: .radial, boxes: boxes, arcs: arcs, focus: 0)
  }

  @Test func distancesPassThroughJunctions() {
    #expect(
      request.distances(from: 0) == [0, 1, 1, 1, 1, 1, 1, 2, 2, nil, nil, 3, nil])
    #expect(request.related[8] == [1, 7, 11])
    #expect(request.related[12] == [])
    #expect(request.joined[12] == [8, 1, 11])
  }

  @Test func everyBoxStandsOnTheRingOfItsDistance() throws {
    let drawing = try layout(request, mode: .inProcess, timeout: 60)
    expectSound(drawing, request)
    #expect(drawing.engine == .radial)
    #expect(drawing.rings.map(\.distance) == [1, 2, 3, nil])
    #expect(drawing.score.through == 0)
    let distances = request.distances(from: 0)
    let middle = drawing.centers[0]
    for (box, distance) in distances.enumerated().dropFirst() where !request.boxes[box].isJunction {
      let ring = try #require(drawing.rings.first { $0.distance == distance })
      #expect((ring.center - middle).length < 0.2)
      let away = drawing.centers[box] - ring.center
      let x = away.x / ring.radii.width
      let y = away.y / ring.radii.height
      #expect(abs(x * x + y * y - 1) < 0.01, "box \(box)")
    }
    for (inner, outer) in zip(drawing.rings, drawing.rings.dropFirst()) {
      #expect(outer.radii.width > inner.radii.width + 60 && outer.radii.height > inner.radii.height + 30)
    }
  }

  @Test func withoutAFocusTheBusiestStandsInTheMiddle() throws {
    var request = request
    request.focus = nil
    let drawing = try layout(request, mode: .inProcess, timeout: 60)
    #expect((drawing.centers[0] - drawing.rings[0].center).length < 0.2)
  }

  @Test func aFocusThatIsNotThereIsAnError() {
    var request = request
    request.focus = 13
    #expect(throws: LayoutError.focusOutOfRange(box: 13, boxes: 13)) { try layout(request, mode: .inProcess) }
  }

  @Test(arguments: [(12, 18, 1), (30, 45, 2), (60, 110, 3)] as [(Int, Int, UInt64)])
  func randomGraphsAreSound(boxes: Int, arcs: Int, seed: UInt64) throws {
    var request = Samples.random(boxes: boxes, arcs: arcs, seed: seed)
    request.engine = .radial
    let drawing = try layout(request, mode: .inProcess, timeout: 120)
    expectSound(drawing, request)
    #expect(drawing.score.through <= arcs / 40, "seed \(seed)")
  }
}
