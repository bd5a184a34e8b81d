import Language
import Tagging

/// Whom a description can only mean, where neither a post nor the words before point to anybody.
extension EntityBook {
  /// The only person named before whom nothing that is told of him keeps from being called so.
  ///
  /// "Dr. Sol of the institute … the economist": the only one of a calling; "the Tovian guest": the only Tovian.
  func remaining(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let token = phrase.tokens.lowerBound
    guard phrase.isDefinite, !phrase.isPlural, !phrase.isPronoun, scene.word(token) == "the",
      phrase.core == phrase.head, !phrase.head.contains(where: scene.isPossessive),
      names(in: phrase.head).allSatisfy({ entities[$0.entity].kind == .country }),
      let noun = phrase.head.last.map(scene.word), indefinite(noun, before: token) == nil
    else { return nil }
    let role = phrase.role(titles)
    if scene.word(phrase.head.lowerBound) == "new", let role {
      return appointed(role, before: token)
    }
    let country = country(in: phrase)
    let isAnybody = role?.kind == .official || Self.anybody.contains(noun)
    guard country != nil && isAnybody || country == nil && role?.kind == .expert else { return nil }
    let before = Set(
      named.filter {
        $0.tokens.upperBound <= token && token - $0.tokens.lowerBound < Self.reach
          && entities[$0.entity].kind == .person
      }.map(\.entity))
    let fitting = before.filter { person in
      !(role?.gender.contradicts(entities[person].gender) ?? false)
        && (country.map { isOf($0, person) } ?? isWithoutOffice(person))
    }
    if fitting.count == 1 { return fitting.first }
    let own = fitting.filter { country != nil && entities[$0].country == country }
    return own.count == 1 ? own.first : nil
  }

  /// Whom the words just before are about, where a description tells of him what he was or how old he is.
  ///
  /// "The former skipper", "the 61-year-old driver", "the veteran negotiator", "the Social Democrat": nobody else is brought in so.
  mutating func told(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let token = phrase.tokens.lowerBound
    guard phrase.isDefinite, !phrase.isPlural, !phrase.isPronoun, scene.word(token) == "the",
      phrase.core == phrase.head, let last = phrase.head.last
    else { return nil }
    let isAged = phrase.head.contains { scene.word($0).hasSuffix("-year-old") }
    let first = scene.word(phrase.head.lowerBound)
    // "The Social Democrat"
    let isMember =
      Parties.party(of: scene.word(last)) != nil && document.tokens[last].isCapitalised
      // "The lifelong Republican who wrote it" is brought in here.
      && phrase.head.count < 3 && scene.word(last + 1) != "who"
      && phrase.head.allSatisfy(scene.isCapitalised)
    guard isAged || isMember || document.tokens[last].letterCase == .lower && phrase.head.count > 1
    else { return nil }
    let isKnown = first == "veteran" || first == "former" && isPerson(last)
    guard isAged || isMember || isKnown && phrase.head.count < 5 && names(in: phrase.head).isEmpty
    else {
      return nil
    }
    follow(until: token)
    return onlyOne(before: token) ?? subjectBefore(token)
      ?? Self.best(of: salience(before: token, sentences: 2, gender: .unknown))
  }

  /// Who is called what the text has told of him, before any post is looked at: "the former teacher" behind "Ana Sol, a
  /// former schoolteacher", and "the veteran negotiator" who has just spoken.
  mutating func retold(_ phrase: SpeakerPhrase, isSpeaker: Bool) -> Entity.ID? {
    guard phrase.isDefinite, !phrase.isPlural, phrase.head.count > 1, let last = phrase.head.last
    else { return nil }
    switch scene.word(phrase.head.lowerBound) {
    case "former": return once(scene.word(last), before: phrase.tokens.lowerBound)
    case "veteran" where isSpeaker: return told(phrase)
    default: return nil
    }
  }

  /// Whether a noun behind "former" rather says what somebody was than what something was.
  private func isPerson(_ noun: Int) -> Bool {
    scene.organizationNoun(at: noun) == nil && !Self.things.contains(scene.word(noun))
      && (hasPersonalEnding(noun)
        || subjectBefore(noun).map { person in history.last?.entity == person } ?? false)
  }

