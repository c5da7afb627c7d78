import ActorModel
import AnalysisGraph
public import ArgumentParser
import Queries

extension Projection.Direction: ExpressibleByArgument {}
extension Projection.Merge: ExpressibleByArgument {}
extension Projection.Distance: ExpressibleByArgument {}
extension Projection.Required: ExpressibleByArgument {}
extension Actor.Kind: ExpressibleByArgument {}
extension Tie.Status: ExpressibleByArgument {}

/// The signs that `--sign` chooses from.
enum SignChoice: String, ExpressibleByArgument, CaseIterable {
  case positive
  case negative
  case neutral
  case mixed
  case all

  var sign: Sign? {
    switch self {
    case .positive: .positive
    case .negative: .negative
    case .neutral: .neutral
    case .mixed: .mixed
    case .all: nil
    }
  }
}

/// Which part of the graph a command works on: the same options for every command.
struct ProjectionOptions: ParsableArguments {
  @Option(
    name: .customLong("relation"),
    help: ArgumentHelp("Keep this relation and its kinds (repeatable).", valueName: "relation"))
  var relations: [String] = []

  @Option(
    name: .customLong("not-relation"),
    help: ArgumentHelp("Leave out this relation and its kinds (repeatable).", valueName: "relation"))
  var excludedRelations: [String] = []

  @Option(help: "Keep ties of this sign.")
  var sign = SignChoice.all

  @Option(help: "Follow ties as they point, whichever way they point, or backwards.")
  var direction: Projection.Direction?

  @Option(help: ArgumentHelp("Keep ties in force on this date (EDTF, e.g. 2025-10).", valueName: "date"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "Keep ties in force within this interval (e.g. 2025-10/2026-01).", valueName: "interval"))
  var window: String?

  @Option(
    help:
      "Where a date is given: keep ties that certainly hold, or all that possibly do (default: possible)."
  )
  var certainty: Projection.Required?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Keep ties of at least this confidence, 0 to 100.", valueName: "n"))
  var minConfidence: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Keep ties with evidence of this credibility or better: 1 (best) to 6.", valueName: "n"))
  var minCredibility: Int?

  @Option(
    help: ArgumentHelp(
      "current, preferred, all, by:SOURCE or without:SOURCE; current leaves out ties that are deprecated, denied or forecast.",
      valueName: "claims"))
  var claims: String?

  @Option(help: "How the weights of parallel ties become one.")
  var merge = Projection.Merge.sum

  @Option(
    help: "The length of a tie: 1, the inverse of its weight, or −ln of its confidence (default: unit).")
  var distance: Projection.Distance?

  @Option(
    name: .customLong("kind"), help: ArgumentHelp("Keep actors of this kind (repeatable).", valueName: "kind")
  )
  var kinds: [Actor.Kind] = []

  @Option(
    help: ArgumentHelp(
      "Keep these actors: names separated by commas, kind=K, bloc=B or ATTRIBUTE=VALUE.",
      valueName: "selector"))
  var only: String?

  func validate() throws {
    if let minConfidence, !(0...100).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 100, not \(minConfidence).")
    }
    if let minCredibility, Credibility(rawValue: minCredibility) == nil {
      throw ValidationError("--min-credibility takes a grade from 1 (confirmed) to 6, not \(minCredibility).")
    }
    if let claims, Projection.Claims(claims) == nil {
      throw ValidationError(
        "--claims takes current, preferred, all, by:SOURCE or without:SOURCE, not `\(claims)`.")
    }
    _ = try Self.date(asOf, option: "--as-of")
    _ = try Self.date(window, option: "--window")
  }

  /// Refuses a criterion for paths that contradicts the chosen distance.
  func check(_ criterion: Connections.Criterion?) throws {
    guard let criterion, let distance, distance != criterion.distance else { return }
    throw ValidationError(
      "--by \(criterion.rawValue) and --distance \(distance.rawValue) contradict each other; choose one.")
  }

  /// Refuses lengths of ties where nothing goes by them.
  ///
  /// - Parameters:
  ///   - counts: Whether something does.
  ///   - advice: What to do instead.
  /// - Throws: A sentence with the advice.
  func refuseDistance(unless counts: Bool = false, advice: String = "leave it out") throws(ValidationError) {
    guard !counts, let distance, distance != .unit else { return }
    throw ValidationError("--distance \(distance.rawValue) changes nothing that is measured here; \(advice).")
  }

  /// The projection for a graph, with what the command does where an option is silent.
  func projection(
    of graph: @autoclosure () -> ActorGraph, direction: Projection.Direction = .directed,
    claims: Projection.Claims = .current, datesFollow: Bool = false
  ) throws -> Projection {
    if certainty != nil, asOf == nil, window == nil, !datesFollow {
      throw ValidationError("--certainty says how sure a date must be; add --as-of or --window.")
    }
    var projection = Projection()
    projection.relations = relations
    projection.excludedRelations = excludedRelations
    projection.sign = sign.sign
    projection.direction = self.direction ?? direction
    projection.asOf = try Self.date(asOf, option: "--as-of")
    projection.window = try Self.date(window, option: "--window")
    projection.certainty = certainty ?? .possible
    projection.minimumConfidence = minConfidence
    projection.minimumCredibility = minCredibility.flatMap(Credibility.init(rawValue:))
    projection.claims = self.claims.flatMap { Projection.Claims($0) } ?? claims
    projection.merge = merge
    projection.distance = distance ?? .unit
    projection.kinds = kinds
    projection.only = try only.map { try ActorSelector($0, in: graph()).ids }
    return projection
  }

  /// A projection as balance looks at it: a matter of pairs, as for `entente balance`, unless a direction is asked for.
  func ofPairs(_ projection: Projection) -> Projection {
    var pairs = projection
    pairs.direction = direction ?? .undirected
    return pairs
  }

  static func date(_ text: String?, option: String) throws -> EDTF? {
    guard let text else { return nil }
    do {
      let date = try EDTF(text)
      guard date != .open else { throw ValidationError("\(option) takes a date, and `..` is none.") }
      return date
    } catch let error as EDTFError {
      let example =
        option == "--window" ? "an interval such as 2025-10/2026-01" : "a date such as 2025-10 or 2026-01~"
      throw ValidationError("\(option) takes \(example). `\(text)`: \(error)")
    }
  }
}
