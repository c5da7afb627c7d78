import ActorModel

/// Numbers ids in the order of their first mention.
///
/// Ids are kept as bytes, one after another, and found by open addressing; those that are written like whole
/// numbers below a limit are found by their value. As texts in Swift, ids are the same that differ only in how
/// Unicode composes a character; the first spelling stays.
struct IDTable {
  /// The most ids there may be.
  static let most = Int(Int32.max)

  private var bytes: [UInt8] = []
  private var offsets = [0]
  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var filledSlots = 0
  private let numbers: NumberSlots
  /// The ids with characters beyond ASCII, compared as texts.
  private var texts: [String: Int32] = [:]
  /// Differs from run to run, so that no file can be made to fill neighbouring slots.
  private let seed = UInt64.random(in: 0...UInt64.max)

  /// Where an id of more than eight bytes has its hash, a shorter one has its bytes.
  private struct Slot {
    var word: UInt64 = 0
    var length: UInt32 = 0
    var id: Int32 = -1
  }

  /// Makes an empty table.
  ///
  /// - Parameter limit: The ids below this number are found by their value.
  init(numbersBelow limit: Int) { numbers = NumberSlots(limit: limit) }

  /// The number of ids.
  var count: Int { offsets.count - 1 }

  /// Whether ids had to be left out since there are more than ``most``.
  private(set) var isOverfull = false

  /// Ids that are whole numbers below this one may be asked for by their value.
  var numberLimit: Int {
    @inline(__always) get { numbers.limit }
  }

  /// The ids by their numbers.
  var column: TextColumn { TextColumn(bytes: bytes, offsets: offsets) }

  /// The number of the id that spells a value below ``numberLimit``, without a sign or leading zeros.
  @inline(__always)
  mutating func number(ofValue value: Int) -> Int32 {
    let known = numbers[value]
    return known != 0 ? known - 1 : add(value)
  }

  /// The number of an id whose bytes tell it from every other, which is given one if it is new.
  mutating func number(ofBytes id: UnsafeBufferPointer<UInt8>) -> Int32 {
    if let value = smallNumber(id) { return number(ofValue: value) }
    let (slot, word) = slot(of: id)
    if slots[slot].id >= 0 { return slots[slot].id }
    return insert(id, word, at: slot)
  }

  /// The number of an id with these very bytes, if there is one.
  func known(_ id: UnsafeBufferPointer<UInt8>) -> Int32? {
    if let value = smallNumber(id) { return numbers[value] == 0 ? nil : numbers[value] - 1 }
    let number = slots[slot(of: id).slot].id
    return number < 0 ? nil : number
  }

  /// The number of any id, which is given one if it is new.
  mutating func number(of id: String) -> Int32 {
    var text = Self.inASCIIWhereItIsTheSame(id)
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    if !isASCII, let known = texts[text] { return known }
    let new = text.withUTF8 { number(ofBytes: $0) }
    if !isASCII { texts[text] = new }
    return new
  }

  /// Takes in the ids of another table and tells the number of each.
  mutating func take(_ other: IDTable) -> [Int32] {
    isOverfull = isOverfull || other.isOverfull
    let isASCII = other.texts.isEmpty
    var taken: [Int32] = []
    taken.reserveCapacity(other.count)
    other.bytes.withUnsafeBufferPointer { bytes in
      for position in 0..<other.count {
        let id = UnsafeBufferPointer(rebasing: bytes[other.offsets[position]..<other.offsets[position + 1]])
        let isPlain = isASCII || id.allSatisfy { $0 < 0x80 }
        taken.append(isPlain ? number(ofBytes: id) : number(of: String(decoding: id, as: UTF8.self)))
      }
    }
    return taken
  }

