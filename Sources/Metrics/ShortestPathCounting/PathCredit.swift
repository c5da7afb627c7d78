/// What each vertex and each arc of a core has of the shortest paths, summed in one strand of the work.
struct PathCredit: ~Copyable {
  let vertices: Scratch<Double>
  let arcs: Scratch<Double>
  let countsArcs: Bool

  init(_ core: PathCore, countsArcs: Bool) {
    self.countsArcs = countsArcs
    vertices = Scratch(repeating: 0, count: core.vertexCount)
    arcs = Scratch(repeating: 0, count: countsArcs ? core.arcCount : 0)
  }
}
