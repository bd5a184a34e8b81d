/// The sentences of a statement, for comparing sentence with sentence.
///
/// A turn at a press briefing is a statement of ten sentences; what two speakers have in common is
/// said in one of them.
struct SentenceSplit {
  /// A sentence.
  struct Part {
    /// Its words.
    var text: String
    /// Where it begins, in Unicode scalars of the statement's text.
    var offset: Int
    /// How many Unicode scalars it has.
    var count: Int
  }

  /// The sentences, in order.
  let parts: [Part]

  /// Cuts a text behind full stops, question and exclamation marks that a capital follows.
  ///
  /// - Complexity: O(*n*).
  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var parts: [Part] = []
    var start = 0
    func take(_ end: Int) {
      var (first, last) = (start, end)
      while first < last, scalars[first].properties.isWhitespace { first += 1 }
      while last > first, scalars[last - 1].properties.isWhitespace { last -= 1 }
      start = end
      guard first < last else { return }
      parts.append(
        Part(
          text: String(String.UnicodeScalarView(scalars[first..<last])), offset: first,
          count: last - first))
    }
    var index = 0
    while index < scalars.count {
      if Self.ends(scalars, at: index) {
        var end = index + 1
        while end < scalars.count, Self.closing.contains(scalars[end]) { end += 1 }
        if Self.begins(scalars, at: end) {
          take(end)
          index = end
          continue
        }
      } else if scalars[index] == "…" {
        // The parts of one content are joined by an ellipsis.
        take(index)
        start = index + 1
      }
      index += 1
    }
    take(scalars.count)
    self.parts = parts
  }

  private static let closing: Set<Unicode.Scalar> = ["\"", "”", "’", "'", ")", "]"]
  private static let opening: Set<Unicode.Scalar> = ["\"", "“", "‘", "'", "(", "["]

  private static func ends(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    switch scalars[index] {
    case "?", "!": return true
    case ".": break
    default: return false
    }
    // "U.S. forces", "Mr. Orbel", "No. 5": a stop behind one capital or a short title.
    var begin = index
    while begin > 0, scalars[begin - 1].properties.isAlphabetic { begin -= 1 }
    let word = String(String.UnicodeScalarView(scalars[begin..<index]))
    return !(word.unicodeScalars.count == 1 && scalars[begin].properties.isUppercase)
      && !abbreviations.contains(word)
  }

  private static let abbreviations: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Gen", "Lt", "Col", "Sgt", "Sen", "Rep", "Gov", "Amb", "Prof", "St",
    "No", "vs", "Jr", "Sr", "Inc", "Ltd", "Co", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Oct",
    "Nov", "Dec", "i.e", "e.g",
  ]

  /// Whether a sentence can begin here: behind a space, with a capital or a digit.
  private static func begins(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    var place = index
    while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
    guard place > index, place < scalars.count else { return place >= scalars.count }
    while place < scalars.count, opening.contains(scalars[place]) { place += 1 }
    guard place < scalars.count else { return true }
    return scalars[place].properties.isUppercase || scalars[place].properties.numericType != nil
  }
}
