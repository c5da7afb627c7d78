import ActorModel
import AnalysisGraph
import ArgumentParser
import GraphFormats
import Metrics
import Queries
import Reports

/// `entente what-if`: a scenario beside the network as it is.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: "Change ties in thought, and report what moves: balance, camps, ranks, paths, components.",
    discussion: """
      Edits are remove, flip, end and weigh with a tie, and add. A tie is chosen by its id, by 'A RELATION B', or by \
      'A B' for all ties between two actors. --edits reads lines such as `weigh TIE to 3` from a file. They apply in the \
      order remove, flip, end, weigh, add, then those of the file. Nothing is written to the graph. Where no date is \
      asked for, a tie that ends is left out.

      --search flips K looks for the fewest connections, up to K, whose sign must turn to balance the network, or with \
      --join or --part to set two actors into one camp or two in every best division. All sets of the least size are \
      listed, as far as the time allows, and up to 1,000 of those that balance the network.

      Examples:
        entente what-if Graphs/afghanistan-pakistan.yaml --flip 'taliban TTP'
        entente what-if Graphs/gahuku-gama.yaml --search flips 7
      """)

  @OptionGroup var input: GraphOptions

  @Option(
    name: .customLong("remove"), help: ArgumentHelp("Take these ties away (repeatable).", valueName: "tie"))
  var removed: [String] = []

  @Option(
    name: .customLong("flip"),
    help: ArgumentHelp("Turn friend into enemy and enemy into friend (repeatable).", valueName: "tie"))
  var flipped: [String] = []

  @Option(
    name: .customLong("end"),
    help: ArgumentHelp("End ties, as in 'TIE on 2026-02' (repeatable).", valueName: "tie on date"))
  var ended: [String] = []

  @Option(
    name: .customLong("weigh"),
    help: ArgumentHelp("Give ties another weight, as in 'TIE to 3' (repeatable).", valueName: "tie to n"))
  var weighed: [String] = []

  @Option(
    name: .customLong("add"),
    help: ArgumentHelp(
      "Add a tie, as in 'A RELATION B', with sign, weight, since, until where they are not as usual (repeatable).",
      valueName: "tie"))
  var added: [String] = []

  @Option(
    help: ArgumentHelp("Read edits from this file, one a line; - is standard input.", valueName: "file"))
  var edits: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("What to search for: flips K.", valueName: "what"))
  var search: [String] = []

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Search for what joins two actors.", valueName: "actor"))
  var join: [String] = []

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Search for what parts two actors.", valueName: "actor"))
  var part: [String] = []

  @Option(
    help: "The measure that ranks the actors (see centrality).", completion: .list(CentralityMeasure.names),
    transform: CentralityMeasure.init(named:))
  var measure = CentralityMeasure.betweenness

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How often the graph is drawn for intervals of ranks; 0 for none.", valueName: "n"))
  var draws = 200

  @Option(parsing: .unconditional, help: ArgumentHelp("Begins the random choices.", valueName: "n"))
  var seed = 0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("End each search for camps, or for flips, after this many seconds.", valueName: "s"))
  var timeLimit = TimeLimit(seconds: 60)

  @OptionGroup(title: "Choosing a part of the graph") var projection: ProjectionOptions
  @OptionGroup(title: "Output") var output: FormatOptions
  @OptionGroup var effort: WorkOptions

  func validate() throws {
    let hasEdits = edits != nil || ![removed, flipped, ended, weighed, added].allSatisfy(\.isEmpty)
    if hasEdits == !search.isEmpty {
      throw ValidationError(
        "give edits (--remove, --add, --flip, --weigh, --end, --edits) or --search flips K.")
    }
    if !search.isEmpty {
      guard search.count == 2, search[0] == "flips", let most = Int(search[1]), most >= 0 else {
        throw ValidationError(
          "--search takes two words without quotation marks around them, flips and a number: --search flips 2."
        )
      }
    }
    for (name, actors) in [("join", join), ("part", part)] where !actors.isEmpty {
      guard actors.count == 2 else { throw ValidationError("--\(name) takes two actors.") }
      if search.isEmpty { throw ValidationError("--\(name) goes with --search flips K.") }
    }
    if !join.isEmpty, !part.isEmpty { throw ValidationError("search for --join or for --part, not both.") }
    try projection.refuseDistance(unless: search.isEmpty && measure.measuresPaths)
    if draws < 0 { throw ValidationError("--draws takes a number, 0 or more.") }
  }

  func run() throws {
    let session = try Session(input, output.run)
    if search.isEmpty { try compare(session) } else { try searchFlips(session) }
  }

  // MARK: A scenario

  private func compare(_ session: Session) throws {
    let before = try session.project(projection)
    if before.actors.isEmpty { throw CommandFailure.nobodyLeft }
    let chosen = before.projection
    let scenario = try scenario(of: session.graph, endsNow: chosen.asOf == nil && chosen.window == nil)
    let after = try failing { try chosen.apply(to: scenario.graph) }
    let kept = Set(before.ties.map(\.id) + after.ties.map(\.id))
    var named: Set<String> = []
    for tie in scenario.edited where !kept.contains(tie.id) && named.insert(tie.id).inserted {
      let kind = tie.status.map { " (\($0.rawValue))" } ?? ""
      session.remark(
        "editing `\(tie.id)`\(kind) changes nothing: the options that choose a part of the graph leave it out"
      )
    }
    for caution in [signCaution(before), measure.rankCaution].compactMap(\.self) {
      session.remark("\(measure.rawValue): \(caution)")
    }
    let findings = try session.compute("comparing", threads: effort.threads) { execution in
      ScenarioFindings(
        changes: scenario.changes, measure: measure.column,
        before: try state(of: before, session.graph, on: execution),
        after: try state(of: after, scenario.graph, on: execution), seconds: timeLimit.seconds, on: execution)
    }
    for (when, scores) in [("before", findings.before.scores), ("after", findings.after.scores)] {
      let absence = absenceCaution(
        "\(measure.rawValue) \(when) the edits", scores.values, because: scores.absence, of: "actor")
      if let absence { session.remark(absence) }
    }
    try session.write(
      prose: findings.text(width:heading:), markdown: findings.markdown, table: findings.actorTable,
      as: output.format, document: ScenarioRecord(findings))
  }

  /// The graph after all edits, and what they did.
  private func scenario(
    of graph: ActorGraph, endsNow: Bool
  ) throws -> (graph: ActorGraph, changes: [String], edited: [Tie]) {
    var result = (graph: graph, changes: [String](), edited: [Tie]())
    var mistakes: [QueryError] = []
    func edit(_ text: String, _ name: String) {
      let scenario = Scenario(text, named: name, to: result.graph, endsNow: endsNow)
      result = (scenario.graph, result.changes + scenario.changes, result.edited + scenario.editedTies)
      mistakes += scenario.mistakes
    }
    for (verb, texts) in [
      ("remove", removed), ("flip", flipped), ("end", ended), ("weigh", weighed), ("add", added),
    ] {
      for text in texts { edit("\(verb) \(text)", "`\(verb) \(text)`") }
    }
    if let edits { edit(try failing { try textOfFile(edits) }, edits == "-" ? "standard input" : edits) }
    if let only = mistakes.first, mistakes.count == 1 { throw CommandFailure.failed("\(only)") }
    if !mistakes.isEmpty {
      StandardError.write(mistakes.map { "\($0.description.onOneLine)\n" }.joined())
      throw CommandFailure.failed("\(mistakes.count) edits can't be done, so nothing was computed")
    }
    guard !result.changes.isEmpty else {
      throw CommandFailure.failed("there is no edit; write a line such as `remove TIE`")
    }
    return result
  }

  private func state(
    of projected: ProjectedGraph, _ graph: ActorGraph, on execution: Execution
  ) throws -> NetworkState {
    let pairs = try failing { try projection.ofPairs(projected.projection).apply(to: graph) }
    let distance = projected.projection.pathDistance
    return NetworkState(
      projected, pairs: pairs,
      probabilities: SurvivalTable().probabilities(of: projected.ties, in: graph),
      draws: draws,
      seed: seed, seconds: timeLimit.seconds, on: execution
    ) { [measure] graph, execution in
      measure.scores(of: graph, distance: distance, on: execution)
    }
  }

  // MARK: Search

  private struct SearchDocument: Encodable {
    let goal: String
    let size: Int
    let exact: Bool
    let complete: Bool
    let sets: [[Table.Row]]
    let convention: String
    let projection: ProjectionRecord
  }

  private func searchFlips(_ session: Session) throws {
    let projected = try session.project(projection, direction: .undirected)
    let signed = SignedGraph(projected)
    let most = Int(search.last ?? "") ?? 0
    let ends = join.isEmpty ? part : join
    let pair = try ends.isEmpty ? nil : session.ends(ends[0], ends[1], in: projected)
    let outcome = try session.compute("looking for flips", threads: effort.threads) { execution in
      guard let pair else {
        return fewestFlipsToBalance(
          of: signed.graph, most: most, seconds: timeLimit.seconds, on: execution)
      }
      return fewestFlips(
        toSet: pair.from, pair.to, together: !join.isEmpty, in: signed.graph, most: most,
        seconds: timeLimit.seconds,
        on: execution)
    }
    let goal =
      pair.map { pair in
        let names = "\(projected.actors[pair.from].name) and \(projected.actors[pair.to].name)"
        return join.isEmpty ? "set \(names) into two camps" : "set \(names) into one camp"
      } ?? "balance the network"
    let isEnough = outcome.size <= most
    let sets = isEnough ? outcome.sets : []
    var table = Table(columns: ["set", "from", "to", "sign", "weight", "ties"])
    var rows: [[Table.Row]] = []
    for (number, set) in sets.enumerated() {
      var part = Table(columns: table.columns)
      for index in set {
        let edge = signed.graph.edge(index)
        let cells: [Table.Cell] = [
          .integer(number + 1), .text(projected.actors[edge.tail].id), .text(projected.actors[edge.head].id),
          .text(edge.sign.description), .number(edge.weight),
          .list(signed.tiesOfEdge[index].map { projected.ties[$0].id }),
        ]
        part.append(cells)
        table.append(cells)
      }
      rows.append(part.rows)
    }
    let words = FlipWords(projected: projected, signed: signed, goal: goal, outcome: outcome, most: most)
    try session.write(
      prose: words.text(width:heading:), markdown: words.markdown, table: table, as: output.format,
      document: SearchDocument(
        goal: goal, size: outcome.size, exact: outcome.isProven, complete: isEnough && outcome.isComplete,
        sets: rows,
        convention:
          "The fewest connections, friendly and hostile ties of two actors apart, whose sign must turn; every one counts once.",
        projection: ProjectionRecord(projected)))
    if sets.isEmpty {
      throw CommandFailure.nothingFound(
        outcome.isProven ? "no \(most) flips or fewer \(goal)" : "the time was up before flips were found")
    }
  }
}
