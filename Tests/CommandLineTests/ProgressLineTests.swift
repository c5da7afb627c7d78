import AnalysisGraph
import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

@Suite struct ProgressLineTests {
  @Test func estimatesWhatIsLeftFromWhatIsDone() {
    let progress = WorkProgress()
    let line = ProgressLine("reading x.yaml", isShown: true, progress: progress)
    #expect(line.text(after: 3) == "reading x.yaml: 3 s")
    progress.reach(0.25)
    #expect(line.text(after: 3) == "reading x.yaml: 25 %, about 9 s left")
    progress.reach(0.001)
    #expect(line.text(after: 3) == "reading x.yaml: 0 %, about 49 min left")
  }

  @Test func saysTheLimitOfWorkThatHasOne() {
    let line = ProgressLine("drawing", isShown: true, progress: WorkProgress(), limit: 10)
    #expect(line.text(after: 2) == "drawing: 2 s, at most about 10 s")
  }

  @Test func isNeverInAPipe() throws {
    let pairs = (0..<1500).map { "a\($0 % 700) b\(($0 * 7919) % 701)" }.joined(separator: "\n")
    let run = try CommandLineRun(
      ["centrality", "-", "--input-format", "edge-list", "--measure", "betweenness"], input: pairs)
    #expect(run.status == 0)
    #expect(!run.errors.contains("\r") && !run.errors.contains("left"))
  }
}
