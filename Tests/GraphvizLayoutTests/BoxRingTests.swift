import Testing

@testable import GraphvizLayout

@Suite struct BoxRingTests {
  private func expectApart(_ places: [Point], _ sizes: [Size], by gap: Double) {
    let rects = zip(places, sizes).map { Rect(center: $0, size: $1) }
    for one in rects.indices {
      for other in rects.indices[(one + 1)...] { #expect(rects[one].gap(to: rects[other]) >= gap - 0.01) }
    }
  }

  @Test(arguments: [1, 2, 3, 9, 40], [0.8, 1, 1.25])
  func boxesOnACircleAreApart(count: Int, ratio: Double) {
    var random = SplitMix64(seed: UInt64(count))
    let sizes = (0..<count).map { _ in
      Size(width: 30 + 100 * random.unit(), height: 20 + 40 * random.unit())
    }
    let gaps = sizes.map { _ in 20 + 30 * random.unit() }
    let places = circle(sizes, gaps: gaps, ratio: ratio)
    #expect(places.count == count)
    expectApart(places, sizes, by: 20)
  }

  @Test func slotsHoldAnyBoxOfTheirSize() {
    let size = Size(width: 90, height: 34)
    let slots = BoxRing(radii: Size(width: 300, height: 220)).slots(for: size, gap: 24)
    #expect(slots.count > 10)
    expectApart(slots, slots.map { _ in size }, by: 24)
    for slot in slots {
      let x = slot.x / 300
      let y = slot.y / 220
      #expect(abs(x * x + y * y - 1) < 1e-9)
    }
  }

  @Test func aRingThatIsTooSmallSaysSo() {
    let sizes = [Size](repeating: Size(width: 90, height: 34), count: 30)
    let ring = BoxRing(radii: Size(width: 60, height: 60))
    #expect(ring.places(for: sizes, gaps: sizes.map { _ in 20 }) == nil)
    #expect(ring.slots(for: sizes[0], gap: 20).count < 5)
  }
}
