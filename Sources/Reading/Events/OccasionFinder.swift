import Language
import Tagging

/// Where, when, on what occasion and in which form something is said.
public struct Occasion: Hashable, Sendable {
  /// The address, briefing, conference or meeting.
  public var event: Event.ID?
  /// The form in which it is said.
  public var channel: ChannelMention?
  /// The date of saying.
  public var date: DateMention?
  /// The place of saying.
  public var place: Entity.ID?

  /// Makes an occasion.
  public init(event: Event.ID? = nil, date: DateMention? = nil, place: Entity.ID? = nil) {
    self.event = event
    self.date = date
    self.place = place
  }

  /// Whether nothing is known of it.
  public var isEmpty: Bool { event == nil && channel == nil && date == nil && place == nil }
}

/// Finds the occasion on which a cue's words were said.
///
/// "In a Friday address to the panel in Kandor, Okello said …" was said in that address, on Friday,
/// in Kandor; what Okello says in the sentences behind it was said there too.
public struct OccasionFinder: Sendable {
  /// A cue and who speaks.
  public struct Cue: Hashable, Sendable {
    /// The first token of the cue.
    public var token: Int
    /// The speaker, where it is known.
    public var speaker: Entity.ID?
    /// Whether the article tells in its own words what was said.
    public var isReported: Bool
    /// Whether the article itself tells that it was said, and not somebody in it.
    public var isTold: Bool
    /// What is said: days named there are no days of saying.
    public var contents: [Range<Int>]
    /// The form that the cue's own sentence tells.
    public var channel: ChannelMention?

    /// Makes a cue.
    public init(
      token: Int, speaker: Entity.ID?, isReported: Bool = false, isTold: Bool = false,
      contents: [Range<Int>] = [], channel: ChannelMention? = nil
    ) {
      self.token = token
      self.speaker = speaker
      self.isReported = isReported
      self.isTold = isTold
      self.contents = contents
      self.channel = channel
    }
  }

  let scene: EventScene
  let events: [Event]
  /// The events by the sentence of each of their mentions.
  private(set) var bySentence: [Int: [(tokens: Range<Int>, event: Event.ID)]] = [:]

  /// Makes a finder for the events of one article.
  public init(
    reading: EntityReading, dates: [DateMention], events: [Event], gazetteers: Gazetteers
  ) {
    scene = EventScene(reading: reading, dates: dates, gazetteers: gazetteers)
    self.events = events
    for (id, event) in events.enumerated() {
      for tokens in event.tokens where !tokens.isEmpty {
        bySentence[scene.document.sentence(of: tokens.lowerBound), default: []].append((tokens, id))
      }
    }
  }

  /// The occasions of cues in the order of the text, those that go on from before included.
  ///
  /// A speaker who goes on within two paragraphs, with nobody else between, is still on the same
  /// occasion.
  public func occasions(of cues: [Cue]) -> [Occasion] {
    var found: [Occasion] = []
    var last: (speaker: Entity.ID, token: Int, occasion: Occasion)?
    let told = encounter()
    let times = times(besides: cues)
    var afterwords = afterwords()[...]
    for cue in cues {
      while let afterword = afterwords.first, afterword.token < cue.token {
        afterwords.removeFirst()
        if let speaker = settle(afterword, cues: cues, occasions: &found) {
          last = (speaker, afterword.token, afterword.occasion)
        }
      }
      var occasion = occasion(forCueAt: cue.token)
      occasion.channel = cue.channel
      let paragraph = scene.document.paragraph(of: cue.token)
      if let speaker = cue.speaker {
        if let before = last, before.speaker == speaker, occasion.event == nil,
          occasion.date == nil, occasion.channel == nil || before.occasion.event == nil,
          occasion.place == nil || [nil, occasion.place].contains(before.occasion.place),
          paragraph - scene.document.paragraph(of: before.token) <= 2,
          !hasPassed(since: before.token, before.occasion, until: cue.token, by: times)
        {
          let (place, channel) = (occasion.place, occasion.channel)
          occasion = before.occasion
          occasion.place = occasion.place ?? place
          occasion.channel = channel ?? occasion.channel
        }
        if !occasion.isEmpty {
          last = (speaker, cue.token, occasion)
        } else if last?.speaker != speaker {
          last = nil
        }
        if occasion.isEmpty, cue.isReported, let told, told.reaches(cue, in: paragraph, speaker) {
          occasion = told.occasion
        }
      }
      found.append(occasion)
    }
    for afterword in afterwords { settle(afterword, cues: cues, occasions: &found) }
    addReturns(to: &found, of: cues, times: times)
    return found
  }

