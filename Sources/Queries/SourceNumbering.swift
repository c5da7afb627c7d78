public import ActorModel

/// Numbers the sources of an answer in the order in which it first names them.
public struct SourceNumbering: Sendable, Hashable {
  /// The sources that were named; a source's number is its position plus one.
  public private(set) var sources: [Source] = []
  private let known: [String: Source]

  /// Prepares numbers for the sources of a graph.
  public init(_ graph: [Source]) {
    known = Dictionary(graph.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of the source with this id, given now if it has none yet.
  public mutating func number(of id: String) -> Int {
    if let position = sources.firstIndex(where: { $0.id == id }) { return position + 1 }
    sources.append(known[id] ?? Source(id: id))
    return sources.count
  }

  /// A source within a line: its title, with who wrote or else published it, and when.
  private func shortly(_ source: Source) -> String {
    let origin = source.authors.isEmpty ? source.publisher : source.authors.joined(separator: ", ")
    let details = [origin, source.date?.phrase].compactMap(\.self)
    return details.isEmpty ? source.title : "\(source.title) (\(details.joined(separator: ", ")))"
  }

  /// A source in a line: title, authors, publisher, date, address, grade, and where it is quoted.
  public func citation(of source: Source) -> String {
    var parts = [source.title]
    if !source.authors.isEmpty { parts.append(source.authors.joined(separator: ", ")) }
    if let publisher = source.publisher { parts.append(publisher) }
    if let date = source.date { parts.append(date.phrase) }
    if let url = source.url { parts.append(url) }
    if let outer = source.quotedIn {
      parts.append("as quoted in \(known[outer].map(shortly) ?? outer)")
    }
    if let grade = source.reliability { parts.append("\(grade.meaning) (\(grade.rawValue))") }
    return parts.joined(separator: "; ")
  }
}
