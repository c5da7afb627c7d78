import GraphvizLayout

extension Scene {
  /// A scene with its layout, and what in it misleads or can't be read.
  struct Placed {
    var scene: Scene
    var layout: Layout
    var faults: LayoutFaults
  }

  /// By how much kept places are spread, one after the other, where new lines and words don't find room among them.
  private static let spreads = [1.15, 1.3, 1.5]

  /// Places everything by a function. Places that are kept are spread evenly if lines would else pass behind actors or
  /// words lie on each other.
  func placed(_ options: DiagramOptions, by place: (LayoutRequest) throws -> Layout) throws -> Placed {
    var best = try attempt(options, by: place)
    guard let earlier = options.earlier else { return best }
    best.layout.notes.append(try note(on: earlier))
    for factor in Self.spreads where best.faults.count > 0 {
      var spread = options
      spread.earlier = earlier.spread(by: factor)
      var other = try attempt(spread, by: place)
      guard other.faults.count < best.faults.count else { continue }
      other.layout.notes += [
        try note(on: earlier),
        "The kept places are \(Int(((factor - 1) * 100).rounded())) % further apart, to make room for what is new.",
      ]
      best = other
    }
    return best
  }

  private func attempt(_ options: DiagramOptions, by place: (LayoutRequest) throws -> Layout) throws -> Placed
  {
    let request = request(options)
    let crowding =
      request.boxes.contains { $0.fixed != nil } || request.engine == .dot
      ? 1 : options.setting?.crowding ?? 1
    let enlarged = request.enlarged(by: crowding)
    let limit = limit(options)
    let tightening = Tightening(
      request: enlarged, limit: Size(width: limit.width * crowding, height: limit.height * crowding),
      labelsPerHit: options.page == nil ? 8 : 6)
    var layout = tightening.tightened(try place(enlarged))
    if crowding != 1 {
      layout = layout.enlarged(by: 1 / crowding)
      layout.score = score(of: layout, for: request)
    }
    return Placed(scene: self, layout: layout, faults: faults(of: layout, for: request))
  }

  /// What the reader must know of lines that seem to concern an actor and don't, and of words that lie on others.
  func notes(on faults: LayoutFaults) -> [String] {
    let through = numbers(of: faults.through)
    let covered = numbers(of: faults.coveredLabels)
    var notes: [String] = []
    if !through.isEmpty {
      notes.append(
        through.count == 1
          ? "The line of \(enumerated(through)) passes behind an actor that it doesn't concern."
          : "The lines of \(enumerated(through)) pass behind actors that they don't concern.")
    }
    if !covered.isEmpty { notes.append("Not free of others are the words of \(enumerated(covered)).") }
    return notes
  }

  /// The ties of some arcs, in brackets where the figure numbers them, else by their actors.
  private func numbers(of arcs: [Int]) -> [String] {
    var seen: Set<Int> = []
    return arcs.map { self.arcs[$0].tie }.filter { seen.insert($0).inserted }.map { index in
      let tie = ties[index]
      return isOverview ? "\(tie.from) and \(list(tie.others))" : "[\(tie.number)]"
    }
  }
}

extension LayoutRequest {
  /// The request with boxes, labels and room this many times as large.
  fileprivate func enlarged(by factor: Double) -> LayoutRequest {
    guard factor != 1 else { return self }
    var request = self
    for index in boxes.indices { request.boxes[index].size = boxes[index].size.scaled(by: factor) }
    for index in arcs.indices { request.arcs[index].label = arcs[index].label?.scaled(by: factor) }
    request.room = room?.scaled(by: factor)
    return request
  }
}

extension Layout {
  /// The layout with all distances this many times as large; it may not have frames.
  fileprivate func enlarged(by factor: Double) -> Layout {
    var layout = self
    layout.centers = centers.map { $0 * factor }
    layout.routes = routes.map { route in
      Route(curve: route.curve.map { $0 * factor }, label: route.label.map { $0 * factor })
    }
    layout.rings = rings.map {
      Ring(center: $0.center * factor, radii: $0.radii.scaled(by: factor), distance: $0.distance)
    }
    let size = size.scaled(by: factor)
    layout.size = Size(width: size.width.rounded(.up), height: size.height.rounded(.up))
    return layout
  }
}

extension Size {
  fileprivate func scaled(by factor: Double) -> Size {
    Size(width: width * factor, height: height * factor)
  }
}

extension LayoutFaults {
  var count: Int { through.count + coveredLabels.count }
}

/// The first of some items, and how many more there are.
func enumerated(_ items: [String], limit: Int = 12) -> String {
  items.count > limit + 1
    ? items.prefix(limit).joined(separator: ", ") + " and \(items.count - limit) more" : list(items)
}
