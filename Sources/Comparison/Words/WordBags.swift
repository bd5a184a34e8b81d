internal import Questions
internal import TextAnalysis

/// The words of statements in bags, one for all that a party says in one story.
///
/// The bag, not the statement, is what is shuffled: the words of one article, and of its reprints,
/// come together, so that single statements are no independent draws.
struct WordBags: Sendable {
  /// A word of a bag and how often it comes there.
  struct Entry: Sendable {
    var word: Int32
    var count: Int32
  }

  /// The words of one party in one story.
  struct Bag: Sendable {
    var party: Int
    var story: Int32
    /// Where its words stand among those of all bags.
    var entries: Range<Int>
    /// How many words there are, those that are not counted apart included.
    var total: Int
  }

  /// The bags, in the order of parties and stories.
  private(set) var bags: [Bag] = []
  /// The words of all bags, one bag behind the other.
  private(set) var entries: [Entry] = []
  /// How often each word comes in all bags; 0 for those that are not counted apart.
  private(set) var counts: [Int]
  /// In how many different stories each word comes.
  private(set) var stories: [Int]
  /// For each party and word the first row that has it, −1 where none does.
  private(set) var examples: [[Int32]]
  /// For each word where it comes first, if possible not at the start of a clause: the text and the place among all words, −1 where nowhere.
  private var places: [(text: Int32, word: Int32)]
  private let read: ReadTexts

  /// Fills the bags.
  ///
  /// - Parameters:
  ///   - rows: for each party the rows of its statements; a statement of two parties is in the bags
  ///     of the first only, since it marks neither.
  ///   - storyOf: the story of each row.
  ///   - texts: the contents by their rows.
  ///   - read: the words of the contents.
  init(rows: [[Int]], stories storyOf: [Int32], texts: StatementCodes, read: ReadTexts) {
    let words = read.lexicon.count
    self.read = read
    counts = Array(repeating: 0, count: words)
    stories = counts
    examples = Array(repeating: Array(repeating: -1, count: words), count: rows.count)
    places = Array(repeating: (-1, -1), count: words)
    var isTaken = [Bool](repeating: false, count: storyOf.count)
    var entryOf = [Int32](repeating: -1, count: words)
    for (party, own) in rows.enumerated() {
      let own = own.filter { row in
        defer { isTaken[row] = true }
        return !isTaken[row] && !texts[row].isEmpty
      }
      // Story by story, each in the order of its rows.
      let ordered = own.sorted { (storyOf[$0], $0) < (storyOf[$1], $1) }
      var start = 0
      while start < ordered.count {
        let story = storyOf[ordered[start]]
        let end = ordered[start...].firstIndex { storyOf[$0] != story } ?? ordered.count
        fill(party, story, ordered[start..<end], texts, &entryOf)
        start = end
      }
      for row in own { note(row, of: party, texts) }
    }
    countStories()
  }

  /// Makes the bag of one party and story; `entryOf` has each word's last entry among those of all bags.
  private mutating func fill(
    _ party: Int, _ story: Int32, _ rows: ArraySlice<Int>, _ texts: StatementCodes,
    _ entryOf: inout [Int32]
  ) {
    let begin = entries.count
    var total = 0
    // Reprints of one story say the same again.
    let said = rows.compactMap { texts[$0].first }.sorted()
    for (index, text) in said.enumerated() where index == 0 || said[index - 1] != text {
      let range = read.range(of: Int(text))
      total += range.count
      for word in read.words[range] where isCounted(word) {
        let number = Int(word.number)
        counts[number] += 1
        if entryOf[number] >= begin {
          entries[Int(entryOf[number])].count += 1
        } else {
          entryOf[number] = Int32(entries.count)
          entries.append(Entry(word: word.number, count: 1))
        }
      }
    }
    bags.append(Bag(party: party, story: story, entries: begin..<entries.count, total: total))
  }

  /// Notes where a party has its words first.
  private mutating func note(_ row: Int, of party: Int, _ texts: StatementCodes) {
    guard let text = texts[row].first else { return }
    for index in read.range(of: Int(text)) {
      let word = read.words[index]
      let number = Int(word.number)
      guard isCounted(word) else { continue }
      if examples[party][number] < 0 { examples[party][number] = Int32(row) }
      // A name that opens a clause somewhere is a name all the same.
      if places[number].text < 0 || word.isCapital && !word.opensClause && !hasPlainPlace(number) {
        places[number] = (text, Int32(index))
      }
    }
  }

  /// Whether the place that is kept of a word says how it is written.
  private func hasPlainPlace(_ number: Int) -> Bool {
    !read.words[Int(places[number].word)].opensClause
  }

  private func isCounted(_ word: Word) -> Bool {
    !word.isNumber && !read.lexicon.kinds[Int(word.number)].contains(.idle)
  }

  /// Counts for each word the stories in which any party has it.
  private mutating func countStories() {
    // Story by story: a word is counted where the last story that had it was another.
    var last = [Int32](repeating: -1, count: counts.count)
    for bag in bags.sorted(by: { $0.story < $1.story }) {
      for entry in entries[bag.entries] where last[Int(entry.word)] != bag.story {
        last[Int(entry.word)] = bag.story
        stories[Int(entry.word)] += 1
      }
    }
  }

  /// A word as it is written: in small letters, but names keep their capital where they do not always
  /// open a clause.
  func spelling(_ word: Int) -> String {
    let place = places[word]
    guard place.text >= 0 else { return "" }
    let word = read.words[Int(place.word)]
    let spelling = read.spelling(word.bytes, of: Int(place.text))
    return word.opensClause ? spelling.lowercased() : spelling
  }
}
