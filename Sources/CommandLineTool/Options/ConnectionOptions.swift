import ActorModel
import AnalysisGraph
public import ArgumentParser
import Queries

extension Connections.Criterion: ExpressibleByArgument {}

/// Between whom paths are sought, and what makes one better than another.
struct ConnectionOptions: ParsableArguments {
  @Argument(help: "The first actor: an id, name or alias.")
  var from: String

  @Argument(help: "The last actor.")
  var to: String

  @Option(parsing: .unconditional, help: ArgumentHelp("The most steps that a path may have.", valueName: "n"))
  var maxLength: Int?

  @Option(
    help: "What makes a path better: fewer steps, stronger ties or more certain ones (default: length).")
  var by: Connections.Criterion?

  @Option(
    name: .customLong("avoid"),
    help: ArgumentHelp("Touch none of these actors (repeatable).", valueName: "actor"))
  var avoided: [String] = []

  /// More paths than anybody reads; a search that stops here says so.
  static let pathLimit = 100_000

  func validate() throws {
    if let maxLength, maxLength < 1 {
      throw ValidationError("--max-length takes a number of steps, 1 or more.")
    }
  }

  /// A search that is ready to run.
  struct Search {
    let projected: ProjectedGraph
    let from: Actor
    let to: Actor
    let connections: Connections

    /// What to say where the search finds nothing.
    var failure: CommandFailure {
      .nothingFound("no path connects `\(from.id)` and `\(to.id)` under this projection")
    }
  }

  /// Projects the session's graph, without direction unless the options say otherwise, and finds the actors in it.
  func search(_ session: Session, _ options: ProjectionOptions) throws -> Search {
    let projected = try session.project(options, direction: .undirected, criterion: by)
    let (first, last) = try session.ends(from, to, in: projected)
    let avoided = Set(try avoided.map { try session.vertex($0, in: projected) })
    return Search(
      projected: projected, from: projected.actors[first], to: projected.actors[last],
      connections: Connections(from: first, to: last, avoiding: avoided, in: projected))
  }
}
