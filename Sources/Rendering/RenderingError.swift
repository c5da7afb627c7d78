/// Why a picture could not be rendered.
public enum RenderingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A library, or a part of it, is not installed.
  case missing(String)
  /// There is no font to set text in.
  case noFont
  /// The picture would have more pixels than are sensible.
  case tooLarge(width: Int, height: Int, limit: Int)
  /// The library's words.
  case failed(String)

  /// A sentence that says what is wrong and what to do.
  public var description: String {
    switch self {
    case .missing(let what):
      "PDF and PNG are made by librsvg 2.46 or later, and \(what) is missing; install it (on Debian: apt-get install "
        + "librsvg2-2), or write SVG"
    case .noFont:
      "there is no font on this machine to set text in; install one (on Debian: apt-get install fonts-liberation), "
        + "or write SVG"
    case .tooLarge(let width, let height, let limit):
      "a picture of \(width) by \(height) pixels is too large (at most \(limit) million pixels, and 32,000 either way); "
        + "choose a lower --dpi, or write SVG or PDF"
    case .failed(let words): "the picture can't be rendered: \(words)"
    }
  }
}
