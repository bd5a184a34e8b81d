import Language
import Tagging

/// Papers that speak for those who made them: "the report", "the ad", "his tweet".
extension EntityBook {
  /// Whoever made the paper that a description points back to, where the text has said so: "Pew’s report",
  /// "a report by the bank", "the bank published a report" … "the report"; or whose it is by its pronoun.
  mutating func author(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let start = phrase.tokens.lowerBound
    // "a statement issued by the bank": what was done with it stands behind.
    let last =
      phrase.head.last {
        scene.layout.tags[$0] != .pastParticiple && scene.layout.tags[$0] != .pastTense
      } ?? phrase.head.lowerBound
    guard !phrase.isPronoun, let noun = paper(at: last) else { return nil }
    // "a CNN national poll", "the report by the bank" say themselves whose they are.
    guard names(in: phrase.tokens).isEmpty else {
      return owner(before: last) ?? source(behind: last)
    }
    // "A ministry statement", "a foreign ministry press release"
    let office = scene.word(last - 1) == "press" ? last - 2 : last - 1
    if ["ministry", "embassy"].contains(scene.word(office)), office > start {
      let body = SpeakerPhrase(office..<office + 1, scene: scene)
      let whole = SpeakerPhrase(start + 1..<office + 1, scene: scene)
      return describedBody(body) ?? ministryOfSubject(body) ?? ministryAround(whole)
    }
    // "A statement from its foreign ministry", "a readout of her ministry"
    let link = phrase.head.upperBound
    if ["from", "by", "of"].contains(scene.word(link)), link + 1 < phrase.core.upperBound,
      // A text may be of a text of a text.
      phrase.core.count < Self.longest,
      let found = entity(link + 1..<phrase.core.upperBound),
      [.organization, .government].contains(entities[found].kind)
    {
      return found
    }
    guard phrase.isDefinite else { return nil }
    let found: Entity.ID?
    switch scene.word(start) {
    case "his": found = person(.masculine, before: start, except: nil)
    case "her": found = person(.feminine, before: start, except: nil)
    case "its", "their", "our", "my", "your": found = nil
    default: found = maker(of: noun, before: start)
    }
    if let found { mention(phrase.tokens, found, .description) }
    return found
  }

  /// How many tokens words for a paper and whose it is have at most.
  private static let longest = 14
  /// How many tokens back a paper is looked for.
  private static let reach = 600

  /// Who made the paper of that name that the text spoke of last, and said who made it.
  private func maker(of noun: String, before token: Int) -> Entity.ID? {
    for index in (max(0, token - Self.reach)..<token).reversed() where paper(at: index) == noun {
      if let found = maker(ofPaperAt: index) { return found }
    }
    return nil
  }

  private func paper(at index: Int) -> String? {
    scene.isWord(index) ? PaperNouns.noun(scene.word(index)) : nil
  }

  /// Who made the paper that stands at a token, as the words around it say.
  private func maker(ofPaperAt noun: Int) -> Entity.ID? {
    owner(before: noun) ?? source(behind: noun) ?? publisher(before: noun) ?? sayer(in: noun)
  }

  /// "The ministry said in a press release": the body that has said something in it.
  private func sayer(in noun: Int) -> Entity.ID? {
    let start = scene.start(noun)
    guard
      let link = Range.from(max(start, noun - 4), upTo: noun).last(where: {
        scene.word($0) == "in" && ["a", "an"].contains(scene.word($0 + 1))
      }), link > start, scene.isReportingVerb(link - 1),
      let last = history.last(where: { $0.token >= start && $0.token < link }),
      [.organization, .government].contains(entities[last.entity].kind)
    else { return nil }
    return last.entity
  }

  private func maker(_ name: Mention) -> Entity.ID? {
    guard name.kind == .name || name.kind == .acronym else { return nil }
    switch entities[name.entity].kind {
    case .person, .organization, .government: return name.entity
    case .country, .place, .unnamed: return nil
    }
  }

  /// "Pew’s new report", "an FBI summary", "a CNN national poll".
  private func owner(before noun: Int) -> Entity.ID? {
    var index = noun
    while index > scene.start(noun), noun - index < 4 {
      let end = scene.isPossessive(index - 1) ? index - 1 : index
      if let name = names(in: max(0, end - 8)..<end).last(where: { $0.tokens.upperBound == end }) {
        return maker(name)
      }
      index -= 1
      guard scene.isWord(index), !FunctionWords.all.contains(scene.word(index)) else { return nil }
    }
    return nil
  }

  /// "a report by the bank", "a poll released in May by Pew", "a letter from Okello".
  private func source(behind noun: Int) -> Entity.ID? {
    let limit = min(scene.limit(noun), noun + 8)
    for index in Range.from(noun + 1, upTo: limit) {
      guard scene.isWord(index) else { return nil }
      guard ["by", "from"].contains(scene.word(index)) else { continue }
      if Self.receiving.contains(scene.word(index - 1)) { return nil }
      let next = scene.word(index + 1) == "the" ? index + 2 : index + 1
      return names(in: next..<next + 1).lazy.compactMap(maker).first
    }
    return nil
  }

  /// What is done with a paper by others than its makers.
  private static let receiving: Set<String> = [
    "obtained", "seen", "reviewed", "cited", "quoted", "leaked", "viewed", "read", "received",
  ]

  /// "The bank will publish a long report", "Okello filed a lawsuit".
  private func publisher(before noun: Int) -> Entity.ID? {
    let start = scene.start(noun)
    let verb = (max(start, noun - 9)..<noun).last { Self.publishing.contains(scene.word($0)) }
    guard let verb else { return nil }
    let subject = names(in: max(start, verb - 25)..<verb).last { isSubject($0) && maker($0) != nil }
    // Of two who published it neither is the author.
    guard let subject, scene.word(subject.tokens.lowerBound - 1) != "and" else { return nil }
    return subject.entity
  }

  private static let publishing = Set(
    words: """
      release releases released publish publishes published issue issues issued file files filed write
      writes wrote written produce produced air airs aired run runs ran send sends sent post posts posted
      conduct conducted launch launches launched unveil unveils unveiled commission commissioned
      provide provides provided draft drafts drafted prepare prepares prepared
      """)
}
