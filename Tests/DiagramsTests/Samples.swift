import ActorModel
import Foundation
import GraphvizLayout

@testable import Diagrams

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A layout made without any engine: boxes on a circle, straight arcs, labels in their middle.
func circle(_ request: LayoutRequest) -> Layout {
  let count = Double(max(1, request.boxes.count))
  let radius = 60 * count
  let center = Point(x: radius + 150, y: radius + 150)
  let centers = request.boxes.indices.map { index in
    let angle = 2 * Double.pi * Double(index) / count
    return Point(x: center.x + radius * cos(angle), y: center.y + radius * sin(angle))
  }
  let routes = request.arcs.map { arc in
    let (a, b) = (centers[arc.tail], centers[arc.head])
    let curve =
      arc.tail == arc.head
      ? [a, a + Point(x: 90, y: -60), a + Point(x: 90, y: 60), a] : Curve(from: a, to: b).points
    return Layout.Route(curve: curve, label: arc.label == nil ? nil : a.mixed(with: b, 0.5))
  }
  return Layout(
    centers: centers, routes: routes, size: Size(width: 2 * center.x, height: 2 * center.y),
    engine: .circular,
    score: LayoutScore(through: 0, labelHits: 0, crossings: 0, sparseness: 1))
}

/// Draws all ties of a graph without any engine.
func draw(_ graph: ActorGraph, _ options: DiagramOptions = DiagramOptions()) throws -> Diagram {
  try makeDiagram(of: graph, ties: graph.ties, options: options, asOf: nil, placing: circle)
}

/// A scene of all ties of a graph.
func scene(of graph: ActorGraph, _ options: DiagramOptions = DiagramOptions()) throws -> Scene {
  try SceneBuilder(graph: graph, options: options, asOf: nil).scene(of: graph.ties)
}

enum Samples {
  /// One tie of every built-in relation between two states, and a mediation.
  static var everyRelation: ActorGraph {
    var ties = Taxonomy.builtIn.filter { $0.id != "mediation" }.map { relation in
      Tie(id: relation.id, from: "a", relation: relation.id, parties: .to("b"), sign: relation.sign)
    }
    ties.append(
      Tie(
        id: "talks-in-c", from: "c", relation: "mediation", parties: .between(["a", "b", "d"]),
        sign: .neutral,
        outcome: .failed))
    return ActorGraph(actors: ["a", "b", "c", "d"].map { Actor(id: $0, kind: .state) }, ties: ties)
  }

  /// A few actors of different kinds with ties of different statuses.
  static var small: ActorGraph {
    let actors = [
      Actor(id: "north", name: "Northland", kind: .state),
      Actor(id: "south", name: "Southland", kind: .state),
      Actor(id: "band", name: "Free Hill Band", kind: .armedGroup),
      Actor(id: "envoy", name: "Ann Envoy", kind: .person, aliases: ["the Envoy"]),
      Actor(id: "alone", name: "Lonely League", kind: .organisation),
    ]
    let report = Evidence(
      source: "paper", locator: "page 3", claimedBy: "north", credibility: .possiblyTrue,
      summary: "Says that arms cross the border.")
    let ties = [
      Tie(
        id: "arms", from: "south", relation: "support", parties: .to("band"), sign: .positive,
        status: .alleged,
        confidence: 40, evidence: [report]),
      Tie(
        id: "raid", from: "band", relation: "attack", parties: .to("north"), sign: .negative,
        status: .confirmed),
      Tie(
        id: "protest", from: "north", relation: "objection", parties: .to("south"), sign: .negative,
        about: ["arms"]),
      Tie(
        id: "peace", from: "envoy", relation: "mediation", parties: .between(["north", "south"]),
        sign: .neutral,
        outcome: .failed),
      Tie(
        id: "war", from: "north", relation: "war", parties: .to("south"), sign: .negative, status: .forecast),
      Tie(
        id: "pact", from: "north", relation: "alliance", parties: .to("envoy"), sign: .positive,
        status: .disputed),
    ]
    let source = Source(
      id: "paper", title: "The Hill Paper", publisher: "Hill Press", url: "https://example.org/hill?a=1&b=2",
      reliability: .fairlyReliable)
    return ActorGraph(
      header: .init(title: "The hill question"), sources: [source], actors: actors, ties: ties)
  }

