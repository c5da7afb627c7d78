/// Something wrong or doubtful in a graph, at a place in the model.
///
/// Formats turn the path into a file, line and column. Actors, sources and ties are named by their position,
/// relations by their id.
public struct Defect: Error, Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable, Codable {
    /// The graph can't be used as it stands.
    case error
    /// The graph can be used, but its author should look.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// What sort of defect this is, as a stable word for machines: `unknown-actor`.
  public var code: String
  /// What is wrong, in a sentence.
  public var message: String
  /// What to write instead, where that is known.
  public var suggestion: String?
  /// Where in the model.
  public var path: ModelPath
  /// Another place that has to do with it, such as an id's first definition.
  public var related: ModelPath?

  /// Creates a defect.
  public init(
    _ severity: Severity, _ code: String, _ message: String, at path: ModelPath, suggestion: String? = nil,
    related: ModelPath? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.suggestion = suggestion
    self.path = path
    self.related = related
  }
}

/// A place in the model: section, position, field, and so on down, as in `ties`, 3, `evidence`, 0, `source`.
public struct ModelPath: Sendable, Hashable, ExpressibleByArrayLiteral, CustomStringConvertible {
  /// One step down.
  public enum Step: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// Into the field with this name, as the file spells it.
    case key(String)
    /// Into the element at this position, counted from 0.
    case index(Int)

    /// A field.
    public init(stringLiteral value: String) { self = .key(value) }
    /// An element.
    public init(integerLiteral value: Int) { self = .index(value) }
  }

  /// The steps from the graph down to the place.
  public var steps: [Step]

  /// Creates a path from its steps.
  public init(_ steps: [Step]) { self.steps = steps }
  /// Creates a path from its steps.
  public init(arrayLiteral elements: Step...) { steps = elements }

  /// The path one step further down.
  public func appending(_ step: Step) -> ModelPath { ModelPath(steps + [step]) }

  /// The path in words: `ties[3].evidence[0].source`.
  public var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}
