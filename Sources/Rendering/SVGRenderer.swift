import CRsvgShim
import Synchronization

/// Renders a picture in SVG by librsvg, in this process.
///
/// The libraries are opened at the first use. Text is set in Liberation Sans or a font of the same widths, from the
/// system's fonts and not by the user's settings, so that the same text gives the same bytes wherever the same
/// versions of libraries and fonts are installed.
public struct SVGRenderer: Sendable {
  private let svg: [UInt8]

  /// The renderer of an SVG text.
  public init(svg: String) { self.svg = Array(svg.utf8) }

  /// What text is set in instead of a font of the widths that the picture assumes; `nil` if there is such a font.
  ///
  /// - Throws: ``RenderingError`` if the libraries or all fonts are missing.
  public static func substituteFont() throws(RenderingError) -> String? {
    try Library.shared.use { () throws(RenderingError) in
      try fontFamily().flatMap { family in Fonts.alike.contains(family) ? nil : family }
    }
  }

  /// The picture as PDF with real text, of the size that its width and height say, with no date in it.
  ///
  /// - Parameters:
  ///   - title: The document's title.
  ///   - subject: What it shows, in words.
  /// - Returns: The bytes of the file.
  /// - Throws: ``RenderingError``.
  public func pdf(title: String, subject: String) throws(RenderingError) -> [UInt8] {
    try render { (picture) throws(RenderingError) in
      let (width, height) = try size(picture)
      return try collecting { sink, closure in
        render_pdf(picture, width * 0.75, height * 0.75, title, subject, sink, closure)
      }
    }
  }

  /// The picture as PNG, which says its resolution.
  ///
  /// - Parameter dpi: Pixels an inch; a length of the picture is 1/96 inch.
  /// - Returns: The bytes of the file.
  /// - Throws: ``RenderingError``, also for a picture of more than ``pixelLimit`` million pixels.
  public func png(dpi: Double) throws(RenderingError) -> [UInt8] {
    let bytes = try render { (picture) throws(RenderingError) in
      let (width, height) = try size(picture)
      let (x, y) = ((width * dpi / 96).rounded(.up), (height * dpi / 96).rounded(.up))
      guard x <= 32_000, y <= 32_000, x * y <= Double(Self.pixelLimit) * 1e6 else {
        throw .tooLarge(width: Int(min(x, 1e12)), height: Int(min(y, 1e12)), limit: Self.pixelLimit)
      }
      return try collecting { sink, closure in render_png(picture, Int32(x), Int32(y), sink, closure) }
    }
    return withResolution(dpi, png: bytes)
  }

  /// The most pixels of a PNG, in millions: 800 MB of memory while it is made.
  public static let pixelLimit = 200

  private func render(_ work: (OpaquePointer) throws(RenderingError) -> [UInt8]) throws(RenderingError)
    -> [UInt8]
  {
    try Library.shared.use { () throws(RenderingError) in
      guard try Self.fontFamily() != nil else { throw .noFont }
      guard let picture = render_picture(svg, svg.count) else { throw Self.failure }
      defer { render_close(picture) }
      return try work(picture)
    }
  }

  private static func fontFamily() throws(RenderingError) -> String? {
    guard let family = render_family("Liberation Sans") else { throw .noFont }
    return String(cString: family)
  }

  private func size(_ picture: OpaquePointer) throws(RenderingError) -> (width: Double, height: Double) {
    var (width, height) = (0.0, 0.0)
    guard render_size(picture, &width, &height), width > 0, height > 0 else {
      throw .failed("it has no size")
    }
    return (width, height)
  }

  private func collecting(_ write: (render_sink, UnsafeMutableRawPointer) -> Bool) throws(RenderingError)
    -> [UInt8]
  {
    let bytes = Bytes()
    let done = withExtendedLifetime(bytes) {
      write(
        { closure, data, count in
          guard let closure, let data else { return false }
          Unmanaged<Bytes>.fromOpaque(closure).takeUnretainedValue().append(data, Int(count))
          return true
        }, Unmanaged.passUnretained(bytes).toOpaque())
    }
    guard done else { throw Self.failure }
    return bytes.all
  }

  private static var failure: RenderingError { .failed(String(cString: render_message())) }
}

/// Bytes that a C function hands over piece by piece.
private final class Bytes {
  var all: [UInt8] = []

  func append(_ data: UnsafePointer<UInt8>, _ count: Int) {
    all += UnsafeBufferPointer(start: data, count: count)
  }
}

/// The libraries, opened once and used by one thread at a time.
private struct Library: ~Copyable {
  static let shared = Library()

  private let lock = Mutex(())

  func use<Result>(_ work: () throws(RenderingError) -> Result) throws(RenderingError) -> Result {
    try lock.withLock { (_) throws(RenderingError) in
      if let missing = render_open(Fonts.settings) { throw .missing(String(cString: missing)) }
      return try work()
    }
  }
}
