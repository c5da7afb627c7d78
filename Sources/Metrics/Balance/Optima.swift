/// Which edges of a block are frustrated in some of its best divisions, and which hold in some.
struct Optima {
  /// What the best divisions cost, in units.
  let cost: Int
  private(set) var areFrustrated: [Bool]
  private(set) var hold: [Bool]

  init(cost: Int, edgeCount: Int) {
    self.cost = cost
    areFrustrated = [Bool](repeating: false, count: edgeCount)
    hold = areFrustrated
  }

  /// Takes note of a division if it is one of the best.
  mutating func note(_ sides: [Int8], costing cost: Int, in block: SignedBlock) {
    guard cost == self.cost else { return }
    for (index, edge) in block.edges.enumerated() {
      if block.isFrustrated(edge, sides) { areFrustrated[index] = true } else { hold[index] = true }
    }
  }
}
