import Foundation
import GraphvizLayout
import Testing

@testable import Diagrams

@Suite struct CurveTests {
  /// A quarter of a circle of radius 100, whose length is 50π; the usual cubic is 0.03 % off.
  private let arc = Curve([
    Point(x: 100, y: 0), Point(x: 100, y: 55.2285), Point(x: 55.2285, y: 100), Point(x: 0, y: 100),
  ])

  @Test func lengthOfAQuarterCircle() { #expect(abs(arc.length - 50 * Double.pi) < 0.2) }

  @Test func pointsLieOnTheCircle() {
    for distance in stride(from: 0.0, through: arc.length, by: 3) {
      #expect(abs(arc.point(at: distance).length - 100) < 0.1)
    }
  }

  @Test(arguments: [(0.0, 0.0), (10, 0), (0, 25), (30, 40), (70, 70)])
  func trimmingTakesAwayThatMuch(start: Double, end: Double) {
    let part = arc.trimmed(start: start, end: end)
    #expect(abs(part.length - (arc.length - start - end)) < 0.2)
    #expect((part.start - arc.point(at: start)).length < 0.2)
    #expect((part.end - arc.point(at: arc.length - end)).length < 0.2)
  }

  @Test func trimmingAcrossPieces() {
    let two = Curve(
      Curve(from: Point(x: 0, y: 0), to: Point(x: 50, y: 0)).points.dropLast()
        + Curve(from: Point(x: 50, y: 0), to: Point(x: 50, y: 50)).points)
    #expect(abs(two.length - 100) < 1e-6)
    #expect(abs(two.trimmed(start: 30, end: 30).length - 40) < 1e-6)
    #expect((two.point(at: 75) - Point(x: 50, y: 25)).length < 1e-6)
  }

  @Test func nothingToTrimLeavesNothingBroken() {
    let dot = Curve([Point(x: 1, y: 2)])
    #expect(dot.length == 0)
    #expect(dot.trimmed(start: 5, end: 5).start == Point(x: 1, y: 2))
    #expect(arc.trimmed(start: 500, end: 500).length < 1)
  }

  @Test func zigzagStaysBesideItsCurve() {
    let points = arc.zigzag()
    #expect(points.count > 30)
    #expect(points.allSatisfy { abs($0.length - 100) < 3 })
    #expect(points.first == arc.start && points.last == arc.end)
  }

  @Test func offsetIsParallel() {
    #expect(arc.offset(by: 5).allSatisfy { abs(abs($0.length - 100) - 5) < 0.1 })
  }
}
