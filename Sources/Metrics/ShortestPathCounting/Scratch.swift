/// Memory that one thread works in: as many elements as were asked for, freed with its owner.
///
/// Indices are not checked; this is for inner loops whose indices come from rows that are known to be valid.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>

  /// Memory that must be written before it is read.
  init(uninitialized count: Int) {
    base = .allocate(capacity: max(1, count))
  }

  init(repeating element: Element, count: Int) {
    self.init(uninitialized: count)
    base.initialize(repeating: element, count: count)
  }

  deinit { base.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get { base[index] }
    @inline(__always) nonmutating set { base[index] = newValue }
  }

  /// The first `count` elements where they are.
  func buffer(count: Int) -> UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  /// The first `count` elements.
  func array(count: Int) -> [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
