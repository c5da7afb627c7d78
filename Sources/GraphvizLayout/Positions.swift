/// Positions for all boxes, from the first engine that gives any.
struct Positions {
  var answers: [Placement.Answer]
  var engine: LayoutRequest.Engine
  var notes: [String]

  /// Tries the wanted engine, then sfdp without labels, then the circle, which can't fail.
  init(for request: LayoutRequest, mode: LayoutMode, timeout: Double) {
    let start = Clock.now
    notes = []
    answers = []
    let plan = Plan(for: request, notes: &notes)
    engine = plan.engine
    if let places = plan.ownPlaces(request, seconds: timeout * 0.4) {
      answers = places
      return
    }
    for placement in plan.placements {
      do throws(PlacementFailure) {
        let share = timeout * 0.6 / Double(plan.placements.count)
        answers += try Self.ask(placement, mode: mode, seconds: share, notes: &notes)
      } catch {
        if !answers.isEmpty { continue }
        let next = plan.engine == .sfdp ? "on a circle" : "by sfdp with labels set on afterwards"
        notes.append("No layout by \(plan.engine.rawValue): \(error). The boxes were placed \(next) instead.")
        break
      }
    }
    if answers.isEmpty && plan.engine != .sfdp {
      engine = .sfdp
      let simple = Placement(request, engine: .sfdp, seeds: [1], labelNodes: false)
      let left = max(timeout * 0.1, start + timeout * 0.85 - Clock.now)
      do throws(PlacementFailure) {
        answers = try Self.ask(simple, mode: mode, seconds: left, notes: &notes)
      } catch {
        notes.append("No layout by sfdp either: \(error). The boxes were placed on a circle instead.")
      }
    }
    if answers.isEmpty {
      engine = .circular
      answers = CircularPlacement(request: request).answers(scales: [1])
    }
    for index in answers.indices {
      answers[index].centers = Array(answers[index].centers.prefix(request.boxes.count))
    }
  }

  private static func ask(
    _ placement: Placement, mode: LayoutMode, seconds: Double, notes: inout [String]
  ) throws(PlacementFailure) -> [Placement.Answer] {
    switch mode {
    case .worker(let executable, let arguments):
      let worker = WorkerProcess(executable: executable, arguments: arguments)
      let (answers, failure) = try worker.place(placement, seconds: seconds)
      if let failure { notes.append(unfinished(answers.count, of: placement.seeds.count, "\(failure)")) }
      return answers
    case .inProcess:
      let deadline = Clock.now + seconds
      var answers: [Placement.Answer] = []
      for seed in placement.seeds {
        answers.append(try GraphvizPlacement.place(placement, seed: seed, freeing: true))
        if Clock.now > deadline && answers.count < placement.seeds.count {
          notes.append(unfinished(answers.count, of: placement.seeds.count, "the time was up"))
          break
        }
      }
      return answers
    }
  }

  private static func unfinished(_ count: Int, of seeds: Int, _ reason: String) -> String {
    "Only \(count) of \(seeds) starting positions were tried, because \(reason)."
  }
}

/// Which engine is asked, with what and how often.
private struct Plan {
  var engine: LayoutRequest.Engine
  /// Questions to Graphviz; none where the places are found without it.
  var placements: [Placement] = []

  init(for request: LayoutRequest, notes: inout [String]) {
    let labelled = request.arcs.count { $0.label != nil && $0.tail != $0.head }
    let nodes = request.boxes.count + labelled
    engine = request.engine
    if engine == .dot && (labelled > 100 || request.arcs.count > 400) {
      notes.append(
        "Too many arcs for dot (\(request.arcs.count), of which \(labelled) labelled): neato was used.")
      engine = .neato
    }
    if engine == .neato && request.boxes.count > 600 {
      notes.append("Too many boxes for neato (\(request.boxes.count)): sfdp was used.")
      engine = .sfdp
    }
    let fixed = request.boxes.count { $0.fixed != nil }
    let places = fixed == 0 || (engine == .neato && fixed * 2 < request.boxes.count)
    guard let graphviz = engine.graphviz, places else { return }
    let seeds = engine == .dot ? 1 : request.seeds ?? Self.seeds(request.boxes.count)
    let mayLabel = nodes <= Placement.labelledLimit
    placements = [Placement(request, engine: graphviz, seeds: Array(1...seeds), labelNodes: mayLabel)]
    if engine == .dot && labelled > 0 {
      var wide = Placement(request, engine: .dot, seeds: [1], labelNodes: false)
      wide.layerGap = 90
      placements.append(wide)
    }
  }

  /// The places that are found without Graphviz: on rings, on a circle, or beside places that are kept.
  func ownPlaces(_ request: LayoutRequest, seconds: Double) -> [Placement.Answer]? {
    guard placements.isEmpty else { return nil }
    switch engine {
    case .radial: return RadialPlacement(request, deadline: Clock.worked + seconds).answers()
    case .circular: return CircularPlacement(request: request).answers(scales: [1, 1.25])
    case .neato, .sfdp, .dot: return [.init(seed: 0, centers: KeptPlacement(request: request).centers())]
    }
  }

  private static func seeds(_ boxes: Int) -> Int {
    switch boxes {
    case ...2: 1
    case ...30: 12
    case ...60: 6
    case ...150: 2
    default: 1
    }
  }
}

extension LayoutRequest.Engine {
  fileprivate var graphviz: Placement.Engine? {
    switch self {
    case .neato: .neato
    case .sfdp: .sfdp
    case .dot: .dot
    case .circular, .radial: nil
    }
  }
}
