public import ActorModel

/// A source that an answer cites, in machine formats.
public struct SourceRecord: Sendable, Hashable, Encodable {
  let number: Int
  let id: String
  let citation: String

  /// Records sources in the order in which they are cited, numbered from 1.
  ///
  /// - Parameters:
  ///   - sources: The sources.
  ///   - citations: What is printed for each.
  /// - Returns: A record for each.
  public static func all(_ sources: [Source], citations: [String]) -> [SourceRecord] {
    zip(sources, citations).enumerated().map { place, cited in
      SourceRecord(number: place + 1, id: cited.0.id, citation: cited.1)
    }
  }
}
