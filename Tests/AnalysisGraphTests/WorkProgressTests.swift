import AnalysisGraph
import Testing

@Suite struct WorkProgressTests {
  @Test func progressIsTheShareOfTheStepsDone() {
    let progress = WorkProgress()
    #expect(progress.fraction == nil)
    progress.begin(steps: 4)
    #expect(progress.fraction == 0)
    progress.advance(by: 3)
    #expect(progress.fraction == 0.75)
    progress.advance(by: 3)
    #expect(progress.fraction == 1)
    progress.begin(steps: 2)
    #expect(progress.fraction == 0)
    progress.reach(0.25)
    #expect(progress.fraction == 0.25)
  }
}