  /// The three characters that Unicode makes one with a character of ASCII, replaced by it.
  private static func inASCIIWhereItIsTheSame(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { asciiTwin(of: $0) != nil }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(asciiTwin(of: scalar) ?? scalar) }
    return String(scalars)
  }

  private static func asciiTwin(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x037E: ";"
    case 0x1FEF: "`"
    case 0x212A: "K"
    default: nil
    }
  }

  /// The value of an id that is written as numbers below the limit are.
  private func smallNumber(_ id: UnsafeBufferPointer<UInt8>) -> Int? {
    guard id.count <= 8, let first = id.first, first != UInt8(ascii: "0") || id.count == 1 else { return nil }
    var value = 0
    for byte in id {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = 10 * value + Int(digit)
    }
    return value < numbers.limit ? value : nil
  }

  private mutating func add(_ value: Int) -> Int32 {
    guard hasRoom() else { return 0 }
    // The last digit is found first and has to come last; a number below the limit has eight at most.
    var digits: UInt64 = 0
    var rest = value
    repeat {
      digits = digits << 8 | UInt64(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    while digits > 0 {
      bytes.append(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
    let new = addEnd()
    numbers[value] = new + 1
    return new
  }

  private mutating func add(_ id: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard hasRoom() else { return 0 }
    bytes.append(contentsOf: id)
    return addEnd()
  }

  private mutating func hasRoom() -> Bool {
    if count < Self.most { return true }
    isOverfull = true
    return false
  }

  /// Makes the bytes behind the last id one and tells its number.
  private mutating func addEnd() -> Int32 {
    offsets.append(bytes.count)
    return Int32(truncatingIfNeeded: count - 1)
  }

  private mutating func insert(_ id: UnsafeBufferPointer<UInt8>, _ word: UInt64, at slot: Int) -> Int32 {
    let number = add(id)
    slots[slot] = Slot(word: word, length: Self.length(id), id: number)
    filledSlots += 1
    if 2 * filledSlots > slots.count { grow() }
    return number
  }

  private static func length(_ id: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: min(id.count, Int(UInt32.max)))
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: 2 * slots.count)
    for slot in slots where slot.id >= 0 {
      var place = home(slot.word, slot.length, mask: larger.count - 1)
      while larger[place].id >= 0 { place = (place + 1) & (larger.count - 1) }
      larger[place] = slot
    }
    slots = larger
  }

  /// The slot that an id has or, if it has none, would get.
  private func slot(of id: UnsafeBufferPointer<UInt8>) -> (slot: Int, word: UInt64) {
    let length = Self.length(id)
    let word = id.count <= 8 ? Self.word(id) : hash(id)
    let mask = slots.count - 1
    var place = home(word, length, mask: mask)
    while true {
      let slot = slots[place]
      if slot.id < 0 || slot.word == word && slot.length == length && (id.count <= 8 || isID(slot.id, id)) {
        return (place, word)
      }
      place = (place + 1) & mask
    }
  }

  private func isID(_ number: Int32, _ id: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = offsets[Int(number)]..<offsets[Int(number) + 1]
    guard range.count == id.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      range.allSatisfy { bytes[$0] == id[$0 &- range.lowerBound] }
    }
  }

  @inline(__always)
  private func home(_ word: UInt64, _ length: UInt32, mask: Int) -> Int {
    Int(truncatingIfNeeded: Self.mix(word ^ seed, UInt64(length) &+ 0x9E37_79B9_7F4A_7C15)) & mask
  }

  private func hash(_ id: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(id)
    var hash = seed
    var place = 0
    while place + 8 <= bytes.count {
      hash = Self.mix(
        hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self), 0xBF58_476D_1CE4_E5B9)
      place += 8
    }
    let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    return Self.mix(hash ^ last, 0x94D0_49BB_1331_11EB)
  }

  /// Both halves of a product in one, so that every bit plays a part; after Wang Yi's wyhash (2019).
  @inline(__always)
  private static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }

  /// Up to eight bytes as a number.
  @inline(__always)
  private static func word(_ id: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    for byte in id.reversed() { word = word << 8 | UInt64(byte) }
    return word
  }
}
