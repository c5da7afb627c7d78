import Foundation
import TestSupport

@testable import GraphvizLayout

/// Requests that several tests draw.
enum Samples {
  /// Two hubs with six ties between them, leaves, and a mediation through a junction, as in a conflict's graph.
  static func hubs() -> LayoutRequest {
    var arcs: [LayoutRequest.Arc] = []
    let label = Size(width: 84, height: 15)
    for rank in 0..<6 { arcs.append(.init(tail: rank % 2, head: 1 - rank % 2, label: label)) }
    for leaf in 2..<9 { arcs.append(.init(tail: leaf, head: leaf % 2, label: label)) }
    arcs.append(.init(tail: 9, head: 0))
    arcs.append(.init(tail: 9, head: 1))
    arcs.append(.init(tail: 10, head: 9, label: label))
    var boxes = [LayoutRequest.Box](repeating: .init(size: Size(width: 96, height: 36)), count: 11)
    boxes[9].size = Size(width: 14, height: 14)
    return LayoutRequest(boxes: boxes, arcs: arcs)
  }

  /// A connected graph whose early boxes have more arcs, most of them labelled; the seed names it.
  static func random(boxes count: Int, arcs total: Int, seed: UInt64) -> LayoutRequest {
    var random = SplitMix64(seed: seed)
    let boxes = (0..<count).map { _ in
      LayoutRequest.Box(size: Size(width: 50 + random.unit() * 80, height: random.unit() < 0.3 ? 50 : 34))
    }
    var arcs: [LayoutRequest.Arc] = []
    while arcs.count < total {
      let tail = arcs.count + 1 < count ? arcs.count + 1 : random.index(below: count)
      let head = Int(Double(arcs.count + 1 < count ? tail : count) * random.unit() * random.unit())
      let label = random.unit() < 0.85 ? Size(width: 40 + random.unit() * 70, height: 15) : nil
      arcs.append(.init(tail: tail, head: head, label: label))
    }
    return LayoutRequest(boxes: boxes, arcs: arcs)
  }
}

/// The built command line, which re-executes itself as the layout worker.
enum Worker {
  static let executable =
    Bundle.allBundles.map(\.bundleURL.path).filter { $0.hasSuffix(".xctest") }
    .map { URL(filePath: $0).deletingLastPathComponent().appending(path: "entente").path }
    .first { FileManager.default.isExecutableFile(atPath: $0) } ?? besideThisProgram

  static let mode = LayoutMode.worker(executable: executable, arguments: ["layout-worker"])

  private static let besideThisProgram = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "entente").path
}
