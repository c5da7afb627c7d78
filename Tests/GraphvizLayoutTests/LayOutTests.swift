import Testing

@testable import GraphvizLayout

@Suite struct LayOutTests {
  @Test func bothModesGiveTheSameDrawing() throws {
    let request = Samples.hubs()
    let inProcess = try layout(request, mode: .inProcess, timeout: 60)
    let worker = try layout(request, mode: Worker.mode, timeout: 60)
    #expect(inProcess == worker)
    #expect(worker.notes == [])
    #expect(worker.score.through == 0)
    #expect(worker.score.labelHits == 0)
  }
}
