/// Graph files for the tests of the canonical form.
enum YAMLSamples {
  /// A file as somebody wrote it, and its canonical form.
  struct Pair: Sendable {
    let written: String
    let canonical: String
  }

  static let pairs: [Pair] = [
    Pair(written: everything, canonical: everythingCanonical),
    Pair(written: "", canonical: ""),
    Pair(written: "# mark", canonical: "# mark\n"),
    Pair(written: "---\n# a\n...\n# b", canonical: "# a\n# b\n"),
    Pair(written: "\u{FEFF}actors: []\r\n", canonical: "actors: []\n"),
    Pair(
      written: "ties: []\n\n\n\nactors:\n- id: \"a\"\n  name:   'b'",
      canonical: "actors:\n  - id: a\n    name: b\n\nties: []\n"),
    Pair(
      written: "actors:\n  - {name: NO, id: 1e3, aliases: [0x10, 12:30, 2025-10-01, .5, +1, on]}",
      canonical: """
        actors:
          - {id: "1e3", name: "NO", aliases: ["0x10", "12:30", "2025-10-01", ".5", "+1", "on"]}

        """),
    Pair(
      written:
        #"graph: {title: "tab\t and \u202E", summary: "a: b", licence: "it's \"so\"", authors: ["x, y", 'a#b', "a #b"]}"#,
      canonical: #"""
        graph:
          title: "tab\t and \u202E"
          summary: "a: b"
          authors: ["x, y", a#b, "a #b"]
          licence: it's "so"

        """#),
  ]

  static let everything = #"""
    # Header one
    #   still header

    # about ties
    ties: # ties trailing
      # before the first
      - # on the dash
        relation: war # rel
        # who
        from: 'NO' # norway
        to: # to whom
          # indented
          "b"
        weight: "2"   # heavy
        valid_from: "2025-01"
        zzz: 1   # unknown
        note: >
          Folded text that the
          author wrapped

          as he liked. # not a comment
        # after note
      # after the item, before next

      # =====

      - {from: a, to: b, relation: war, evidence: [{source: s, credibility: 2}]} # compact
      - from: a
        between: [ # open
          b, # bee
          # cee
          c
          # end of between
        ] # close
        summary: long plain text that goes over the end of the line because the author wrote a lot of it here and
          then he went on
        # at end of tie
    # at end of ties col 0
    actors:
    - id: yes
      name: "say \"hi\" 'x'"
      aliases: [a, 'on', 1914, "007", 2025-01-01, ~]
      attributes: {pop: 41000000, x: "12"}
    - id: b
      # unindented end

    graph: {title: x, date: 2026}
    # Footer 1

    # Footer 2
    """#

  static let everythingCanonical = #"""
    # Header one
    #   still header

    graph: {title: x, date: 2026}

    # at end of ties col 0
    actors:
      - id: "yes"
        name: say "hi" 'x'
        aliases: [a, "on", "1914", "007", "2025-01-01", ~]
        attributes: {pop: 41000000, x: "12"}

      - id: b
        # unindented end

    # about ties
    ties: # ties trailing
      # before the first
      # on the dash
      # who
      - from: "NO" # norway
        relation: war # rel
        # indented
        to: b # to whom
        weight: 2 # heavy
        valid_from: 2025-01
        note: >
          Folded text that the
          author wrapped

          as he liked. # not a comment
        zzz: 1 # unknown
        # after note

      # after the item, before next

      # =====

      - {from: a, relation: war, to: b, evidence: [{source: s, credibility: 2}]} # compact

      - from: a
        # open
        between: # close
          - b # bee
          # cee
          - c
          # end of between
        summary: >-
          long plain text that goes over the end of the line because the author wrote a lot of it here and
          then he went on
        # at end of tie

    # Footer 1

    # Footer 2

    """#

  /// Sound files that are hard to format.
  static let nasty: [String] = [
    "x:\n  - >-\n    \u{301}folded text that begins with a combining mark\n    and goes on\n  - \u{301}plain\n   \u{301}text\n",
    everything,
    "actors: # mark\n# mark\n - id: a # mark\n   # mark\n   name:\n     # mark\n     b # mark\n# mark\nties:\n# mark",
    "{actors: [{id: a, # mark\n name: b}, # mark\n # mark\n ], # mark\n ties: []} # mark\n# mark",
    "actors:\n- id: a\n  summary: | # mark\n   text # no mark\n\n    more\n  # mark\n- id: b\n  summary: >2-\n      deep\n     x\n\n   # mark\n",
    "actors:\n- id: a\n  summary: |+\n    text\n\n\n\n- id: b\n  summary: |-\n    text",
    "actors:\n  -\n    # mark\n    - # mark\n      - a # mark\n      # mark\n  - - - b\n    # mark\n    - c",
    "x:\n  ? a # mark\n  : b # mark\n  ? c\n  # mark\n  : - d # mark\n# mark",
    "x: 'a\n  b\n\n  c # no mark' # mark\ny: \"a\\\n   b \\\n   c\" # mark\nz: a\n b\n\n c # mark",
    "x: {a: , b: [ ], c: { }, d: [ # mark\n ], e: {\n # mark\n}, f: [[a, [b]], {c: {d: e}}]}",
    "- a # mark\n-\n- # mark\n- ~\n# mark\n- {}",
    "just text # mark\n# mark",
    "\n|2+\n         {",
    "# mark\n\n# mark\nties: []\n# mark\n\n# mark\ngraph: {title: x}\n\n# mark\n",
    "x: \"\\0\\a\\x85\\u2028\\uFEFF\\U0001F1E6\\U0010FFFF ü e\u{301} ' \\\" \"\n\"\u{301}\": '\u{301}'\n",
    "x:\n  - |\n     a\n  - >\n     b\n     c\n\n      d\n     e\n  - |2\n      lead\n  - |-\n\n    blank first\n",
    "a: ''\nb: \"\"\nc: '~'\nd: 'null'\ne: ~\nf: null\ng:\nh: '<<'\n'<<': i",
    "a: [b, c] # mark\nd: [e,\n f] # mark\n# mark",
    "a:\n  # mark\n  [b]\nc:\n  # mark\n  {d: e}\n",
    "graph:\n  title: \"" + String(repeating: "long words ", count: 12)
      + "\n    over lines\"\n  summary: 'a\n\n    b'\n",
    "actors: [{id: a}]\r\n# mark\r\nties: # mark\r\n  [] # mark\r\n",
  ]

  /// What mutations splice in.
  static let pieces = [
    "# mark\n", " # mark\n", "\n", "\n\n", "  ", " ", "\t", "- ", "-\n", ": ", ":\n", "? ", "[", "]", "{",
    "}", ", ", "'",
    "\"", "|\n", ">-\n", "|+\n", "|2\n", "a", "b: c\n", "- d\n", "id", "actors:\n", "ties: ", "[]", "{}", "~",
    "null", "---",
    "...", "\r", "\r\n", "\u{FEFF}", "\u{301}", "ü", "\\", "\\n", "!", "&a ", "*a", "<<", "%", "@", "`", "#",
    "\u{A0}",
  ]
}
