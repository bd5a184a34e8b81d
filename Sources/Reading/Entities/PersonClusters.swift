import Language

/// Puts the names of people in one text together, so that each person is one.
///
/// Full names come first: "Antony J. Blinken" and "Antony Blinken" are one, "Hunter Biden" and
/// "Joe Biden" two. Shorter names then look for the person they fit: by surname, by a first word
/// that is no given name ("Akiba" of "Akiba Takeo"), by a given name only where one person has it.
struct PersonClusters {
  /// One name in the text with what stands before it.
  struct Form {
    var tokens: Range<Int>
    /// The words that count for comparing, folded: no initials, particles, suffixes.
    var words: [String]
    /// The initials behind the first name, folded, without points ("hw").
    var initials = ""
    /// What tells somebody from a parent of the same name, folded ("jr").
    var suffix: String?
    /// Whether it stands in the headline.
    var isHeadline = false
    var titles: [RolePhrase]
    var gender: Entity.Gender
    /// Whether a title or honorific stands before it.
    var isTitled: Bool
    /// Whether its first word is a known given name.
    var startsWithGivenName: Bool
    /// The country that the titles before it are of.
    var country: String?
    /// The sentence that it stands in.
    var sentence = 0
    /// The names of those whom its title and surname can mean ("President Obama"), as far as tables know.
    var leaders: [[String]] = []
  }

  /// One person.
  struct Cluster {
    var forms: [Form]
    var gender: Entity.Gender

    var words: [String] { forms[0].words }
    var roles: [RolePhrase] { forms.flatMap(\.titles) }
  }

  private(set) var clusters: [Cluster] = []
  /// For each form, in the order given, its cluster.
  private(set) var assignment: [Int]

  private let variants: NameVariants

  init(_ forms: [Form], variants: NameVariants) {
    self.variants = variants
    assignment = Array(repeating: -1, count: forms.count)
    // Long names first, so that short ones meet all of them whatever their order.
    for (index, form) in forms.enumerated() where form.words.count > 1 {
      assignment[index] = place(form) {
        $0.forms.contains { Self.isSameFull($0.words, form.words) }
          && !$0.forms.contains { Self.areNamesakes($0, form) }
      }
    }
    // "President Obama" tells of whom a headline's "Obama" is before it.
    for isLeader in [true, false] {
      for (index, form) in forms.enumerated()
      where form.words.count == 1 && form.leaders.isEmpty != isLeader {
        assignment[index] = placeShort(form)
      }
    }
  }

  private mutating func place(_ form: Form, where fits: (Cluster) -> Bool) -> Int {
    let found = clusters.indices.filter {
      fits(clusters[$0]) && Self.agree(clusters[$0].gender, form.gender)
    }
    return join(form, found.first)
  }

  private mutating func join(_ form: Form, _ cluster: Int?) -> Int {
    guard let cluster else {
      clusters.append(Cluster(forms: [form], gender: form.gender))
      return clusters.count - 1
    }
    // The fullest form leads.
    if form.words.count > clusters[cluster].words.count {
      clusters[cluster].forms.insert(form, at: 0)
    } else {
      clusters[cluster].forms.append(form)
    }
    if clusters[cluster].gender == .unknown { clusters[cluster].gender = form.gender }
    return cluster
  }

  private mutating func placeShort(_ form: Form) -> Int {
    let word = form.words[0]
    func fitting(_ test: (Cluster) -> Bool) -> [Int] {
      clusters.indices.filter {
        test(clusters[$0]) && Self.agree(clusters[$0].gender, form.gender)
          && !Self.clash(clusters[$0], form) && !isOtherLeader(form, than: clusters[$0])
          && (form.suffix == nil || clusters[$0].forms.contains { $0.suffix == form.suffix })
      }
    }
    let bySurname = fitting { $0.forms.contains { $0.words.last == word } }
    if !bySurname.isEmpty { return join(form, choose(bySurname, for: form)) }
    let byFirst = fitting { $0.forms.contains { $0.words.count > 1 && $0.words[0] == word } }
    // A bare given name belongs to somebody only where nobody else could be meant.
    if form.isTitled || !form.startsWithGivenName ? !byFirst.isEmpty : byFirst.count == 1 {
      return join(form, choose(byFirst, for: form))
    }
    // "Echeverri" is Luz Marina Echeverri Ocampo: of two surnames the first is used alone.
    let byAny = fitting { $0.forms.contains { $0.words.contains(word) } }
    let isInner = byAny.count == 1 && clusters[byAny[0]].words.dropFirst().contains(word)
    if form.isTitled || !form.startsWithGivenName || isInner, byAny.count == 1 {
      return join(form, byAny[0])
    }
    return join(form, nil)
  }

