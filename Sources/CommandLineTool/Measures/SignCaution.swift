import AnalysisGraph
import Reports

/// What to say beside measures that ignore sign where hostile connections are among those measured; `nil` if there are
/// none, or if the user chose a sign.
func signCaution(_ projected: ProjectedGraph) -> String? {
  guard projected.projection.sign == nil else { return nil }
  let signs = projected.graph.signs
  let hostile = signs.count { $0 == .negative }
  let mixed = signs.count { $0 == .mixed }
  guard hostile + mixed > 0 else { return nil }
  let also = mixed > 0 ? " and \(mixed) both friendly and hostile" : ""
  return """
    sign does not count: \(hostile) of \(counted(signs.count, "connection")) \(hostile == 1 ? "is" : "are") hostile\(also), and \
    lead and bind as friendly ones do; --sign positive leaves them out
    """
}
