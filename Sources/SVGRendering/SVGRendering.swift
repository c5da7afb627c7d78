import CRsvgShim

/// An SVG text ready to be made into other formats by librsvg and cairo, which are opened when the first is made.
public struct SVGRendering {
  /// Width and height in points, 1/72 of an inch.
  public let size: (width: Double, height: Double)

  private let picture: Picture
  private let fonts: Fonts

  /// Reads an SVG.
  ///
  /// - Throws: If it can't be read, librsvg is missing, or there is no font.
  public init(_ svg: String) throws(RenderingError) { try self.init(svg, fontFolders: Fonts.folders) }

  /// Reads an SVG whose words are to be drawn with the fonts in these folders.
  init(_ svg: String, fontFolders: [String]) throws(RenderingError) {
    try withMessage {
      rendering_open($0)
    } orThrow: {
      .libraryMissing($0)
    }
    fonts = try Fonts(in: fontFolders)
    picture = try Picture(svg)
    size = try picture.size()
  }

  /// What is wrong with the words of a picture when they are drawn with this machine's fonts, in sentences.
  public func fontNotes(for text: String) -> [String] {
    var notes: [String] = []
    if !fonts.hasExpectedWidths {
      notes.append(
        "No font on this machine has the widths of Helvetica, so words may run out of their boxes; install Liberation "
          + "Sans (Debian: apt-get install fonts-liberation).")
    }
    let missing = fonts.missing(in: text)
    if !missing.isEmpty {
      let shown = missing.prefix(10).map(String.init).joined(separator: " ")
      let rest = missing.count > 10 ? " and \(missing.count - 10) more" : ""
      notes.append(
        "No font on this machine has \(shown)\(rest); boxes stand in their place. Install a font that does (Debian: "
          + "apt-get install fonts-noto).")
    }
    return notes
  }

  /// The picture as one page of PDF of its own size, with text that can be selected. The same bytes every time.
  ///
  /// - Parameters:
  ///   - title: The document's title in its metadata.
  ///   - subject: What the picture shows, in its metadata.
  /// - Returns: The file's bytes.
  /// - Throws: If drawing fails.
  public func pdf(title: String, subject: String) throws(RenderingError) -> [UInt8] {
    try bytes { buffer, message in
      picture_write_pdf(picture.picture, fonts.choice, title, subject, &buffer, message)
    }
  }

  /// The picture in pixels as PNG, which says how many of them make an inch. The same bytes every time.
  ///
  /// - Parameter dotsPerInch: Pixels to an inch of print.
  /// - Returns: The file's bytes.
  /// - Throws: If it would have too many pixels, or drawing fails.
  public func png(dotsPerInch: Double) throws(RenderingError) -> [UInt8] {
    let width = size.width / 72 * dotsPerInch
    let height = size.height / 72 * dotsPerInch
    let side = Double(PixelLimits.side)
    guard width <= side, height <= side, width * height <= Double(PixelLimits.total) else {
      throw .tooManyPixels(width: width.rounded(), height: height.rounded())
    }
    let png = try bytes { buffer, message in
      picture_write_png(picture.picture, fonts.choice, width, height, &buffer, message)
    }
    return withDensity(dotsPerInch, in: png)
  }

  private func bytes(
    _ write: (inout byte_buffer, UnsafeMutablePointer<CChar>?) -> Bool
  ) throws(RenderingError) -> [UInt8] {
    var buffer = byte_buffer()
    defer { byte_buffer_free(&buffer) }
    try withMessage {
      write(&buffer, $0)
    } orThrow: {
      .notDrawn($0)
    }
    return Array(UnsafeBufferPointer(start: buffer.bytes, count: buffer.length))
  }
}

/// A picture that librsvg holds.
private final class Picture {
  let picture: OpaquePointer

  init(_ svg: String) throws(RenderingError) {
    var opened: OpaquePointer?
    let bytes = Array(svg.utf8)
    try withMessage { message in
      opened = picture_new(bytes, bytes.count, message)
      return opened != nil
    } orThrow: {
      .unreadable($0)
    }
    guard let opened else { throw .unreadable("no picture") }
    picture = opened
  }

  deinit { picture_free(picture) }

  func size() throws(RenderingError) -> (width: Double, height: Double) {
    var (width, height) = (0.0, 0.0)
    guard picture_size(picture, &width, &height), width > 0, height > 0 else {
      throw .unreadable("it doesn't say its size")
    }
    return (width, height)
  }
}

/// Calls a function that says whether it succeeded and leaves words where it didn't.
private func withMessage(
  _ call: (UnsafeMutablePointer<CChar>?) -> Bool, orThrow failure: (String) -> RenderingError
) throws(RenderingError) {
  var message = [CChar](repeating: 0, count: RENDERING_MESSAGE)
  let isDone = message.withUnsafeMutableBufferPointer { call($0.baseAddress) }
  guard !isDone else { return }
  throw failure(String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
}