  /// The occasion that the cue's own sentence tells of.
  public func occasion(forCueAt token: Int) -> Occasion {
    guard scene.document.tokens.indices.contains(token) else { return Occasion() }
    let sentence = scene.sentence(token)
    var occasion = Occasion()
    if let event = event(near: token, sentence: sentence) {
      occasion.event = event
      occasion.date = events[event].date
      occasion.place = events[event].place
    }
    let said = adjacent(to: token, sentence: sentence)
    occasion.date = said.date ?? occasion.date
    occasion.place = occasion.place ?? said.place
    return occasion
  }

  private static let types: Set<String> = [
    "address", "briefing", "conference", "summit", "meeting", "call", "talks", "visit", "ceremony",
    "hosting", "signing", "exercise", "protest", "interview", "rally",
  ]

  /// The event that a phrase beside the cue's clause names, the one directly governed first.
  private func event(near token: Int, sentence: Range<Int>) -> Event.ID? {
    let candidates = (bySentence[scene.document.sentence(of: token)] ?? []).filter { candidate in
      OccasionFinder.types.contains(events[candidate.event].type)
        && (isProgramme(candidate.event)
          ? isBeside(token, candidate.tokens)
          : isOccasion(candidate.tokens, of: token, sentence: sentence))
    }
    return candidates.min {
      let (left, right) = (abs($0.tokens.lowerBound - token), abs($1.tokens.lowerBound - token))
      return left != right ? left < right : $0.event < $1.event
    }?.event
  }

  /// Whether the words stand behind "in", "at", "during" before the cue's clause or right behind
  /// the cue ("told reporters at a briefing"), not in the content.
  private func isOccasion(_ tokens: Range<Int>, of token: Int, sentence: Range<Int>) -> Bool {
    let start = scene.phraseStart(tokens.lowerBound)
    var before = start - 1
    while before >= sentence.lowerBound,
      FunctionWords.determiners.contains(scene.word(before)) || scene.isPossessive(before)
        || (scene.mention(at: before) != nil || scene.date(at: before) != nil)
          && scene.isPossessive(before + 1)
    {
      before -= 1
    }
    // "told a news conference".
    if before == token, ["told", "tells"].contains(scene.word(token)) { return true }
    let preposition = scene.word(before)
    guard ["in", "at", "during", "addressing", "on", "to"].contains(preposition),
      before >= sentence.lowerBound
    else { return false }
    if ["on", "to"].contains(preposition) {
      // "speaking to a conference", "on a visit to Kandor".
      guard
        preposition == "to" && ["speaking", "remarks"].contains(scene.word(before - 1))
          || preposition == "on"
            && (scene.word(start).hasPrefix("visit")
              || Self.broadcasts.contains(scene.word(tokens.upperBound - 1)))
      else { return false }
    }
    if tokens.lowerBound < token {
      // Between the phrase and the cue there may be no other clause.
      // "praised Malta's work at the talks and said": nor is it where an earlier verb's object was.
      if before > sentence.lowerBound,
        let verb = (sentence.lowerBound..<before).last(where: scene.isVerbLike),
        (verb + 1..<before).contains(where: scene.isPossessive)
      {
        return false
      }
      let between = Range.from(tokens.upperBound, upTo: token)
      return !between.contains { scene.document.tokens[$0].kind == .quotationMark }
        && between.filter { scene.isVerbLike($0) && !isCueGroup($0, token) }.count <= 1
    }
    guard !Self.parts.contains(scene.word(before - 1)) else { return false }
    let between = Range.from(token + 1, upTo: before)
    return between.count <= 12
      && !between.contains {
        scene.isVerbLike($0) || scene.document.tokens[$0].kind == .quotationMark
          || ["that", ":", "to"].contains(scene.word($0)) || scene.isPossessive($0)
      }
  }

