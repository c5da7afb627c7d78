import Foundation
import GraphvizLayout

extension EarlierDiagram {
  /// What is needed of a ``DiagramDocument``.
  private struct Document: Decodable {
    struct Place: Decodable {
      var x: Double
      var y: Double
    }

    struct Actor: Decodable {
      var id: String
      var x: Double
      var y: Double
    }

    struct Tie: Decodable {
      var id: String
      var between: [String]?
      var label_at: Place?
    }

    var engine: String
    var actors: [Actor]
    var ties: [Tie]
  }

  mutating func readJSON(_ text: String) throws(EarlierDiagramError) {
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
    } catch let error as DecodingError {
      throw Self.error(error, in: text)
    } catch {
      throw .damaged(line: nil, reason: "it could not be read as JSON")
    }
    for actor in document.actors {
      try addActor(actor.id, at: Point(x: actor.x, y: actor.y), line: nil)
    }
    for tie in document.ties where tie.between != nil {
      if let place = tie.label_at { try addJunction(tie.id, at: Point(x: place.x, y: place.y), line: nil) }
    }
  }

  private static func error(_ error: DecodingError, in text: String) -> EarlierDiagramError {
    switch error {
    case .keyNotFound(let key, let context):
      let place = path(context.codingPath)
      return place.isEmpty
        ? .foreign : .damaged(line: nil, reason: "`\(place)` has no `\(key.stringValue)`")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let place = path(context.codingPath)
      return .damaged(line: nil, reason: "`\(place)` has a value of the wrong type")
    case .dataCorrupted: return .damaged(line: nil, reason: "it is no JSON\(complaint(about: text))")
    @unknown default:
      return .damaged(line: nil, reason: "it could not be read as JSON")
    }
  }

  /// What the parser that knows places says; the decoder gives none.
  private static func complaint(about text: String) -> String {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
      return ""
    } catch {
      let words = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
      return words.isEmpty ? "" : ": " + cleanText(words, limit: 160).trimmingCharacters(in: ["."])
    }
  }

  /// A place in a document: `actors[3].x`.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + cleanText(key.stringValue, limit: 40)
      }
    }
  }
}
