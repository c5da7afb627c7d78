import ActorModel

/// Writes a picture as a web page by itself: the picture, and the same in tables for those who don't see it or want
/// to search or copy it.
struct HTMLWriter {
  let scene: Scene
  let svg: String
  /// The width of the picture in pixels.
  let width: Double

  /// The whole page. Linear in the scene.
  func text() -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(xml(scene.heading))</title>
    <style>
    \(Self.style)
    svg { min-width: min(\(decimal((0.8 * width).rounded()))px, 44rem); }
    </style>
    </head>
    <body>
    <main>
    <figure>
    <div class="wide" role="region" aria-label="\(xml(scene.heading))" tabindex="0">
    \(svg)</div>
    <figcaption>\(xml(scene.summary)) <a href="#ties">The same as tables.</a></figcaption>
    </figure>
    \(table("actors", "Actors", ["Actor", "Kind"] + (hasBlocs ? ["Bloc"] : []) + ["Ties"], scene.actors.map(cells)))
    \(table("ties", "Ties", Self.tieColumns, scene.ties.map(cells)))
    </main>
    </body>
    </html>

    """
  }

  private static let tieColumns = [
    "No.", "Actor", "Relation", "Other actors", "Sign", "What is known", "Who says it and where",
  ]

  private func cells(of actor: Scene.ActorBox) -> [String] {
    [actor.name, actor.kind.caption] + (hasBlocs ? [actor.bloc ?? ""] : []) + [String(actor.degree)]
  }

  private var hasBlocs: Bool { scene.actors.contains { $0.bloc != nil } }

  private func cells(of tie: Scene.DrawnTie) -> [String] {
    let change = tie.change.map { ["\($0.rawValue)"] } ?? []
    return [
      "[\(tie.number)]", tie.from, tie.words, tie.others.joined(separator: ", "), tie.tie.sign.name,
      (change + tie.circumstances).joined(separator: "; "), tie.provenance,
    ]
  }

  /// A table whose first column heads its rows.
  private func table(_ id: String, _ caption: String, _ columns: [String], _ rows: [[String]]) -> String {
    let head = columns.map { "<th scope=\"col\">\(xml($0))</th>" }.joined()
    let body = rows.map { row in
      let cells = row.enumerated().map { index, cell in
        index == 0 ? "<th scope=\"row\">\(xml(cell))</th>" : "<td>\(xml(cell))</td>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    return "<div class=\"table\" role=\"region\" aria-label=\"\(xml(caption))\" tabindex=\"0\">\n"
      + "<table id=\"\(id)\">\n<caption>\(xml(caption))</caption>\n<thead><tr>\(head)</tr></thead>\n"
      + "<tbody>\n\(body.joined())</tbody>\n</table>\n</div>"
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { margin: 1.5rem auto; max-width: 60rem; padding: 0 1rem; font: 1rem/1.45 Helvetica, Arial, sans-serif;
      color: #14181D; background: #FFFFFF; }
    figure { margin: 0 0 2rem; }
    svg { max-width: 100%; height: auto; }
    figcaption { margin-top: .5rem; color: #4A525C; }
    .wide { overflow-x: auto; }
    .table { overflow-x: auto; margin-bottom: 2rem; }
    table { border-collapse: collapse; font-size: .875rem; }
    caption { text-align: left; font-weight: bold; font-size: 1.125rem; padding-bottom: .4rem; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #C9CFD6; }
    a { color: #17599B; }
    @media (prefers-color-scheme: dark) {
      body { color: #ECEEF1; background: #14181D; }
      figcaption { color: #B4BBC4; }
      th, td { border-color: #39424D; }
      a { color: #9CC9FF; }
    }
    """
}
