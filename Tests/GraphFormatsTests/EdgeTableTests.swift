import ActorModel
import Testing

@testable import GraphFormats

/// Edge lists read into columns: in any number of parts, and however messy.
@Suite struct EdgeTableTests {
  private func table(_ text: [UInt8], parts: Int) -> ReadTable {
    text.withUnsafeBufferPointer { readEdgeTable($0, file: "g.el", parts: parts) }
  }

  @Test func aPlainListIsColumns() {
    let read = table(Array("7 007\n10 7\n# no\n\n7 10 2.5\n10 7 1 -1\n".utf8), parts: 1)
    #expect(read.findings == [])
    #expect(Array(read.table.ids) == ["7", "10", "007"])
    #expect(read.table.tails == [0, 1, 0, 1])
    #expect(read.table.heads == [2, 0, 1, 0])
    #expect(read.table.weights == [1, 1, 2.5, 1])
    #expect(read.table.signs == [.neutral, .neutral, .neutral, .negative])
  }

  @Test func columnsAreThereOnlyWhereAFileHasThem() {
    let read = table(Array("a b 1\nb,c,,0\n".utf8), parts: 1)
    #expect(read.table.weights == nil)
    #expect(read.table.signs == nil)
  }

  @Test(arguments: 0..<300)
  func theNumberOfPartsDoesNotShow(seed: Int) {
    let text = MessyEdgeList(seed: seed).text
    let whole = table(text, parts: 1)
    for parts in [2, 3, 7] {
      let parted = table(text, parts: parts)
      #expect(parted.table == whole.table, "seed \(seed), \(parts) parts")
      #expect(parted.findings == whole.findings, "seed \(seed), \(parts) parts")
    }
  }

  @Test func oneActorHasOneSpelling() {
    let read = table(Array("e\u{301} b\n\u{E9} \u{212A}\nK b\n\u{E9} e\u{301}\n".utf8), parts: 2)
    #expect(read.table.ids.count == 3)
    #expect(read.table.tails == [2, 2, 0])
    #expect(read.table.heads == [1, 0, 1])
    #expect(read.findings.map(\.code) == ["self-tie"])
  }

  @Test func everyCharacterThatIsOneWithASCIIIsKnown() {
    let ascii = Set((0..<0x80).map { String(Unicode.Scalar($0 as UInt8)) })
    let twins = (0x80...0x10FFFF).compactMap { Unicode.Scalar($0 as UInt32) }.map { String($0) }
      .filter(ascii.contains)
    #expect(twins.count == 3)
    for twin in twins {
      var ids = IDTable(numbersBelow: 0)
      let number = ids.number(of: twin)
      #expect(Array(ids.column)[0].utf8.count == 1)
      #expect(ids.number(of: "x") != number)
    }
  }

  @Test(arguments: [
    "", "\n", "\r\r\n", "#", ",", "\0", "\0 \0\n", "a", "a\0b c\0",
    "99999999999999999999 1\n1 99999999999999999999",
    "0 00\n00 0", "-1 1\n1 -1", "1 2 1e999", "1 2 1e-999", "1 2 0.0000000000000000000001", " 1 2",
    "1\t2\r3\t4",
    "1 2 3 4 5", "1,2,3,4,5,,,,,,", "\u{FEFF}1 2", "\u{FEFF}", "1 2\n\u{FEFF}1 2",
  ])
  func oddTextsAreReadOrRefused(text: String) {
    let bytes = Array(text.utf8)
    let read = table(bytes, parts: 3)
    #expect(read.table.tails.count == read.table.heads.count)
    #expect(read.table == table(bytes, parts: 1).table)
    for finding in read.findings { #expect(finding.line >= 1 && finding.column >= 1) }
  }

  @Test func whatIsNoUTF8IsRefusedWithItsPlace() {
    let read = table(Array("a b\nc ".utf8) + [0xC3] + Array("\nd e\n".utf8), parts: 3)
    #expect(
      read.findings.map(\.description) == [
        "g.el:2:3: error: the byte 0xC3 is no UTF-8; save the file as UTF-8"
      ])
    #expect(read.table.tieCount == 0)
    #expect(table([0xFF, 0xFE, 0x61, 0], parts: 1).findings.map(\.line) == [1])
  }

  @Test func aLongLineAndManyMistakesTakeLittle() {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    let read = table(long + Array(" y\n".utf8) + long, parts: 2)
    #expect(read.table.tieCount == 1)
    #expect(read.findings.map(\.code) == ["bad-line"])
    let bad = table(Array(String(repeating: "a\na a\n", count: 5000).utf8), parts: 4)
    #expect(bad.findings.count == 2002)
    #expect(bad.findings.last?.message.contains("last of 5000 findings") == true)
    #expect(bad.findings.last?.line == 10_000)
  }

  @Test(arguments: ["1", "0.1", "12.345", "123456789012345", "1234567890.12345", "0.00000000000001", "00.50"])
  func shortDecimalsHaveTheSameBits(text: String) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer { shortDecimal($0) } == Double(text))
  }

  @Test(arguments: ["", ".", "1.", "-1", "1e3", "1234567890123456", "1..2", "٣"])
  func otherNumbersAreNotShort(text: String) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer { shortDecimal($0) } == nil)
  }
}
