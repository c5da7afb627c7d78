import ArgumentParser
import Diagrams

/// The forms of a diagram.
enum DiagramFormat: String, ExpressibleByArgument, CaseIterable {
  case svg
  case html
  case pdf
  case png
  case dot
  case mermaid
  case tikz
  case json

  /// The form that a file's name asks for; `nil` if it asks for none that there is.
  init?(fileName: String) {
    switch fileName.split(separator: ".").last?.lowercased() {
    case "svg": self = .svg
    case "html", "htm": self = .html
    case "pdf": self = .pdf
    case "png": self = .png
    case "dot", "gv": self = .dot
    case "mmd", "mermaid": self = .mermaid
    case "tex", "tikz": self = .tikz
    case "json": self = .json
    default: return nil
    }
  }

  /// Whether its bytes are no text.
  var isBinary: Bool { self == .pdf || self == .png }

  /// Whether it is a picture, as each of a series is, and not a list of actors and ties.
  var isPicture: Bool { [.svg, .pdf, .png, .tikz].contains(self) }

  /// A diagram in this form, and what its user must know about it.
  func written(_ diagram: Diagram, dotsPerInch: Double) throws -> (bytes: [UInt8], notes: [String]) {
    switch self {
    case .html: return (Array(diagram.html().utf8), [])
    case .dot:
      let (text, notes) = diagram.dot()
      return (Array(text.utf8), notes)
    case .mermaid:
      let (text, notes) = diagram.mermaid()
      return (Array(text.utf8), notes)
    case .json: return (Array(try diagram.json().utf8), [])
    case .svg, .pdf, .png, .tikz: return try written(diagram.picture, dotsPerInch: dotsPerInch)
    }
  }

  /// A picture in this form, or as SVG where pictures have no such form.
  func written(_ picture: Picture, dotsPerInch: Double) throws -> (bytes: [UInt8], notes: [String]) {
    switch self {
    case .pdf: return try picture.pdf()
    case .png: return try picture.png(dotsPerInch: dotsPerInch)
    case .tikz:
      let (text, notes) = picture.tikz()
      return (Array(text.utf8), notes)
    case .svg, .html, .dot, .mermaid, .json: return (Array(picture.svg().utf8), [])
    }
  }
}