  /// The likeliest of several people of one surname: by title, else the one whom the text names most often
  /// in full, or as a leader, as it calls nobody else by the surname alone; of two named alike the one named last
  /// before.
  private func choose(_ candidates: [Int], for form: Form) -> Int? {
    guard candidates.count > 1 else { return candidates.first }
    let titled = candidates.filter { candidate in
      form.titles.contains { title in
        clusters[candidate].roles.contains { RoleWords.fits(title, $0) }
      }
    }
    // "Ms. Obama" is rather a woman than somebody of whom nothing tells it.
    let alike = candidates.filter {
      form.gender != .unknown && clusters[$0].gender == form.gender
    }
    let best = !titled.isEmpty ? titled : alike.isEmpty ? candidates : alike
    func distance(_ candidate: Int) -> Int {
      clusters[candidate].forms.map { other in
        let gap = form.tokens.lowerBound - other.tokens.lowerBound
        return gap >= 0 ? gap : 100_000 - gap
      }.min() ?? .max
    }
    func fullNames(_ candidate: Int) -> Int {
      clusters[candidate].forms.count { $0.words.count > 1 || !$0.leaders.isEmpty }
    }
    return best.min {
      (-fullNames($0), distance($0)) < (-fullNames($1), distance($1))
    }
  }

  /// Whether titles rule a person out ("President Biden" is not the son Hunter Biden).
  private static func clash(_ cluster: Cluster, _ form: Form) -> Bool {
    let countries = cluster.forms.compactMap(\.country)
    if let country = form.country {
      if !countries.isEmpty, !countries.contains(country) { return true }
      // "Special Envoy Kim's meeting with Republic of Korea Special Envoy Kim": two people.
      if countries.isEmpty,
        cluster.forms.contains(where: { $0.isTitled && $0.sentence == form.sentence })
      {
        return true
      }
    }
    let kinds = cluster.roles.map(\.kind)
    return kinds.contains(.relative) && !form.titles.isEmpty
      && !form.titles.contains { $0.kind == .relative }
  }

  /// Whether a title and a surname mean a leader with another given name ("President Obama" is not Michelle Obama).
  private func isOtherLeader(_ form: Form, than cluster: Cluster) -> Bool {
    guard !form.leaders.isEmpty, cluster.words.count > 1, let given = cluster.words.first,
      !cluster.roles.contains(where: { role in form.titles.contains { RoleWords.fits($0, role) } })
    else { return false }
    return form.leaders.allSatisfy { leader in
      !leader.contains {
        $0 == given || variants.areOfOneName($0, given) || $0.first == given.first
      }
    }
  }

  private static func agree(_ left: Entity.Gender, _ right: Entity.Gender) -> Bool {
    left == .unknown || right == .unknown || left == right
  }

  /// Whether two names of the same words are two people's, by their initials or by a suffix.
  ///
  /// Who is called by a suffix once is called without it later on, so that a name without it that stands before
  /// is another's.
  private static func areNamesakes(_ left: Form, _ right: Form) -> Bool {
    if let first = left.initials.first, let other = right.initials.first, first != other {
      return true
    }
    guard left.suffix != right.suffix else { return false }
    let (junior, plain) = left.suffix == nil ? (right, left) : (left, right)
    return plain.suffix != nil || plain.sentence == junior.sentence
      || (junior.titles + plain.titles).contains { $0.kind == .relative }
      || !plain.isHeadline && plain.tokens.lowerBound < junior.tokens.lowerBound
  }

  /// Whether two full names can be one person's: equal, or one the other with words left out.
  static func isSameFull(_ left: [String], _ right: [String]) -> Bool {
    if left == right { return true }
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard short.count > 1 else { return false }
    var position = 0
    for word in short {
      guard let found = long[position...].firstIndex(where: { isSameWord($0, word) }) else {
        // "Takeo Akiba" is "Akiba Takeo".
        return left.count == 2 && right.count == 2 && left[0] == right[1] && left[1] == right[0]
      }
      position = found + 1
    }
    return short.count < long.count || isSameWord(short[0], long[0])
  }

  /// One letter stands for any word that begins with it.
  private static func isSameWord(_ left: String, _ right: String) -> Bool {
    left == right
      || left.utf8.count == 1 && right.hasPrefix(left)
      || right.utf8.count == 1 && left.hasPrefix(right)
  }
}

/// Compares roles by their words.
enum RoleWords {
  /// Whether one role can be a shorter word for the other ("Minister" for "Foreign Minister").
  static func fits(_ short: RolePhrase, _ long: RolePhrase) -> Bool {
    fits(short.role, long.role)
  }

  /// Whether one of two roles is a deputy's of the other ("Under Secretary").
  static func isRanked(_ role: String, under other: String) -> Bool {
    role.split(separator: " ").contains { ranks.contains($0) }
      && !other.split(separator: " ").contains { ranks.contains($0) }
  }

  private static let ranks: Set<Substring> = [
    "Deputy", "Under", "Assistant", "Vice", "Associate",
  ]

  /// Whether the words of one role are all among the other's.
  static func fits(_ short: String, _ long: String) -> Bool {
    if short == long { return true }
    let words = Set(long.split(separator: " "))
    return short.split(separator: " ").allSatisfy { words.contains($0) }
  }
}
