import Language

/// Where a text names countries: by their names, their people, their places and bodies.
struct CountryNaming {
  /// The country's code (alpha-3).
  var country: String
  /// The words.
  var tokens: Range<Int>
  /// Whether they name the country or its government itself.
  var isName: Bool
  /// Whether they stand within quotation marks.
  var isQuoted: Bool
}

/// The countries that a text names, by sentence and in the whole.
struct CountryNamings {
  private let bySentence: [Int: [CountryNaming]]
  /// Those of the running text that stand in no quotation.
  private let spoken: [CountryNaming]
  /// The country that the running text names first.
  let first: String?
  /// The countries, those named most often first.
  let ranked: [String]
  /// How many places name one.
  let count: Int
  /// Whether more than half of all places name the first of these.
  let hasHalf: Bool
  /// The countries that are named by more than what things and people of theirs are called ("a Tovian company").
  let acting: Set<String>
  /// The countries of which a body is named.
  let ofBodies: Set<String>
  /// The countries of which a mission is named.
  let ofMissions: Set<String>

  init(entities: [Entity], mentions: [Mention], scene: Scene) {
    var bySentence: [Int: [CountryNaming]] = [:]
    var spoken: [CountryNaming] = []
    var counts: [String: Int] = [:]
    var (acting, bodies, missions) = (Set<String>(), Set<String>(), Set<String>())
    var first: String?
    for mention in mentions {
      let entity = entities[mention.entity]
      guard entity.kind != .person, let country = entity.country else { continue }
      let start = mention.tokens.lowerBound
      let naming = CountryNaming(
        country: country, tokens: mention.tokens,
        isName: mention.kind == .name && [.country, .government].contains(entity.kind),
        isQuoted: scene.document.quotationIndex.contains(start))
      counts[country, default: 0] += 1
      bySentence[scene.document.sentence(of: start), default: []].append(naming)
      if scene.layout.roles[scene.document.paragraph(of: start)] == .body {
        first = first ?? country
        if !naming.isQuoted { spoken.append(naming) }
      }
      if entity.kind != .organization, mention.kind != .nationality { acting.insert(country) }
      if entity.kind == .organization {
        bodies.insert(country)
        if entity.organizationKind == .mission { missions.insert(country) }
      }
    }
    self.bySentence = bySentence
    self.spoken = spoken
    self.first = first
    ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    count = counts.values.reduce(0, +)
    let most = ranked.first.flatMap { counts[$0] } ?? 0
    hasHalf = 2 * most > count
    (self.acting, ofBodies, ofMissions) = (acting, bodies, missions)
  }

  /// The namings of a sentence, in its order; none for a sentence that is not there.
  func of(sentence: Int) -> [CountryNaming] { bySentence[sentence] ?? [] }

  /// The last naming in running text, outside of quotations, that ends before a token.
  func last(before token: Int) -> String? {
    spoken.last { $0.tokens.upperBound <= token }?.country
  }
}
