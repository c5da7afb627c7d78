import ActorModel
import Testing

@Suite struct EDTFSuggestionTests {
  @Test(arguments: [
    (" 2025 ", "2025"), ("[1667, 1668]", "[1667,1668]"), ("199x", "199X"), ("199u", "199X"),
    ("y17e7", "Y17E7"),
    ("2025-10-09t10:00:00z", "2025-10-09T10:00:00Z"), ("2004/open", "2004/.."), ("unknown/2004", "/2004"),
    ("1984?~", "1984%"), ("2025/10/09", "2025-10-09"), ("2025.10", "2025-10"), ("20251009", "2025-10-09"),
    ("2025/26", "2025/2026"), ("2025/10", "2025-10"),
    ("2025-1-9", "2025-01-09"), ("2025-1-9/2026-3", "2025-01-09/2026-03"), ("Y2006", "2006"),
    ("170000002", "Y170000002"), ("2016-05-02T16:54:59+0230", "2016-05-02T16:54:59+02:30"),
    (" 199x / open ", "199X/.."),
  ])
  func suggestion(text: String, suggestion: String) {
    let error = #expect(throws: EDTFError.self) { try EDTF(text) }
    #expect(error?.suggestion == suggestion)
  }

  @Test(arguments: ["", "2025-13", "2025-02-29", "NO", "next week", "\0", "2025/2024"])
  func noSuggestion(text: String) {
    let error = #expect(throws: EDTFError.self) { try EDTF(text) }
    #expect(error?.suggestion == nil)
  }
}
