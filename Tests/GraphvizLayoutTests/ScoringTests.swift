import Testing

@testable import GraphvizLayout

/// Geometry made by hand, whose faults can be counted by eye.
@Suite struct ScoringTests {
  /// Four boxes at the corners of a square of 200 points, and what is asked between them.
  private func square(
    _ arcs: [LayoutRequest.Arc], bend: Double = 0, label: Point? = nil, extra: Point? = nil
  ) -> LayoutScore {
    var centers = [
      Point(x: 20, y: 20), Point(x: 220, y: 20), Point(x: 20, y: 220), Point(x: 220, y: 220),
    ]
    if let extra { centers.append(extra) }
    let request = LayoutRequest(
      boxes: .init(repeating: .init(size: Size(width: 40, height: 40)), count: centers.count), arcs: arcs,
      aspectRatio: 1)
    let routes = arcs.map { arc in
      let tail = Rect(center: centers[arc.tail], size: Size(width: 40, height: 40))
      let head = Rect(center: centers[arc.head], size: Size(width: 40, height: 40))
      var curve = Cubic(from: tail.border(towards: head.center), to: head.border(towards: tail.center))
      curve.b.y += bend
      curve.c.y += bend
      return Layout.Route(curve: curve.points, label: arc.label == nil ? nil : label ?? curve.point(at: 0.5))
    }
    let none = LayoutScore(through: 0, labelHits: 0, crossings: 0, sparseness: 0)
    let drawing = Layout(
      centers: centers, routes: routes, size: Size(width: 240, height: 240), engine: .neato, score: none)
    return score(of: drawing, for: request)
  }

  @Test func diagonalsCrossOnce() {
    let score = square([.init(tail: 0, head: 3), .init(tail: 1, head: 2)])
    #expect(score.crossings == 1)
    #expect(score.through == 0)
    #expect(score.labelHits == 0)
    #expect(score.turning == 0)
    #expect(score.distortion == 1)
    #expect(abs(score.sparseness - 240 * 240 / 6400) < 1e-9)
  }

  @Test func sidesDoNotCross() {
    #expect(square([.init(tail: 0, head: 1), .init(tail: 2, head: 3)]).crossings == 0)
  }

  @Test func aBoxInTheMiddleIsPassedThrough() {
    let through = square([.init(tail: 0, head: 3)], extra: Point(x: 120, y: 120))
    #expect(through.through == 1)
    #expect(square([.init(tail: 0, head: 1)], extra: Point(x: 120, y: 120)).through == 0)
  }

  @Test func aBowAvoidsTheBox() {
    #expect(square([.init(tail: 0, head: 1)], extra: Point(x: 120, y: 20)).through == 1)
    #expect(square([.init(tail: 0, head: 1)], bend: 90, extra: Point(x: 120, y: 20)).through == 0)
  }

  @Test func aLabelOnABoxOrAnArcIsAHit() {
    let label = Size(width: 30, height: 12)
    #expect(square([.init(tail: 0, head: 1, label: label)]).labelHits == 0)
    #expect(
      square(
        [.init(tail: 0, head: 1, label: label)], label: Point(x: 120, y: 20), extra: Point(x: 125, y: 45)
      ).labelHits == 1)
    let onArc = square([.init(tail: 0, head: 3, label: label), .init(tail: 1, head: 2)])
    #expect(onArc.labelHits == 1 && onArc.labelsOnArcs == 1)
    #expect(
      square([.init(tail: 0, head: 3, label: label), .init(tail: 1, head: 2, label: label)]
      ).labelHits == 2)
  }

  @Test func faultsNameTheArcs() {
    let label = Size(width: 30, height: 12)
    let request = LayoutRequest(
      boxes: [0, 1, 2].map { _ in .init(size: Size(width: 40, height: 20)) },
      arcs: [
        .init(tail: 0, head: 1, label: label), .init(tail: 0, head: 2, label: label),
        .init(tail: 1, head: 2),
      ])
    let centers = [Point(x: 20, y: 50), Point(x: 120, y: 50), Point(x: 220, y: 50)]
    func route(_ tail: Int, _ head: Int, label: Point? = nil) -> Layout.Route {
      let (a, b) = (centers[tail], centers[head])
      return Layout.Route(
        curve: [a, a + (b - a) * (1 / 3), a + (b - a) * (2 / 3), b], label: label)
    }
    let layout = Layout(
      centers: centers,
      routes: [
        route(0, 1, label: Point(x: 70, y: 50)), route(0, 2, label: Point(x: 80, y: 52)), route(1, 2),
      ],
      size: Size(width: 240, height: 100), engine: .neato,
      score: LayoutScore(through: 0, labelHits: 0, crossings: 0, sparseness: 1))
    let faults = faults(of: layout, for: request)
    #expect(faults.through == [1])
    #expect(faults.coveredLabels == [0, 1])
  }

  @Test func endsOnOneSpotAreCrowded() {
    #expect(square([.init(tail: 0, head: 1), .init(tail: 0, head: 1)]).crowdedEnds == 2)
    #expect(square([.init(tail: 0, head: 1), .init(tail: 0, head: 2)]).crowdedEnds == 0)
  }

  @Test func falsehoodWeighsMoreThanUglinessDoes() {
    let through = LayoutScore(through: 1, labelHits: 0, crossings: 0, sparseness: 4)
    let hit = LayoutScore(through: 0, labelHits: 1, crossings: 0, sparseness: 4)
    let crossing = LayoutScore(through: 0, labelHits: 0, crossings: 1, sparseness: 4)
    let sparse = LayoutScore(through: 0, labelHits: 0, crossings: 0, sparseness: 5)
    #expect(sparse < crossing)
    #expect(crossing < hit)
    #expect(hit < through)
  }

  @Test func brokenGeometryIsLeftOut() {
    let request = LayoutRequest(
      boxes: [.init(size: Size(width: 10, height: 10)), .init(size: Size(width: 10, height: 10))],
      arcs: [.init(tail: 0, head: 1), .init(tail: 0, head: 7)])
    let none = LayoutScore(through: 0, labelHits: 0, crossings: 0, sparseness: 0)
    let broken = Layout(
      centers: [Point(x: .nan, y: 0), Point(x: 1e300, y: -.infinity)],
      routes: [.init(curve: [Point(x: .nan, y: 0)]), .init(curve: [])], size: Size(width: .nan, height: 0),
      engine: .neato, score: none)
    #expect(score(of: broken, for: request).through == 0)
  }
}
