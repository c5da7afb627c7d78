import ActorModel
import Foundation
import GraphvizLayout

/// The machine-readable form of a diagram: every actor and tie with its coordinates in points, y downwards.
struct DiagramDocument: Encodable {
  struct Place: Encodable {
    var x: Double
    var y: Double
  }

  struct Actor: Encodable {
    var id: String
    var name: String
    var kind: String
    var bloc: String?
    var x: Double
    var y: Double
    var width: Double
    var height: Double
    var ties: Int
  }

  struct Arc: Encodable {
    /// The actor at the beginning; absent where that is the tie's junction.
    var from: String?
    /// The actor at the end; absent where that is the tie's junction.
    var to: String?
    /// Control points of a piecewise cubic Bézier curve.
    var curve: [Place]
  }

  struct Tie: Encodable {
    var number: Int
    var id: String
    var from: String
    var to: String?
    var between: [String]?
    var relation: String
    var sign: String
    var status: String?
    var style: String
    var directed: Bool
    var tentative: Bool
    var label: String
    var labelAt: Place?
    var arcs: [Arc]

    private enum CodingKeys: String, CodingKey {
      case number, id, from, to, between, relation, sign, status, style, directed, tentative, label
      case labelAt = "label_at"
      case arcs
    }
  }

  var title: String?
  var subtitle: String?
  var width: Double
  var height: Double
  var engine: String
  var actors: [Actor]
  var ties: [Tie]
  var notes: [String]
}

/// Writes a scene and its layout as JSON.
struct JSONWriter {
  let scene: Scene
  let layout: Layout
  let notes: [String]

  /// The whole file, keys sorted. Linear in the scene.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  private var document: DiagramDocument {
    DiagramDocument(
      title: scene.title, subtitle: scene.subtitle, width: rounded(layout.size.width),
      height: rounded(layout.size.height), engine: layout.engine.rawValue, actors: actors, ties: ties,
      notes: notes)
  }

  private var actors: [DiagramDocument.Actor] {
    scene.actors.enumerated().map { index, actor in
      let center = place(layout.centers[index])
      return .init(
        id: actor.id, name: actor.name, kind: actor.kind.rawValue, bloc: actor.bloc, x: center.x, y: center.y,
        width: actor.size.width, height: actor.size.height, ties: actor.degree)
    }
  }

  private var ties: [DiagramDocument.Tie] {
    var arcs = [[DiagramDocument.Arc]](repeating: [], count: scene.ties.count)
    for (index, arc) in scene.arcs.enumerated() {
      arcs[arc.tie].append(
        .init(from: id(arc.tail), to: id(arc.head), curve: layout.routes[index].curve.map(place)))
    }
    let labels = Figure(scene, layout).labelPlaces(at: Point(x: 0, y: 0))
    return scene.ties.enumerated().map { index, tie in
      DiagramDocument.Tie(
        number: tie.number, id: tie.tie.id, from: tie.tie.from,
        to: tie.tie.isMediation ? nil : tie.tie.others.first,
        between: tie.tie.isMediation ? tie.tie.others : nil,
        relation: tie.tie.relation, sign: tie.tie.sign.description, status: tie.tie.status?.rawValue,
        style: tie.style.family, directed: tie.isDirected, tentative: tie.isTentative,
        label: ([tie.words] + tie.marks).joined(separator: ", "), labelAt: labels[index].map(place),
        arcs: arcs[index])
    }
  }

  private func id(_ box: Int) -> String? { box < scene.actors.count ? scene.actors[box].id : nil }

  private func place(_ point: Point) -> DiagramDocument.Place {
    .init(x: rounded(point.x), y: rounded(point.y))
  }

  private func rounded(_ number: Double) -> Double {
    guard number.isFinite else { return 0 }
    let value = (number * 100).rounded() / 100
    return value == 0 ? 0 : value
  }
}
