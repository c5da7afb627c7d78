import ActorModel
import AnalysisGraph
import ArgumentParser
import Diagrams
import Foundation

extension DiagramCommand {
  /// The dates of a series; `nil` where none is asked for.
  var dates: [EDTF]? {
    get throws {
      try series?.split(separator: ",").compactMap { text in
        try ProjectionOptions.date(text.trimmingCharacters(in: .whitespaces), option: "--series")
      }
    }
  }

  /// Refuses what goes with a single picture only.
  func checkSeries() throws {
    guard let dates = try dates else { return }
    guard !dates.isEmpty else { throw ValidationError("--series takes one or more dates.") }
    if let file = output.file, DiagramFormat(fileName: file) != nil {
      throw ValidationError(
        "--series writes several files; name a folder with -o, not `\(file)`, and choose with --format.")
    }
    if output.file == nil || output.file == "-" {
      throw ValidationError("--series writes several files; name a folder with -o.")
    }
    if projection.asOf != nil || projection.window != nil {
      throw ValidationError("--series says the dates; leave --as-of and --window out.")
    }
    if overview {
      throw ValidationError("--series compares ties, of which --overview draws none; leave --overview out.")
    }
    if !form.isPicture {
      throw ValidationError("--series draws pictures; choose --format svg, pdf, png or tikz.")
    }
  }

  /// Draws a file for each date, named after it, and one with all of them.
  func drawSeries(
    of projected: ProjectedGraph, at dates: [EDTF], _ options: DiagramOptions, _ session: Session
  ) throws {
    let steps = try dates.map { date in
      var projection = projected.projection
      projection.asOf = date
      return DiagramSeries.Step(
        caption: "As of \(date.phrase)", ties: Array(try session.apply(projection).ties))
    }
    var options = options
    options.footnotes += [
      uncertainTiesNote(for: projected.ties, on: dates, in: session.graph),
      absentTiesNote(for: projected.ties, from: steps, in: session.graph),
    ].compactMap(\.self)
    let drawn = try session.compute("drawing", limit: layoutTimeout) { _ in
      try failing {
        try makeSeries(
          of: session.graph, steps: steps, options: options, mode: .thisProgram, timeout: layoutTimeout)
      }
    }
    guard let folder = output.file else { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure.failed("the folder \(folder) can't be made there; check the path and its rights")
    }
    let suffix = form == .tikz ? "tex" : form.rawValue
    for (date, panel) in zip(dates, drawn.panels) {
      session.remark("\(panel.caption): \(panel.summary)")
      let name = date.description.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "_" }
      let written = try failing { try form.written(panel.diagram.picture, dotsPerInch: dpi ?? Self.usualDPI) }
      try Output.write(written.bytes, to: "\(folder)/\(String(name)).\(suffix)")
    }
    let overview = try failing { try form.written(drawn.overview, dotsPerInch: dpi ?? Self.usualDPI) }
    for note in drawn.notes + overview.notes { session.remark(note) }
    try session.finish(bytes: overview.bytes, to: "\(folder)/series.\(suffix)")
  }
}
