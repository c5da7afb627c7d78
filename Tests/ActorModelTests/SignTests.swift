import ActorModel
import Testing

@Suite("Sign")
struct SignTests {
  @Test("reads what it writes", arguments: Sign.allCases)
  func roundTrip(sign: Sign) {
    #expect(Sign(sign.description) == sign)
  }

  @Test("reads an unsigned one and refuses everything else")
  func spellings() {
    #expect(Sign("1") == .positive)
    for text in ["", "+", "2", "-2", "positive", " 1", "01", "+0", "Mixed"] { #expect(Sign(text) == nil) }
  }
}
