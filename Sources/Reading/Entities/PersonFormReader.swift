import Language

/// Reads what a person's name and the titles before it say: the words to compare it by, gender and country.
struct PersonFormReader {
  private let scene: Scene
  private let roles: [RolePhrase]
  /// For a role that ends at a token, its place.
  private let roleEnding: [Int: Int]

  init(scene: Scene, roles: [RolePhrase]) {
    self.scene = scene
    self.roles = roles
    roleEnding = Dictionary(
      roles.enumerated().map { ($1.tokens.upperBound, $0) }, uniquingKeysWith: { $1 })
  }

  /// Countries (alpha-3) whose news give the family name first, in English too.
  private static let familyNameFirst: Set<String> = [
    "CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "VNM", "KHM",
  ]

  /// The form of the name at these words.
  func form(_ range: Range<Int>) -> PersonClusters.Form {
    var start = range.lowerBound
    var gender = Entity.Gender.unknown
    var isTitled = false
    var titles: [RolePhrase] = []
    // Honorifics and roles stand one behind another: "Foreign Minister Dr. Ana Sol".
    var isMoving = true
    while isMoving {
      isMoving = false
      if let length = honorificLength(before: start),
        let honorific = scene.honorific(at: start - length)
      {
        if gender == .unknown { gender = Entity.Gender(honorific.value.gender) }
        start -= length
        isTitled = true
        isMoving = true
      } else if let index = roleEnding[start] {
        titles.append(roles[index])
        if gender == .unknown { gender = roles[index].gender }
        start = roles[index].tokens.lowerBound
        isTitled = true
        isMoving = true
      }
    }
    let country = isTitled ? countryBefore(start) : nil
    let tokens = range.filter { scene.isWord($0) }
    var words: [String] = []
    var initial: Character?
    var initials = ""
    var suffix: String?
    for index in tokens {
      let word = folded(scene.document.words[index])
      if scene.isInitial(index) {
        if words.isEmpty { initial = word.first } else { initials += word.filter { $0 != "." } }
        continue
      }
      if CommonWords.particles.contains(word) { continue }
      if CommonWords.suffixes.contains(word) {
        suffix = word.filter { $0 != "." }
        continue
      }
      words.append(Self.withoutArticle(word))
    }
    if words.isEmpty { words = tokens.map { folded(scene.document.words[$0]) } }
    if words.count == 1, let initial { words.insert(String(initial), at: 0) }
    let given = tokens.first.flatMap { scene.givenName(at: $0) }
    let land = titles.lazy.compactMap(\.country).first ?? country
    if gender == .unknown, words.count > 1 {
      // "Fang Delin" of China is Mr or Ms Fang.
      let isFamilyFirst = land.map(Self.familyNameFirst.contains) ?? false
      let known =
        isFamilyFirst ? tokens.dropFirst().first.flatMap { scene.givenName(at: $0) } : given
      if let known { gender = Entity.Gender(known) }
    }
    return PersonClusters.Form(
      tokens: range, words: words, initials: initials, suffix: suffix,
      isHeadline: scene.layout.headline?.contains(range.lowerBound) ?? false, titles: titles,
      gender: gender, isTitled: isTitled,
      startsWithGivenName: given != nil
        && !(words.first.map(scene.gazetteers.commonFamilyNames.contains) ?? false),
      country: land,
      sentence: scene.document.sentence(of: range.lowerBound),
      leaders: words.count > 1
        ? []
        : titles.flatMap { title in
          scene.gazetteers.leaders.names(called: words[0], as: title.role, in: scene.layout.year)
        })
  }

  /// "Turkish", "Japan's", "Republic of Korea (ROK)" right before a title.
  private func countryBefore(_ index: Int) -> String? {
    var end = index
    if end > 0, scene.isPossessive(end - 1) { end -= 1 }
    if end >= 4, scene.bracketedAcronym(at: end - 3) != nil { end -= 3 }
    for length in 1...5 where end - length >= 0 {
      if let hit = scene.country(at: end - length), hit.tokens.upperBound == end,
        !hit.value.uses.isDisjoint(with: [.name, .adjective]),
        !roleCovers(end - length)
      {
        return hit.value.country.alpha3
      }
    }
    return nil
  }

  /// Whether a token belongs to what a role is for ("Envoy for Yemen Lenderking").
  private func roleCovers(_ token: Int) -> Bool {
    roles.contains { $0.tokens.contains(token) }
  }

  private func honorificLength(before index: Int) -> Int? {
    for length in [1, 2, 3] where index - length >= 0 {
      if let hit = scene.honorific(at: index - length), hit.tokens.upperBound == index {
        return length
      }
    }
    return nil
  }

  /// The Arabic article joined to a name says nothing: "Al-Thani" is "Thani".
  private static func withoutArticle(_ word: String) -> String {
    for article in ["al-", "el-", "as-", "ar-", "ad-", "an-", "az-", "at-"]
    where word.hasPrefix(article) && word.utf8.count > article.utf8.count + 2 {
      return String(word.dropFirst(article.count))
    }
    return word
  }
}
