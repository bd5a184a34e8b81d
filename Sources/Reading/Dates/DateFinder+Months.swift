import Language

/// Months and days of months, the year told or the nearest.
extension DateFinder {
  func month(
    _ month: Int, isAmbiguous: Bool, at position: Int, in document: Document
  ) -> DateMention? {
    let next = position + 1
    if next < document.tokens.count, document.tokens[next].kind == .number {
      let bytes = Array(document.words[next].utf8)
      if let day = Numeral.day(bytes) {
        return complete(month: month, day: day, tokens: position..<next + 1, in: document)
      }
      if let year = Numeral.year(bytes) {
        return DateMention(
          tokens: position..<next + 1,
          date: "\(CivilDate.fourDigits(year))-\(CivilDate.twoDigits(month))")
      }
    }
    if word(next, in: document) == "of" || word(next, in: document) == ",",
      let year = year(next + 1, in: document)
    {
      return DateMention(
        tokens: position..<next + 2,
        date: "\(CivilDate.fourDigits(year))-\(CivilDate.twoDigits(month))")
    }
    guard position > 0, document.sentence(of: position - 1) == document.sentence(of: position)
    else { return nil }
    let before = document.lowercased[position - 1]
    let isMonth =
      DateWords.beforeMonth.contains(before)
      || !isAmbiguous && ["by", "of", "for", "from", "and", "before", "after"].contains(before)
      || before.hasPrefix("mid-")
    guard isMonth, !isNameGoingOn(next, in: document) else { return nil }
    let date = monthNear(month, tense: tense(at: position, in: document))
    return DateMention(tokens: position..<next, date: date)
  }

  /// A capitalised word behind a month makes it the beginning of a name ("in June Allyson's").
  func isNameGoingOn(_ position: Int, in document: Document) -> Bool {
    position < document.tokens.count && document.tokens[position].kind == .word
      && document.tokens[position].letterCase == .capitalised
      && document.sentence(of: position) == document.sentence(of: position - 1)
  }

  /// A day and a month with the year that follows them, or with the one that is nearest.
  func complete(
    month: Int, day: Int, tokens: Range<Int>, in document: Document
  ) -> DateMention? {
    var end = tokens.upperBound
    if let year = year(end, in: document) {
      guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
      return DateMention(tokens: tokens.lowerBound..<end + 1, date: date.iso)
    }
    if word(end, in: document) == ",", let year = year(end + 1, in: document) {
      guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
      return DateMention(tokens: tokens.lowerBound..<end + 2, date: date.iso)
    }
    guard CivilDate(year: 2000, month: month, day: day) != nil else { return nil }
    end = tokens.upperBound
    guard let published else { return DateMention(tokens: tokens, date: nil) }
    let candidates = (published.year - 1...published.year + 1).compactMap {
      CivilDate(year: $0, month: month, day: day)
    }
    func distance(_ date: CivilDate) -> Int { date.daysSinceEpoch - published.daysSinceEpoch }
    let nearest = candidates.min { abs(distance($0)) < abs(distance($1)) }
    let tense = tense(at: tokens.lowerBound, in: document)
    let chosen =
      switch tense {
      case .past where nearest.map { distance($0) > 90 } ?? false:
        candidates.last { distance($0) <= 0 }
      case .future where nearest.map { distance($0) < -90 } ?? false:
        candidates.first { distance($0) >= 0 }
      default: nearest
      }
    return DateMention(tokens: tokens, date: chosen?.iso)
  }

  /// The month of that number that the tense asks for, seen from the article's day.
  func monthNear(_ month: Int, tense: Tense) -> String? {
    guard let published else { return nil }
    let year =
      switch tense {
      case .past: month <= published.month ? published.year : published.year - 1
      case .future: month >= published.month ? published.year : published.year + 1
      case .unclear:
        abs(month - published.month) <= 6
          ? published.year : month > published.month ? published.year - 1 : published.year + 1
      }
    return "\(CivilDate.fourDigits(year))-\(CivilDate.twoDigits(month))"
  }
}
