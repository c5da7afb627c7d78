import Testing

@testable import GraphvizLayout

@Suite struct HostileRequestTests {
  private let box = LayoutRequest.Box(size: Size(width: 60, height: 30))

  @Test func noBoxes() throws {
    let drawing = try layout(LayoutRequest(boxes: [], arcs: []), mode: Worker.mode)
    #expect(drawing.size == Size(width: 0, height: 0))
  }

  @Test func oneBoxWithLoops() throws {
    let loop = LayoutRequest.Arc(tail: 0, head: 0, label: Size(width: 40, height: 12))
    let request = LayoutRequest(boxes: [box], arcs: [loop, loop, .init(tail: 0, head: 0)])
    let drawing = try layout(request, mode: Worker.mode, timeout: 60)
    #expect(drawing.score.labelHits == 0)
    expectSound(drawing, request)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -5, 0, 1e308])
  func numbersOutOfBoundsAreBroughtWithin(number: Double) throws {
    let boxes = [
      box, .init(size: Size(width: number, height: 30)), .init(size: Size(width: 30, height: 20)),
      .init(size: Size(width: 30, height: 20), fixed: Point(x: number, y: number)),
    ]
    let arcs = [
      LayoutRequest.Arc(tail: 0, head: 1, label: Size(width: number, height: number), weight: number),
      .init(tail: 1, head: 2, weight: number), .init(tail: 3, head: 0),
    ]
    let request = LayoutRequest(boxes: boxes, arcs: arcs, aspectRatio: number, seeds: -4)
    let drawing = try layout(request, mode: Worker.mode, timeout: 60)
    #expect(!drawing.notes.isEmpty)
    #expect(drawing.centers.allSatisfy { $0.isFinite })
    #expect(drawing.routes.allSatisfy { $0.curve.allSatisfy { $0.isFinite } })
  }

  @Test(arguments: [-1, 2, Int.max, Int.min])
  func indicesOutOfRangeAreErrors(index: Int) {
    let request = LayoutRequest(
      boxes: [box, box], arcs: [.init(tail: 0, head: 1), .init(tail: index, head: 0)])
    #expect(throws: LayoutError.arcOutOfRange(arc: 1, box: index, boxes: 2)) {
      try layout(request, mode: .inProcess)
    }
    #expect(LayoutError.arcOutOfRange(arc: 1, box: 2, boxes: 2).description.contains("0 to 1"))
  }

  @Test(arguments: [0, -1, .nan] as [Double])
  func timeoutsMustBePositive(seconds: Double) {
    #expect(throws: LayoutError.self) { try layout(Samples.hubs(), mode: .inProcess, timeout: seconds) }
  }

  @Test func tooManyBoxesAreAnError() {
    let request = LayoutRequest(boxes: .init(repeating: box, count: 20_001), arcs: [])
    #expect(throws: LayoutError.tooLarge(what: "boxes", count: 20_001, limit: 20_000)) {
      try layout(request, mode: .inProcess)
    }
  }

  @Test func manyParallelArcs() throws {
    let arc = LayoutRequest.Arc(tail: 0, head: 1, label: Size(width: 40, height: 12))
    let request = LayoutRequest(boxes: [box, box], arcs: .init(repeating: arc, count: 2_000))
    let drawing = try layout(request, mode: Worker.mode, timeout: 30)
    #expect(drawing.routes.count == 2_000)
    #expect(Set(drawing.routes).count == 2_000)
  }

  @Test func aLargeGraphEndsInTime() throws {
    let request = Samples.random(boxes: 700, arcs: 1_400, seed: 3)
    let start = Clock.now
    let drawing = try layout(request, mode: Worker.mode, timeout: 20)
    #expect(drawing.engine == .sfdp)
    #expect(Clock.now - start < 60)
    #expect(drawing.notes.count >= 1)
  }

  @Test func boxesFixedOnOneAnotherAreDrawn() throws {
    let place = Point(x: 50, y: 50)
    let fixed = LayoutRequest.Box(size: Size(width: 60, height: 30), fixed: place)
    let request = LayoutRequest(
      boxes: [fixed, fixed, box], arcs: [.init(tail: 0, head: 1), .init(tail: 2, head: 1)])
    let drawing = try layout(request, mode: Worker.mode, timeout: 30)
    #expect(drawing.centers[0] == drawing.centers[1])
    #expect(drawing.routes.allSatisfy { $0.curve.allSatisfy { $0.isFinite } })
  }
}
