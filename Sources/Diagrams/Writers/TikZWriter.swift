import GraphvizLayout

/// Writes a drawing as a TikZ picture for LaTeX: by itself a document of the class `standalone`, and within another
/// document what `\input` reads.
struct TikZWriter {
  let drawing: Drawing
  let theme: DiagramOptions.Theme
  let title: String
  /// Points of print (1/72 inch) to one unit of the drawing.
  let scale: Double

  /// The whole file. Linear in the drawing.
  func text() -> String {
    var tikz = head
    for paint in drawing.paints {
      tikz += "\\definecolor{\(name(of: paint))}{HTML}{\(palette.color(paint).hex.dropFirst())}%\n"
    }
    let unit = number(factor)
    tikz += "\\begin{tikzpicture}[x=\(unit)bp, y=-\(unit)bp, line join=round, inner sep=0pt, outer sep=0pt]\n"
    if needsUnicodeEngine { tikz += "\\tracinglostchars=3\n" }
    let (width, height) = (decimal(drawing.size.width), decimal(drawing.size.height))
    tikz += "\\useasboundingbox (0,0) rectangle (\(width),\(height));\n"
    if theme == .dark { tikz += "\\fill[entente-bg] (0,0) rectangle (\(width),\(height));\n" }
    for group in groups {
      for shape in group.shapes { tikz += statement(shape) + "\n" }
    }
    return tikz + "\\end{tikzpicture}\\ententefinish\n"
  }

  /// What whoever sets the picture must know, in sentences.
  var notes: [String] {
    guard needsUnicodeEngine else { return [] }
    return [
      "The TikZ picture has characters that pdfLaTeX doesn't set: use LuaLaTeX or XeLaTeX with a sans-serif font that "
        + "has them (package fontspec, \\setsansfont); LaTeX stops at those that it lacks."
    ]
  }

  private var groups: [Group] { drawing.groups }

  private var palette: Palette {
    switch theme {
    case .auto, .light: .light
    case .dark: .dark
    case .print: .print
    }
  }

  /// TeX's dimensions end at 16383 points; a larger picture is reduced.
  private var factor: Double {
    min(scale, 16_000 / max(drawing.size.width, drawing.size.height, 1))
  }

  private var needsUnicodeEngine: Bool {
    groups.flatMap(\.shapes).contains { shape in
      if case .text(let words, _, _, _, _, _) = shape { return !isSetByPDFLaTeX(words) }
      return false
    }
  }

  private var head: String {
    let engine =
      needsUnicodeEngine ? "lualatex or xelatex (pdflatex lacks characters of this picture)" : "any LaTeX"
    var head = """
      % \(texComment(title))
      % By itself: run \(engine) on this file; that needs the class standalone and TikZ.
      % In a document: \\usepackage{tikz,graphicx} and, for pdfLaTeX, \\usepackage[T1]{fontenc} in its preamble, and \\input{this file} where the picture belongs.
      \\def\\ententefinish{}%
      \\expandafter\\ifx\\csname @nodocument\\endcsname\\relax\\else
      \\documentclass{standalone}
      \\usepackage{tikz,graphicx}
      \\ifx\\pdftexversion\\undefined
      \\usepackage{fontspec}\\IfFontExistsTF{Liberation Sans}{\\setsansfont{Liberation Sans}}{}
      \\else\\usepackage[T1]{fontenc}\\usepackage{helvet}\\fi
      \\def\\ententefinish{\\end{document}}
      \\begin{document}
      \\fi%

      """
    if needsUnicodeEngine {
      head += """
        \\ifx\\directlua\\undefined\\ifx\\XeTeXversion\\undefined
        \\errmessage{This picture has characters that need LuaLaTeX or XeLaTeX}
        \\fi\\fi%

        """
    }
    return head + """
      % Words as wide as the picture was laid out for, whatever the font: {width}{words}
      \\def\\ententewords#1#2{\\resizebox{#1}{\\height}{\\vphantom{X}#2}}%

      """
  }

  private func name(of paint: Paint) -> String { "entente-\(paint.name)" }

  private func statement(_ shape: Shape) -> String {
    switch shape {
    case .path(let outline, let fill, let stroke, let width, let dash):
      path(outline, fill: fill, stroke: stroke, width: width, dash: dash)
    case .text(let words, let point, let anchor, let font, let italic, let paint):
      node(words, at: point, anchor: anchor, font: font, italic: italic, paint: paint)
    }
  }

  private func path(_ outline: Outline, fill: Paint?, stroke: Paint?, width: Double, dash: [Double]) -> String
  {
    var options: [String] = []
    if let fill { options.append("fill=\(name(of: fill))") }
    if let stroke {
      options += ["draw=\(name(of: stroke))", "line width=\(length(width))"]
      if !dash.isEmpty { options.append("dash pattern=\(pattern(dash))") }
    }
    let steps = outline.steps.map { step in
      switch step {
      case .move(let point): place(point)
      case .line(let point): " -- \(place(point))"
      case .curve(let a, let b, let c): " .. controls \(place(a)) and \(place(b)) .. \(place(c))"
      case .close: " -- cycle"
      }
    }
    return "\\path[\(options.joined(separator: ", "))] \(steps.joined());"
  }

  private func pattern(_ dash: [Double]) -> String {
    let parts = dash.count.isMultiple(of: 2) ? dash : dash + dash
    return parts.enumerated().map { "\($0.isMultiple(of: 2) ? "on" : "off") \(length($1))" }.joined(
      separator: " ")
  }

  private func node(
    _ words: String, at point: Point, anchor: Shape.Anchor, font: TextMetrics, italic: Bool, paint: Paint
  ) -> String {
    var style =
      "\\sffamily\\fontsize{\(length(font.size))}{\(length(font.size * TextMetrics.lineHeight))}\\selectfont"
    style += (font.bold ? "\\bfseries" : "\\mdseries") + (italic ? "\\itshape" : "\\upshape")
    let text =
      TextMetrics.isExact(words)
      ? "\\ententewords{\(length(font.advance(words)))}{\(tex(words))}" : tex(words)
    return "\\node[anchor=base\(anchor == .start ? " west" : ""), text=\(name(of: paint)), font=\(style)] at "
      + "\(place(point)) {\(text)};"
  }

  private func place(_ point: Point) -> String { "(\(decimal(point.x)),\(decimal(point.y)))" }

  private func length(_ units: Double) -> String { "\(decimal(units * factor))bp" }

  /// A number with four decimals, since it multiplies coordinates of thousands.
  private func number(_ value: Double) -> String {
    let tenThousandths = Int((value * 10_000).rounded())
    let digits = String(tenThousandths % 10_000)
    return "\(tenThousandths / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
