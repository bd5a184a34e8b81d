internal import Questions
internal import TextAnalysis

/// The sentences of all statements that are compared, each with what it names.
struct ClaimUnits: Sendable {
  /// One sentence of a statement.
  struct Unit: Sendable {
    /// The row of the statement.
    var row: Int32
    /// The statement's text.
    var text: Int32
    /// Where the sentence stands in it, in bytes of UTF-8.
    var bytes: Range<Int32>
    /// Its words among those of all texts.
    var words: Range<Int>
    /// One number for all its words in their order: the same for the same wording.
    var wording: UInt64
    /// What it names, among `codes`: codes of things.
    var named: Range<Int32>
    /// The topics whose words it has, among `codes`: codes of topics.
    var topics: Range<Int32>
    /// Whether the statement has no other sentence, so that its speech act is this one's.
    var isWhole: Bool
  }

  /// The sentences, statement by statement.
  let units: [Unit]
  /// The topics of the statements.
  let topics: StatementColumn
  let said: Sayings
  /// The sentences by their words.
  let vectors: ClaimVectors
  private let codes: [Int32]
  private let days: StatementColumn

  /// A sentence with fewer different words that say something ("Thank you all very much.") says
  /// nothing that could be compared.
  private static let leastStems = 4

  init(of testimony: Testimony) async throws {
    try testimony.contents()
    let topicColumn = try await testimony.topics()
    let said = try await testimony.sayings()
    let topics = topicColumn.column
    // For each topic the stems of its labels, as far as any text has all of them.
    let labels = ReadTexts(topicColumn.labels.flatMap(\.self))
    var label = 0
    let stems = topicColumn.labels.map { own in
      defer { label += own.count }
      return (label..<label + own.count).compactMap { label -> [Int32]? in
        let words = labels.passage(label)
        let known = words.indices.compactMap { said.read.lexicon.stem(of: words.stemKey($0)) }
        return known.isEmpty || known.count < words.count ? nil : known
      }
    }
    var parts = await Cores.map(testimony.table.count, least: 2_048) { rows in
      var part = Part(said: said, topics: topics, stems: stems)
      for row in rows { part.add(row) }
      return part
    }
    // The first part becomes the whole, not a copy of it.
    var all = parts.removeFirst()
    for part in parts { all.add(part) }
    units = all.units
    codes = all.codes
    vectors = ClaimVectors(all.takeCounts(), of: said.read.lexicon.stemCount)
    self.said = said
    self.topics = topics
    days = testimony.table.days
  }

  /// What a core makes of some statements.
  private struct Part: Sendable {
    let said: Sayings
    let topics: StatementColumn
    let stems: [[[Int32]]]
    var units: [Unit] = []
    var codes: [Int32] = []
    var counts = ClaimVectors.Counts()
    /// The stems of the sentence in hand.
    private var words: [Int32] = []

    init(said: Sayings, topics: StatementColumn, stems: [[[Int32]]]) {
      (self.said, self.topics, self.stems) = (said, topics, stems)
    }

    mutating func add(_ row: Int) {
      guard let text = said.texts[row].first else { return }
      let parts = said.read.sentences(of: Int(text))
      let allWords = said.read.range(of: Int(text))
      var begin = allWords.lowerBound
      for part in parts {
        while begin < allWords.upperBound, said.read.words[begin].begin < part.lowerBound {
          begin += 1
        }
        var end = begin
        while end < allWords.upperBound, said.read.words[end].begin < part.upperBound { end += 1 }
        let range = begin..<end
        begin = end
        said.read.fill(&words, of: range)
        guard words.differentCount >= ClaimUnits.leastStems else { continue }
        counts.add(words)
        let passage = Passage(texts: said.read, text: Int(text), range: range)
        let start = Int32(codes.count)
        for code in said.mentions[row] where passage.hasPlace(of: said.forms[Int(code)].words) {
          codes.append(code)
        }
        let middle = Int32(codes.count)
        for topic in topics[row]
        where stems[Int(topic)].contains(where: { $0.allSatisfy(words.contains) }) {
          codes.append(topic)
        }
        units.append(
          Unit(
            row: Int32(row), text: text,
            bytes: Int32(part.lowerBound)..<Int32(part.upperBound), words: range,
            wording: said.read.wording(of: range), named: start..<middle,
            topics: middle..<Int32(codes.count), isWhole: parts.count == 1))
      }
    }

    /// Hands the words over, which are then no longer here.
    mutating func takeCounts() -> ClaimVectors.Counts {
      defer { counts = ClaimVectors.Counts() }
      return counts
    }

    /// Adds what another core made of the statements behind these.
    mutating func add(_ other: Part) {
      let offset = Int32(codes.count)
      codes += other.codes
      counts.add(other.counts)
      units += other.units.lazy.map { unit in
        var unit = unit
        unit.named = unit.named.lowerBound + offset..<unit.named.upperBound + offset
        unit.topics = unit.topics.lowerBound + offset..<unit.topics.upperBound + offset
        return unit
      }
    }
  }

