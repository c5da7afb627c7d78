import Entente
import Foundation
import TestSupport
import Testing

/// What the article says, asked of its graph. The paragraph of each fact is in the graph's locators.
@Suite struct AfghanistanPakistanTests {
  let article: ShippedGraph
  var graph: ActorGraph { article.graph }

  init() throws {
    article = try ShippedGraph("afghanistan-pakistan")
  }

  @Test(arguments: [
    ("Taliban", "afghan-taliban"), ("Islamabad", "pakistan"), ("New Delhi", "india"), ("Ankara", "turkey"),
    ("Türkiye", "turkey"), ("Doha", "qatar"), ("Riyadh", "saudi-arabia"), ("Pakistani Taliban", "ttp"),
    ("Tehrik-e-Taliban Pakistan", "ttp"), ("General Asim Munir", "asim-munir"),
    ("Pakistani military's spokesperson", "military-spokesperson"),
    ("Pakistan Institute for Conflict and Security Studies", "picss-institute"),
    ("RASC News Agency", "rasc-news-agency"), ("Afghanistani civilians", "afghan-civilians"),
  ])
  func actorsAreFoundByOtherNames(name: String, id: String) throws {
    let position = try #require(graph.actors.firstIndex { $0.id == id })
    #expect(ActorDirectory(graph.actors).find(name) == .found(position))
  }

  @Test func threeMediatorsFailed() {
    let mediations = graph.ties.filter(\.isMediation)
    #expect(mediations.map(\.from) == ["qatar", "turkey", "saudi-arabia"])
    for mediation in mediations {
      #expect(mediation.others == ["afghan-taliban", "pakistan"])
      #expect(mediation.outcome == .failed)
    }
  }

  @Test func figuresOf2025AreThoseOfPICSS() throws {
    let tie = try article.tie("ttp", "attack", "pakistan")
    #expect(tie.attributes.contains(Attribute(name: "attacks", value: "699")))
    #expect(tie.attributes.contains(Attribute(name: "deaths_more_than", value: "1034")))
    #expect(tie.evidence.map(\.claimedBy).contains("ttp"))
    let counted = try #require(tie.evidence.first { $0.source == "picss" })
    #expect(counted.claimedBy == "picss-institute")
    #expect(graph.source("picss")?.quotedIn == "rasc")
  }

  @Test func shelteringIsClaimedByPakistanAndByTheAgency() throws {
    let tie = try article.tie("afghan-taliban", "sheltering", "ttp")
    #expect(tie.status == .alleged)
    let claimants = tie.evidence.filter { $0.locator == "paragraph 3" }.map(\.claimedBy)
    #expect(claimants == ["pakistan", "rasc-news-agency"])
  }

  @Test func airstrikesAreDatedToTheMonth() throws {
    let strike = try article.tie("pakistan", "airstrike", "ttp")
    #expect(strike.validity.from?.description == "2025-10")
    #expect(strike.attributes.contains(Attribute(name: "places", value: "Kabul; Paktika province")))
    let answer = try article.tie("afghan-taliban", "attack", "pakistan")
    #expect(answer.about == [strike.id])
  }

  @Test func exchangesOfFireCameTwice() {
    #expect(article.ties("afghan-taliban", "border-clash", "pakistan").count == 2)
  }

  @Test(arguments: ["afghan-taliban", "pakistan"])
  func deathsOfCiviliansAreLaidToNeitherSideAlone(side: String) throws {
    #expect(try article.tie(side, "civilian-harm", "afghan-civilians").status == .disputed)
  }

  @Test func chargesOfJanuaryAreAboutWhatTheyAllege() throws {
    let mujahid = try article.tie("zabihullah-mujahid", "accusation", "pakistan")
    #expect(mujahid.about == [try article.tie("pakistan", "collusion", "foreign-powers").id])
    let spokesperson = try article.tie("military-spokesperson", "accusation", "afghan-taliban")
    #expect(spokesperson.about == [try article.tie("afghan-taliban", "support", "militant-groups").id])
    for charge in [mujahid, spokesperson] {
      #expect(charge.validity.from?.description == "2026-01")
    }
  }