  /// Whether a noun that no table knows looks like one for a person: by its ending, as an abbreviation of a title ("the PS"), or as
  /// what a country's people are called.
  func isPersonal(_ noun: Int) -> Bool {
    let isTitle =
      document.tokens[noun].letterCase == .upper && scene.word(noun).utf8.count < 4
    let isCompatriot = scene.country(at: noun) != nil && !scene.word(noun).hasSuffix("s")
    return isTitle || isCompatriot
      || hasPersonalEnding(noun) && !Self.things.contains(scene.word(noun))
  }

  private func hasPersonalEnding(_ noun: Int) -> Bool {
    let word = scene.word(noun)
    return !word.hasSuffix("ment") && Self.endings.contains { word.hasSuffix($0) }
  }

  /// How nouns end that say what somebody does.
  private static let endings = ["er", "or", "ist", "ian", "man", "woman", "ant", "ent", "eer"]
  private static let things: Set<String> = [
    "power", "colony", "regime", "republic", "kingdom", "territory", "state", "base", "partner",
    "empire", "province", "document", "statement", "paper", "letter", "report", "order",
    "newspaper",
    "agreement", "government", "parliament", "newsletter", "poster", "centre", "center", "filing",
    "answer", "number", "offer", "matter", "chapter", "transfer", "decision-maker", "corner",
    "quarter", "border",
  ]

  /// Who has been told to have been it: "Ana Sol, a former schoolteacher" for "the former teacher".
  private func once(_ noun: String, before token: Int) -> Entity.ID? {
    for index in (0..<token).reversed()
    where scene.word(index) == "former" && ["a", "an"].contains(scene.word(index - 1))
      && scene.isComma(index - 2)
    {
      let words = Range.from(index + 1, upTo: min(index + 6, scene.limit(index)))
      let isSoldier = noun == "officer" || noun == "soldier"
      guard
        words.contains(where: {
          scene.word($0).hasSuffix(noun)
            || isSoldier && scene.role(at: $0)?.value.role.kind == .military
        })
      else { continue }
      return named.last {
        $0.tokens.upperBound == index - 2 && entities[$0.entity].kind == .person
      }?.entity
    }
    return nil
  }

  /// "The new envoy" of a portrait: the one with whom the text begins, where it has told of no other post.
  private func appointed(_ role: RolePhrase, before token: Int) -> Entity.ID? {
    guard role.kind.speaksForCountry,
      let first = named.first(where: {
        entities[$0.entity].kind == .person
          && !layout.isHeadline(document.paragraph(of: $0.tokens.lowerBound))
      }), first.tokens.upperBound <= token, isSubject(first),
      !role.gender.contradicts(entities[first.entity].gender), isWithoutOffice(first.entity)
    else { return nil }
    return first.entity
  }

  /// How many tokens back somebody is named.
  private static let reach = 500

  /// Words by which the news call somebody with any office.
  private static let anybody: Set<String> = [
    "guest", "visitor", "politician", "dignitary", "diplomat", "leader", "host", "chief",
  ]

  /// Whether somebody is of a country, or may be for all that the text tells.
  private func isOf(_ country: String, _ person: Entity.ID) -> Bool {
    if let own = entities[person].country { return own == country }
    return holdings.allSatisfy { holding in
      holding.person != person || holding.isFormer
        || [holding.country, holding.body.flatMap { entities[$0].country }]
          .allSatisfy { $0 == nil || $0 == country }
    }
  }

  /// Whether the text gives somebody no post, or only that he belongs somewhere or has a calling.
  private func isWithoutOffice(_ person: Entity.ID) -> Bool {
    holdings.allSatisfy { holding in
      guard holding.person == person, !holding.isFormer,
        let kind = holding.roleKind.flatMap(Role.Kind.init(rawValue:))
      else { return true }
      return kind == .expert || kind == .affiliate
    }
  }
}
