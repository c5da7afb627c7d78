/// What Graphviz is asked: where do these rectangles go? Labels are rectangles like the rest.
struct Placement: Sendable, Hashable {
  /// The engines that Graphviz provides, with their numbers in the shim and on the wire.
  enum Engine: Int, Sendable { case neato = 0, sfdp, dot }

  struct Node: Sendable, Hashable {
    var size: Size
    var fixed: Point?
  }

  struct Edge: Sendable, Hashable {
    var tail: Int
    var head: Int
    var weight: Double
    var length: Double
  }

  var engine: Engine
  var seeds: [Int]
  var nodes: [Node]
  var edges: [Edge]
  /// Nodes that dot keeps together in a frame, no node in two.
  var groups: [[Int]] = []
  /// Room between the layers that dot makes, in points.
  var layerGap = 36.0

  /// The positions that came of one seed, y downwards, in the order of the nodes.
  struct Answer: Sendable, Hashable {
    var seed: Int
    var centers: [Point]
    var rings: [Layout.Ring] = []
  }
}

extension Placement {
  /// How many rectangles may be placed with their labels among them; above, labels are put on straight arcs.
  static let labelledLimit = 400

  /// The question for a cleaned request.
  ///
  /// A labelled arc becomes two edges over a node for its label; parallel arcs without labels become one edge,
  /// and loops none. Nodes and edges are added in the request's order, which makes the answer repeatable.
  init(_ request: LayoutRequest, engine: Engine, seeds: [Int], labelNodes: Bool) {
    self.engine = engine
    self.seeds = seeds
    nodes = request.boxes.map { Node(size: $0.size, fixed: $0.fixed) }
    edges = []
    let frames = engine == .dot ? request.groups : []
    groups = frames.map(\.members)
    var merged: [Pair: Int] = [:]
    for arc in request.arcs where arc.tail != arc.head {
      if labelNodes, let label = arc.label {
        let node = nodes.count
        nodes.append(Node(size: label, fixed: nil))
        if let group = frames.firstIndex(where: { $0.holds(arc, of: request) }) { groups[group].append(node) }
        edges.append(Edge(tail: arc.tail, head: node, weight: arc.weight, length: 60))
        edges.append(Edge(tail: node, head: arc.head, weight: arc.weight, length: 60))
        continue
      }
      let pair = Pair(arc.tail, arc.head)
      if let edge = merged[pair] {
        edges[edge].weight = min(edges[edge].weight + arc.weight, Bounds.weight.upperBound)
      } else {
        merged[pair] = edges.count
        edges.append(Edge(tail: arc.tail, head: arc.head, weight: arc.weight, length: 90))
      }
    }
  }
}

/// The boxes of one group.
struct BoxGroup {
  /// The group as the request numbers it.
  var number: Int
  var members: [Int]

  /// Whether both ends of an arc belong to the group.
  func holds(_ arc: LayoutRequest.Arc, of request: LayoutRequest) -> Bool {
    request.boxes[arc.tail].group == number && request.boxes[arc.head].group == number
  }
}

extension LayoutRequest {
  /// The groups that have boxes, by their numbers.
  var groups: [BoxGroup] {
    Set(boxes.compactMap(\.group)).sorted().map { number in
      BoxGroup(number: number, members: boxes.indices.filter { boxes[$0].group == number })
    }
  }
}

/// Two boxes, whichever comes first.
struct Pair: Hashable, Comparable {
  let low: Int
  let high: Int

  init(_ one: Int, _ other: Int) {
    low = min(one, other)
    high = max(one, other)
  }

  static func < (one: Pair, other: Pair) -> Bool { (one.low, one.high) < (other.low, other.high) }
}

/// Why an engine gave no positions.
enum PlacementFailure: Error, Hashable, CustomStringConvertible {
  case graphviz(String)
  case cannotStart(executable: String, reason: String)
  case timedOut(seconds: Double)
  case crashed(signal: Int32)
  case exited(status: Int32, message: String)
  case unreadableAnswer

  var description: String {
    switch self {
    case .graphviz(let message): "Graphviz refused: \(message)"
    case .cannotStart(let executable, let reason):
      "the layout worker \(executable) could not be started: \(reason)"
    case .timedOut(let seconds): "the layout worker was stopped after \(seconds) seconds"
    case .crashed(let signal): "the layout worker was ended by signal \(signal)"
    case .exited(let status, let message):
      "the layout worker ended with status \(status)" + (message.isEmpty ? "" : ": \(message)")
    case .unreadableAnswer: "the layout worker's answer could not be read"
    }
  }
}
