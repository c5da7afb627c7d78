import ActorModel
import Testing

@Suite struct EDTFErrorTests {
  /// Texts that are no dates, with `▸` where the fault is.
  @Test(arguments: [
    "▸", "▸ 2025", "2025▸ ", "2025▸\n", "20▸ 25", "2025-10▸ -09", "▸-0000", "▸-00", "-▸", "▸12345", "-▸12345",
    "[2001-36..▸2001-41]", "▸2",
    "▸19X",
    "2025▸x", "2025-▸13", "2025-▸00", "2025-▸1", "2025-▸123", "2025-▸2X", "2025-▸42", "2025-▸", "2025-21▸-01",
    "2025-02-▸29", "1900-02-▸29", "2025-04-▸31", "2025-10-▸00", "2025-10-▸32", "2025-10-▸4X",
    "2025-10-09▸-01",
    "156X-09-▸31", "190X-02-▸3X", "12▸-12", "▸Août", "▸２０２５", "▸👨‍👩‍👧", "2025-10▸👨‍👩‍👧", "[▸👨‍👩‍👧]",
    "Y▸2006", "Y▸00001", "Y▸-9999", "Y▸17E1", "Y▸", "Y-▸", "Y17E▸", "Y17E▸0", "Y17E7▸-12", "Y▸1000000000000",
    "Y▸17E99999999999999999999", "Y▸99999999999999999999999999", "1950S▸0", "1950S▸5", "1950S▸", "19XX▸S2",
    "1950S▸99999999999999999999", "1950S2▸-01", "1984?▸~", "1984?▸?", "?▸?1984", "1984-?▸%10",
    "2008/▸2007", "2008-06/▸2007~", "2012-24/▸2012-21", "2004/2005▸/2006", "2025/▸26", "2025/▸202",
    "▸19/2025", "▸198~/..", "[1998,▸19]", "{1998..▸20}", "[..▸19]", "1984/▸open", "▸unknown/1984",
    "2005-07-25▸T10:10:10Z/2006", "2005-07-25/2006-01-01▸T10:10:10Z", "..▸.", "2004/..▸5",
    "[1667,▸ 1668]", "[1667▸", "[1667▸}", "{1667▸]", "[▸]", "[1667,▸]", "[1667..▸1670-12]", "[1667..▸1666]",
    "[1667▸..,1670]", "[1667,▸..1670]", "[1667]▸x", "[2025-01-01▸T10:00:00]",
    "2025-10-09T▸24:00:01", "2025-10-09T▸25:00:00", "2025-10-09T10:▸60:00", "2025-10-09T10:00:▸60",
    "2025-10-09T10:00▸", "2025-10-09T10:00:00.▸", "2025-10-09T10:00:00▸z", "2025-10-09▸t10:00:00",
    "2025-10▸T10:00:00", "2025-10-09~▸T10:00:00", "2025-10-XX▸T10:00:00", "2025-10-09T10:00:00▸-00:00",
    "2025-10-09T10:00:00▸+14:01", "2025-10-09T10:00:00+02▸30", "2025-10-09T10:00:00+02:▸60",
    "2025-10-09T10:00:00Z▸1",
  ])
  func faultIsMarked(_ marked: String) throws {
    let mark = try #require(marked.firstIndex(of: "▸"))
    let error = #expect(throws: EDTFError.self) { try EDTF(marked.filter { $0 != "▸" }) }
    #expect(error?.offset == marked[..<mark].count, "\(error.map(String.init(describing:)) ?? "no error")")
  }

  /// A fault within a character is a fault of that character, which counts as one.
  @Test(arguments: [("2025\u{301}", 3), ("2025\r\n", 4), ("👨‍👩‍👧2025", 0), ("2025-10-0e\u{301}", 8)])
  func offsetCountsCharacters(text: String, offset: Int) {
    let error = #expect(throws: EDTFError.self) { try EDTF(text) }
    #expect(error?.offset == offset)
  }

  @Test func descriptionIsASentence() {
    let suggested = EDTFError(message: "A date has no white space", offset: 4, suggestion: "2025")
    #expect(suggested.description == "A date has no white space; did you mean `2025`?")
    #expect(EDTFError(message: "A year has four digits", offset: 0).description == "A year has four digits.")
  }
}
