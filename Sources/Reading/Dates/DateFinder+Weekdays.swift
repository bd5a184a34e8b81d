import Language

/// Weekdays, with the day that follows them or by the tense of their clause.
extension DateFinder {
  func weekday(_ weekday: Int, at position: Int, in document: Document) -> DateMention? {
    if position > 0, DateWords.namesBeforeWeekday.contains(document.lowercased[position - 1]),
      document.tokens[position - 1].isCapitalised
    {
      return nil
    }
    var end = position + 1
    if end < document.tokens.count, document.tokens[end].isCapitalised,
      DateWords.namesAfterWeekday.contains(document.lowercased[end])
    {
      return nil
    }
    end = afterPartOfDay(end, in: document)
    let dayStart = word(end, in: document) == "," ? end + 1 : end
    if let explicit = explicitDate(at: dayStart, in: document) {
      return DateMention(tokens: position..<explicit.tokens.upperBound, date: explicit.date)
    }
    let date = published.map { published in
      let isFuture = tense(at: position, in: document) == .future
      let offset =
        isFuture
        ? (weekday - published.weekday + 7) % 7 : -((published.weekday - weekday + 7) % 7)
      return published.adding(days: offset).iso
    }
    return DateMention(tokens: position..<end, date: date)
  }

  /// A day and month in figures and words at the position ("May 20, 2021", "20 May").
  func explicitDate(at position: Int, in document: Document) -> DateMention? {
    guard position < document.tokens.count else { return nil }
    if let month = capitalisedMonth(position, in: document), position + 1 < document.tokens.count,
      let day = Numeral.day(Array(document.words[position + 1].utf8))
    {
      return complete(month: month, day: day, tokens: position..<position + 2, in: document)
    }
    guard document.tokens[position].kind == .number,
      let day = Numeral.day(Array(document.words[position].utf8))
    else { return nil }
    return dayThenMonth(day, at: position, in: document)
  }
}
