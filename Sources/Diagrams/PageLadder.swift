import GraphvizLayout

/// Makes a figure for a page in more and more saving ways, as far as its words need it to be read there.
///
/// In turn: names and lines closer together, numbers on the lines instead of words where nobody asked for words, a
/// small legend. What can't be expected to find room is not drawn, so that there are seldom more than two layouts.
struct PageLadder {
  let options: DiagramOptions
  let setting: PageSetting

  /// The figure on the first rung on which it can be read, or where it comes nearest to that.
  ///
  /// - Parameters:
  ///   - scene: What is drawn on a rung.
  ///   - draw: Places it and draws it as large as the page allows.
  /// - Returns: The figure.
  /// - Throws: What `scene` and `draw` throw.
  func climb(
    scene: (DiagramOptions) throws -> Scene, draw: (Scene, DiagramOptions) throws -> Diagram
  ) throws -> Diagram {
    var best: Diagram?
    var attempts = 0
    let rungs = rungs
    for (index, rung) in rungs.enumerated() {
      let isLast = index == rungs.count - 1
      var options = rung
      let scene = try scene(options)
      let fit = options.fit.map { scene.hasRoomOfItsOwn(options) ? scene.setting($0) : $0 }
      let most = Self.attempts(lines: scene.arcs.count)
      guard let fit, isLast || (fit.words >= setting.page.smallestText && attempts < most - 1) else {
        continue
      }
      if attempts >= most { break }
      options.fit = fit
      if index > 0 { options.fit?.words = min(fit.words, setting.page.smallestText) }
      var drawn = try draw(scene, options)
      best = better(best, drawn)
      attempts += 1
      if attempts < most, !isReadable(drawn), let again = secondTry(options, after: drawn, isLast: isLast) {
        attempts += 1
        drawn = try draw(scene, again)
        best = better(best, drawn)
      }
      if isReadable(drawn) { break }
    }
    return try best ?? draw(scene(options), options)
  }

  /// How many layouts are made at most, which all together take some seconds.
  private static func attempts(lines: Int) -> Int { lines <= 70 ? 4 : lines <= 160 ? 3 : 1 }

  /// With what to try once more: in less room where the figure came out a little too large, and in more where on the last
  /// rung something misleads.
  private func secondTry(_ options: DiagramOptions, after drawn: Diagram, isLast: Bool) -> DiagramOptions? {
    var again = options
    let share = words(of: drawn) / setting.page.smallestText
    if drawn.layout.score.misleads {
      guard isLast, share > 0.7 else { return nil }
      again.fit?.words *= 0.93
    } else {
      guard share > 0.93 else { return nil }
      again.fit?.words *= 1.01 / share
    }
    return again
  }

  private var rungs: [DiagramOptions] {
    var rung = options
    var fit = setting
    func add(_ change: (inout DiagramOptions) -> Void, to rungs: inout [DiagramOptions]) {
      change(&rung)
      rung.fit = fit
      if rungs.last != rung { rungs.append(rung) }
    }
    var rungs: [DiagramOptions] = []
    add({ _ in }, to: &rungs)
    fit.isDense = true
    add({ _ in }, to: &rungs)
    if options.labels == .automatic {
      fit.hasNumbersForRoom = true
      add({ $0.labels = .numbers }, to: &rungs)
    }
    fit.isLean = true
    add({ _ in }, to: &rungs)
    return rungs
  }

  private func isReadable(_ diagram: Diagram) -> Bool {
    !diagram.layout.score.misleads && words(of: diagram) >= setting.page.smallestText - 0.001
  }

  private func better(_ one: Diagram?, _ other: Diagram) -> Diagram {
    guard let one else { return other }
    return merit(other) > merit(one) ? other : one
  }

  /// The size of words as a share of the wanted; a tenth of it is worth one line or label that misleads.
  private func merit(_ diagram: Diagram) -> Double {
    let score = diagram.layout.score
    let faults = score.through + score.labelHits - score.labelsOnArcs
    return min(1, words(of: diagram) / setting.page.smallestText) - 0.1 * Double(min(faults, 5))
  }

  private func words(of diagram: Diagram) -> Double {
    let setting = diagram.picture.options.setting ?? setting
    let size = diagram.scene.size(around: diagram.layout.size, on: setting)
    return Scene.labelText.size * setting.points(perUnitOf: size)
  }
}

extension LayoutScore {
  /// Whether a line passes through an actor that it doesn't concern, or a label can't be read.
  fileprivate var misleads: Bool { through > 0 || labelHits > labelsOnArcs }
}
