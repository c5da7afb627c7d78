import ActorModel
import AnalysisGraph
import Metrics
import Queries

/// A series in machine formats.
public struct TimelineRecord: Encodable {
  struct PointRecord: Encodable {
    let column: String
    let date: String
    let before: Double
    let after: Double
  }

  let dates: [Table.Row]
  let end: String
  let changes: [Table.Row]
  let changePoints: [PointRecord]
  let convention: [String: String]
  let certainty: String
  let projection: ProjectionRecord

  /// Records a series, of which some rows are shown.
  public init(_ findings: TimelineFindings, rows: [Table.Row]) {
    dates = rows
    end = findings.end.description
    changes = findings.changeTable.rows
    changePoints = findings.changePoints.map {
      PointRecord(column: $0.column, date: $0.date.date.description, before: $0.before, after: $0.after)
    }
    var convention = findings.actorConventions
    for series in findings.series { convention[series.column] = series.convention }
    convention["change_points"] = ChangePoints.convention
    convention["dates"] =
      "A row has what --as-of that date has; begun, ended, soured and warmed are since the row before, of the ties that count by the certainty; soured are pairs that turned from friends towards enemies, warmed the other way round."
    self.convention = convention
    certainty = findings.projected.projection.certainty.rawValue
    projection = ProjectionRecord(findings.projected)
  }
}
