/// Why an SVG could not be made into PDF or PNG.
public enum RenderingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A shared library is not there; the words are the loader's.
  case libraryMissing(String)
  /// There is no font at all, so that the picture would have no words.
  case noFont
  /// The SVG can't be read or says no size; the words are librsvg's.
  case unreadable(String)
  /// More pixels than one picture may have.
  case tooManyPixels(width: Double, height: Double)
  /// Drawing failed; the words are cairo's.
  case notDrawn(String)

  /// A sentence that says what is wrong and what to do.
  public var description: String {
    switch self {
    case .libraryMissing(let reason):
      "PDF and PNG need librsvg, which can't be opened: \(reason). Install it (Debian: apt-get install librsvg2-2 "
        + "fonts-liberation; macOS: brew install librsvg), or write SVG."
    case .noFont:
      "PDF and PNG need a font, and there is none on this machine. Install one (Debian: apt-get install "
        + "fonts-liberation), or write SVG."
    case .unreadable(let reason): "The drawing can't be read by librsvg: \(reason)."
    case .tooManyPixels(let width, let height):
      "A picture of \(pixels(width)) by \(pixels(height)) pixels is too large (at most "
        + "\(PixelLimits.side) a side and \(PixelLimits.total / 1_000_000) million in all). Lower --dpi, draw fewer "
        + "ties, or write PDF or SVG, which have no pixels."
    case .notDrawn(let reason): "The drawing can't be made into a picture: \(reason)."
    }
  }

  private func pixels(_ number: Double) -> String {
    number < 1e9 ? String(Int(number)) : "more than a thousand million"
  }
}

/// How large a picture of pixels may be: 100 million take 400 MB, and cairo takes no longer side.
enum PixelLimits {
  static let side = 32_767
  static let total = 100_000_000
}
