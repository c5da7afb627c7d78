import ActorModel

/// What was written in a field before and after.
public struct FieldChange: Sendable, Hashable {
  /// The field, as files call it.
  public let field: String
  /// What was written; `nil` for nothing.
  public let before: String?
  /// What is written now; `nil` for nothing.
  public let after: String?

  init?(_ field: String, _ before: String?, _ after: String?) {
    guard before != after else { return nil }
    self.field = field
    self.before = before
    self.after = after
  }
}

extension FieldChange {
  /// The changed facts that have names of their own.
  static func attributes(_ before: [Attribute], _ after: [Attribute]) -> [FieldChange] {
    var names: [String] = []
    for name in (before + after).map(\.name) where !names.contains(name) { names.append(name) }
    func value(_ name: String, _ attributes: [Attribute]) -> String? {
      let values = attributes.filter { $0.name == name }.map(\.value)
      return values.isEmpty ? nil : values.joined(separator: "; ")
    }
    return names.compactMap { FieldChange($0, value($0, before), value($0, after)) }
  }
}

extension [String] {
  /// The texts in one; `nil` for none.
  var joinedOrNil: String? { isEmpty ? nil : joined(separator: "; ") }
}
