import ActorModel
import Testing

@testable import Diagrams

@Suite struct EvidenceNotesTests {
  @Test func everyTieIsListedUnderItsNumber() {
    let graph = Samples.small
    let notes = evidenceNotes(for: [graph.ties[1], graph.ties[0]], in: graph)
    #expect(
      notes == """
        - **[2]** Free Hill Band attacks Northland (confirmed)
          - No evidence given.
        - **[1]** Southland supports Free Hill Band (alleged; confidence 40 of 100)
          - [The Hill Paper, Hill Press](<https://example.org/hill?a=1&b=2>), page 3, claimed by Northland, grade C3: \
        Says that arms cross the border.

        """)
  }

  @Test(arguments: [
    ("https://example.org/a", true), ("HTTP://example.org", true), ("mailto:a@example.org", true),
    ("javascript:alert(1)", false), ("data:text/html,x", false), ("https://a>b", false),
    ("https://a b", false),
    (" https://a", false), ("https://é", false),
  ])
  func onlySafeAddressesAreLinked(address: String, safe: Bool) { #expect(isSafeLink(address) == safe) }

  @Test(arguments: Samples.hostileNames)
  func namesDoNotBecomeMarkup(name: String) {
    let graph = Samples.hostile(name)
    let notes = evidenceNotes(for: graph.ties, in: graph)
    #expect(notes.split(separator: "\n").allSatisfy { $0.hasPrefix("- **[") || $0.hasPrefix("  - ") })
    #expect(!notes.contains("](<javascript"))
    #expect(!notes.replacing("\\<", with: "").contains("<script"))
  }
}
