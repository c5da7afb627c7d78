/// The answer to a question about imprecise dates.
///
/// A date that is written as `2025-10` or `199X` leaves several days open. A statement about it is `certain`
/// if it holds whichever of them is the true one, `no` if it holds for none, and `possible` otherwise.
public enum Certainty: String, Sendable, CaseIterable {
  /// It holds whatever the true dates are.
  case certain
  /// It holds for some of the dates that are left open, and not for others.
  case possible
  /// It holds for none of them.
  case no
}

extension Certainty {
  /// Whether a statement holds for any of several cases.
  static func any<Case>(of cases: [Case], _ statement: (Case) -> Certainty) -> Certainty {
    var result = Certainty.no
    for each in cases {
      switch statement(each) {
      case .certain: return .certain
      case .possible: result = .possible
      case .no: break
      }
    }
    return result
  }

  /// Whether a statement holds for every one of several cases.
  static func every<Case>(of cases: [Case], _ statement: (Case) -> Certainty) -> Certainty {
    var result = Certainty.certain
    for each in cases {
      switch statement(each) {
      case .certain: break
      case .possible: result = .possible
      case .no: return .no
      }
    }
    return result
  }

  /// What can be said if one of several cases is the true one, and it is not known which: what holds for all.
  static func whichever<Case>(of cases: [Case], _ statement: (Case) -> Certainty) -> Certainty {
    var agreed: Certainty?
    for each in cases {
      let answer = statement(each)
      if let agreed, agreed != answer { return .possible }
      agreed = answer
    }
    return agreed ?? .no
  }
}
