/// Which entry of a file each of its comments belongs to.
struct YAMLCommentPlaces {
  /// The comments at the top of the file, apart from the first entry by a blank line.
  private(set) var header: [YAMLComment] = []
  /// By entry: the comments on lines of their own before it.
  private(set) var before: [Int: [YAMLComment]] = [:]
  /// By entry: the comments at the ends of its lines.
  private(set) var beside: [Int: [YAMLComment]] = [:]
  /// By the entry that holds a collection, 0 for the root: the comments after the collection's last entry.
  private(set) var atEnd: [Int: [YAMLComment]] = [:]
  /// The entries that a blank line parts from the comments before them.
  private(set) var isApart: Set<Int> = []

  private let gaps: YAMLGaps
  private var slots: [Slot] = []

  /// An entry in the order of the text.
  private struct Slot {
    var number: Int
    var parent: Int
    var start: Int
    var column: Int
    /// The flow collection that the entry is an element of.
    var flow: Range<Int>?
    var value: Range<Int>
    var isScalar: Bool
    var isFlow: Bool
    var isEmpty: Bool
  }

  /// Assigns every comment of the file to one place. O(n) for n bytes, times the depth of nesting.
  init(_ tree: YAMLTree, _ gaps: YAMLGaps) {
    self.gaps = gaps
    let root = tree.root ?? YAMLNode(content: .scalar("", .plain), range: 0..<0)
    slots.append(slot(0, parent: 0, start: -1, column: -1, flow: nil, root))
    addSlots(of: root, holder: 0)
    var next = 1
    for comment in gaps.comments {
      while next < slots.count, slots[next].start < comment.offset { next += 1 }
      place(comment, next)
    }
    partHeader()
  }

  private func slot(
    _ number: Int, parent: Int, start: Int, column: Int, flow: Range<Int>?, _ value: YAMLNode
  ) -> Slot {
    var slot = Slot(
      number: number, parent: parent, start: start, column: column, flow: flow, value: value.range,
      isScalar: false, isFlow: false, isEmpty: value.entries.isEmpty)
    switch value.content {
    case .scalar: slot.isScalar = true
    case .sequence(_, let isFlow), .mapping(_, let isFlow): slot.isFlow = isFlow
    }
    return slot
  }

  private mutating func addSlots(of node: YAMLNode, holder: Int) {
    let isFlow = slots[holder].isFlow
    for entry in node.entries {
      var start = entry.start
      if entry.key == nil, !isFlow { start = dash(before: start) ?? start }
      slots.append(
        slot(
          entry.number, parent: holder, start: start, column: isFlow ? 0 : gaps.column(start),
          flow: isFlow ? node.range : nil, entry.value))
      addSlots(of: entry.value, holder: slots.count - 1)
    }
  }

  private func dash(before offset: Int) -> Int? {
    var low = 0
    var high = gaps.dashes.count
    while low < high {
      let middle = (low + high) / 2
      if gaps.dashes[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? gaps.dashes[low - 1] : nil
  }

  private mutating func place(_ comment: YAMLComment, _ next: Int) {
    let last = next - 1
    if slots.count == 1 {
      atEnd[0, default: []].append(comment)
    } else if last == 0 {
      before[slots[1].number, default: []].append(comment)
    } else if !comment.isAlone {
      placeBeside(comment, last)
    } else if let holder = flowHolder(around: comment.offset, from: last) {
      placeInFlow(comment, holder, next)
    } else {
      placeInBlock(comment, last, next)
    }
  }

  private mutating func placeBeside(_ comment: YAMLComment, _ last: Int) {
    var slot = last
    while let flow = slots[slot].flow, flow.upperBound <= comment.offset { slot = slots[slot].parent }
    if slot == 0 {
      atEnd[0, default: []].append(comment)
    } else {
      beside[slots[slot].number, default: []].append(comment)
    }
  }

  /// The entry that holds the innermost flow collection around an offset.
  private func flowHolder(around offset: Int, from last: Int) -> Int? {
    var slot = last
    while true {
      if slots[slot].isFlow, slots[slot].value.contains(offset) { return slot }
      if slot == 0 { return nil }
      slot = slots[slot].parent
    }
  }

  private mutating func placeInFlow(_ comment: YAMLComment, _ holder: Int, _ next: Int) {
    if next < slots.count, slots[holder].value.contains(slots[next].start) {
      before[slots[next].number, default: []].append(comment)
    } else if slots[holder].isEmpty, holder != 0 {
      before[slots[holder].number, default: []].append(comment)
    } else {
      atEnd[slots[holder].number, default: []].append(comment)
    }
  }

  private mutating func placeInBlock(_ comment: YAMLComment, _ last: Int, _ next: Int) {
    let isInsideLast = comment.offset < slots[last].value.upperBound && slots[last].isScalar
    let isBeforeFlow = next < slots.count && slots[next].parent == last && slots[next].flow != nil
    if isInsideLast || isBeforeFlow {
      before[slots[last].number, default: []].append(comment)
      return
    }
    let container = container(of: comment, last)
    if next < slots.count, slots[next].parent == last || isAncestor(container, of: next) {
      before[slots[next].number, default: []].append(comment)
    } else {
      atEnd[slots[container].number, default: []].append(comment)
    }
  }

  /// The holder of the innermost collection, open at the last entry, whose entries stand no further right
  /// than the comment.
  private func container(of comment: YAMLComment, _ last: Int) -> Int {
    var best = 0
    var bestColumn = -1
    var slot = last
    while slot != 0 {
      let column = slots[slot].flow == nil ? slots[slot].column : Int.max
      if column <= comment.column, column >= bestColumn {
        bestColumn = column
        best = slots[slot].parent
      }
      slot = slots[slot].parent
    }
    return best
  }

  private func isAncestor(_ holder: Int, of slot: Int) -> Bool {
    var slot = slot
    while slot != 0 {
      slot = slots[slot].parent
      if slot == holder { return true }
    }
    return false
  }

  private mutating func partHeader() {
    for slot in slots.dropFirst() where before[slot.number] != nil && gaps.followsBlank(slot.start) {
      isApart.insert(slot.number)
    }
    guard slots.count > 1 else { return }
    let first = slots[1].number
    guard let top = before[first] else { return }
    let breaks = top.indices.filter {
      $0 + 1 < top.count ? top[$0 + 1].followsBlank : isApart.contains(first)
    }
    guard let last = breaks.last else { return }
    header = Array(top[...last])
    before[first] = Array(top[(last + 1)...])
    if last + 1 == top.count { isApart.remove(first) }
  }
}
