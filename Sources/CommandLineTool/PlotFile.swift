import ArgumentParser
import Diagrams

/// A file into which a plot is drawn.
enum PlotFile {
  /// The form that its name asks for.
  static func format(of name: String) throws -> DiagramFormat {
    guard let format = DiagramFormat(fileName: name), format.isPicture else {
      throw ValidationError("--plot takes the name of a file that ends in .svg, .pdf, .png or .tex.")
    }
    return format
  }

  /// Draws a plot into the file and says what is wrong with its words for want of fonts.
  static func write(_ plot: Picture, as format: DiagramFormat, to name: String, _ session: Session) throws {
    let (bytes, notes) = try failing { try format.written(plot, dotsPerInch: 200) }
    try failing { try Output.write(bytes, to: name) }
    for note in notes { session.remark(note) }
  }
}
