/// The line format between parent and worker: numbers only, separated by spaces, one record a line.
///
/// Request: `entente-layout 2 ENGINE NODES EDGES GROUPS LAYER-GAP CPU-SECONDS`, `s SEED…`, a line `n WIDTH HEIGHT [X Y]` for
/// each node, `e TAIL HEAD WEIGHT LENGTH` for each edge, `g NODE…` for each group, `end`. Answer: for each seed
/// `seed N`, a line `X Y` for each node, `end`. Numbers are printed so that reading gives the same bits.
enum PlacementWire {
  static let magic = "entente-layout 2"

  static func request(_ placement: Placement, cpuSeconds: Int) -> String {
    var text =
      "\(magic) \(placement.engine.rawValue) \(placement.nodes.count) \(placement.edges.count) "
      + "\(placement.groups.count) \(Int(placement.layerGap)) \(cpuSeconds)\n"
    text += "s " + placement.seeds.map(String.init).joined(separator: " ") + "\n"
    for node in placement.nodes {
      text += "n \(node.size.width) \(node.size.height)"
      if let fixed = node.fixed { text += " \(fixed.x) \(fixed.y)" }
      text += "\n"
    }
    for edge in placement.edges {
      text += "e \(edge.tail) \(edge.head) \(edge.weight) \(edge.length)\n"
    }
    for group in placement.groups { text += "g " + group.map(String.init).joined(separator: " ") + "\n" }
    return text + "end\n"
  }

  static func readRequest(_ text: String) -> (placement: Placement, cpuSeconds: Int)? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).makeIterator()
    guard let header = lines.next(), header.hasPrefix(magic + " ") else { return nil }
    let counts = header.dropFirst(magic.count).split(separator: " ").compactMap { Int($0) }
    guard counts.count == 6, let engine = Placement.Engine(rawValue: counts[0]) else { return nil }
    guard (0...Bounds.boxes + Bounds.arcs).contains(counts[1]), (0...2 * Bounds.arcs).contains(counts[2]),
      (0...Bounds.boxes).contains(counts[3]), (0...1_000).contains(counts[4])
    else {
      return nil
    }
    guard let seedLine = lines.next(), seedLine.hasPrefix("s ") else { return nil }
    let seeds = seedLine.dropFirst(2).split(separator: " ").compactMap { Int32($0).map(Int.init) }
    var nodes: [Placement.Node] = []
    for _ in 0..<counts[1] {
      guard let line = lines.next(), let numbers = finite(line, after: "n "), [2, 4].contains(numbers.count)
      else { return nil }
      let fixed = numbers.count == 4 ? Point(x: numbers[2], y: numbers[3]) : nil
      nodes.append(.init(size: Size(width: numbers[0], height: numbers[1]), fixed: fixed))
    }
    var edges: [Placement.Edge] = []
    for _ in 0..<counts[2] {
      guard let line = lines.next(), let numbers = finite(line, after: "e "), numbers.count == 4,
        let tail = Int(exactly: numbers[0]), let head = Int(exactly: numbers[1]),
        nodes.indices.contains(tail), nodes.indices.contains(head)
      else { return nil }
      edges.append(.init(tail: tail, head: head, weight: numbers[2], length: numbers[3]))
    }
    var groups: [[Int]] = []
    for _ in 0..<counts[3] {
      guard let line = lines.next(), let numbers = finite(line, after: "g ") else { return nil }
      let members = numbers.compactMap { Int(exactly: $0) }
      guard members.count == numbers.count, members.allSatisfy(nodes.indices.contains) else { return nil }
      groups.append(members)
    }
    guard lines.next() == "end" else { return nil }
    var placement = Placement(
      LayoutRequest(boxes: [], arcs: []), engine: engine, seeds: seeds, labelNodes: false)
    placement.nodes = nodes
    placement.edges = edges
    placement.groups = groups
    placement.layerGap = Double(counts[4])
    return (placement, counts[5])
  }

  static func answer(_ answer: Placement.Answer) -> String {
    var text = "seed \(answer.seed)\n"
    for center in answer.centers { text += "\(center.x) \(center.y)\n" }
    return text + "end\n"
  }

  /// All complete answers in the text; what a killed worker left unfinished is passed over.
  static func readAnswers(_ text: String, nodes: Int) -> [Placement.Answer] {
    var answers: [Placement.Answer] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).makeIterator()
    while let line = lines.next(), line.hasPrefix("seed "), let seed = Int(line.dropFirst(5)) {
      var centers: [Point] = []
      for _ in 0..<nodes {
        guard let line = lines.next(), let numbers = finite(line, after: ""), numbers.count == 2 else {
          return answers
        }
        centers.append(Point(x: numbers[0], y: numbers[1]))
      }
      guard lines.next() == "end" else { return answers }
      answers.append(.init(seed: seed, centers: centers))
    }
    return answers
  }

  private static func finite(_ line: Substring, after prefix: String) -> [Double]? {
    guard line.hasPrefix(prefix) else { return nil }
    let fields = line.dropFirst(prefix.count).split(separator: " ")
    let numbers = fields.compactMap { Double($0) }
    return numbers.count == fields.count && numbers.allSatisfy(\.isFinite) ? numbers : nil
  }
}
