import ActorModel
import AnalysisGraph
import Metrics
import Queries

extension BalanceFindings {
  /// The findings as text for a terminal.
  ///
  /// - Parameters:
  ///   - width: Where lines end; `nil` leaves each sentence on one line.
  ///   - heading: What makes a heading stand out.
  /// - Returns: The lines, each ended by a line feed.
  public func text(width: Int? = nil, heading: (String) -> String = { $0 }) -> String {
    var lines = [ProjectionRecord(projected).sentence.onOneLine.hanging(from: "", width: width)]
    if signed.neutralTieCount > 0 {
      let sentence =
        "\(counted(signed.neutralTieCount, "neutral tie")) \(signed.neutralTieCount == 1 ? "counts" : "count") neither as friendly nor as hostile."
      lines.append(sentence.hanging(from: "", width: width))
    }
    for section in sections {
      lines += ["", heading(section.title)]
      lines += section.sentences.map { $0.onOneLine.hanging(from: "", width: width) }
      lines += section.items.map { $0.onOneLine.hanging(from: "  • ", width: width) }
    }
    if degree != nil || frustration != nil {
      lines += ["", heading("Actors"), actorTableForPeople.text(width: width, heading: heading)]
    } else {
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// The findings as Markdown.
  public var markdown: String {
    var lines = [ProjectionRecord(projected).sentence.onOneLine.markdownText]
    for section in sections {
      lines += ["", "### \(section.title)", ""]
      lines.append(section.sentences.map { $0.onOneLine.markdownText }.joined(separator: " "))
      if !section.items.isEmpty { lines.append("") }
      lines += section.items.map { "- \($0.onOneLine.markdownText)" }
    }
    if degree != nil || frustration != nil {
      lines += ["", "### Actors", "", actorTableForPeople.markdown()]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private struct Section {
    let title: String
    var sentences: [String]
    var items: [String] = []
  }

  private var sections: [Section] {
    [triangleSection, censusSection, walkSection, campSection, clusterSection].compactMap(\.self)
  }

  private var triangleSection: Section? {
    guard let triangles else { return nil }
    let names = zip(SignedTriangles.names, triangles.counts)
      .filter { $0.1 > 0 || !$0.0.contains("±") }.map { "\($0.1) \($0.0)" }
    let balance =
      triangles.balance.map {
        "T = \($0.decimals): the share of triangles whose signs multiply to +, all friends or the enemy of an enemy."
      } ?? "There is no triangle of friendly and hostile ties, so that triangle balance has no value."
    return Section(title: "Triangles", sentences: ["\(names.listed). \(balance)"])
  }

  /// The kinds of directed triads that occur, those without an arc left out.
  private var censusSection: Section? {
    guard let census else { return nil }
    let found = census.kinds.dropFirst().filter { $0.count != 0 }
    let sentence =
      "Sets of three actors by the arcs among a, b and c and their signs: \(found.count) of \(census.kinds.count) kinds, those of three strangers left out."
    let ambivalent =
      census.ambivalentCount == 0
      ? [] : ["\(census.ambivalentCount) with arcs of both signs from one actor to another, of no kind"]
    return Section(
      title: "Directed triads", sentences: [sentence],
      items: found.map { "\($0.name): \($0.count.map(String.init) ?? "2⁶³ or more")" } + ambivalent)
  }

  private var walkSection: Section? {
    guard walks != nil || conflict != nil else { return nil }
    var sentences: [String] = []
    if let walks {
      sentences.append(
        walks.value.map {
          "W = \($0.decimals): balanced closed walks less unbalanced ones, in proportion to all; 1 is balanced."
        } ?? "There is no signed tie, so that walk balance has no value.")
    }
    if let conflict {
      let unbalanced = conflict.values.filter { $0 != 0 }
        .map { $0?.decimals ?? "above 0 but hidden by rounding, so great are other weights" }
      switch conflict.values.count {
      case 0: break
      case 1:
        let value = unbalanced.first ?? "0"
        sentences.append(
          "λmin \(conflict.values[0] == nil ? "is" : "=") \(value): the least eigenvalue of the signed Laplacian; 0 is balanced."
        )
      case let count:
        let values = unbalanced.isEmpty ? "" : ": λmin \(unbalanced.listed)"
        sentences.append(
          "Of \(count) components with signed ties \(count - unbalanced.count) are balanced (λmin 0)\(values)."
        )
      }
    }
    return Section(title: "Walks and spectrum", sentences: sentences)
  }

  private var campSection: Section? {
    guard let frustration else { return nil }
    var sentences = [
      "L = \(value(of: frustration)): the least weight of ties that must go, or turn, so that friends stand together and enemies apart."
    ]
    if let bounds = frustration.normalisedBounds {
      let (least, most) = (bounds.lowerBound.decimals, bounds.upperBound.decimals)
      let value =
        frustration.isProven
        ? "= \(least)" : least == most ? "is about \(least)" : "is between \(least) and \(most)"
      sentences.append("Of a weight of \(frustration.totalWeight.decimals) in all; F = 1 − 2L/m \(value).")
    }
    if let optima {
      let undecided = zip(optima, signed.graph.edges).count { $0.0 == nil && $0.1.tail != $0.1.head }
      let always = optima.count { $0 == .always }
      let sometimes = optima.count { $0 == .sometimes }
      if always + sometimes > 0 {
        let clear = sometimes == 0 ? ": the ties say clearly who stands where" : ""
        sentences.append(
          "\(counted(always, "connection")) \(always == 1 ? "is" : "are") against all of the best divisions, \(sometimes) against some\(clear)."
        )
      }
      if undecided > 0 {
        let reason =
          frustration.doubt == .weights ? "weights are too far apart" : "the time was too short"
        sentences.append("Of \(counted(undecided, "connection")) it could not be told: \(reason).")
      }
    }
    return Section(title: "Two camps", sentences: sentences, items: items(of: frustration, named: "Camp"))
  }

  private var clusterSection: Section? {
    guard let clustering else { return nil }
    let sentence =
      "\(value(of: clustering)): the same with as many camps as need be, where enemies of an enemy need not be friends."
    return Section(
      title: "Any number of camps", sentences: [sentence], items: items(of: clustering, named: "Cluster"))
  }

  private func items(of division: SignedDivision, named noun: String) -> [String] {
    var items: [String] = []
    for (number, camp) in members(of: division).enumerated() {
      items.append("\(noun) \(number + 1) (\(camp.count)): \(camp.map(\.name).listed)")
    }
    if !unaligned.isEmpty { items.append("Without signed ties: \(unaligned.map(\.name).listed)") }
    return items + division.frustrated.map { frustratedSentence($0, of: division) }
  }

  private func frustratedSentence(_ index: Int, of division: SignedDivision) -> String {
    let edge = signed.graph.edge(index)
    let (one, other) = (projected.actors[edge.tail].name, projected.actors[edge.head].name)
    let isTogether = division.camps[edge.tail] == division.camps[edge.head]
    let what =
      switch edge.sign {
      case .positive: "friendly across camps"
      case .negative: "hostile within a camp"
      case .mixed, .neutral: isTogether ? "ambivalent within a camp" : "ambivalent across camps"
      }
    let ties = ties(of: index).map { tie in
      projected.taxonomy[tie.relation]?.label ?? tie.relation
    }
    var remark = "weight \(edge.weight.decimals)\(edge.sign == .mixed ? ", of which half counts" : "")"
    if division == frustration, let fate = optima?[index] {
      remark += fate == .always ? ", in all of the best divisions" : ", in some of the best divisions"
    }
    return "Against it: \(one) – \(other), \(what): \(Array(ties.uniqued).listed) (\(remark))"
  }

  private func value(of division: SignedDivision) -> String {
    "\(division.valueInWords) (\(certainty(of: division)))"
  }

  private func certainty(of division: SignedDivision) -> String {
    switch division.doubt {
    case nil: "proven"
    case .time: "time was up"
    case .weights: "weights too far apart to be proven"
    }
  }

  private var actorTableForPeople: Table {
    actorTable.without(["id"])
  }
}

extension Sequence<String> {
  /// Each text once, in the order of first occurrence.
  var uniqued: [String] {
    var known = Set<String>()
    return filter { known.insert($0).inserted }
  }
}
