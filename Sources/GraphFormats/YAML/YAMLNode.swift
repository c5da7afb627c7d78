/// A node of a YAML file with its place in the text.
package struct YAMLNode {
  package enum Content {
    case scalar(String, YAMLScalarStyle)
    case sequence([YAMLEntry], isFlow: Bool)
    case mapping([YAMLEntry], isFlow: Bool)
  }

  package var content: Content
  /// The bytes of the node; a block collection ends with its last child.
  var range: Range<Int>

  package var entries: [YAMLEntry] {
    switch content {
    case .scalar: []
    case .sequence(let entries, _), .mapping(let entries, _): entries
    }
  }

  /// Whether this is a plain scalar that YAML reads as "no value".
  package var isNull: Bool {
    if case .scalar(let text, .plain) = content { YAMLNode.nulls.contains(text) } else { false }
  }

  private static let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]

  /// What kind of node this is, for messages.
  package var kind: String {
    switch content {
    case .scalar: isNull ? "nothing" : "text"
    case .sequence: "a list"
    case .mapping: "a map"
    }
  }
}

/// How a scalar is written.
package enum YAMLScalarStyle: Hashable {
  case plain
  case singleQuoted
  case doubleQuoted
  case literal
  case folded

  var isBlock: Bool { self == .literal || self == .folded }
}

/// An element of a sequence, or a key of a mapping with its value.
package struct YAMLEntry {
  /// The key; `nil` for an element of a sequence.
  package var key: YAMLKey?
  package var value: YAMLNode
  /// Where the key or, in a sequence, the value begins.
  var start: Int { key?.range.lowerBound ?? value.range.lowerBound }
  /// The entry's position among all entries of the file, parents before children, from 1.
  var number: Int
}

/// A key of a mapping.
package struct YAMLKey {
  package var text: String
  var range: Range<Int>
}

/// A file as a tree, with what is needed to find its comments.
struct YAMLTree {
  /// The root; `nil` for a file that holds nothing but comments.
  var root: YAMLNode?
  /// The bytes of all keys and scalar values, in the order of the file.
  var scalars: [(range: Range<Int>, style: YAMLScalarStyle)] = []
  /// How many entries there are.
  var entryCount = 0
  /// Whether the file was read to its end.
  var isComplete = false
}
