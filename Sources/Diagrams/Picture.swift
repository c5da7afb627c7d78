import GraphvizLayout
public import Rendering

/// A finished drawing, which can be written in several forms.
public struct Picture: Sendable, Hashable {
  let drawing: Drawing
  let title: String
  /// In words what the picture shows.
  let description: String
  /// The same in short.
  let summary: String
  /// A number over what is drawn that differs between different drawings, as 16 hexadecimal digits.
  let digest: String
  /// Plain text for the file's metadata.
  let metadata: String
  let options: DiagramOptions

  /// The picture as Scalable Vector Graphics. Linear in the drawing; the same bytes every time.
  public func svg() -> String { svg(options.theme) }

  /// The picture as PDF, with real text. Theme `auto` is light there.
  ///
  /// - Throws: `RenderingError` if librsvg or a font is missing.
  public func pdf() throws(RenderingError) -> [UInt8] {
    try renderer.pdf(title: title, subject: summary)
  }

  /// The picture as PNG. Theme `auto` is light there.
  ///
  /// - Parameter dpi: Pixels an inch of the picture's printed size.
  /// - Returns: The bytes of the file.
  /// - Throws: `RenderingError` if librsvg or a font is missing, or there would be too many pixels.
  public func png(dpi: Double = 200) throws(RenderingError) -> [UInt8] { try renderer.png(dpi: dpi) }

  /// The picture as TikZ for LaTeX, as wide as its page or 170 mm.
  ///
  /// It needs the package `tikz`; words beyond Latin script need LuaLaTeX or XeLaTeX. Linear in the drawing.
  public func tikz() -> String {
    let palette: Palette = options.theme == .dark ? .dark : options.theme == .print ? .print : .light
    let width = printedSize?.width ?? Page.a4.millimetres.width
    return TikZWriter(drawing: drawing, palette: palette, title: title, width: width).text()
  }

  /// The size in points of the smallest words when the picture is printed on its page, or on A4 where none was chosen.
  public var smallestText: Double {
    Scene.labelText.size * (options.page ?? .a4).points(perUnitOf: drawing.size)
  }

  /// What to say where words come out too small for the page.
  var smallTextNote: String? {
    let page = options.page ?? .a4
    guard smallestText < page.smallestText - 0.05 else { return nil }
    let place = options.page == nil ? "170 mm wide" : "for \(page.rawValue)"
    return
      "Printed \(place), the smallest words measure \(decimal((smallestText * 10).rounded() / 10)) points; "
      + "use a larger page, --labels numbers, or draw fewer ties."
  }

  private func svg(_ theme: DiagramOptions.Theme) -> String {
    let prefix = options.idPrefix.map(idName) ?? "e" + digest + "-"
    return SVGWriter(
      drawing: drawing, printed: printedSize, theme: theme, prefix: prefix, title: title,
      description: description, metadata: metadata
    ).text()
  }

  private var renderer: SVGRenderer { SVGRenderer(svg: svg(options.theme == .auto ? .light : options.theme)) }

  /// Width and height in millimetres on the page it was made for.
  private var printedSize: Size? {
    options.page.map { page in
      let unit = page.points(perUnitOf: drawing.size) / 72 * 25.4
      return Size(width: drawing.size.width * unit, height: drawing.size.height * unit)
    }
  }
}

/// A prefix that XML and CSS take as the beginning of a name: ASCII letters, digits, hyphens and underscores.
private func idName(_ prefix: String) -> String {
  let kept = prefix.unicodeScalars.filter { scalar in
    scalar.isASCII
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_")
  }
  let name = String(String.UnicodeScalarView(kept.prefix(64)))
  guard let first = name.unicodeScalars.first else { return "e-" }
  return first.properties.isAlphabetic ? name : "e" + name
}
