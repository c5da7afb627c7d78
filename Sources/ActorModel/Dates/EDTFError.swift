/// Why a text is not a date of the Extended Date/Time Format, and where.
public struct EDTFError: Error, Hashable, CustomStringConvertible {
  /// A sentence that says what is wrong.
  public let message: String
  /// Where it is wrong: the number of characters before the fault.
  public let offset: Int
  /// A date that may have been meant, itself valid.
  public let suggestion: String?

  /// An error at an offset, in characters, of the text.
  public init(message: String, offset: Int, suggestion: String? = nil) {
    self.message = message
    self.offset = offset
    self.suggestion = suggestion
  }

  /// The message, with the suggestion if there is one.
  public var description: String {
    if let suggestion { "\(message); did you mean `\(suggestion)`?" } else { "\(message)." }
  }
}