  private func isProgramme(_ event: Event.ID) -> Bool {
    events[event].type == "interview" && events[event].isNamed
  }

  /// Whether between a programme and the cue no other clause stands.
  private func isBeside(_ token: Int, _ programme: Range<Int>) -> Bool {
    let between =
      programme.lowerBound > token
      ? Range.from(token + 1, upTo: programme.lowerBound)
      : Range.from(programme.upperBound, upTo: token)
    return between.count <= 14
      && !between.contains {
        ["that", ":", ";"].contains(scene.word($0))
          || scene.isVerbLike($0) && !isCueGroup($0, token)
      }
  }

  private static let broadcasts: Set<String> = ["broadcast", "show", "podcast"]

  /// What somebody is thanked for having had in an event: "thanked Malta for its part in the talks".
  private static let parts: Set<String> = [
    "participation", "attendance", "presence", "part", "role", "leadership", "engagement",
  ]

  /// Whether a clause ends there: "said in June 2012, citing", not "said in 2012 nobody was there".
  private func isClosed(_ index: Int) -> Bool {
    guard scene.document.tokens.indices.contains(index) else { return true }
    return scene.document.tokens[index].kind != .word || scene.word(index) == "that"
  }

  private func isCueGroup(_ index: Int, _ cue: Int) -> Bool { index >= scene.groupStart(cue) }

  /// "told Kandor Daily host Ana Sol on Friday": whoever is told stands before the day.
  private func isAddressee(_ index: Int, of cue: Int) -> Bool {
    guard ["told", "tells"].contains(scene.word(cue)) else { return false }
    let tag = scene.reading.layout.tags[index]
    return tag == .properNoun || tag.isCommonNoun || scene.isCapitalised(index)
  }

  /// "said on Friday", "told reporters in Kandor on Monday", "on Tuesday said".
  private func adjacent(to token: Int, sentence: Range<Int>) -> (
    date: DateMention?, place: Entity.ID?
  ) {
    var date: DateMention?
    var place: Entity.ID?
    var index = token + 1
    var steps = 0
    while index < sentence.upperBound, steps < 8 {
      if let found = scene.date(at: index) {
        // "on his Monday broadcast" was on Monday.
        if Self.broadcasts.contains(scene.word(found.tokens.upperBound)) { date = date ?? found }
        guard !scene.isPremodifier(found) else { break }
        date = date ?? found
        index = found.tokens.upperBound
        continue
      }
      let word = scene.word(index)
      if word == "in", let found = scene.date(at: index + 1), isClosed(found.tokens.upperBound) {
        index += 1
        continue
      }
      if word == "in" || word == "at", let found = scene.place(behind: index, isTopic: false) {
        place = place ?? found.entity
        index = found.tokens.upperBound
        continue
      }
      let isSmall =
        [
          "on", "late", "early", "earlier", "reporters", "journalists", "lawmakers", "a", "the",
          "here", "his", "her", "their",
        ]
        .contains(word)
        || date == nil && place == nil
          && (scene.mention(at: index) != nil && steps < 3 || isAddressee(index, of: token))
      guard isSmall, scene.document.tokens[index].kind == .word else { break }
      index += 1
      steps += 1
    }
    return (
      date ?? scene.dayBehind(cue: token) ?? scene.dateBefore(token)
        ?? scene.dayOfOpening(before: token) ?? scene.dayOfMainClause(before: token),
      place ?? scene.placeBehind(cue: token) ?? scene.placeBefore(token)
        ?? scene.placeOfOpening(before: token)
    )
  }
}
