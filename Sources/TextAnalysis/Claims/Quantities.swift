/// The numbers of a statement with what they are numbers of.
///
///     Quantities(of: "some 100,000 Russian troops")   // troops: "100,000"
struct Quantities {
  /// A number and the words behind it, one of which says what is counted.
  struct Quantity {
    /// The number as it is written, "1.2 million" or "40 percent".
    var value: String
    /// The stems of up to three words behind it, in order.
    var nouns: [UInt64]
    /// Which of them look like plurals: what is counted mostly is one.
    var plurals: Set<UInt64>
    /// Where the number and its words stand.
    var range: Range<Int>
    /// Whether it counts a part or a sum of others: "an additional 16", "a total of 62".
    var isPortion: Bool
  }

  let all: [Quantity]
  /// All numbers of the statement, as they are written, whatever they count.
  let values: Set<String>
  private let claim: ClaimText

  init(of claim: ClaimText) {
    var all: [Quantity] = []
    var values: Set<String> = []
    let words = claim.words
    for index in words.indices where words[index].isNumber {
      let digits = claim.spelling(index)
      guard !Self.isCalendar(digits, at: index, in: words) else { continue }
      var end = index + 1
      while end < words.count, Self.scales.contains(words.key(end)) { end += 1 }
      let value = claim.spelling(index..<end).lowercased()
      values.insert(value)
      // "100,000 Russian troops": what is counted stands a few words behind the number.
      let start = end
      // How long something has been is another number every day.
      guard start < words.count, !Self.spans.contains(words.stemKey(start)) else { continue }
      while end < words.count, end - start < 3, end == start || !words[end].opensClause,
        !words.isIdle(end), !words[end].isNumber
      {
        end += 1
      }
      guard end > start else { continue }
      all.append(
        Quantity(
          value: value, nouns: (start..<end).map(words.stemKey),
          plurals: Set(
            (start..<end).filter { claim.spelling($0).hasSuffix("s") }.map(words.stemKey)),
          range: index..<end,
          isPortion: (max(0, index - 2)..<index).contains { words.kinds($0).contains(.portions) }))
    }
    self.claim = claim
    self.all = all
    self.values = values
  }

  /// What two numbers are both numbers of, nil where that is not plain.
  static func common(_ left: Quantity, _ right: Quantity) -> UInt64? {
    let shared = left.nouns.filter(right.nouns.contains)
    return shared.last { left.plurals.contains($0) && right.plurals.contains($0) } ?? shared.last
  }

  /// The number of one thing as it stands in the text: "100,000 Russian troops".
  func phrase(_ quantity: Quantity, of noun: UInt64) -> String {
    let behind = quantity.nouns.reversed().drop { $0 != noun }.count
    let end = quantity.range.upperBound - (quantity.nouns.count - behind)
    return claim.spelling(quantity.range.lowerBound..<end)
  }

  /// What is counted, without names: of "62 Belarusian individuals" the individuals.
  func kind(_ quantity: Quantity, of noun: UInt64) -> [UInt64] {
    let words = claim.words
    let behind = quantity.nouns.reversed().drop { $0 != noun }.count
    let begin = quantity.range.upperBound - quantity.nouns.count
    return (begin..<begin + behind).filter { !words[$0].isCapital }.map(words.stemKey)
  }

  /// Days and years tell when, not how many.
  private static func isCalendar(
    _ digits: String, at index: Int, in words: Passage
  ) -> Bool {
    if digits.utf8.count == 4, let year = Int(digits), (1500...2100).contains(year) { return true }
    if digits.last?.isLetter == true { return true }
    return [index - 1, index + 1].contains {
      words.indices.contains($0) && months.contains(words.key($0))
    }
  }

  private static let months: Set<UInt64> = Set(
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december", "jan", "feb", "sept", "oct", "nov", "dec", "section",
      "article", "resolution", "chapter", "covid", "o'clock", "a.m", "p.m", "page", "executive",
    ].map { Word.key($0) })

  private static let spans: Set<UInt64> = Set(
    ["year", "month", "week", "day", "hour", "minute", "second", "decade", "time"]
      .map { Stem.key(of: $0) })

  private static let scales: Set<UInt64> = Set(
    ["million", "billion", "trillion", "thousand", "hundred", "percent", "per", "cent"]
      .map { Word.key($0) })
}
