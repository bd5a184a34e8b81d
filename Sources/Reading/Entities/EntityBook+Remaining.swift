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
  /// "The former skipper", "the 61-year-old driver": nobody else is brought in so.
  mutating func told(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let token = phrase.tokens.lowerBound
    guard phrase.isDefinite, !phrase.isPlural, !phrase.isPronoun, scene.word(token) == "the",
      phrase.core == phrase.head, phrase.head.count > 1, names(in: phrase.head).isEmpty,
      let last = phrase.head.last, document.tokens[last].letterCase == .lower,
      scene.organizationNoun(at: last) == nil
    else { return nil }
    let isAged = phrase.head.contains { scene.word($0).hasSuffix("-year-old") }
    let isFormer =
      scene.word(phrase.head.lowerBound) == "former" && phrase.head.count < 4
      && scene.word(last) != "power" && Self.endings.contains { scene.word(last).hasSuffix($0) }
    guard isAged || isFormer else { return nil }
    follow(until: token)
    return subjectBefore(token)
      ?? Self.best(of: salience(before: token, sentences: 2, gender: .unknown))
  }

  /// How nouns end that say what somebody does.
  private static let endings = ["er", "or", "ist", "ian", "man", "woman", "ant", "ent", "eer"]

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
