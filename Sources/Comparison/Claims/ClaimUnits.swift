internal import Questions

/// The sentences of all statements that are compared, each with what it names.
struct ClaimUnits {
  /// One sentence of a statement.
  struct Unit {
    /// The row of the statement.
    var row: Int
    /// The words, and where they stand in the statement's text, in Unicode scalars.
    var part: SentenceSplit.Part
    /// The words as keys.
    var stream: WordStream
    /// Whether the statement has no other sentence, so that its speech act is this one's.
    var isWhole: Bool
    /// The codes of the things that it names, with their stances.
    var named: [(target: Int32, reading: StanceReading)]
    /// The stems of the words that name them, and of those that say nothing, such as titles.
    var idle: Set<UInt64>
    /// The codes of the topics whose words it has.
    var topics: [Int32]
  }

  /// The sentences, statement by statement.
  let units: [Unit]
  /// For each row its sentences among them.
  let ranges: [Range<Int>]
  let acts: StatementColumn
  let negated: StatementColumn
  let mentions: StatementColumn
  let topics: StatementColumn

  /// A sentence with fewer different words that say something ("Thank you all very much.") says
  /// nothing that could be compared.
  private static let leastStems = 4

  init(of testimony: Testimony) throws {
    let table = testimony.table
    let texts = try table.column(.text)
    acts = try table.column(.act)
    negated = try table.column(.isNegated)
    mentions = try table.column(.mention)
    topics = try table.column(.topic)
    let forms = try ThingForms(mentions, testimony.questions).forms
    let labels = try testimony.questions.names(topics.values)
    let stems = topics.values.map { id in
      WordStream(labels[id]?.name ?? "").words.map(\.stem)
    }
    var units: [Unit] = []
    var ranges: [Range<Int>] = []
    for row in 0..<table.count {
      let start = units.count
      let parts = SentenceSplit(texts.first(row) ?? "").parts
      for part in parts {
        let stream = WordStream(part.text)
        let own = Set(stream.words.lazy.filter { !StopWords.contains($0) }.map(\.stem))
        guard own.count >= Self.leastStems else { continue }
        let isWhole = parts.count == 1
        let act = isWhole ? acts.first(row) ?? "say" : "say"
        let isNegated = isWhole && !negated[row].isEmpty
        let reader = StanceReader(text: part.text, stream: stream, act: act, isNegated: isNegated)
        var idle: Set<UInt64> = []
        let named = mentions[row].filter { target in
          let places = stream.words.places(of: forms[Int(target)].keys)
          for place in places { idle.formUnion(stream.words[place].map(\.stem)) }
          return !places.isEmpty
        }
        units.append(
          Unit(
            row: row, part: part, stream: stream, isWhole: isWhole,
            named: named.map { target in
              (target, reader.stance(towards: forms[Int(target)], isAlone: named.count == 1))
            },
            idle: idle,
            topics: topics[row].filter { code in
              !stems[Int(code)].isEmpty && stems[Int(code)].allSatisfy(own.contains)
            }))
      }
      ranges.append(start..<units.count)
    }
    self.units = units
    self.ranges = ranges
  }

  /// How many words that say something two sentences share besides those that name things and those
  /// that stand in every second sentence of diplomacy.
  func sharedWords(_ left: Int, _ right: Int) -> Int {
    func stems(_ unit: Unit) -> Set<UInt64> {
      Set(unit.stream.words.lazy.filter { !StopWords.contains($0) }.map(\.stem))
        .subtracting(unit.idle).subtracting(StopWords.titles)
    }
    return stems(units[left]).intersection(stems(units[right])).count
  }

  /// The sentence as the search for relations sees it.
  func text(_ unit: Int) -> ClaimText {
    let unit = units[unit]
    return ClaimText(
      text: unit.part.text, stream: unit.stream,
      act: unit.isWhole ? acts.first(unit.row) ?? "say" : "say",
      isNegated: unit.isWhole && !negated[unit.row].isEmpty)
  }

  /// The IRIs of what two sentences both name or are about.
  func commonSubjects(_ left: Int, _ right: Int) -> [String] {
    let (a, b) = (units[left], units[right])
    let things = Set(a.named.map(\.target)).intersection(b.named.map(\.target))
    let shared = Set(a.topics).intersection(b.topics)
    return things.map { mentions.values[Int($0)] }.sorted()
      + shared.map { topics.values[Int($0)] }.sorted()
  }

  /// For each thing that both sentences name both stances.
  func stances(
    _ left: Int, _ right: Int, names: [String: Reference]
  ) -> [(name: String, left: StanceReading, right: StanceReading)] {
    units[left].named.compactMap { own in
      guard let other = units[right].named.first(where: { $0.target == own.target }) else {
        return nil
      }
      let id = mentions.values[Int(own.target)]
      return (names[id]?.name ?? id, own.reading, other.reading)
    }
  }
}
