import ArgumentParser

/// After how many seconds a search ends with what it has: a finite number, 0 or more.
struct TimeLimit: ExpressibleByArgument {
  let seconds: Double

  init(seconds: Double) { self.seconds = seconds }

  init?(argument: String) {
    guard let seconds = Double(argument), seconds >= 0, seconds.isFinite else { return nil }
    self.seconds = seconds
  }

  var defaultValueDescription: String { seconds.formatted }
}

extension Double {
  fileprivate var formatted: String { self == rounded() && self < 1e15 ? "\(Int(self))" : "\(self)" }
}
