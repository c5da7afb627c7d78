/// A graph of seven ties in which every projection option finds something to keep and something to leave out.
enum SmallGraph {
  static let yaml = """
    graph:
      title: Small
    sources:
      - id: s1
        title: First
      - id: s2
        title: Second
    actors:
      - id: a
        name: Álpha
        kind: state
        aliases: [The Twin]
        bloc: West
      - id: b
        name: Beta
        kind: state
        aliases: [the twin]
      - id: c
        name: Gamma
        kind: armed-group
      - id: d
        name: Delta
        kind: person
    ties:
      - id: old-attack
        from: a
        relation: attack
        to: b
        weight: 2
        confidence: 90
        valid_from: 2020-01-01
        valid_to: 2020-12-31
        evidence:
          - source: s1
            credibility: 1
      - id: best-support
        from: a
        relation: support
        to: b
        weight: 4
        rank: preferred
        confidence: 50
        valid_from: 2021-06-01
        valid_to: ..
        evidence:
          - source: s2
            credibility: 3
      - id: other-support
        from: a
        relation: support
        to: b
        weight: 1
        confidence: 40
        evidence:
          - source: s1
            credibility: 5
      - id: talks
        from: b
        relation: talks
        to: c
        weight: 3
        evidence:
          - source: s2
      - id: denied-airstrike
        from: c
        relation: airstrike
        to: d
        status: denied
        confidence: 20
        evidence:
          - source: s1
      - id: withdrawn-support
        from: c
        relation: support
        to: d
        rank: deprecated
        evidence:
          - source: s1
      - id: feared-threat
        from: d
        relation: threat
        to: a
        status: forecast
        confidence: 30
        evidence:
          - source: s2

    """

  /// Every tie, in the order of the file.
  static let ties = [
    "old-attack", "best-support", "other-support", "talks", "denied-airstrike", "withdrawn-support",
    "feared-threat",
  ]
}
