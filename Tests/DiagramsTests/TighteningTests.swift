import ActorModel
import Foundation
import GraphvizLayout
import Testing

@testable import Diagrams

@Suite struct TighteningTests {
  /// Boxes of 80 by 30 on a circle, each tied to the next two.
  private func request(_ count: Int) -> LayoutRequest {
    LayoutRequest(
      boxes: (0..<count).map { _ in .init(size: Size(width: 80, height: 30)) },
      arcs: (0..<count).flatMap { index in
        [1, 2].map { .init(tail: index, head: (index + $0) % count, label: Size(width: 60, height: 16)) }
      })
  }

  private let page = Size(width: 700, height: 700)

  @Test(arguments: [8, 12, 16, 24])
  func aLooseLayoutBecomesSmallerAndStaysLegible(count: Int) {
    let request = request(count)
    let loose = circle(request)
    let tight = Tightening(request: request, limit: page).tightened(loose)
    #expect(tight.size.width < loose.size.width)
    #expect(tight.size.height < loose.size.height)
    let before = score(of: loose, for: request)
    #expect(tight.score.through <= before.through)
    #expect(tight.score.labelHits <= before.labelHits + request.arcs.count / 8)
    let frames = request.boxes.indices.map { Frame(center: tight.centers[$0], size: request.boxes[$0].size) }
    for one in frames.indices {
      for other in frames.indices where other != one { #expect(frames[one].gap(to: frames[other]) >= 11.9) }
    }
  }

  @Test func everythingLiesWithinTheSize() {
    let request = request(12)
    let tight = Tightening(request: request, limit: page).tightened(circle(request))
    for (index, route) in tight.routes.enumerated() {
      let points = Curve(route.curve).samples(every: 5) + [route.label ?? Point(x: 0, y: 0)]
      #expect(
        points.allSatisfy { (0...tight.size.width).contains($0.x) && (0...tight.size.height).contains($0.y) })
      let tail = Frame(center: tight.centers[request.arcs[index].tail], size: Size(width: 80, height: 30))
      #expect(tail.inset(by: -2).contains(route.curve[0]) && !tail.inset(by: 2).contains(route.curve[0]))
    }
  }

  @Test func whatFitsThePageStaysAsItIs() {
    let request = request(4)
    let layout = circle(request)
    #expect(Tightening(request: request, limit: Size(width: 5000, height: 5000)).tightened(layout) == layout)
  }

  @Test func emptyAndLargeLayoutsStayAsTheyAre() {
    let none = LayoutRequest(boxes: [], arcs: [])
    #expect(
      Tightening(request: none, limit: Size(width: 1, height: 1)).tightened(circle(none)) == circle(none))
    let large = request(120)
    #expect(Tightening(request: large, limit: page).tightened(circle(large)) == circle(large))
  }

  @Test func aTieToItselfIsKept() {
    var request = request(10)
    request.arcs.append(.init(tail: 3, head: 3, label: Size(width: 60, height: 16)))
    let tight = Tightening(request: request, limit: page).tightened(circle(request))
    #expect(tight.routes.count == request.arcs.count)
    #expect(tight.routes.allSatisfy { $0.label != nil && $0.curve.count >= 4 })
  }
}
