import CRsvgShim

/// The fonts that a picture's words are drawn with.
///
/// The machine's own configuration of fonts is not read, since its rules change the picture: every text is set in
/// Liberation Sans, whose widths are those of Helvetica and Arial, and what that has no glyph for in any font that has.
final class Fonts {
  let choice: OpaquePointer

  /// Where fonts lie.
  static let folders = [
    "/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts", "/Library/Fonts",
    "/System/Library/Fonts", "/opt/homebrew/share/fonts",
  ]

  /// Families with the widths of Helvetica, the wanted one first.
  static let families = ["Liberation Sans", "Arimo", "Arial", "Helvetica", "Nimbus Sans"]

  /// Looks into folders for fonts.
  ///
  /// - Throws: If there is none.
  init(in folders: [String]) throws(RenderingError) {
    guard let choice = font_choice_new(Self.configuration(folders)) else { throw .noFont }
    guard font_choice_count(choice) > 0 else {
      font_choice_free(choice)
      throw .noFont
    }
    self.choice = choice
  }

  deinit { font_choice_free(choice) }

  /// Whether there is a font whose widths are those that drawings are laid out for.
  var hasExpectedWidths: Bool { Self.families.contains { font_choice_has_family(choice, $0) } }

  /// The characters of a text that no font has, each once, in their order.
  func missing(in text: String) -> [Character] {
    var seen: Set<Unicode.Scalar> = []
    var missing: [Character] = []
    for scalar in text.unicodeScalars where seen.insert(scalar).inserted && isVisible(scalar) {
      if !font_choice_covers(choice, scalar.value) { missing.append(Character(scalar)) }
    }
    return missing
  }

  private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func configuration(_ folders: [String]) -> String {
    let places = folders.map { "<dir>\(escaped($0))</dir>" }.joined()
    let wanted = families.map { "<string>\($0)</string>" }.joined()
    return """
      <?xml version="1.0"?>
      <fontconfig>
      \(places)
      <cachedir>/var/cache/fontconfig</cachedir><cachedir prefix="xdg">fontconfig</cachedir>
      <match target="pattern">
      <edit name="family" mode="assign_replace" binding="strong">\(wanted)</edit>
      </match>
      <match target="font">
      <edit name="hinting" mode="assign"><bool>false</bool></edit>
      <edit name="antialias" mode="assign"><bool>true</bool></edit>
      <edit name="rgba" mode="assign"><const>none</const></edit>
      </match>
      </fontconfig>
      """
  }

  private static func escaped(_ path: String) -> String {
    path.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
