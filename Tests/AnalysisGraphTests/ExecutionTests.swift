import AnalysisGraph
import Synchronization
import Testing

@Suite struct ExecutionTests {
  @Test(arguments: [1, 2, 3, 64]) func resultsComeInOrderWhateverTheThreads(threads: Int) {
    #expect(Execution(threads: threads).map(below: 100) { $0 * $0 } == (0..<100).map { $0 * $0 })
    #expect(Execution(threads: threads).map(below: 0) { $0 } == [])
  }

  @Test func everyNumberIsWorkedOnOnce() {
    let calls = Mutex([Int](repeating: 0, count: 1000))
    _ = Execution(threads: 4).map(below: 1000) { index in calls.withLock { $0[index] += 1 } }
    #expect(calls.withLock { $0.allSatisfy { $0 == 1 } })
  }

  @Test func thereIsAlwaysOneThread() {
    #expect(Execution(threads: -3).threads == 1)
    #expect(Execution().threads >= 1)
  }
}
