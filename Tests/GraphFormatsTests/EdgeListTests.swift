import ActorModel
import GraphFormats
import Testing

/// Plain graphs, a tie a line.
@Suite struct EdgeListTests {
  private func read(_ text: String) -> ReadGraph { readEdgeList(Array(text.utf8), file: "g.el") }

  @Test func bothFormsAreRead() {
    let read = read("# plain\na b\n\n  NO\t1e3   2.5 \r\nnew york, b ,3,-1\na,b\n")
    #expect(read.findings.map(\.code) == ["mixed-separators"])
    #expect(read.graph.actors.map(\.id) == ["1e3", "NO", "a", "b", "new york"])
    #expect(read.graph.ties.map(\.id) == ["a--tie--b", "NO--tie--1e3", "new york--tie--b", "a--tie--b--2"])
    #expect(read.graph.ties.map(\.weight) == [1, 2.5, 3, 1])
    #expect(read.graph.ties.map(\.sign) == [.neutral, .neutral, .negative, .neutral])
  }

  @Test func findingsHaveTheirPlaces() {
    #expect(
      read("a\na b c d e\nü b heavy\n a a\na,,2\na b -1\n").findings.map(\.description) == [
        """
        g.el:1:1: error: a line must have two ids and may have a weight and a sign; write `a b`, `a b 2` or \
        `a,b,2,-1`; ids with blanks need commas
        """,
        """
        g.el:2:1: error: a line must have two ids and may have a weight and a sign; write `a b`, `a b 2` or \
        `a,b,2,-1`; ids with blanks need commas
        """,
        """
        g.el:3:5: error: the weight must be a finite number greater than 0, not `heavy`; hostility is said by the \
        sign, in the fourth field after commas
        """,
        "g.el:4:2: warning: the line ties `a` to itself, so it is left out; the actor stays",
        """
        g.el:5:1: error: a line must have two ids and may have a weight and a sign; write `a b`, `a b 2` or \
        `a,b,2,-1`; ids with blanks need commas
        """,
        """
        g.el:5:1: warning: the line is parted by its commas, and others by blanks; part all lines alike, and write \
        decimals with a point
        """,
        """
        g.el:6:5: error: the weight must be a finite number greater than 0, not `-1`; hostility is said by the \
        sign, in the fourth field after commas
        """,
      ])
  }

  @Test func whoIsTiedToNobodyElseStays() {
    let read = read("a b\nc c\n")
    #expect(read.graph.actors.map(\.id) == ["a", "b", "c"])
    #expect(read.graph.ties.count == 1)
  }

  @Test(arguments: [
    ("a b\nf g 1,5\nc d", "g.el:2:1: warning: the line is parted by its commas, and others by blanks"),
    ("a,b\n\n c d\ne f", "g.el:3:2: warning: the line is parted by blanks, and others by commas"),
    ("1 2\n2 3\n3,4", "g.el:3:1: warning: the line is parted by its commas, and others by blanks"),
  ])
  func mixedSeparatorsAreSaid(text: String, finding: String) {
    #expect(
      read(text).findings.map(\.description) == [
        finding + "; part all lines alike, and write decimals with a point"
      ])
  }
}
