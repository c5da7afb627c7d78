/// Why a command ends without doing what it was asked to do.
struct CommandFailure: Error, CustomStringConvertible {
  /// The exit status that tells scripts what happened.
  enum Status: Int32 {
    /// The question has no answer: no path, no match, or findings in the file.
    case nothingFound = 1
    /// The command could not do its work.
    case failed = 2
  }

  let status: Status
  let message: String

  var description: String { message }

  /// The command could not do its work.
  static func failed(_ message: String) -> CommandFailure {
    CommandFailure(status: .failed, message: message)
  }

  /// The question has no answer.
  static func nothingFound(_ message: String) -> CommandFailure {
    CommandFailure(status: .nothingFound, message: message)
  }

  /// A projection chose no actor.
  static let nobodyLeft = nothingFound("no actor is left; widen --kind or --only, or look at the file")
}
