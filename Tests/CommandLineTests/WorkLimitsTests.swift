import Foundation
import Metrics
import TestSupport
import Testing

@testable import CommandLineTool

@Suite struct WorkLimitsTests {
  private let size = GraphSize(vertexCount: 200_000, edgeCount: 2_000_000, isDirected: false)
  private let limits = WorkLimits(seconds: 3600, freeBytes: 8e9)

  private func work(_ name: String, seconds: Double, bytes: Double = 0) -> WorkLimits.Work {
    WorkLimits.Work(
      name: name, estimate: WorkEstimate(seconds: seconds, bytes: bytes), remedy: "do less of \(name)")
  }

  @Test func whatFitsIsAllowed() {
    let works = [work("pagerank", seconds: 2), work("betweenness", seconds: 3500, bytes: 7.9e9)]
    #expect(limits.objection(to: works, of: size, threads: 2) == nil)
    #expect(limits.objection(to: [], of: size, threads: 2) == nil)
    let unknown = WorkLimits(freeBytes: nil)
    #expect(unknown.objection(to: [work("pagerank", seconds: 2, bytes: 1e15)], of: size, threads: 2) == nil)
  }

  @Test func timesAddUpAndTheLongestIsNamed() throws {
    let works = [work("closeness", seconds: 1800), work("betweenness", seconds: 9000)]
    let objection = try #require(limits.objection(to: works, of: size, threads: 2))
    #expect(
      objection == """
        betweenness of 200000 actors and 2000000 edges would take about 3 h on 2 threads, and more than 60 min is too \
        long to begin unasked; do less of betweenness, choose a smaller part of the graph (--only, --kind, --relation), \
        or go on with --force
        """)
    #expect(limits.objection(to: [works[0], works[0]], of: size, threads: 2) == nil)
    #expect(limits.objection(to: [works[0], works[0], works[0]], of: size, threads: 2) != nil)
  }

  @Test func memoryDoesNotAddUpAndTheLargestIsNamed() throws {
    let works = [work("closeness", seconds: 9, bytes: 5e9), work("betweenness", seconds: 10, bytes: 4e9)]
    #expect(limits.objection(to: works, of: size, threads: 1) == nil)
    let large = works + [work("core", seconds: 1, bytes: 20e9)]
    let objection = try #require(limits.objection(to: large, of: size, threads: 1))
    #expect(
      objection.hasPrefix(
        "core of 200000 actors and 2000000 edges would need about 20 GB of memory, and 8.0 GB is free; do less of core"
      ))
  }

  /// A thousand million runs take hours on any graph.
  @Test func aCommandThatWouldTakeHoursIsRefused() throws {
    let run = try CommandLineRun(["communities", Graphs.tribes, "--runs", "1000000000", "--threads", "2"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("on 2 threads"), "\(run.errors)")
    #expect(run.errors.contains("make fewer --runs"))
    #expect(run.errors.contains("--force"))
  }

  /// A file of a terabyte in which nothing is written takes no room on a disk.
  @Test func aFileThatWouldNotFitIntoMemoryIsNotRead() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "entente-vast-\(UUID().uuidString).el")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 1 << 40)
    try handle.close()
    let path = file.path(percentEncoded: false)
    let run = try CommandLineRun(["summary", path])
    #expect(run.status == 2)
    #expect(run.errors.contains("to read \(path) would need about 4398 GB of memory, and "))
    #expect(run.errors.contains("go on with --force"))
  }
}
