internal import Questions

/// The words of statements in bags, one for all that a party says in one story.
///
/// The bag, not the statement, is what is shuffled: the words of one article, and of its reprints,
/// come together, so that single statements are no independent draws.
struct WordBags {
  /// A word of a bag and how often it comes there.
  struct Entry {
    var word: Int32
    var count: Int32
  }

  /// The words of one party in one story.
  struct Bag {
    var party: Int
    var story: Int32
    var entries: [Entry]
    /// How many words there are, those that are not counted apart included.
    var total: Int
  }

  /// The bags, in the order of parties and stories.
  private(set) var bags: [Bag] = []
  /// The words by their numbers, in the spelling that comes first.
  private(set) var words: [String] = []
  /// How often each word comes in all bags.
  private(set) var counts: [Int] = []
  /// In how many different stories each word comes.
  private(set) var stories: [Int] = []
  /// For each word the first row that has it, by party.
  private(set) var examples: [[Int: Int]] = []

  /// Fills the bags.
  ///
  /// - Parameters:
  ///   - rows: for each party the rows of its statements; a statement of two parties is in the bags
  ///     of the first only, since it marks neither.
  ///   - stories: the story of each row.
  ///   - texts: the contents.
  init(rows: [[Int]], stories: [Int32], texts: StatementColumn) {
    var numbers: [UInt64: Int32] = [:]
    var taken: Set<Int> = []
    for (party, own) in rows.enumerated() {
      var filled: [Int32: (counts: [Int32: Int32], total: Int)] = [:]
      // Reprints of one story say the same again.
      var said: Set<StoryText> = []
      for row in own where taken.insert(row).inserted {
        guard let code = texts[row].first,
          said.insert(StoryText(story: stories[row], text: code)).inserted
        else { continue }
        let text = texts.values[Int(code)]
        for word in WordStream(text).words {
          filled[stories[row], default: ([:], 0)].total += 1
          guard !StopWords.contains(word), !word.isNumber else { continue }
          let number = numbers[word.key] ?? Int32(words.count)
          if number == words.count {
            numbers[word.key] = number
            words.append(Self.spelling(word, in: text))
            examples.append([:])
          }
          if examples[Int(number)][party] == nil { examples[Int(number)][party] = row }
          filled[stories[row]]?.counts[number, default: 0] += 1
        }
      }
      for (story, bag) in filled.sorted(by: { $0.key < $1.key }) {
        bags.append(
          Bag(
            party: party, story: story,
            entries: bag.counts.sorted { $0.key < $1.key }.map { Entry(word: $0, count: $1) },
            total: bag.total))
      }
    }
    countAll()
  }

  private struct StoryText: Hashable {
    var story: Int32
    var text: Int32
  }

  private mutating func countAll() {
    counts = [Int](repeating: 0, count: words.count)
    stories = counts
    var seen: Set<UInt64> = []
    for bag in bags {
      for entry in bag.entries {
        counts[Int(entry.word)] += Int(entry.count)
        let key =
          UInt64(UInt32(bitPattern: entry.word)) << 32 | UInt64(UInt32(bitPattern: bag.story))
        if seen.insert(key).inserted { stories[Int(entry.word)] += 1 }
      }
    }
  }

  /// A word in small letters; names keep their capital where they do not open a clause.
  private static func spelling(_ word: WordStream.Word, in text: String) -> String {
    let bytes = text.utf8
    let begin = bytes.index(bytes.startIndex, offsetBy: word.bytes.lowerBound)
    let end = bytes.index(bytes.startIndex, offsetBy: word.bytes.upperBound)
    let spelling = String(text[begin..<end])
    return word.opensClause ? spelling.lowercased() : spelling
  }
}
