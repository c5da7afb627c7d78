import Reports
import Testing

@Suite("Table")
struct TableTests {
  static let sample: Table = {
    var table = Table(columns: ["name", "score", "ties"])
    table.append([.text("Türkiye, \"Ankara\""), .number(0.5), .list(["x", "y"])])
    table.append([.text("a|b*<c>"), .null])
    table.append([.text("two\nlines"), .number(12), .absent])
    return table
  }()

  @Test("numbers sort from the greatest down, no value last, equals in order")
  func sorting() throws {
    let sorted = try Self.sample.sorted(by: "score")
    #expect(sorted.rows.map { $0.text("name") } == ["two\nlines", "Türkiye, \"Ankara\"", "a|b*<c>"])
    #expect(try Self.sample.sorted(by: "ties").rows.map { $0.text("name") }.first == "Türkiye, \"Ankara\"")
  }

  @Test(
    "scores that lost a short decimal to rounding have it back, and no others change",
    arguments: [
      (27.999999999999996, 28), (0.1 + 0.2, 0.3), (-2.5000000000000004, -2.5),
      (0.00012300000000000001, 0.000123),
      (1.0 / 3, 1.0 / 3), (0.7586206896551724, 0.7586206896551724), (1e300, 1e300), (0, 0), (1e-300, 1e-300),
      (1.00000000001, 1.00000000001), (27.99999999999, 27.99999999999),
    ] as [(Double, Double)])
  func rounding(score: Double, shown: Double) {
    #expect(Table.Cell(score: score) == .number(shown))
  }

  @Test("an unknown column names those there are")
  func unknownColumn() {
    #expect(throws: TableError.self) { try Self.sample.sorted(by: "rank") }
  }

  @Test("the first rows", arguments: [(-1, 0), (0, 0), (2, 2), (9, 3)])
  func prefix(count: Int, rows: Int) {
    #expect(Self.sample.prefix(count).rows.count == rows)
  }
}

@Suite("Table formats")
struct TableFormatTests {
  private let table = TableTests.sample

  @Test("text is aligned and has no control characters")
  func text() {
    #expect(
      table.text() == """
        name               score  ties
        ─────────────────  ─────  ────
        Türkiye, "Ankara"    0.5  x; y
        a|b*<c>                –
        two lines           12.0

        """)
  }

  @Test("narrow terminals shorten the widest column only")
  func narrow() {
    let lines = table.text(width: 26).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 26 })
    #expect(lines[2].hasPrefix("Türkiye, \"An…"))
  }

  @Test("text drops what steers a terminal and keeps the joiners that Persian and emoji need")
  func steering() {
    var table = Table(columns: ["name"])
    table.append([.text("\u{1B}[31mمی\u{200C}خواهم\u{202E} 👩\u{200D}🚀\u{7}")])
    #expect(table.text().split(separator: "\n").last == " [31mمی\u{200C}خواهم 👩\u{200D}🚀")
  }

  @Test("CSV quotes what it must, as RFC 4180 says")
  func csv() {
    #expect(
      table.csv() == "name,score,ties\n\"Türkiye, \"\"Ankara\"\"\",0.5,x; y\na|b*<c>,,\n\"two\nlines\",12,\n")
  }

  @Test("Markdown escapes markup")
  func markdown() {
    #expect(
      table.markdown() == """
        | name | score | ties |
        | --- | ---: | --- |
        | Türkiye, "Ankara" | 0.5 | x; y |
        | a\\|b\\*&lt;c&gt; | – |  |
        | two lines | 12.0 |  |

        """)
  }

  @Test("JSON leaves absent cells out, makes no value null, and prints exact numbers")
  func json() throws {
    let lines = try table.rows.map { try JSONDocument.line(of: $0) }
    #expect(lines[0] == #"{"name":"Türkiye, \"Ankara\"","score":0.5,"ties":["x","y"]}"# + "\n")
    #expect(lines[1] == #"{"name":"a|b*<c>","score":null}"# + "\n")
    #expect(lines[2] == #"{"name":"two\nlines","score":12}"# + "\n")
    #expect(try JSONDocument.line(of: [0.1, 1e-7, 1.0 / 3]) == "[0.1,1e-07,0.3333333333333333]\n")
    #expect(throws: (any Error).self) { try JSONDocument.line(of: [Double.nan]) }
  }
}
