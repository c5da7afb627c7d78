import Testing

@testable import GraphvizLayout

@Suite struct GroupFramesTests {
  private func request(_ groups: [Int?]) -> LayoutRequest {
    LayoutRequest(
      boxes: groups.map { .init(size: Size(width: 60, height: 30), group: $0) }, arcs: [])
  }

  @Test func aFrameHoldsItsGroupAndRoomForATitle() throws {
    let centers = [Point(x: 0, y: 0), Point(x: 100, y: 0), Point(x: 300, y: 0)]
    let frames = try #require(groupFrames(of: request([2, 2, nil]), centers: centers))
    #expect(frames.map(\.group) == [2])
    #expect(frames[0].size == Size(width: 178, height: 66))
    #expect(frames[0].center.x == 50)
  }

  @Test func aStrangerOrAnotherFrameInsideMakesItFalse() {
    let row = [Point(x: 0, y: 0), Point(x: 100, y: 0), Point(x: 200, y: 0)]
    #expect(groupFrames(of: request([0, nil, 0]), centers: row) == nil)
    #expect(groupFrames(of: request([0, 1, 0]), centers: row) == nil)
    #expect(groupFrames(of: request([0, 0, nil]), centers: row) != nil)
    #expect(groupFrames(of: request([0, 0, nil]), centers: row, margin: 40) == nil)
  }

  /// Clusters with edges between labelled nodes are where dot's own splines get lost; ours are drawn afterwards.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func dotKeepsGroupsInFramesAndNoArcGetsLost(seed: UInt64) throws {
    var request = Samples.random(boxes: 14, arcs: 22, seed: seed)
    var random = SplitMix64(seed: seed)
    request.engine = .dot
    for box in request.boxes.indices {
      request.boxes[box].group = random.unit() < 0.25 ? nil : random.index(below: 3)
    }
    let drawing = try layout(request, mode: Worker.mode, timeout: 120)
    #expect(drawing.engine == .dot, "seed \(seed): \(drawing.notes)")
    expectSound(drawing, request)
    #expect(drawing.frames.count == request.groups.count, "seed \(seed)")
    for frame in drawing.frames {
      let area = Rect(center: frame.center, size: frame.size)
      for (box, center) in zip(request.boxes, drawing.centers) {
        let rect = Rect(center: center, size: box.size)
        #expect(area.intersects(rect) == (box.group == frame.group), "seed \(seed)")
      }
    }
  }
}
