internal import Reading

/// A person's name taken apart, so that two spellings of it can be compared.
///
///     PersonName("Antony J. Blinken").fit(PersonName("Antony Blinken"), variants)   // .full
///     PersonName("James Brown").fit(PersonName("Gordon Brown"), variants)           // nil
struct PersonName: Hashable {
  /// The last name without particles: "assad" of "Bashar al-Assad", in one spelling for all.
  let family: String
  /// The names before it, initials as single letters.
  let given: [String]
  /// All words in order, without particles, folded.
  let words: [String]
  /// What tells somebody from a parent of the same name ("jr").
  let suffix: String?

  /// How well two names fit one person.
  enum Fit: Int, Comparable {
    /// One is the other with names before or behind left out ("Mohammed bin Zayed").
    case cut
    /// The first names are short forms, initials or spellings of one another.
    case variant
    /// Equal, or middle names and initials left out.
    case full

    static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  /// Takes a name apart.
  init(_ name: String) {
    var words = PersonName.words(name)
    let last = words.last.flatMap { PersonName.suffixes.contains($0) ? $0 : nil }
    suffix = words.count > 1 ? last : nil
    if suffix != nil { words.removeLast() }
    let plain = words.filter { !PersonName.particles.contains($0) }
    if !plain.isEmpty { words = plain }
    words = words.map(PersonName.withoutArticle)
    self.words = words
    family = NameSpelling.family(words.popLast() ?? "")
    given = words
  }

  /// Whether one may be a parent and the other a child, as their suffixes differ.
  ///
  /// "Bo Okello" and "Bo Okello Jr." may be; who is also called by a short form ("Joe Okello" beside "Joseph R.
  /// Okello Jr.") is one person.
  func mayBeParent(of other: PersonName) -> Bool {
    suffix != other.suffix && given.first == other.given.first
  }

  /// Whether only one name is known ("Blinken").
  var isSingle: Bool { given.isEmpty }

  /// What names of two words or more that may be cut short are found by: their first two words and
  /// their last two.
  var edges: Set<String> {
    guard words.count > 1 else { return [] }
    return [
      words[0] + " " + words[1], words[words.count - 2] + " " + words[words.count - 1],
    ]
  }

  /// How well both can be the same person's, nil: not at all.
  func fit(_ other: PersonName, _ variants: NameVariants) -> Fit? {
    if words == other.words { return suffix == other.suffix ? .full : .variant }
    guard !isSingle, !other.isSingle else { return nil }
    if family == other.family, let fit = givenFit(other, variants) {
      return suffix == other.suffix ? fit : .variant
    }
    // "Takeo Akiba" is "Akiba Takeo".
    if words.count == 2, other.words.count == 2, words[0] == other.words[1],
      words[1] == other.words[0]
    {
      return .variant
    }
    let (few, many) = words.count < other.words.count ? (words, other.words) : (other.words, words)
    guard few.count > 1, few.count < many.count else { return nil }
    return many.starts(with: few) || many.suffix(few.count).elementsEqual(few) ? .cut : nil
  }

  /// How well the first and middle names fit where the family name is the same.
  private func givenFit(_ other: PersonName, _ variants: NameVariants) -> Fit? {
    guard let first = given.first, let otherFirst = other.given.first else { return nil }
    // "M. Nasser Bourita": an initial that the other name leaves out.
    if first.utf8.count == 1, given.count == other.given.count + 1, given[1] == otherFirst {
      return .variant
    }
    if otherFirst.utf8.count == 1, other.given.count == given.count + 1, other.given[1] == first {
      return .variant
    }
    guard let fit = PersonName.fit(first, otherFirst, variants) else { return nil }
    let isShorter = given.count <= other.given.count
    let (few, many) = isShorter ? (given, other.given) : (other.given, given)
    var rest = many.dropFirst()
    for name in few.dropFirst() {
      guard let index = rest.firstIndex(where: { PersonName.fit(name, $0, variants) != nil })
      else { return nil }
      rest = rest[(index + 1)...]
    }
    return fit
  }

  private static func fit(_ left: String, _ right: String, _ variants: NameVariants) -> Fit? {
    if left == right { return .full }
    if left.utf8.count == 1 && right.hasPrefix(left)
      || right.utf8.count == 1 && left.hasPrefix(right)
      || variants.areOfOneName(left, right)
      || NameSpelling.given(left) == NameSpelling.given(right)
    {
      return .variant
    }
    return nil
  }

  /// The family name as it is written, particles included ("al-Assad", "van der Berg").
  static func family(of name: String) -> String {
    var words = name.split(separator: " ")
    if words.count > 1, let last = words.last,
      suffixes.contains(folded(last).filter { $0 != "." && $0 != "," })
    {
      words.removeLast()
    }
    var start = max(0, words.count - 1)
    while start > 1, particles.contains(folded(words[start - 1])) { start -= 1 }
    return words[start...].joined(separator: " ")
  }

  /// Folded words without marks; a hyphen inside a word does not count ("Gholam-Ali").
  private static func words(_ name: String) -> [String] {
    folded(name).split(separator: " ").compactMap { word in
      // The article of an Arabic name is told from its name before hyphens go.
      let word = withoutArticle(String(word))
      let plain = String(
        String.UnicodeScalarView(
          word.unicodeScalars.filter { !"-.,'’".unicodeScalars.contains($0) }))
      return plain.isEmpty ? nil : plain
    }
  }

  private static func withoutArticle(_ word: String) -> String {
    for article in ["al-", "el-"] where word.hasPrefix(article) {
      return String(word.dropFirst(article.count))
    }
    return word
  }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
  private static let particles: Set<String> = [
    "al", "el", "bin", "ibn", "bint", "von", "van", "de", "der", "den", "da", "di", "du", "dos",
    "del", "della", "la", "le", "ul",
  ]
}

/// Spellings of one name in Latin letters, brought to one.
enum NameSpelling {
  /// A family name: only what transliterations differ in everywhere ("Zelensky", "Zelenskyy").
  static func family(_ name: String) -> String {
    var key = withoutDoubles(name)
    for (ending, plain) in [
      ("iy", "y"), ("ij", "y"), ("yi", "y"), ("skiy", "sky"), ("ski", "sky"), ("enka", "enko"),
    ] where key.hasSuffix(ending) && key.utf8.count > ending.utf8.count + 2 {
      key = key.dropLast(ending.count) + plain
    }
    return key
  }

  /// A given name: compared only where family names agree, so more may differ ("Sergei",
  /// "Sergey"; "Alexei", "Aleksey").
  static func given(_ name: String) -> String {
    var key = ""
    for letter in withoutDoubles(name) {
      switch letter {
      case "y", "j": key.append("i")
      case "x": key += "ks"
      case "h" where key.last == "k" || key.last == "g" || key.last == "d": continue
      default: key.append(letter)
      }
    }
    return withoutDoubles(key)
  }

  private static func withoutDoubles(_ name: String) -> String {
    var plain = ""
    for letter in name where letter != plain.last { plain.append(letter) }
    return plain
  }
}
