internal import Questions
internal import TextAnalysis

/// How often some rows are for, against and open towards each thing, with the latest that show it.
struct StanceCounts {
  /// For each thing its statements for it and against it, the latest first, as many of each as are
  /// wanted.
  private(set) var shown: [[StanceColumn.Entry]]
  private var counts: [Int]

  /// Counts the units in which rows take each stance.
  ///
  /// - Parameters:
  ///   - stances: the stances of all statements.
  ///   - rows: which statements.
  ///   - units: what each counts as.
  ///   - count: how many statements there are in all.
  ///   - most: how many statements of each stance are wanted.
  init(_ stances: StanceColumn, rows: [Int], units: Units, of count: Int, most: Int) {
    let targets = stances.mentions.values.count
    shown = Array(repeating: [], count: targets)
    let own = RowSet(rows, of: count)
    // A thing, a stance and a unit in one number: sorted, what is counted twice lies side by side.
    var keys: [UInt64] = []
    var counted = [Int](repeating: 0, count: 3 * targets)
    for entry in stances.entries.reversed() where own.contains(entry.row) {
      let (target, stance) = (Int(entry.target), entry.reading.stance)
      let unit = UInt64(UInt32(bitPattern: units.numbers[entry.row]))
      let place = Self.place(target, stance)
      keys.append(UInt64(place) << 32 | unit)
      if stance != .open, counted[place] < most {
        counted[place] += 1
        shown[target].append(entry)
      }
    }
    if !units.areRows { keys.sort() }
    counts = Array(repeating: 0, count: 3 * targets)
    for (index, key) in keys.enumerated()
    where units.areRows || index == 0 || keys[index - 1] != key {
      counts[Int(key >> 32)] += 1
    }
  }

  /// How often a stance is taken towards a thing.
  func count(_ target: Int, _ stance: Stance) -> Int { counts[Self.place(target, stance)] }

  /// How often either side of a thing is taken.
  func taken(_ target: Int) -> Int { count(target, .supportive) + count(target, .critical) }

  private static func place(_ target: Int, _ stance: Stance) -> Int {
    switch stance {
    case .supportive: 3 * target
    case .critical: 3 * target + 1
    case .open: 3 * target + 2
    }
  }
}
