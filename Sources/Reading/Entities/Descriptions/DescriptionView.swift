import Language

/// What is in view where a description stands.
struct DescriptionView {
  let phrase: SpeakerPhrase
  let role: RolePhrase?
  let noun: String
  /// "person", "body" or "other".
  let type: String
  let country: String?
  /// Who may be meant, in the order in which they were named last.
  var candidates: [Entity.ID] = []
  /// Where each was named before, in the order of the text.
  var namings: [Entity.ID: [Range<Int>]] = [:]
  /// Who spoke before, in the order of the text.
  let speakers: [(token: Int, entity: Entity.ID, noun: String?)]
  let subjects: Set<Entity.ID>

  /// How many tokens back anything is looked for, so that an endless text costs no more.
  private static let reach = 3000
  /// How many who were named last may be meant.
  private static let most = 16

  init(_ phrase: SpeakerPhrase, in book: EntityBook) {
    self.phrase = phrase
    let token = phrase.tokens.lowerBound
    role = phrase.role(book.titles)
    noun = book.scene.word(phrase.head.upperBound - 1)
    let isBody = phrase.head.contains {
      book.scene.organizationNoun(at: $0)?.tokens.upperBound == phrase.head.upperBound
    }
    type = role != nil ? "person" : isBody ? "body" : "other"
    country = book.country(in: phrase) ?? role?.country
    let reach = token - Self.reach..<token
    speakers = book.history.filter { reach.contains($0.token) }.sorted { $0.token < $1.token }
    subjects = Set(
      [book.subjectBefore(token), book.subjectBefore(token, withinParagraph: false)]
        .compactMap(\.self))
    // "The study", "the film": nobody is called so.
    let kinds: [Entity.Kind] =
      type != "other" || book.isPersonal(phrase.head.upperBound - 1)
      ? [.person, .organization, .unnamed] : [.organization, .unnamed]
    for mention in book.mentions
    where reach.contains(mention.tokens.lowerBound) && mention.tokens.upperBound <= token {
      let entity = book.entities[mention.entity]
      guard kinds.contains(entity.kind), !entity.isPlural,
        mention.kind == .name || mention.kind == .acronym || entity.kind == .unnamed
      else { continue }
      namings[mention.entity, default: []].append(mention.tokens)
    }
    candidates = namings.sorted {
      (($0.value.last?.lowerBound ?? 0), $0.key) < (($1.value.last?.lowerBound ?? 0), $1.key)
    }.map(\.key).suffix(Self.most)
  }
}
