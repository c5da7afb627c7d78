import ActorModel
import Foundation
import GraphFormats
import GraphvizLayout
import TestSupport
import Testing

@testable import Diagrams

/// The graphs that the project ships, from file to picture.
@Suite(.serialized) struct ExampleGraphTests {
  @Test(arguments: ["afghanistan-pakistan", "july-1914", "gahuku-gama"])
  func everyTieIsInThePicture(name: String) throws {
    let file = Shared.package.appending(path: "Graphs/\(name).yaml")
    let graph = try readGraph(from: file.path).graph
    let diagram = try makeDiagram(of: graph, ties: graph.ties, mode: .inProcess, timeout: 3)
    let outline = XMLOutline(diagram.svg())
    #expect(outline.error == nil)
    #expect(outline.withClass("tie").compactMap { $0.attributes["data-tie"] } == graph.ties.map(\.id))
    #expect(outline.withClass("label").count == graph.ties.count)
    #expect(outline.withClass("actor").count == diagram.actorIDs.count)
    let words = outline.text
    for number in 1...graph.ties.count { #expect(words.contains("[\(number)]")) }
  }
}
