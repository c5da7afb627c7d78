import ActorModel
import GraphFormats
import Testing

/// Tables of ties, and folders of tables.
@Suite struct CSVGraphTests {
  private func read(_ files: KeyValuePairs<String, String>) -> ReadGraph {
    readCSV(files.map { ($0.key, Array($0.value.utf8)) })
  }

  @Test func aTableOfTiesIsAGraph() throws {
    let read = read([
      "x.csv": "from,to,relation,sign,weight,directed,valid_from,confidence,status,id\r\n"
        + #"a,"b, or ""B""",war,,2.5,,2021-08~,70,alleged,first"# + "\r\nNO,a,,-1,,false,,,,\r\n"
    ])
    #expect(read.findings == [])
    #expect(read.graph.actors.map(\.id) == ["NO", "a", #"b, or "B""#])
    #expect(
      read.graph.ties == [
        Tie(
          id: "first", from: "a", relation: "war", parties: .to(#"b, or "B""#), sign: .negative, weight: 2.5,
          status: .alleged, confidence: 70, validity: Validity(from: try EDTF("2021-08~"))),
        Tie(
          id: "NO--undirected-tie--a", from: "NO", relation: "undirected-tie", parties: .to("a"),
          sign: .negative),
      ])
    #expect(read.graph.taxonomy["undirected-tie"]?.isDirected == false)
  }

  @Test(arguments: [
    ("a;b;c\nx;y;z\n", "part cells by commas, not by semicolons"),
    ("from\tto\nx\ty\n", "part cells by commas, not by tabs"),
    ("von,nach\nA,B\n", "call them `from` and `to`, or `source` and `target`"),
  ])
  func aHeaderWithoutTheTwoActorsIsTheOneError(text: String, advice: String) {
    let errors = read(["x.csv": text]).findings.filter { $0.severity == .error }
    #expect(errors.count == 1)
    #expect(errors.first?.description.hasPrefix("x.csv:1:1: error: the header names no columns") == true)
    #expect(errors.first?.description.contains(advice) == true)
  }

  @Test func aFolderOfTablesCarriesTheModel() {
    let read = read([
      "g/actors.csv": "id,name,kind,aliases\na,Alpha,state,A1;A 2\nb,Beta,,\nc,Gamma,,\n",
      "g/evidence.csv": "tie,source,locator,claimed_by\na--war--b,s,p. 1,b\nm,s,p. 2,\nm,s,p. 3,\n",
      "g/sources.csv": "id,title,reliability\ns,A source,B\n",
      "g/ties.csv": "id,from,to,relation,between,outcome\n,a,b,war,,\nm,a,,mediation,b; c,failed\n",
    ])
    #expect(read.findings == [])
    #expect(read.graph.actors.first == Actor(id: "a", name: "Alpha", kind: .state, aliases: ["A1", "A 2"]))
    #expect(read.graph.ties.map { $0.evidence.map(\.locator) } == [["p. 1"], ["p. 2", "p. 3"]])
    #expect(read.graph.ties.last?.parties == .between(["b", "c"]))
  }

  @Test func findingsHaveTheirPlaces() {
    let read = read([
      "actors.csv": "id,nam\na,x\n", "evidence.csv": "tie,source\nq,s\n",
      "ties.csv": "from,to,weight\na,bb,heavy\na,,1\na,a,1,2\n\"a,b",
    ])
    #expect(
      read.findings.map { "\($0.file):\($0.line):\($0.column) \($0.code)" } == [
        "actors.csv:1:4 unknown-key", "evidence.csv:2:1 unknown-tie", "ties.csv:2:1 unsourced-tie",
        "ties.csv:2:3 unknown-actor", "ties.csv:2:6 bad-number", "ties.csv:3:1 missing-field",
        "ties.csv:3:1 unsourced-tie", "ties.csv:4:1 unsourced-tie", "ties.csv:4:3 self-tie",
        "ties.csv:4:7 extra-cells", "ties.csv:5:1 open-quote", "ties.csv:5:1 missing-field",
        "ties.csv:5:1 unsourced-tie",
      ])
  }

  @Test func sourceAndTargetAreEndpointsToo() {
    #expect(read(["k.csv": "source,target\n1,2\n1,3\n"]).graph.ties.map(\.others) == [["2"], ["3"]])
  }
}
