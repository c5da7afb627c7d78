import Testing

@testable import GraphvizLayout

@Suite struct LayOutTests {
  @Test func bothModesGiveTheSameDrawing() throws {
    var request = Samples.hubs()
    request.seeds = 2
    let inProcess = try layout(request, mode: .inProcess, timeout: 120)
    let worker = try layout(request, mode: Worker.mode, timeout: 120)
    #expect(inProcess == worker)
    #expect(worker.notes == [])
    #expect(worker.score.through == 0)
    #expect(worker.score.labelHits == 0)
    #expect(worker.score.distortion < 1.6)
    expectSound(worker, request)
  }

  @Test(arguments: [(5, 8, 1), (8, 12, 2), (12, 18, 3), (16, 20, 4), (24, 30, 5)] as [(Int, Int, UInt64)])
  func randomGraphsAreSoundAndReadable(boxes: Int, arcs: Int, seed: UInt64) throws {
    var request = Samples.random(boxes: boxes, arcs: arcs, seed: seed)
    request.seeds = 2
    let drawing = try layout(request, mode: .inProcess, timeout: 120)
    expectSound(drawing, request)
    #expect(drawing.score.through == 0, "seed \(seed)")
    #expect(drawing.score.labelHits == 0, "seed \(seed)")
    #expect(drawing.notes == [])
  }

  @Test(arguments: LayoutRequest.Engine.allCases)
  func everyEngineDrawsEverything(engine: LayoutRequest.Engine) throws {
    var request = Samples.hubs()
    request.engine = engine
    request.seeds = 1
    let drawing = try layout(request, mode: .inProcess, timeout: 120)
    #expect(drawing.engine == engine)
    #expect(drawing.notes == [])
    expectSound(drawing, request)
  }

  @Test func fixedBoxesStandWhereTheyMust() throws {
    var request = Samples.hubs()
    request.seeds = 1
    request.boxes[0].fixed = Point(x: 300, y: 400)
    request.boxes[1].fixed = Point(x: 700, y: 420)
    let drawing = try layout(request, mode: .inProcess, timeout: 120)
    let shift = drawing.centers[0] - Point(x: 300, y: 400)
    #expect(drawing.centers[1] - Point(x: 700, y: 420) == shift)
    #expect((shift == Point(x: 0, y: 0)) == drawing.notes.isEmpty)
    expectSound(drawing, request)
  }

  @Test func allBoxesFixedKeepTheirPlaces() throws {
    let places = [Point(x: 100, y: 100), Point(x: 400, y: 100), Point(x: 250, y: 300)]
    let request = LayoutRequest(
      boxes: places.map { .init(size: Size(width: 80, height: 30), fixed: $0) },
      arcs: [.init(tail: 0, head: 1, label: Size(width: 50, height: 14)), .init(tail: 1, head: 2)])
    let drawing = try layout(request, mode: Worker.mode)
    #expect(drawing.centers == places)
    #expect(drawing.notes == [])
  }

  @Test func aStrayLeafIsDrawnNear() throws {
    var arcs = [LayoutRequest.Arc](repeating: .init(tail: 0, head: 1), count: 1)
    for box in 2..<9 { arcs.append(.init(tail: box, head: box % 2, label: Size(width: 70, height: 15))) }
    var request = LayoutRequest(
      boxes: .init(repeating: .init(size: Size(width: 80, height: 34)), count: 9), arcs: arcs)
    request.seeds = 2
    let drawing = try layout(request, mode: .inProcess, timeout: 120)
    for (arc, route) in zip(arcs, drawing.routes) {
      let ends = drawing.centers[arc.head] - drawing.centers[arc.tail]
      #expect(ends.length < 350)
      #expect(route.curve.count == 4)
    }
    #expect(drawing.score.sparseness < 8)
  }
}

/// What holds for every drawing: boxes apart, all within the page, arcs from border to border, labels on arcs.
func expectSound(
  _ drawing: Layout, _ request: LayoutRequest, sourceLocation: SourceLocation = #_sourceLocation
) {
  let rects = zip(drawing.centers, request.boxes).map { Rect(center: $0, size: $1.size) }
  let page = Rect(minX: -0.1, minY: -0.1, maxX: drawing.size.width + 0.1, maxY: drawing.size.height + 0.1)
  #expect(rects.count == request.boxes.count, sourceLocation: sourceLocation)
  #expect(drawing.routes.count == request.arcs.count, sourceLocation: sourceLocation)
  for one in rects.indices {
    #expect(page.contains(rects[one].center), sourceLocation: sourceLocation)
    for other in rects.indices[(one + 1)...] {
      #expect(
        rects[one].gap(to: rects[other]) > 7.5, "boxes \(one), \(other)", sourceLocation: sourceLocation)
    }
  }
  for (arc, route) in zip(request.arcs, drawing.routes) {
    let curve = Cubic(route.curve[0], route.curve[1], route.curve[2], route.curve[3])
    for (end, box) in [(curve.a, arc.tail), (curve.d, arc.head)] {
      #expect(rects[box].grown(by: 0.3).contains(end), sourceLocation: sourceLocation)
      #expect(!rects[box].grown(by: -0.3).contains(end), sourceLocation: sourceLocation)
    }
    let samples = (0...400).map { curve.point(at: Double($0) / 400) }
    #expect(samples.allSatisfy { page.contains($0) }, sourceLocation: sourceLocation)
    #expect((route.label == nil) == (arc.label == nil), sourceLocation: sourceLocation)
    if let label = route.label, let nearest = samples.map({ ($0 - label).length }).min() {
      #expect(nearest < 1.5, sourceLocation: sourceLocation)
    }
  }
  #expect(drawing.score == score(of: drawing, for: request), sourceLocation: sourceLocation)
}
