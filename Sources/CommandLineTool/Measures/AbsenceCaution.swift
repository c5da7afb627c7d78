import Reports

/// What to say beside a measure that has no value for some of what it measures, or for all; `nil` if all have one.
///
/// - Parameters:
///   - measure: What it is called.
///   - values: Its values.
///   - reason: Why those without a value have none.
///   - item: What it measures, as in "actor".
/// - Returns: A line.
func absenceCaution<Value>(
  _ measure: String, _ values: [Value?], because reason: String?, of item: String
) -> String? {
  let missing = values.count { $0 == nil }
  guard missing > 0, let reason else { return nil }
  let whom = missing < values.count ? " for \(missing) of \(counted(values.count, item))" : ""
  return "\(measure) has no value\(whom): \(reason)"
}
