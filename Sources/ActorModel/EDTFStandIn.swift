// Stands in until Dates/ lands; whoever merges Dates/ deletes this file.

/// A date.
public struct EDTF: Sendable, Hashable, CustomStringConvertible {
  /// As written.
  public let description: String
  /// Keeps a text.
  public init(_ text: String) throws(EDTFError) { description = text }
}

/// What is wrong with a date.
public struct EDTFError: Error, Hashable, CustomStringConvertible {
  /// What is wrong.
  public var message: String
  /// Where.
  public var offset: Int
  /// What to do.
  public var suggestion: String?
  /// What is wrong.
  public var description: String { message }
}

/// When something began and ended.
public struct Validity: Sendable, Hashable {
  /// When it began; `nil` is unknown.
  public var from: EDTF?
  /// When it ended; `nil` is unknown.
  public var to: EDTF?
  /// Whether the end lies before the beginning.
  public var isReversed: Bool { false }
  /// Creates a validity.
  public init(from: EDTF? = nil, to: EDTF? = nil) {
    self.from = from
    self.to = to
  }
}

/// Three-valued truth.
public enum Certainty: String, Sendable, CaseIterable {
  case certain
  case possible
  case no
}

extension Validity {
  /// In force on a date.
  public func holds(on date: EDTF) -> Certainty { .possible }
  /// In force during a window.
  public func holds(during window: EDTF) -> Certainty { .possible }
}
