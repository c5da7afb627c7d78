import Foundation
import Testing

@testable import GraphvizLayout

@Suite(.serialized) struct WorkerProcessTests {
  private let request = LayoutRequest(
    boxes: .init(repeating: .init(size: Size(width: 60, height: 30)), count: 4),
    arcs: [
      .init(tail: 0, head: 1, label: Size(width: 40, height: 12)), .init(tail: 1, head: 2),
      .init(tail: 2, head: 3),
    ],
    seeds: 2)

  private func shell(_ script: String) -> LayoutMode {
    .worker(executable: "/bin/sh", arguments: ["-c", script])
  }

  @Test(arguments: [
    ("kill -9 $$", "ended by signal 9"), ("cat >/dev/null; kill -11 $$", "ended by signal 11"),
    ("exit 70", "ended with status 70"), ("echo broken >&2; exit 3", "status 3: broken"),
    ("echo seed 1; echo nonsense", "could not be read"), ("exec <&- >&- 2>&-; exit 0", "could not be read"),
    ("exec yes", "ended by signal 13"),
  ])
  func aFailingWorkerFallsBackToTheCircleAndSaysSo(script: String, reason: String) throws {
    let drawing = try layout(request, mode: shell(script), timeout: 2)
    #expect(drawing.engine == .circular)
    #expect(drawing.notes.count == 2)
    #expect(drawing.notes.allSatisfy { $0.contains(reason) }, "\(drawing.notes)")
    #expect(drawing.notes.last?.contains("circle") == true)
    expectSound(drawing, request)
  }

  @Test(arguments: ["exec sleep 60", "exec >&- 2>&- <&-; exec sleep 60"])
  func aHangingWorkerIsStopped(script: String) throws {
    let start = Clock.now
    let drawing = try layout(
      request, mode: shell(script), timeout: 1)
    #expect(Clock.now - start < 10)
    #expect(drawing.engine == .circular)
    #expect(drawing.notes.first?.contains("was stopped after 0.6 seconds") == true, "\(drawing.notes)")
  }

  @Test func aMissingExecutableIsNamed() throws {
    let drawing = try layout(request, mode: .worker(executable: "/nowhere/entente", arguments: []))
    #expect(drawing.notes.first?.contains("/nowhere/entente could not be started: No such file") == true)
    #expect(drawing.engine == .circular)
  }

  @Test func whenNeatoFailsSfdpTakesOver() throws {
    let script =
      "read h; case \"$h\" in *'layout 2 1 '*) (echo \"$h\"; cat) | exec \"$0\" layout-worker;; *) exit 9;; esac"
    let mode = LayoutMode.worker(executable: "/bin/sh", arguments: ["-c", script, Worker.executable])
    let drawing = try layout(request, mode: mode, timeout: 60)
    #expect(drawing.engine == .sfdp)
    #expect(drawing.notes.count == 1)
    #expect(drawing.notes.first?.contains("by sfdp with labels set on afterwards") == true)
    expectSound(drawing, request)
  }

  @Test func whatWasFinishedBeforeACrashIsKept() throws {
    let script = "\"$0\" layout-worker; kill -9 $$"
    let mode = LayoutMode.worker(executable: "/bin/sh", arguments: ["-c", script, Worker.executable])
    let drawing = try layout(request, mode: mode, timeout: 60)
    #expect(drawing.engine == .neato)
    #expect(drawing.notes.first?.contains("Only 2 of 2 starting positions") == true)
  }

  @Test func theEnvironmentDoesNotReachTheDrawing() throws {
    let plain = try layout(request, mode: Worker.mode, timeout: 60)
    let changes =
      "LANG=tr_TR.UTF-8 LC_ALL=de_DE.UTF-8 TZ=Asia/Kabul GVBINDIR=/tmp HOME=/nowhere DOTFONTPATH=/tmp"
    let script = "\(changes) exec \"$0\" layout-worker"
    let mode = LayoutMode.worker(executable: "/bin/sh", arguments: ["-c", script, Worker.executable])
    let changed = try layout(request, mode: mode, timeout: 60)
    #expect(changed == plain)
  }

  @Test func noDescriptorsAreLeftOpen() throws {
    func open() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
    _ = try layout(request, mode: shell("exit 1"))
    let before = try open()
    for _ in 0..<20 { _ = try layout(request, mode: shell("exit 1")) }
    let after = try open()
    #expect(after <= before + 4)
  }

  @Test func theWireGivesTheSameBitsBack() throws {
    var placement = Placement(Samples.hubs(), engine: .neato, seeds: [1, 5], labelNodes: true)
    placement.groups = [[0, 3], [2]]
    placement.layerGap = 90
    let (read, seconds) = try #require(
      PlacementWire.readRequest(PlacementWire.request(placement, cpuSeconds: 7)))
    #expect(read == placement)
    #expect(seconds == 7)
    let answer = Placement.Answer(seed: 5, centers: [Point(x: 0.1, y: -1e-7), Point(x: 3, y: 1234.5)])
    let text = PlacementWire.answer(answer)
    #expect(PlacementWire.readAnswers(text + text.dropLast(4), nodes: 2) == [answer])
  }

  @Test(arguments: [
    "", "entente-layout 2 0 1 0 0 36 5\ns 1\nn nan 3\nend\n",
    "entente-layout 2 0 1 1 0 36 5\ns 1\nn 3 3\ne 0 1 1 1\nend\n",
    "entente-layout 2 9 0 0 0 36 5\ns 1\nend\n", "entente-layout 2 0 -1 0 0 36 5\ns 1\nend\n",
    "entente-layout 1 0 0 0 0 36 5\ns 1\nend\n", "entente-layout 2 2 1 0 1 36 5\ns 1\nn 3 3\ng 1\nend\n",
  ])
  func brokenRequestsAreRefused(text: String) {
    #expect(PlacementWire.readRequest(text) == nil)
  }
}