  /// A connected graph by a seeded generator: long names in several scripts, kinds, blocs, relations of both signs.
  static func generated(actors count: Int, ties: Int, seed: UInt64) -> ActorGraph {
    var random = seed
    func index(below limit: Int) -> Int {
      // Knuth's linear congruential generator (MMIX).
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % limit
    }
    let kinds = Actor.Kind.allCases
    let blocs = ["North", "South", "Non-aligned"]
    let actors = (0..<count).map { rank in
      let name = realNames[rank % realNames.count]
      return Actor(
        id: "a\(rank)", name: rank < realNames.count ? name : "\(name) \(rank / realNames.count + 1)",
        kind: kinds[index(below: kinds.count)], bloc: blocs[index(below: blocs.count)])
    }
    let relations = [
      "support", "alliance", "attack", "accusation", "talks", "trade", "rivalry", "membership", "war",
    ]
    var ends: [Int] = [0]
    let pairs = (1..<max(2, ties + 1)).map { number -> (from: Int, to: Int) in
      let from = number < count ? number : ends[index(below: ends.count)]
      var to = ends[index(below: ends.count)]
      if to == from { to = (from + 1) % count }
      ends += [from, to]
      return index(below: 2) == 0 ? (from, to) : (to, from)
    }
    let drawn = pairs.enumerated().map { number, pair in
      let relation = relations[index(below: relations.count)]
      return Tie(
        id: "t\(number)", from: "a\(pair.from)", relation: relation, parties: .to("a\(pair.to)"),
        sign: Taxonomy.builtIn.first { $0.id == relation }?.sign ?? .neutral,
        status: index(below: 4) == 0 ? .alleged : .confirmed,
        about: number > 3 && index(below: 12) == 0 ? ["t\(index(below: number))"] : [])
    }
    return ActorGraph(
      header: .init(title: "\(count) actors and \(ties) ties, seed \(seed)"), actors: actors, ties: drawn)
  }

  private static let realNames = [
    "Ministry of Foreign Affairs of the Republic", "National Liberation Front of the Northern Hills",
    "Людмила Александровна Воронцова", "Государственный комитет обороны", "نیروهای دفاع ملی",
    "حزب العدالة والتنمية", "中华人民共和国国务院", "日本経済団体連合会", "भारतीय जनता पार्टी",
    "Ομοσπονδία Εργαζομένων Πελοποννήσου", "대한민국 국방부", "Confederación Nacional de Trabajadores Agrícolas",
    "Union des forces démocratiques", "Bundesministerium für wirtschaftliche Zusammenarbeit",
    "Przedsiębiorstwo Energetyki Cieplnej", "Türkiye Büyük Millet Meclisi", "Hội Liên hiệp Phụ nữ Việt Nam",
    "Qatar",
    "India", "Turkey", "European Commission", "General Mohammed Abdul-Rahman al-Hashimi",
    "United Nations Assistance Mission", "Border Guard Command", "Pashtun elders", "Coastal Trade Company",
    "Free Press Association", "Northern Brigade", "Students' Union", "Ann Envoy", "Central Bank",
    "Red Crescent Society", "المجلس الوطني", "Совет старейшин", "Saharan Peoples' Army",
    "Oil Workers' League",
    "High Court", "Joseph Okonkwo-Williams", "Eastern Provinces", "Council of Guardians",
  ]

  /// Names that have broken drawing programs.
  static let hostileNames = [
    "<script>alert(1)</script>", "a\" onload=\"alert(1)", "' ><g/>", "&amp;&lt;&#0;", "]]>", "<!--", "-->",
    "\u{0}\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{85}\u{9F}", "\u{FFFE}\u{FFFF}\u{1FFFE}", "\u{202E}gnp.exe\u{2066}",
    "\\N \\G \\\"", "line\nbreak\r\ttab", "Z" + String(repeating: "\u{0301}", count: 300),
    String(repeating: "long ", count: 4000), String(repeating: "x", count: 20_000), "", "   ",
    "نیروهای طالبان", "巴基斯坦伊斯兰共和国", "👨‍👩‍👧‍👦🇵🇰", "\u{E000}\u{F8FF}\u{10FFFF}", "</svg>", "{{7*7}}", "%s%n",
    "url(javascript:1)",
  ]

  /// A graph in which every text is hostile.
  static func hostile(_ name: String) -> ActorGraph {
    let relation = Relation(id: "r" + name, label: name, inverseLabel: name, parent: name, sign: .negative)
    let actors = [
      Actor(id: "1" + name, name: name, kind: .other, aliases: [name], bloc: name, summary: name),
      Actor(id: "2" + name, name: name + name, kind: .person),
      Actor(id: "3", name: name, kind: .military),
    ]
    let evidence = Evidence(source: name, locator: name, claimedBy: name, quote: name, summary: name)
    let ties = [
      Tie(
        id: name, from: "1" + name, relation: "r" + name, parties: .to("2" + name), sign: .negative,
        about: [name, "x" + name], evidence: [evidence], note: name),
      Tie(
        id: name + "2", from: "1" + name, relation: name, parties: .between(["2" + name, "3"]), sign: .mixed,
        status: .disputed, evidence: [evidence]),
      Tie(id: name + "3", from: "3", relation: "attack", parties: .to("3"), sign: .negative),
    ]
    let source = Source(
      id: name, title: name, authors: [name], publisher: name, url: "javascript:alert(1)//" + name)
    return ActorGraph(
      header: .init(title: name, summary: name, authors: [name], licence: name),
      taxonomy: Taxonomy(
        Taxonomy.builtIn + [relation]), sources: [source], actors: actors, ties: ties)
  }
}

/// What a parser saw of an XML text.
final class XMLOutline: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
  }

  private(set) var elements: [Element] = []
  private(set) var error: String?
  private(set) var text = ""

  init(_ xml: String) {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    if !parser.parse() {
      error = "\(parser.parserError.map(String.init(describing:)) ?? "?") in line \(parser.lineNumber)"
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  /// Elements whose class begins with a word.
  func withClass(_ word: String) -> [Element] {
    elements.filter { $0.attributes["class"]?.split(separator: " ").first.map(String.init) == word }
  }
}
