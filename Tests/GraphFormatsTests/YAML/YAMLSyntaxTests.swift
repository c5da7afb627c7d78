import GraphFormats
import Testing

/// What is wrong with the YAML itself.
@Suite struct YAMLSyntaxTests {
  static let broken: [BrokenInput] = [
    .file(
      "actors:\n  - id: a\n1️⃣\t- id: b\n",
      "syntax",
      "this is not YAML: while scanning a plain scalar, found a tab character that violates indentation",
      "tabs can't indent; use spaces"),
    .file(
      "graph:\n  title: Who1️⃣: why\n",
      "syntax", "this is not YAML: mapping values are not allowed in this context",
      "put text that contains `: ` in quotes, or check the indentation"),
    .file(
      "graph:\n  title: 1️⃣@home\n",
      "syntax",
      "this is not YAML: while scanning for the next token, found character that cannot start any token",
      "put text that begins with `@` in quotes"),
    .file(
      "graph:\n  title: \"open\n1️⃣",
      "syntax", "this is not YAML: while scanning a quoted scalar, found unexpected end of stream",
      "close the quotation mark"),
    .file(
      "graph: {title: x\n1️⃣",
      "syntax", "this is not YAML: while parsing a flow mapping, did not find expected ',' or '}'",
      "close the bracket, or put text with brackets in quotes"),
    .file(
      "graph:\n  title: a\n 1️⃣summary: b\n",
      "syntax", "this is not YAML: while parsing a block mapping, did not find expected key",
      "check the indentation and the quotes, here and in the line before"),
    .file(
      "graph:\n  title: \"Ü1️⃣\\q\"\n",
      "syntax", "this is not YAML: while parsing a quoted scalar, found unknown escape character",
      "write `\\\\` for a backslash, or use single quotes"),
    .file(
      "graph:\n  title: a\n  1️⃣title: b\n",
      "duplicate-key", "the key `title` stands twice in the same map",
      "keep one of them"),
    .file(
      "graph:\n  title: 1️⃣&x a\n",
      "anchor", "anchors (`&name`) are not read",
      "write the value out where it is needed"),
    .file(
      "graph:\n  title: 1️⃣*x\n",
      "alias", "aliases (`*name`) are not read",
      "write the value out"),
    .file(
      "graph:\n  title: 1️⃣!!str x\n",
      "tag", "tags (`!name`) are not read: a field's meaning gives its type",
      "remove the tag"),
    .file(
      "graph:\n  1️⃣<<: x\n",
      "merge-key", "merge keys (`<<`) are not read",
      "write the keys out"),
    .file(
      "1️⃣%YAML 1.2\n---\ngraph:\n  title: x\n",
      "directive", "directives (`%YAML`, `%TAG`) are not read",
      "remove the line"),
    .file(
      "graph:\n  title: x\n1️⃣---\nactors: []\n",
      "several-documents", "the file holds several YAML documents",
      "put each into a file of its own, in one folder"),
    .file(
      "graph:\n  1️⃣[a, b]: c\n",
      "collection-as-key", "a key must be text, not a list or a map"),
    .file(
      "graph: {1️⃣: c}\n",
      "syntax", "this is not YAML: while parsing a flow node, did not find expected node content"),
    .file(
      "graph:\n  title: e\u{301}1️⃣\u{7}x\n",
      "forbidden-character", "the character U+0007 is not allowed in YAML",
      "remove it, or write it as an escape in double quotes"),
    .file(
      "graph:\n  title: a1️⃣\u{2028}b\n",
      "forbidden-character", "the character U+2028 ends a line for some readers of YAML and not for others",
      "remove it, or write it as an escape in double quotes"),
    .file(
      "graph:\n  1️⃣\(String(repeating: "k", count: 101)): v\n",
      "long-key", "a key has more than 100 characters"),
  ]

  @Test(arguments: broken) func findingHasItsPlace(_ input: BrokenInput) throws { try input.check() }
}
