import Testing

@testable import Diagrams

@Suite struct MermaidTextTests {
  @Test func plainNamesStayReadable() {
    #expect(mermaid("Austria-Hungary, St. Petersburg [4]") == "Austria-Hungary, St. Petersburg [4]")
    #expect(mermaid("Zürich (Kanton) 北京") == "Zürich (Kanton) 北京")
  }

  @Test(arguments: [
    ("\"", "#34;"), ("%%{init: {}}%%", "#37;#37;#123;init: #123;#125;#125;#37;#37;"), ("`md`", "#96;md#96;"),
    ("1. one", "1#46; one"), ("- a", "#45; a"), ("a --> b", "a #45;#45;#62; b"), ("<b>", "#60;b#62;"),
    ("[a](b)", "[a]#40;b)"), ("#35;", "#35;35#59;"), ("http://x.y", "http#58;/#47;x#46;y"),
    ("a|b", "a#124;b"),
  ])
  func whatActsIsWrittenAsCodes(text: String, escaped: String) { #expect(mermaid(text) == escaped) }
}
