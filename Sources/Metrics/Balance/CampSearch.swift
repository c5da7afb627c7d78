import AnalysisGraph

/// Looks for camps that are worth more than the prices of their groups add up to.
///
/// To find the best is to maximise a quadratic function of zeros and ones: Boros & Hammer, Pseudo-Boolean optimization
/// (2002). Groups are chosen or left out one by one. The excess of what may follow is bounded by splitting each friendly
/// weight between its ends, as evenly as is of use, and by weighing each hostile weight, `−w x y`, as `t (1 − x − y)` for
/// a `t` from 0 to `w`; that also tells of most groups on which side they are if there is an excess at all.
struct CampSearch: Sendable {
  private let prices: [Int]
  /// Where each group's ties begin, and one more.
  private let offsets: [Int]
  private let others: [Int]
  private let weights: [Int]
  private let pairs: [(one: Int, other: Int, weight: Int)]
  /// Hostile weights that are greater say no more than this one.
  private let greatest: Int
  private let deadline: Deadline

  /// After how many steps each part of a search gives up.
  private static let mostSteps = 20_000
  /// The parts of a search are the same for any number of threads; so is which of them are done before the first camps
  /// are returned.
  private static let partCount = 64
  private static let partsAtOnce = 8
  private static let climbCount = 30
  private static let roundCount = 8

  /// - Parameters:
  ///   - market: The groups.
  ///   - prices: The price of each, in units, 0 or more.
  ///   - deadline: When to give up.
  init(_ market: CampMarket, prices: [Int], deadline: Deadline) {
    self.prices = prices
    self.deadline = deadline
    var offsets = [0]
    for ties in market.ties { offsets.append(offsets[offsets.count - 1] + ties.count) }
    self.offsets = offsets
    let ties = market.ties.flatMap(\.self)
    others = ties.map { Int($0.group) }
    weights = ties.map(\.weight)
    greatest = ties.reduce(1) { max($0, $1.weight) }
    pairs = market.ties.enumerated().flatMap { group, ties in
      ties.filter { Int($0.group) > group }.map { (group, Int($0.group), $0.weight) }
    }
  }

  /// What a search found.
  struct Outcome {
    /// Camps that are worth more than their prices.
    var camps: [[Int32]] = []
    /// Whether there are no others, where there are none.
    var isComplete = true
  }

  // MARK: Proof

  private enum Choice: UInt8 {
    case open
    case inside
    case outside
  }

  private struct State {
    var choices: [Choice]
    /// What each group would add to the excess of those inside, or what it adds if it is one.
    var gains: [Int]
    /// What the groups inside are worth above their prices.
    var excess = 0
  }

  private enum Step {
    /// Nothing that follows has an excess.
    case closed
    case found([Int32])
    /// A group that may be inside or not.
    case open(group: Int)
  }

  /// Some camps that are worth more than their prices, if there are any.
  ///
  /// - Parameter execution: On how many threads.
  /// - Returns: The camps.
  func run(on execution: Execution) -> Outcome {
    var outcome = Outcome()
    let start = State(choices: prices.map { _ in .open }, gains: prices.map { -$0 })
    var parts = [start]
    while !parts.isEmpty, parts.count < Self.partCount, outcome.camps.isEmpty {
      var next: [State] = []
      for var state in parts {
        switch settle(&state) {
        case .closed: break
        case .found(let camp): outcome.camps.append(camp)
        case .open(let group):
          next.append(choosing(.inside, group, state))
          next.append(choosing(.outside, group, state))
        }
      }
      parts = next
    }
    var first = 0
    while first < parts.count, outcome.camps.isEmpty, outcome.isComplete {
      let here = parts[first..<min(first + Self.partsAtOnce, parts.count)]
      for part in execution.map(below: here.count, { deepen(here[here.startIndex + $0]) }) {
        outcome.camps += part.camps
        if !part.isComplete { outcome.isComplete = false }
      }
      first += Self.partsAtOnce
    }
    return outcome
  }

  /// Searches what follows a state, up to the first camp.
  private func deepen(_ start: State) -> Outcome {
    var waiting = [start]
    var steps = 0
    while var state = waiting.popLast() {
      if steps == Self.mostSteps || (steps.isMultiple(of: 256) && deadline.isOver) {
        return Outcome(isComplete: false)
      }
      steps += 1
      switch settle(&state) {
      case .closed: continue
      case .found(let camp): return Outcome(camps: [camp])
      case .open(let group):
        waiting.append(choosing(.outside, group, state))
        waiting.append(choosing(.inside, group, state))
      }
    }
    return Outcome()
  }

  private func choosing(_ choice: Choice, _ group: Int, _ state: State) -> State {
    var state = state
    choose(choice, group, &state)
    return state
  }

  private func choose(_ choice: Choice, _ group: Int, _ state: inout State) {
    state.choices[group] = choice
    guard choice == .inside else { return }
    state.excess += state.gains[group]
    for place in offsets[group]..<offsets[group + 1] { state.gains[others[place]] += weights[place] }
  }

  /// Chooses for all groups for which only one choice can lead to an excess.
  private func settle(_ state: inout State) -> Step {
    while true {
      guard let sums = chooseObvious(&state) else { return .closed }
      if state.excess > 0 { return .found(camp(state)) }
      // All doubled, so that halves are whole.
      var shares = sums
      for group in prices.indices { shares[group] += 2 * state.gains[group] }
      let bound = 2 * state.excess + balance(&shares, state)
      guard bound > 0 else { return .closed }
      var isSettled = true
      for group in prices.indices where state.choices[group] == .open {
        let share = shares[group]
        guard bound - abs(share) <= 0 else { continue }
        choose(share > 0 ? .inside : .outside, group, &state)
        isSettled = false
      }
      guard isSettled else { continue }
      guard let group = mostTied(shares, state) else { return .closed }
      return .open(group: group)
    }
  }