  /// The codes of what a sentence names.
  func named(_ unit: Int) -> ArraySlice<Int32> {
    codes[Int(units[unit].named.lowerBound)..<Int(units[unit].named.upperBound)]
  }

  /// The codes of the topics whose words a sentence has.
  func topics(_ unit: Int) -> ArraySlice<Int32> {
    codes[Int(units[unit].topics.lowerBound)..<Int(units[unit].topics.upperBound)]
  }

  /// A bit for each thing that a sentence names and each topic whose words it has; some share one.
  func subjects(_ unit: Int) -> UInt64 {
    var bits: UInt64 = 0
    for code in named(unit) { bits |= 1 << UInt64(code & 31) }
    for code in topics(unit) { bits |= 1 << UInt64(32 + code & 31) }
    return bits
  }

  /// A sentence by its words.
  func passage(_ unit: Int) -> Passage {
    Passage(texts: said.read, text: Int(units[unit].text), range: units[unit].words)
  }

  /// A sentence as it stands in its statement.
  func spelling(_ unit: Int) -> String {
    let bytes = units[unit].bytes
    return said.read.spelling(
      Int(bytes.lowerBound)..<Int(bytes.upperBound), of: Int(units[unit].text))
  }

  /// How many words that say something two sentences share besides those that name things and those
  /// that stand in every second sentence of diplomacy.
  func sharedWords(_ left: Int, _ right: Int) -> Int {
    telling(left).commonCount(telling(right))
  }

  /// The stems of a sentence that say something, without those of names and titles, ascending.
  private func telling(_ unit: Int) -> [Int32] {
    let passage = passage(unit)
    var isNaming = [Bool](repeating: false, count: passage.count)
    for target in named(unit) {
      for place in passage.places(of: said.forms[Int(target)].words) {
        for index in place { isNaming[index] = true }
      }
    }
    let names = Set(passage.indices.lazy.filter { isNaming[$0] }.map(passage.stem))
    return passage.indices.filter { passage.kinds($0).isDisjoint(with: [.idle, .title]) }
      .map(passage.stem).filter { !names.contains($0) }.sorted().once()
  }

  /// The sentence as the search for relations sees it.
  func text(_ unit: Int) -> ClaimText {
    let passage = passage(unit)
    return ClaimText(
      words: passage, act: act(unit), isNegated: isNegated(unit),
      names: named(unit).map { ($0, passage.places(of: said.forms[Int($0)].words)) },
      day: days.first(Int(units[unit].row)).flatMap(Period.dayNumber))
  }

  /// The speech act of a sentence: that of its statement where there is no other sentence.
  private func act(_ unit: Int) -> String {
    units[unit].isWhole ? said.acts.first(Int(units[unit].row)) ?? "say" : "say"
  }

  private func isNegated(_ unit: Int) -> Bool {
    units[unit].isWhole && !said.negated[Int(units[unit].row)].isEmpty
  }

  /// The codes of what two sentences both name, and of the topics whose words both have.
  func common(_ left: Int, _ right: Int) -> (things: [Int32], topics: [Int32]) {
    let (things, topics) = (named(right), topics(right))
    return (
      named(left).filter(things.contains), self.topics(left).filter(topics.contains)
    )
  }

  /// The stances of a sentence towards things that it names, by their codes.
  func stances(_ unit: Int, towards things: [Int32]) -> [StanceReading] {
    let reader = StanceReader(
      words: passage(unit), act: act(unit), isNegated: isNegated(unit))
    let isAlone = named(unit).count == 1
    return things.map { reader.stance(towards: said.forms[Int($0)], isAlone: isAlone) }
  }
}

extension ReadTexts {
  /// One number for some words in their order.
  fileprivate func wording(of range: Range<Int>) -> UInt64 {
    range.reduce(UInt64(range.count)) { hash, index in
      (hash ^ lexicon.keys[Int(words[index].number)]) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// Puts the stems of some words that say something into a list, ascending.
  fileprivate func fill(_ stems: inout [Int32], of range: Range<Int>) {
    stems.removeAll(keepingCapacity: true)
    for index in range {
      let number = Int(words[index].number)
      if !lexicon.kinds[number].contains(.idle) { stems.append(lexicon.stems[number]) }
    }
    stems.sort()
  }
}

extension [Int32] {
  /// How many different numbers an ascending list has.
  fileprivate var differentCount: Int {
    indices.count { $0 == 0 || self[$0 - 1] != self[$0] }
  }

  /// The numbers of an ascending list, each once.
  fileprivate func once() -> [Int32] {
    var result: [Int32] = []
    result.reserveCapacity(count)
    for number in self where number != result.last { result.append(number) }
    return result
  }

  /// How many numbers two ascending lists have in common.
  fileprivate func commonCount(_ other: [Int32]) -> Int {
    var (i, j, common) = (0, 0, 0)
    while i < count, j < other.count {
      if self[i] == other[j] { common += 1 }
      let isBehind = self[i] <= other[j]
      if other[j] <= self[i] { j += 1 }
      if isBehind { i += 1 }
    }
    return common
  }
}