  @Test func ultimatumIsAThreatAboutTheRefusal() throws {
    let ultimatum = try article.tie("asim-munir", "ultimatum", "afghan-taliban")
    #expect(graph.taxonomy.relation(ultimatum.relation, isKindOf: "threat"))
    let refusal = try article.tie("afghan-taliban", "refusal-to-break", "ttp")
    #expect(ultimatum.about == [refusal.id])
    #expect(refusal.evidence.first?.claimedBy == "foreign-affairs-journal")
  }

  @Test func pakistanObjectsToTheRapprochementWithIndia() throws {
    let objection = try article.tie("pakistan", "objection", "afghan-taliban")
    let rapprochement = try article.tie("afghan-taliban", "rapprochement", "india")
    let visit = try article.tie("afghan-taliban", "visit", "india")
    #expect(objection.about == [rapprochement.id, visit.id])
    #expect(try article.tie("india", "rivalry", "pakistan").sign == .negative)
  }

  @Test func fearedEscalationsAreForecasts() {
    let feared = graph.ties.filter { $0.status == .forecast }
    let byForeignAffairs = feared.filter { $0.evidence.allSatisfy { $0.source == "foreign-affairs" } }
    #expect(
      Set(byForeignAffairs.map(\.relation)) == ["cross-border-terrorism", "displacement", "proxy-conflict"])
    let byTheAgency = feared.filter { $0.evidence.allSatisfy { $0.source == "rasc" } }
    #expect(byTheAgency.map(\.relation) == ["extremism-export"])
  }

  @Test func nothingIsConfirmedByOneArticle() {
    #expect(graph.ties.filter { $0.status == .confirmed }.map(\.id) == [])
  }

  @Test func claimantsAreActors() {
    let ids = Set(graph.actors.map(\.id))
    let claimants = graph.ties.flatMap(\.evidence).compactMap(\.claimedBy)
    #expect(claimants.filter { !ids.contains($0) } == [])
  }
}

/// The article itself, where a checkout has it.
private let article = Shared.file("article/rasc-taliban-pakistan.txt")

/// The article's graph held against the article.
@Suite(
  .enabled(
    if: article != nil,
    "the article lies beside a checkout of the project"))
struct AfghanistanPakistanTextTests {
  let graph: ActorGraph
  let paragraphs: [String]

  init() throws {
    graph = try ShippedGraph("afghanistan-pakistan").graph
    let text = try String(contentsOf: #require(article), encoding: .utf8)
    paragraphs = text.split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  @Test func everyParagraphIsCited() {
    let cited = Set(graph.ties.flatMap(\.evidence).compactMap(\.locator))
    #expect(cited == Set((1...paragraphs.count).map { "paragraph \($0)" }))
  }

  @Test func quotesStandInTheirParagraph() throws {
    for evidence in graph.ties.flatMap(\.evidence) {
      guard let quote = evidence.quote else { continue }
      let number = try #require(evidence.locator?.split(separator: " ").last.flatMap { Int($0) })
      #expect(paragraphs[number - 1].contains(quote))
      #expect(Self.words(quote).count <= 8)
    }
  }

  @Test func figuresStandInTheirParagraph() {
    for figure in ["699", "1,034"] { #expect(paragraphs[3].contains(figure)) }
  }

  @Test func wordingIsOurOwn() {
    let taken = Set(paragraphs.flatMap(Self.runs(in:)))
    for text in texts {
      #expect(Self.runs(in: text).filter(taken.contains) == [], "\(text)")
    }
  }

  /// Every text of the graph that is ours to word.
  private var texts: [String] {
    let header = [graph.header.summary].compactMap { $0 } + graph.header.attributes.map(\.value)
    let actors = graph.actors.compactMap(\.summary)
    let sources = graph.sources.compactMap(\.note)
    let ties = graph.ties.flatMap { tie in
      [tie.note].compactMap { $0 } + tie.attributes.map(\.value) + tie.evidence.compactMap(\.summary)
    }
    return header + actors + sources + ties
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func runs(in text: String) -> [String] {
    let words = words(text)
    guard words.count >= 8 else { return [] }
    return (0...words.count - 8).map { words[$0..<$0 + 8].joined(separator: " ") }
  }
}
