/// Numbers on which several threads work, each on places of its own.
final class SharedVector: @unchecked Sendable {
  /// The numbers, for as long as the vector lives.
  let places: UnsafeMutableBufferPointer<Double>

  /// The numbers in a list.
  init(_ values: [Double]) {
    places = .allocate(capacity: max(1, values.count))
    _ = places.initialize(from: values)
  }

  /// The same number in each place.
  init(repeating value: Double, count: Int) {
    places = .allocate(capacity: max(1, count))
    places.initialize(repeating: value)
  }

  deinit { places.deallocate() }
}
