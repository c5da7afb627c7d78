import ActorModel
import Testing

@testable import GraphFormats

/// Tables of ties that are read into columns, and those that need the whole model.
@Suite struct PlainCSVTests {
  private func plain(_ text: String, file: String = "g.csv", parts: Int = 1) -> ReadTable? {
    Array(text.utf8).withUnsafeBufferPointer { readPlainCSV($0, file: file, parts: parts) }
  }

  @Test(arguments: [
    "from,to\na,b\nb,c", "to,from\na,b\nc,a\n",
    "source,target,weight\r\n1,2,\r\n2,\"3\",0.5\r\n\r\n3,007,1e3",
    "weight,from,sign,to\n2,a,-1,\"b,c\"\n,a,,d\n,d,mixed,a", "from,to,directed\na,b,false\nc,d,false",
    "\n\n\u{FEFF}from,to\na,b", "\u{FEFF}from,to\nنام,ü\nu\u{308}, b \n",
    "from,to,sign\n#,b,+1\nNO,#,0\nno,b,1",
    "from,to\na,b\na,b\nA,b-c\nbc,a\nB.C,a", "from,to\né,e\ne,E\u{301}",
  ])
  func isTheGraphOfTheFullReader(text: String) throws {
    let full = readCSV([("g.csv", Array(text.utf8))])
    guard text.hasPrefix("\u{FEFF}") || !text.contains("\u{FEFF}") else {
      #expect(plain(text) == nil)
      return
    }
    let read = try #require(plain(text))
    #expect(ActorGraph(read.table) == full.graph)
    #expect(read.findings == full.findings)
  }

  @Test(arguments: 0..<60)
  func theNumberOfPartsDoesNotShow(seed: Int) throws {
    let ids = ["a", "B", "b", "é", "1", "01", "x-y", "xy", "long identifier", "کابل"]
    let rows = (0..<(seed + 2)).map { row in
      let (from, step) = ((row * 7 + seed) % ids.count, 1 + (row * 3 + seed) % (ids.count - 1))
      return "\(ids[from]),\"\(ids[(from + step) % ids.count])\",\(row % 3 == 0 ? "" : "2.5"),"
    }
    let text = "from,to,weight,sign\n" + rows.joined(separator: "\n")
    let whole = try #require(plain(text))
    let full = readCSV([("g.csv", Array(text.utf8))])
    #expect(ActorGraph(whole.table) == full.graph)
    #expect(whole.findings == full.findings)
    for parts in [2, 3, 7] {
      let parted = try #require(plain(text, parts: parts))
      #expect(parted.table == whole.table)
      #expect(parted.findings == whole.findings)
    }
  }

  @Test(arguments: [
    "", "from,to", "from,to\n", "from,to,note\na,b,", "from\na", "from,to,from\na,b,c", "from,to\na",
    "from,to\na,",
    "from,to\na,b,c", "from,to,weight\na,b,-1",
    "from,to,weight\na,b,0",
    "from,to,sign\na,b,2", "from,to,directed\na,b,false\na,c,true", "from,to\n\"a\nb\",c",
    "from,to\n\"a\"\"b\",c",
    "from,to\n\"a\"b,c", "from,to\na\tb,c", "from,to\na\u{1}b,c", "from,to\na\u{202E}b,c",
    "\"from\nto\",to\na,b",
  ])
  func theRestIsForTheFullReader(text: String) {
    #expect(plain(text) == nil)
  }

  @Test func aTableOfActorsIsNone() {
    #expect(plain("from,to\na,b", file: "g/actors.csv") == nil)
    #expect(plain("from,to\na,b", file: "g/ties.csv") != nil)
  }
}
