import Language
import Tagging

/// A text together with all that is known of it before events are looked for, one column each.
struct EventScene {
  let reading: EntityReading
  let document: Document
  let dates: [DateMention]
  /// Who speaks, by the tokens of the cues, as far as statements have been read.
  let speakers: [Int: Entity.ID]
  let gazetteers: Gazetteers
  let keys: TokenKeys
  /// For each token the widest mention that covers it, −1 where none does.
  private let mentionAt: [Int32]
  /// For each token the date that covers it, −1 where none does.
  private let dateAt: [Int32]
  /// For each token the holding that covers it, −1 where none does.
  private let holdingAt: [Int32]

  init(
    reading: EntityReading, dates: [DateMention], speakers: [Int: Entity.ID] = [:],
    gazetteers: Gazetteers
  ) {
    self.reading = reading
    self.dates = dates
    self.speakers = speakers
    self.gazetteers = gazetteers
    let document = reading.layout.document
    self.document = document
    let count = document.tokens.count
    var keys = TokenKeys()
    keys.reserveCapacity(count)
    document.text.bytes.withUnsafeBufferPointer { bytes in
      for token in document.tokens {
        keys.append(
          utf8: UnsafeBufferPointer(rebasing: bytes[token.span.begin..<token.span.end]))
      }
    }
    self.keys = keys
    mentionAt = Self.column(reading.mentions.map(\.tokens), count: count)
    dateAt = Self.column(dates.map(\.tokens), count: count)
    holdingAt = Self.column(reading.holdings.map(\.tokens), count: count)
  }

  /// For each token the index of the widest range over it.
  private static func column(_ ranges: [Range<Int>], count: Int) -> [Int32] {
    var column = [Int32](repeating: -1, count: count)
    for (index, range) in ranges.enumerated() {
      for token in range.clamped(to: 0..<count) {
        let other = Int(column[token])
        if other < 0 || ranges[other].count < range.count { column[token] = Int32(index) }
      }
    }
    return column
  }

  // MARK: Words

  /// The word in small letters, empty outside the text.
  func word(_ index: Int) -> String {
    document.lowercased.indices.contains(index) ? document.lowercased[index] : ""
  }

  func isWord(_ index: Int) -> Bool {
    document.tokens.indices.contains(index) && document.tokens[index].kind == .word
  }

  func isCapitalised(_ index: Int) -> Bool {
    guard isWord(index) else { return false }
    switch document.tokens[index].letterCase {
    case .capitalised, .upper: return true
    case .mixed: return word(index).utf8.contains(0x2D)
    case .lower, .none: return false
    }
  }

  func isPossessive(_ index: Int) -> Bool {
    guard document.tokens.indices.contains(index) else { return false }
    return document.tokens[index].kind == .possessive || ["’", "'"].contains(document.words[index])
  }

  /// The tokens of the sentence that a token stands in.
  func sentence(_ index: Int) -> Range<Int> {
    document.sentences[document.sentence(of: index)].tokens
  }

  /// Behind a few words in brackets ("(28 June 2022)") that begin at the token, nil where none do.
  func bracketEnd(at index: Int) -> Int? {
    guard word(index) == "(" else { return nil }
    return Range.from(index + 1, upTo: min(index + 8, document.tokens.count)).first {
      word($0) == ")"
    }.map {
      $0 + 1
    }
  }

  // MARK: What covers a token

  func mention(at index: Int) -> Mention? {
    guard mentionAt.indices.contains(index), mentionAt[index] >= 0 else { return nil }
    return reading.mentions[Int(mentionAt[index])]
  }

  func entity(_ mention: Mention) -> Entity { reading.entities[mention.entity] }

  func date(at index: Int) -> DateMention? {
    guard dateAt.indices.contains(index), dateAt[index] >= 0 else { return nil }
    return dates[Int(dateAt[index])]
  }

  func holding(at index: Int) -> Holding? {
    guard holdingAt.indices.contains(index), holdingAt[index] >= 0 else { return nil }
    return reading.holdings[Int(holdingAt[index])]
  }

  func isPerson(_ id: Entity.ID) -> Bool { reading.entities[id].kind == .person }

  func isMinistry(_ id: Entity.ID) -> Bool { reading.entities[id].organizationKind == .ministry }

  /// Whether an entity is somewhere rather than somebody.
  func isPlace(_ mention: Mention) -> Bool {
    let kind = entity(mention).kind
    return mention.kind != .nationality
      && (kind == .place || kind == .country || kind == .government)
  }

  // MARK: Verbs

  /// Whether a word looks like a finite verb or a participle of one.
  func isVerbLike(_ index: Int) -> Bool {
    guard isWord(index), document.tokens[index].letterCase == .lower, mention(at: index) == nil
    else { return false }
    return FunctionWords.auxiliaries.contains(document.lowercased[index])
      || reading.layout.tags[index].isFiniteOrParticiple
  }

  /// Whether a word is an adverb or another small word that stands between subject and verb.
  func isAdverb(_ index: Int) -> Bool {
    let word = word(index)
    return word.utf8.count > 4 && word.hasSuffix("ly")
      && document.tokens[index].letterCase == .lower
      || EventScene.adverbs.contains(word)
  }

  private static let adverbs: Set<String> = [
    "also", "then", "again", "both", "each", "earlier", "later", "all", "once", "twice", "first",
    "further", "already", "just", "never", "not", "n't", "together", "still", "now", "even", "soon",
    "here", "there", "abroad", "separately", "once", "online",
  ]

  /// The first token of the verb group that ends with the verb at the index: "will also be met".
  func groupStart(_ verb: Int) -> Int {
    let start = sentence(verb).lowerBound
    var index = verb
    while index > start {
      let before = index - 1
      guard FunctionWords.auxiliaries.contains(word(before)) || isAdverb(before) else { break }
      index = before
    }
    return index
  }

  /// Whether the verb group is negated, or says only what might have been.
  func isUnreal(_ verb: Int) -> Bool {
    let group = groupStart(verb)..<verb
    let unreal: Set = [
      "not", "n't", "never", "could", "might", "should", "may", "cannot", "can't", "ought", "won't",
      "didn't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "wasn't", "weren't", "isn't",
    ]
    if group.contains(where: { unreal.contains(word($0)) }) { return true }
    guard word(group.lowerBound - 1) == "to" else {
      return ["without", "if", "not", "unless"].contains(word(group.lowerBound - 1))
    }
    let governor = word(group.lowerBound - 2)
    // "invited her counterpart to visit": the one who is asked may stand between.
    let asked = group.lowerBound - 7..<group.lowerBound - 2
    return EventScene.wishes.contains(governor)
      || asked.contains { ["invited", "invites", "invite", "asked", "urged"].contains(word($0)) }
  }

  /// What governs an infinitive without making it happen.
  private static let wishes = Set(
    words: """
      refused refuses refuse declined declines decline failed fails fail want wants wanted
      wish wishes wished hope hopes hoped ready willing prepared willingness readiness urged
      urges asked invited chance opportunity able unable like seek sought agreed agree need
      needs needed right how attempt attempted tried efforts effort threatened reason continue
      decided decide not ability designed
      """)

  /// Whether the verb group speaks of what is to come.
  func isFuture(_ verb: Int) -> Bool {
    let start = groupStart(verb)
    if (start..<verb).contains(where: { DateWords.future.contains(word($0)) }) { return true }
    guard word(start - 1) == "to" else { return false }
    let before = word(start - 2)
    return ["is", "are", "going", "set"].contains(before) || DateWords.future.contains(before)
  }
}