  /// Leaves out groups that can't gain and chooses those that can't lose, until there are none.
  ///
  /// - Returns: The friendly weight between each open group and open ones; `nil` if a chosen group is better left out
  ///   whatever follows.
  private func chooseObvious(_ state: inout State) -> [Int]? {
    var sums = [Int](repeating: 0, count: prices.count)
    var isStable = false
    while !isStable {
      isStable = true
      for group in prices.indices where state.choices[group] != .outside {
        var (friendly, hostile) = (0, 0)
        for place in offsets[group]..<offsets[group + 1] where state.choices[others[place]] == .open {
          let weight = weights[place]
          if weight > 0 { friendly += weight } else { hostile += weight }
        }
        if state.choices[group] == .inside {
          if state.gains[group] + friendly < 0 { return nil }
        } else if state.gains[group] + friendly <= 0 {
          choose(.outside, group, &state)
          isStable = false
        } else if state.gains[group] + hostile >= 0 {
          choose(.inside, group, &state)
          isStable = false
        } else {
          sums[group] = friendly
        }
      }
    }
    return sums
  }

  /// Shifts friendly weights between open groups and weighs hostile ones so that the shares above 0 become small.
  ///
  /// - Parameters:
  ///   - shares: What each open group adds to the excess at most, doubled, where it has half of each friendly weight.
  ///   - state: What is chosen.
  /// - Returns: What all add at most, doubled.
  private func balance(_ shares: inout [Int], _ state: State) -> Int {
    var constant = 0
    for pair in pairs where pair.weight > 0 {
      guard state.choices[pair.one] == .open, state.choices[pair.other] == .open else { continue }
      let (one, other) = (shares[pair.one], shares[pair.other])
      if one > 0, other < 0 {
        let shift = min(one, -other, pair.weight)
        shares[pair.one] -= shift
        shares[pair.other] += shift
      } else if other > 0, one < 0 {
        let shift = min(other, -one, pair.weight)
        shares[pair.one] += shift
        shares[pair.other] -= shift
      }
    }
    for pair in pairs where pair.weight < 0 {
      guard state.choices[pair.one] == .open, state.choices[pair.other] == .open else { continue }
      let weighed = min(shares[pair.one], shares[pair.other], -2 * pair.weight)
      guard weighed > 0 else { continue }
      shares[pair.one] -= weighed
      shares[pair.other] -= weighed
      constant += weighed
    }
    var sum = constant
    for group in prices.indices where state.choices[group] == .open && shares[group] > 0 {
      sum += shares[group]
    }
    return sum
  }

  /// The open group with the greatest weight of ties to open ones, by which most is known once it is chosen.
  private func mostTied(_ shares: [Int], _ state: State) -> Int? {
    var best: (group: Int, score: Int)?
    for group in prices.indices where state.choices[group] == .open {
      var score = abs(shares[group])
      for place in offsets[group]..<offsets[group + 1] where state.choices[others[place]] == .open {
        score += 4 * min(abs(weights[place]), greatest)
      }
      if score > best?.score ?? -1 { best = (group, score) }
    }
    return best?.group
  }

  private func camp(_ state: State) -> [Int32] {
    prices.indices.filter { state.choices[$0] == .inside }.map { Int32($0) }
  }

  // MARK: Tabu search

  /// Camps that are worth more than their prices, from tabu search about friends of random groups.
  ///
  /// - Parameters:
  ///   - execution: On how many threads.
  ///   - seed: Where to begin.
  /// - Returns: Camps, each once; none if none were found after some rounds.
  func quickCamps(on execution: Execution, seed: Int) -> [[Int32]] {
    for round in 0..<Self.roundCount {
      let found = execution.map(below: Self.climbCount) { number in
        var random = SeededGenerator(seed: (seed &* Self.roundCount &+ round) &* Self.climbCount &+ number)
        return climb(&random)
      }
      var known: Set<[Int32]> = []
      let camps = found.compactMap(\.self).filter { known.insert($0).inserted }
      if !camps.isEmpty { return camps }
    }
    return []
  }

  private func climb(_ random: inout SeededGenerator) -> [Int32]? {
    let first = Int.random(in: prices.indices, using: &random)
    var state = State(choices: prices.map { _ in .outside }, gains: prices.map { -$0 })
    choose(.inside, first, &state)
    for place in offsets[first]..<offsets[first + 1] where weights[place] > 0 && random.next() & 1 == 0 {
      choose(.inside, others[place], &state)
    }
    var (greatest, best) = (0, [Int32]?.none)
    var barredUntil = [Int](repeating: 0, count: prices.count)
    var (step, lastProgress) = (0, 0)
    while step - lastProgress < 80 {
      step += 1
      var (chosen, most) = (-1, Int.min)
      for group in prices.indices {
        let gain = state.choices[group] == .inside ? -state.gains[group] : state.gains[group]
        guard gain > most, barredUntil[group] <= step || state.excess + gain > greatest else { continue }
        (chosen, most) = (group, gain)
      }
      guard chosen >= 0 else { continue }
      if state.choices[chosen] == .inside {
        state.choices[chosen] = .outside
        state.excess -= state.gains[chosen]
        for place in offsets[chosen]..<offsets[chosen + 1] { state.gains[others[place]] -= weights[place] }
      } else {
        choose(.inside, chosen, &state)
      }
      barredUntil[chosen] = step + 5 + Int(random.next() % 6)
      if state.excess > greatest { (greatest, best, lastProgress) = (state.excess, camp(state), step) }
    }
    return best
  }
}
