/// The items below a limit that wait to be taken in the order of their keys: a heap of four children each that
/// knows the place of every item, so that a key can be lowered in place.
struct IndexedHeap: ~Copyable {
  private let items: Scratch<Int32>
  private let keys: Scratch<Double>

  /// Where in the heap each item is; −1 if it is not.
  private let places: Scratch<Int32>
  private var count = 0

  init(itemLimit: Int) {
    items = Scratch(uninitialized: itemLimit)
    keys = Scratch(uninitialized: itemLimit)
    places = Scratch(repeating: -1, count: itemLimit)
  }

  var isEmpty: Bool { count == 0 }

  /// Adds an item, or lowers the key that it has.
  mutating func lower(_ item: Int, to key: Double) {
    var place = Int(places[item])
    if place < 0 {
      place = count
      count += 1
    }
    while place > 0 {
      let parent = (place &- 1) >> 2
      guard key < keys[parent] else { break }
      move(Int(items[parent]), keys[parent], to: place)
      place = parent
    }
    move(item, key, to: place)
  }

  /// Takes the item with the least key; the heap must not be empty.
  mutating func removeFirst() -> Int {
    let first = Int(items[0])
    places[first] = -1
    count -= 1
    guard count > 0 else { return first }
    let item = Int(items[count])
    let key = keys[count]
    var place = 0
    while 4 * place + 1 < count {
      var child = 4 * place + 1
      for other in child + 1..<max(child + 1, min(child + 4, count)) where keys[other] < keys[child] {
        child = other
      }
      guard keys[child] < key else { break }
      move(Int(items[child]), keys[child], to: place)
      place = child
    }
    move(item, key, to: place)
    return first
  }

  @inline(__always) private func move(_ item: Int, _ key: Double, to place: Int) {
    items[place] = Int32(truncatingIfNeeded: item)
    keys[place] = key
    places[item] = Int32(truncatingIfNeeded: place)
  }
}
