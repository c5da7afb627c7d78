import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where remarks go, so that they never mix with data.
enum StandardError {
  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// Whether text may be coloured, and how.
struct Coloring {
  private let isOn: Bool

  init(_ choice: ColorChoice, descriptor: Int32) {
    switch choice {
    case .always: isOn = true
    case .never: isOn = false
    case .auto:
      let forbids = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
      let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
      isOn = !forbids && !isDumb && isatty(descriptor) == 1
    }
  }

  func red(_ text: String) -> String { code(31, text) }
  func yellow(_ text: String) -> String { code(33, text) }
  func bold(_ text: String) -> String { code(1, text) }

  private func code(_ number: Int, _ text: String) -> String {
    isOn ? "\u{1B}[\(number)m\(text)\u{1B}[0m" : text
  }
}
