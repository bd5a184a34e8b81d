import Language

/// Dates in figures: "2021-05-15", "15.05.2021", "15 May", a bare year.
extension DateFinder {
  func numeric(at position: Int, in document: Document) -> DateMention? {
    let word = document.words[position]
    let bytes = Array(word.utf8)
    if bytes.count >= 8, let mention = compact(word, at: position) { return mention }
    if let day = Numeral.day(bytes) {
      if let mention = dayThenMonth(day, at: position, in: document) { return mention }
    }
    if let count = Numeral.plain(bytes), count <= 100,
      let mention = ago(count, at: position, in: document)
    {
      return mention
    }
    guard let year = Numeral.year(bytes), position > 0 else { return nil }
    let before = document.lowercased[position - 1]
    let isRange =
      before == "and" && position > 2
      && Numeral.year(Array(document.words[position - 2].utf8)) != nil
      && document.lowercased[position - 3] == "between"
    guard isRange || DateWords.beforeYear.contains(before) || before.hasPrefix("mid-") else {
      return nil
    }
    if DateWords.looselyBeforeYear.contains(before), isCountingNoun(position + 1, in: document) {
      return nil
    }
    if before == "year", position > 1, document.lowercased[position - 2] == "fiscal" { return nil }
    return DateMention(tokens: position..<position + 1, date: CivilDate.fourDigits(year))
  }

  /// A word that a plain number counts ("of 2000 soldiers").
  func isCountingNoun(_ position: Int, in document: Document) -> Bool {
    guard position < document.tokens.count, document.tokens[position].kind == .word,
      document.tokens[position].letterCase == .lower
    else { return false }
    return !FunctionWords.all.contains(document.lowercased[position])
  }

  /// "2021-05-15", "15.05.2021", "5/15/2021"; where day and month could be swapped, there is no
  /// date to be told.
  func compact(_ word: String, at position: Int) -> DateMention? {
    if let day = CivilDate(iso: word), word.utf8.count == 10 {
      return DateMention(tokens: position..<position + 1, date: day.iso)
    }
    let separator: Character = word.contains("/") ? "/" : "."
    let parts = word.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]),
      parts[2].utf8.count == 4, let year = Int(parts[2]), (1800...2100).contains(year)
    else { return nil }
    let dayFirst = CivilDate(year: year, month: second, day: first)
    let monthFirst = CivilDate(year: year, month: first, day: second)
    guard dayFirst != nil || monthFirst != nil else { return nil }
    let isClear = separator == "." || first == second || dayFirst == nil || monthFirst == nil
    let date = separator == "." ? dayFirst ?? monthFirst : monthFirst ?? dayFirst
    return DateMention(
      tokens: position..<position + 1, date: isClear ? date?.iso : CivilDate.fourDigits(year))
  }

  /// "15 May", "15th of May 2021".
  func dayThenMonth(_ day: Int, at position: Int, in document: Document) -> DateMention? {
    var next = position + 1
    if word(next, in: document) == "of" { next += 1 }
    guard let month = capitalisedMonth(next, in: document) else { return nil }
    return complete(month: month, day: day, tokens: position..<next + 1, in: document)
  }
}
