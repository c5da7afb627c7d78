import ArgumentParser
import Metrics

/// Whether betweenness is estimated from the paths of some actors instead of computed from all.
struct SampleOptions: ParsableArguments {
  @Option(
    name: .customLong("sample"), parsing: .unconditional,
    help: ArgumentHelp(
      "Estimate betweenness from the shortest paths that begin at N actors, drawn at random.", valueName: "n")
  )
  var count: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Begins the random choices of --sample (default: 0).", valueName: "n"))
  var seed: Int?

  func validate() throws {
    if let count, count < 1 { throw ValidationError("--sample takes a number of actors, 1 or more.") }
    if seed != nil, count == nil { throw ValidationError("--seed begins the choices of --sample; add it.") }
  }

  /// What makes less work of betweenness than a sample, or all of it where there is none.
  static func remedy(instead sample: Int?) -> String {
    sample == nil ? "estimate it from some actors with --sample N" : "draw a smaller --sample"
  }
}

/// What an estimate from a sample rests on, and how far off it may be.
struct SampleRecord: Encodable {
  let sources: Int
  let seed: Int
  let errorBound: Double
  let confidence: Double

  /// With which probability the bound holds.
  static let confidence = 0.95

  init(sources: Int, seed: Int, errorBound: Double) {
    self.sources = sources
    self.seed = seed
    self.errorBound = errorBound
    confidence = Self.confidence
  }

  /// The record in a sentence, for people.
  ///
  /// - Parameter actors: The number of actors that there are.
  /// - Returns: The sentence.
  func sentence(actors: Int) -> String {
    errorBound == 0
      ? "betweenness is exact, as all \(actors) actors were drawn"
      : """
      betweenness is an estimate from \(sources) of \(actors) actors (seed \(seed)); with probability \(confidence) no \
      value is off by more than \(Amounts.rounded(errorBound)), and mostly by far less
      """
  }
}
