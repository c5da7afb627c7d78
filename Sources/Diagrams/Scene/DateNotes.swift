public import ActorModel

/// Says which of some ties, drawn whatever their dates, had ended by the graph's own date, or where it has none, have
/// an end.
///
/// - Parameters:
///   - ties: The ties that are drawn.
///   - graph: The graph that they are from.
/// - Returns: A sentence with their numbers; `nil` if there are none. Linear in the ties.
public func endedTiesNote(for ties: some Sequence<Tie>, in graph: ActorGraph) -> String? {
  let numbers = tieNumbers(of: graph)
  let date = graph.header.date
  let ended = ties.filter { tie in
    guard let end = tie.validity.to, end.precision != .open else { return false }
    return date.map { end.latest < $0.earliest } ?? true
  }
  guard !ended.isEmpty else { return nil }
  let named = enumerated(ended.compactMap { numbers[$0.id] }.map { "[\($0)]" })
  let have = ended.count == 1 ? "has" : "have"
  let words = date.map { "had ended by \($0.phrase)" } ?? "\(have) an end"
  return "Ties of every date are drawn; \(named) \(words)."
}

/// Says of which of some ties, chosen by a date, it isn't certain that they held then.
///
/// - Parameters:
///   - ties: The ties that are drawn.
///   - dates: The dates for which they are drawn; a tie counts for those on which it may have held.
///   - graph: The graph that they are from.
/// - Returns: A sentence with their numbers; `nil` if there are none. Linear in the ties.
public func uncertainTiesNote(for ties: some Sequence<Tie>, on dates: [EDTF], in graph: ActorGraph) -> String?
{
  let numbers = tieNumbers(of: graph)
  let uncertain = ties.filter { tie in dates.contains { tie.validity.holds(on: $0) == .possible } }
  guard !uncertain.isEmpty else { return nil }
  let named = enumerated(uncertain.compactMap { numbers[$0.id] }.map { "[\($0)]" })
  return "By their dates it isn't certain that \(named) held then."
}

/// Says which of some ties hold on none of the dates of a series and so are in none of its pictures.
///
/// - Parameters:
///   - ties: All ties that were chosen.
///   - steps: The pictures of the series.
///   - graph: The graph that they are from.
/// - Returns: A sentence with their numbers; `nil` if there are none. Linear in the ties.
public func absentTiesNote(
  for ties: some Sequence<Tie>, from steps: [DiagramSeries.Step], in graph: ActorGraph
) -> String? {
  let numbers = tieNumbers(of: graph)
  let drawn = Set(steps.flatMap(\.ties).map(\.id))
  let absent = ties.filter { !drawn.contains($0.id) }
  guard !absent.isEmpty else { return nil }
  let named = enumerated(absent.compactMap { numbers[$0.id] }.map { "[\($0)]" })
  return
    "\(named) \(absent.count == 1 ? "holds" : "hold") on none of these dates and \(absent.count == 1 ? "is" : "are") in no picture."
}
