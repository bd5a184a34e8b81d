internal import Questions

/// The words that mark each party against all others together.
///
///     let words = try SpeakerWords(of: testimony)
///     words.sides[0].words.first   // "corridor", 14 times in 6 stories, z 5.2, beyond chance
public struct SpeakerWords: Sendable {
  /// How words are compared.
  public struct Options: Sendable {
    /// In how many different stories a word must come.
    public var leastStories = 3
    /// How many words the prior is worth.
    public var priorWeight = 500.0
    /// How often whole articles are dealt anew.
    public var shuffles = 200
    /// The share of comparisons under chance that may show any word.
    public var level = 0.05
    /// What the shuffling begins with.
    public var seed: UInt64 = 2008
    /// With fewer statements of a party no test is made.
    public var leastStatements = 20

    /// The usual values.
    public init() {}
  }

  /// What marks one party.
  public struct Side: Sendable {
    /// Who.
    public var party: Party
    /// How many statements.
    public var statements: Int
    /// In how many different stories.
    public var stories: Int
    /// How many words they have.
    public var total: Int
    /// The score that chance exceeds in few comparisons; nil where no test was made.
    public var threshold: Double?
    /// Its words, the most marked first; where no test was made, the most frequent first.
    public var words: [Word]
    /// How many words are beyond the threshold, those that were cut off included.
    public var found: Int
  }

  /// One word.
  public struct Word: Hashable, Sendable {
    /// The word, in the spelling in which it comes first.
    public var word: String
    /// How often the party says it.
    public var count: Int
    /// How often all others say it.
    public var others: Int
    /// In how many different stories it comes, whoever says it.
    public var stories: Int
    /// How far it leans to the party, in standard deviations.
    public var score: Double
    /// Whether that is beyond chance.
    public var isBeyondChance: Bool
    /// The IRI of the earliest statement of the party that has it.
    public var statement: String?
  }

  /// The parties in their order.
  public private(set) var sides: [Side] = []
  /// How they were compared.
  public let options: Options

  /// Compares the words of parties.
  ///
  /// - Parameters:
  ///   - testimony: what they said.
  ///   - options: how words are compared.
  ///   - limit: how many words of each party are wanted; nil for all that were compared.
  /// - Throws: what the questions throw.
  public init(of testimony: Testimony, options: Options = Options(), limit: Int?) async throws {
    self.options = options
    let contents = try testimony.contents()
    let stories = try Units(.clusters, of: testimony.table)
    let bags = WordBags(
      rows: testimony.rows, stories: stories.numbers, texts: contents.codes,
      read: await contents.read)
    let comparison = WordComparison(bags, options, parties: testimony.parties.count)
    let isTested =
      testimony.parties.count > 1
      && testimony.rows.allSatisfy { $0.count >= options.leastStatements }
    var threshold: Double?
    for (index, party) in testimony.parties.enumerated() {
      // Of two, each is the other's others: one dealing serves both.
      if isTested, threshold == nil || testimony.parties.count > 2 {
        threshold = await comparison.threshold(of: index)
      }
      let result = (words: comparison.words(of: index, isTested: isTested), threshold: threshold)
      let kept = result.words.prefix(limit ?? .max)
      let rows = kept.map { Int(bags.examples[index][$0.number]) }
      let ids = Dictionary(
        zip(rows, try testimony.table.ids(rows)), uniquingKeysWith: { first, _ in first })
      sides.append(
        Side(
          party: party, statements: testimony.rows[index].count,
          stories: stories.count(testimony.rows[index]), total: comparison.totals[index],
          threshold: result.threshold,
          words: kept.map { word in
            Word(
              word: comparison.spellings[word.number], count: word.count, others: word.others,
              stories: bags.stories[word.number], score: word.score,
              isBeyondChance: result.threshold.map { word.score > $0 } ?? false,
              statement: ids[Int(bags.examples[index][word.number])])
          },
          found: result.threshold.map { least in result.words.count { $0.score > least } } ?? 0))
    }
  }
}

/// Scores the words of one party after the other against those of all others.
struct WordComparison {
  /// A word of one side.
  struct Scored {
    var number: Int
    var count: Int
    var others: Int
    var score: Double
  }

  let bags: WordBags
  let options: SpeakerWords.Options
  /// The words as they are shown.
  let spellings: [String]
  /// How many words each party says.
  let totals: [Int]
  private let counts: [[Int32]]

  init(_ bags: WordBags, _ options: SpeakerWords.Options, parties: Int) {
    self.bags = bags
    self.options = options
    spellings = bags.counts.indices.map { bags.counts[$0] > 0 ? bags.spelling($0) : "" }
    var totals = [Int](repeating: 0, count: parties)
    var counts = [[Int32]](
      repeating: [Int32](repeating: 0, count: bags.counts.count), count: parties)
    for bag in bags.bags {
      totals[bag.party] += bag.total
      for entry in bags.entries[bag.entries] { counts[bag.party][Int(entry.word)] += entry.count }
    }
    self.totals = totals
    self.counts = counts
  }

  private var odds: LogOdds {
    LogOdds(priorWeight: options.priorWeight, total: totals.reduce(0, +))
  }

  /// For each word whether it comes in enough stories.
  private var wanted: [Bool] { bags.stories.map { $0 >= options.leastStories } }

  /// The score of a party's words that chance exceeds in few comparisons.
  func threshold(of party: Int) async -> Double {
    await ShuffleThreshold(shuffles: options.shuffles, level: options.level, seed: options.seed)
      .threshold(
        bags, isFirst: bags.bags.map { $0.party == party }, isTested: wanted, odds: odds)
  }

  /// The words of a party: the most marked first, or without a test the most frequent.
  func words(of party: Int, isTested: Bool) -> [Scored] {
    let total = totals.reduce(0, +)
    let (odds, own, wanted) = (self.odds, totals[party], self.wanted)
    var words = bags.counts.indices.compactMap { word -> Scored? in
      let count = Int(counts[party][word])
      guard count > 0, wanted[word] || !isTested else { return nil }
      let others = bags.counts[word] - count
      return Scored(
        number: word, count: count, others: others,
        score: odds.score((count, own), (others, total - own)))
    }
    guard isTested else {
      words.sort {
        $0.count == $1.count
          ? spellings[$0.number] < spellings[$1.number] : $0.count > $1.count
      }
      return words
    }
    words.sort {
      $0.score == $1.score
        ? spellings[$0.number] < spellings[$1.number] : $0.score > $1.score
    }
    return words
  }
}
