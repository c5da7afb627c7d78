public import ActorModel

/// A place in a file, as editors count.
public struct FilePlace: Sendable, Hashable, CustomStringConvertible {
  /// The file's name as the reader was given it; `-` is standard input.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int

  /// Creates a place.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place as compilers write it: `file:line:column`.
  public var description: String { "\(file):\(line):\(column)" }
}

/// Something wrong or doubtful in a file, with its place.
public struct Finding: Error, Sendable, Hashable {
  /// How bad it is.
  public var severity: Defect.Severity
  /// Where it is.
  public var place: FilePlace
  /// What sort of finding this is, as a stable word for machines: `duplicate-key`.
  public var code: String
  /// What is wrong, in a sentence.
  public var message: String
  /// What to do about it, where that is known.
  public var suggestion: String?
  /// Another place that has to do with it, such as an id's first definition.
  public var related: FilePlace?

  /// Creates a finding.
  public init(
    _ severity: Defect.Severity, _ code: String, _ message: String, at place: FilePlace,
    suggestion: String? = nil, related: FilePlace? = nil
  ) {
    self.severity = severity
    self.place = place
    self.code = code
    self.message = message
    self.suggestion = suggestion
    self.related = related
  }

  /// The file's name as the reader was given it.
  public var file: String { place.file }
  /// The line, from 1.
  public var line: Int { place.line }
  /// The column in characters, from 1.
  public var column: Int { place.column }
}

extension Finding: CustomStringConvertible {
  /// The finding in one line: `file:line:column: error: message; suggestion (see file:line:column)`.
  public var description: String {
    let advice = suggestion.map { "; \($0)" } ?? ""
    let other = related.map { " (see \($0))" } ?? ""
    return "\(place): \(severity.rawValue): \(message)\(advice)\(other)"
  }
}
