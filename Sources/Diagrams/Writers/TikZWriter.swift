import GraphvizLayout

/// Writes a drawing as a TikZ picture for LaTeX, with the same lines, boxes and words.
///
/// The text sets itself in the document's sans serif font; characters beyond ASCII need pdfLaTeX of 2018 or later,
/// and scripts beyond Latin need LuaLaTeX or XeLaTeX with a font that has them. TikZ's packages `tikz` and `xcolor`
/// are all that is used.
struct TikZWriter {
  let drawing: Drawing
  let palette: Palette
  let title: String
  /// Width of the picture in millimetres.
  let width: Double

  /// The whole picture. Linear in the drawing.
  func text() -> String {
    let unit = width / 25.4 * 72.27 / drawing.size.width
    var tex = """
      % \(comment(title))
      % Drawn by Entente. In the preamble: \\usepackage{tikz}. In the document: \\input{this file}.
      \\begingroup\\sffamily
      \\begin{tikzpicture}[x=\(precise(unit))pt,y=-\(precise(unit))pt,line join=round]

      """
    for (index, paint) in drawing.paints.enumerated() {
      tex += "\\definecolor{entente\(letters(index))}{HTML}{\(palette.color(paint).hex.dropFirst())}\n"
    }
    tex +=
      "\\fill[\(name(.background))] (0,0) rectangle (\(decimal(drawing.size.width)),\(decimal(drawing.size.height)));\n"
    for shape in drawing.groups.flatMap(\.shapes) { tex += statement(shape, unit) + "\n" }
    return tex + "\\end{tikzpicture}\\endgroup\n"
  }

  private func statement(_ shape: Shape, _ unit: Double) -> String {
    switch shape {
    case .path(let outline, let fill, let stroke, let lineWidth, let dash):
      var options: [String] = []
      if let fill { options.append("fill=\(name(fill))") }
      if let stroke {
        options += ["draw=\(name(stroke))", "line width=\(precise(lineWidth * unit))pt"]
        if !dash.isEmpty {
          let parts = dash.enumerated().map {
            "\($0.isMultiple(of: 2) ? "on" : "off") \(precise($1 * unit))pt"
          }
          options.append("dash pattern=\(parts.joined(separator: " "))")
        }
      }
      return "\\path[\(options.joined(separator: ","))] \(path(outline));"
    case .text(let words, let point, let anchor, let font, let italic, let paint):
      let size = precise(font.size * unit)
      let style = (font.bold ? "\\bfseries" : "") + (italic ? "\\itshape" : "")
      let place = anchor == .middle ? "base" : "base west"
      return "\\node[anchor=\(place),inner sep=0pt,text=\(name(paint)),"
        + "font=\\fontsize{\(size)pt}{\(size)pt}\\selectfont\(style)] at \(at(point)) {\(escaped(words))};"
    }
  }

  private func path(_ outline: Outline) -> String {
    outline.steps.map { step in
      switch step {
      case .move(let point): at(point)
      case .line(let point): "-- \(at(point))"
      case .curve(let a, let b, let c): ".. controls \(at(a)) and \(at(b)) .. \(at(c))"
      case .close: "-- cycle"
      }
    }.joined(separator: " ")
  }

  private func at(_ point: Point) -> String { "(\(decimal(point.x)),\(decimal(point.y)))" }

  private func name(_ paint: Paint) -> String {
    "entente\(letters(drawing.paints.firstIndex(of: paint) ?? 0))"
  }

  /// A name of a colour of letters only: a, b, … z, ba, bb, …
  private func letters(_ index: Int) -> String {
    let letter = String(Character(Unicode.Scalar(UInt8(97 + index % 26))))
    return index < 26 ? letter : letters(index / 26) + letter
  }

  private func precise(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    let digits = String(abs(thousandths) + 1_000_000).suffix(3)
    return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(digits)"
  }

  private func comment(_ text: String) -> String { text.filter { !$0.isNewline } }

  /// A text with every character that TeX reads as more than itself replaced by the command that prints it.
  private func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\textbackslash{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "{", "}", "$", "&", "#", "_", "%": "\\\(character)"
      case "<": "\\textless{}"
      case ">": "\\textgreater{}"
      case "|": "\\textbar{}"
      case "\"": "\\textquotedbl{}"
      case "`": "\\textasciigrave{}"
      case "'": "\\textquotesingle{}"
      case "-": "{-}"
      default: String(character)
      }
    }.joined()
  }
}
