import ActorModel
import GraphFormats
import Testing

/// What is wrong with fields, one finding at a time.
@Suite struct YAMLFieldTests {
  static let broken: [BrokenInput] = [
    .tie(
      "from: a\n    relation: war\n    to: 1️⃣d",
      "unknown-actor", "there is no actor `d`",
      "did you mean `a`?"),
    .tie(
      "from: a\n    relation: war\n    to: 1️⃣[b]",
      "wrong-kind", "`to` must be text, not a list"),
    .tie(
      "from: a\n    relation: 1️⃣wars\n    to: b",
      "unknown-relation", "there is no relation `wars`",
      "did you mean `war`?"),
    .tie(
      "from: a\n    relation: war\n    to: b\n    1️⃣wieght: 2",
      "unknown-key", "a tie has no field `wieght`, so it is not read",
      "did you mean `weight`?", as: .warning),
    .tie(
      "from: a\n    relation: war\n    to: b\n    weight: 1️⃣heavy",
      "bad-number", "`weight` must be a number, not `heavy`",
      "write it like `2` or `0.5`"),
    .tie(
      "from: a\n    relation: war\n    to: b\n    weight: 1️⃣-2",
      "bad-weight", "the weight must be a finite number greater than 0, not -2.0",
      "hostility is said by the sign, not by a negative weight"),
    .tie(
      "from: a\n    relation: war\n    to: b\n    weight: 1️⃣.inf",
      "bad-number", "`weight` must be a number, not `.inf`",
      "write it like `2` or `0.5`"),
    .tie(
      "from: a\n    relation: war\n    to: b\n    weight: 1️⃣1e999",
      "bad-weight", "the weight must be a finite number greater than 0, not inf",
      "hostility is said by the sign, not by a negative weight"),
    .tie(
      "from: a\n    relation: war\n    to: b\n    confidence: 1️⃣7.5",
      "bad-number", "`confidence` must be a whole number, not `7.5`"),
    .tie(
      "from: a\n    relation: war\n    to: b\n    confidence: 1️⃣101",
      "bad-confidence", "the confidence must lie between 0 and 100, not be 101"),
    .tie(
      "from: a\n    relation: war\n    to: b\n    sign: 1️⃣negative",
      "unknown-value", "`negative` is no sign",
      "did you mean `-1`?"),
    .tie(
      "from: a\n    relation: war\n    to: b\n    sign: 1️⃣+1",
      "sign-contradicts-relation", "the sign +1 contradicts the relation `war`, whose sign is -1",
      "leave the sign out, choose another relation, or write `mixed` if both are true"),
    .tie(
      "from: a\n    relation: war\n    to: b\n    status: 1️⃣Confirmed",
      "unknown-value", "`Confirmed` is no status",
      "did you mean `confirmed`?"),
    .tie(
      "from: a\n    relation: war\n    to: b\n    rank: 1️⃣first",
      "unknown-value", "`first` is no rank",
      "write one of `preferred`, `normal`, `deprecated`"),
    .tie(
      "from: a\n    relation: war\n    to: b\n    valid_from: 2025-1️⃣13",
      "bad-date",
      "`2025-13` is no date: there is no such month: months are 01 to 12, and seasons and other parts of a year 21 to 41"
    ),
    .tie(
      "from: a\n    relation: war\n    to: b\n    valid_from: \"2025-1️⃣13\"",
      "bad-date",
      "`2025-13` is no date: there is no such month: months are 01 to 12, and seasons and other parts of a year 21 to 41"
    ),
    .tie(
      "from: a\n    relation: war\n    to: b\n    valid_from: 2025\n    valid_to: 1️⃣2024",
      "reversed-validity", "the tie ends before it begins"),
    .tie(
      "from: a\n    relation: war\n    to: b\n    note: 1️⃣~",
      "empty-value", "`note` has no value",
      "write one, or leave `note` out; a text such as \"null\" needs quotes", as: .warning),
    .tie(
      "from: a\n    relation: war\n    to: b\n    note: 1️⃣[x]",
      "wrong-kind", "`note` must be text, not a list"),
    .tie(
      "from: a\n    relation: war\n    to: b\n    note: 1️⃣\"Ü\\u202Ex\"",
      "unsafe-character",
      "`note` holds characters that can't be seen or that reorder text; they are read as �",
      "remove them", as: .warning),
    .tie(
      "from: a\n    relation: war\n    to: b\n    between: 1️⃣[b, c]",
      "to-and-between", "a tie has either `to` or `between`, and this one has both",
      "keep `between` if this is a mediation, and `to` if it is not"),
    .tie(
      "from: a\n    relation: mediation\n    between: 1️⃣[b]",
      "too-few-parties", "a mediation needs two parties or more, and this one has 1"),
    .tie(
      "from: a\n    relation: mediation\n    to: 1️⃣b",
      "mediation-without-parties", "a mediation lies between two or more parties",
      "write `between: [b, …]` instead of `to`"),
    .tie(
      "from: a\n    relation: war\n    to: 1️⃣a",
      "self-tie", "the tie leads from `a` to itself"),
    .tie(
      "from: a\n    relation: objection\n    to: b\n    about: 1️⃣a--war--b",
      "unknown-tie", "there is no tie `a--war--b`",
      "define it under `ties`, or write one that there is"),
    .tie(
      "from: a\n    relation: objection\n    to: b\n    attributes: {x: 1️⃣[1]}",
      "wrong-kind", "the attribute `x` must be text, not a list"),
    .file(
      "actors:\n  - 1️⃣a\n",
      "wrong-kind", "an actor must be a map of fields, not text",
      "write `id: …`, `name: …`"),
    .file(
      "actors: 1️⃣{a: b}\n",
      "wrong-kind", "`actors` must be a list, not a map",
      "begin each element with `- `"),
    .file(
      "1️⃣- a\n",
      "wrong-kind", "a graph file must be a map of fields, not a list",
      "write `graph: …`, `relations: …`"),
    .file(
      "actors:\n  - 1️⃣name: A\n",
      "missing-field", "an actor needs `id`"),
    .file(
      "actors:\n  - id: 1️⃣\"\"\n",
      "missing-field", "an actor needs `id`"),
    .file(
      "actors:\n  - id: a\n    kind: 1️⃣armed_group\n",
      "unknown-value", "`armed_group` is no kind",
      "did you mean `armed-group`?"),
    .file(
      "actors:\n  - id: a\n    name: 1️⃣|\n      Two\n      lines\n",
      "line-break", "`name` is one line of text; its line breaks and tabs are read as spaces", as: .warning),
    .file(
      "actors:\n  - id: a\n    aliases: [x, 1️⃣~]\n",
      "wrong-kind", "an element of `aliases` must be text, not nothing"),
    .file(
      "1️⃣actor:\n  - id: a\n",
      "unknown-key", "a graph file has no field `actor`, so it is not read",
      "did you mean `actors`?", as: .warning),
    .file(
      "sources:\n  - {id: s, url: 1️⃣www.example.org}\n",
      "bad-address", "`www.example.org` is no web address",
      "write it in full, beginning with `https://`", as: .warning),
    .file(
      "sources:\n  - {id: s, reliability: 1️⃣b}\n",
      "unknown-value", "`b` is no reliability",
      "did you mean `B`?"),
    .file(
      "sources:\n  - {id: s, quoted_in: 1️⃣t}\n",
      "unknown-source", "there is no source `t`",
      "did you mean `s`?"),
    .file(
      "relations:\n  - {id: s, directed: 1️⃣yes}\n",
      "unknown-value", "`directed` must be `true` or `false`, not `yes`"),
    .file(
      "relations:\n  - {id: s}\n  - {id: 1️⃣s}\n",
      "duplicate-id", "the relation `s` is defined twice",
      "rename one of them, or write both as one"),
    .file(
      "actors:\n  - {id: s}\n  - {id: 1️⃣s}\n",
      "duplicate-id", "the actor `s` is defined twice",
      "rename one of them, or write both as one"),
    .file(
      "relations:\n  - {id: s, parent: 1️⃣hostilty}\n",
      "unknown-relation", "there is no relation `hostilty`",
      "did you mean `hostility`?"),
    .file(
      "1️⃣",
      "empty-file", "the file holds no graph",
      "write sections such as `actors:` and `ties:`", as: .warning),
    .file(
      "1️⃣# nothing\n",
      "empty-file", "the file holds no graph",
      "write sections such as `actors:` and `ties:`", as: .warning),
  ]

  @Test(arguments: broken) func findingHasItsPlace(_ input: BrokenInput) throws { try input.check() }
}
