internal import Reading

/// A person's name taken apart, so that two spellings of it can be compared.
///
///     PersonName("Antony J. Blinken").isCompatible(with: PersonName("Antony Blinken"))   // true
///     PersonName("James Brown").isCompatible(with: PersonName("Gordon Brown"))           // false
struct PersonName: Hashable {
  /// The last name without particles: "assad" of "Bashar al-Assad".
  let family: String
  /// The names before it, initials as single letters.
  let given: [String]

  /// Takes a name apart.
  init(_ name: String) {
    var words = PersonName.words(name)
    if words.count > 1, let last = words.last, PersonName.suffixes.contains(last) {
      words.removeLast()
    }
    let plain = words.filter { !PersonName.particles.contains($0) }
    if !plain.isEmpty { words = plain }
    let last = words.popLast() ?? ""
    family = PersonName.withoutArticle(last)
    given = words
  }

  /// Whether only one name is known ("Blinken").
  var isSingle: Bool { given.isEmpty }

  /// Whether both can be the same person's: family names equal, initials and middle names fit.
  func isCompatible(with other: PersonName) -> Bool {
    guard family == other.family, let first = given.first, let otherFirst = other.given.first,
      PersonName.fits(first, otherFirst)
    else { return false }
    let isShorter = given.count <= other.given.count
    let (few, many) = isShorter ? (given, other.given) : (other.given, given)
    var rest = many.dropFirst()
    return few.dropFirst().allSatisfy { name in
      guard let index = rest.firstIndex(where: { PersonName.fits(name, $0) }) else { return false }
      rest = rest[(index + 1)...]
      return true
    }
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

  /// Equal, or the one the other's initial.
  private static func fits(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    return left.utf8.count == 1 && right.hasPrefix(left)
      || right.utf8.count == 1 && left.hasPrefix(right)
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
