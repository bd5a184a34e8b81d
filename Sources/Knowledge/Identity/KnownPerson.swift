internal import RDF
internal import Reading

/// What tells one person from another of the same name.
struct PersonEvidence: Hashable {
  /// The countries that the person is of or speaks for, by their codes.
  var countries: Set<String> = []
  /// The kinds of post held, now or formerly.
  var posts: Set<String> = []

  /// Whether nothing is known.
  var isEmpty: Bool { countries.isEmpty && posts.isEmpty }

  /// Takes in more.
  mutating func formUnion(_ other: PersonEvidence) {
    countries.formUnion(other.countries)
    posts.formUnion(other.posts)
  }

  /// Whether the countries rule out that both are of one person.
  func clashesByCountry(with other: PersonEvidence) -> Bool {
    !countries.isEmpty && !other.countries.isEmpty && countries.isDisjoint(with: other.countries)
  }

  /// Whether countries or posts rule out that both are of one person whose first name is unknown.
  func clashes(with other: PersonEvidence) -> Bool {
    if clashesByCountry(with: other) { return true }
    let sharesCountry = !countries.isDisjoint(with: other.countries)
    return !sharesCountry && !posts.isEmpty && !other.posts.isEmpty
      && posts.isDisjoint(with: other.posts)
  }

  /// Whether a country or a kind of post is the same.
  func agrees(with other: PersonEvidence) -> Bool { agreement(with: other) > 0 }

  /// How much speaks for one person: a kind of post more than a country, of which many are.
  func agreement(with other: PersonEvidence) -> Int {
    (posts.isDisjoint(with: other.posts) ? 0 : 2)
      + (countries.isDisjoint(with: other.countries) ? 0 : 1)
  }

  /// Whether both hold a post of a kind that father and son do not share by being called so.
  func sharesOffice(with other: PersonEvidence) -> Bool {
    !posts.intersection(other.posts)
      .subtracting([Role.Kind.relative.rawValue, Role.Kind.generic.rawValue]).isEmpty
  }

  /// The kind of post of a role's slug, the same whether it comes from findings or from the store.
  static func post(ofRole slug: String, _ gazetteers: Gazetteers) -> String {
    let phrase = slug.split(separator: "-").joined(separator: " ")
    return gazetteers.roles.value(of: phrase)?.role.kind.rawValue ?? slug
  }
}

/// A person whom the base knows.
struct KnownPerson {
  /// The person's IRI.
  let iri: IRI
  /// The fullest name.
  var name: String { didSet { parts = PersonName(name) } }
  /// The other names.
  var otherNames: Set<String> = []
  /// What tells the person from another of the same name.
  var evidence = PersonEvidence()
  /// In how many articles the person is named.
  var articles = 0
  /// The fullest name taken apart.
  private(set) var parts: PersonName

  init(
    iri: IRI, name: String, otherNames: Set<String> = [], evidence: PersonEvidence = .init(),
    articles: Int = 0
  ) {
    self.iri = iri
    self.name = name
    self.otherNames = otherNames
    self.evidence = evidence
    self.articles = articles
    parts = PersonName(name)
  }
}
