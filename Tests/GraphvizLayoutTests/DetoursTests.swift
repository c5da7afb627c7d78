import Testing

@testable import GraphvizLayout

@Suite struct DetoursTests {
  /// Two boxes left and right, one between them in the way of a straight arc.
  private func request(label: Size? = nil) -> LayoutRequest {
    LayoutRequest(
      boxes: [60.0, 60, 60].map { .init(size: Size(width: $0, height: 30)) },
      arcs: [.init(tail: 0, head: 1, label: label)], room: Size(width: 400, height: 200))
  }

  private func layout(curve: [Point], label: Point? = nil) -> Layout {
    Layout(
      centers: [Point(x: 40, y: 100), Point(x: 360, y: 100), Point(x: 200, y: 100)],
      routes: [.init(curve: curve, label: label)], size: Size(width: 400, height: 200), engine: .neato,
      score: LayoutScore(through: 0, labelHits: 0, crossings: 0, sparseness: 0))
  }

  private let straight = Cubic(from: Point(x: 70, y: 100), to: Point(x: 330, y: 100)).points

  @Test func anArcIsLedAroundABox() {
    let request = request()
    let before = layout(curve: straight)
    #expect(score(of: before, for: request).through == 1)
    var detours = Detours(request, before)
    let after = detours.mended()
    #expect(score(of: after, for: request).through == 0)
    #expect(after.routes[0].curve.count % 3 == 1)
    let (first, last) = (after.routes[0].curve[0], after.routes[0].curve[after.routes[0].curve.count - 1])
    #expect(isOnBorder(first, of: 0, after) && isOnBorder(last, of: 1, after))
    #expect((after.centers[1].x - after.centers[0].x).roundedToTenth == 320)
  }

  private func isOnBorder(_ point: Point, of box: Int, _ layout: Layout) -> Bool {
    let rect = Rect(center: layout.centers[box], size: Size(width: 60, height: 30))
    return rect.grown(by: 0.2).contains(point) && !rect.grown(by: -0.2).contains(point)
  }

  @Test func aLabelOnABoxFindsAFreePlace() {
    let request = request(label: Size(width: 30, height: 14))
    let above = [
      Point(x: 60, y: 85), Point(x: 90, y: 20), Point(x: 310, y: 20), Point(x: 340, y: 85),
    ]
    let before = layout(curve: above, label: Point(x: 200, y: 90))
    #expect(faults(of: before, for: request).coveredLabels == [0])
    var detours = Detours(request, before)
    let after = detours.mended()
    #expect(faults(of: after, for: request) == LayoutFaults())
  }

  @Test func anArcThatLeavesTheRoomIsLedBack() {
    let request = request()
    let far = [
      Point(x: 40, y: 85), Point(x: 40, y: -400), Point(x: 360, y: -400), Point(x: 360, y: 85),
    ]
    var detours = Detours(request, layout(curve: far))
    let after = detours.mended()
    #expect(after.size.height < 120)
    #expect(score(of: after, for: request).through == 0)
  }

  @Test func whatMisleadsNobodyKeepsItsCourse() {
    let request = request()
    let above = [Point(x: 60, y: 85), Point(x: 90, y: 40), Point(x: 310, y: 40), Point(x: 340, y: 85)]
    var detours = Detours(request, layout(curve: above))
    let after = detours.mended()
    #expect(after.routes[0].curve.count == 4)
    let shift = after.centers[0] - Point(x: 40, y: 100)
    #expect(zip(after.routes[0].curve, above).allSatisfy { ($0 - $1 - shift).length < 0.2 })
  }

  @Test func whereThereIsNoWayTheArcStays() {
    var request = request()
    let wall = Layout.Route(curve: straight)
    request.boxes[2].size = Size(width: 60, height: 200)
    var detours = Detours(request, layout(curve: straight))
    #expect(detours.mended().routes[0].curve.count == wall.curve.count)
  }
}
