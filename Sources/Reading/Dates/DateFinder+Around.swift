import Language

/// Words that count from the article's day: "last week", "next month", "two days ago".
extension DateFinder {
  /// "last Tuesday", "next month", "this morning", "last May".
  func which(
    _ which: DateWords.Which, at position: Int, in document: Document
  ) -> DateMention? {
    let next = position + 1
    guard next < document.tokens.count,
      document.sentence(of: next) == document.sentence(of: position)
    else { return nil }
    let word = document.lowercased[next]
    if let unit = DateWords.units[word] {
      // "the past three years", "this day in history", "these days" tell no date.
      guard !word.hasSuffix("s"), let date = date(of: which, unit) else { return nil }
      return DateMention(tokens: position..<next + 1, date: date.value)
    }
    guard document.tokens[next].isCapitalised, let part = DateWords.parts[word] else { return nil }
    switch part {
    case .weekday(let weekday):
      let end = afterPartOfDay(next + 1, in: document)
      return DateMention(
        tokens: position..<end,
        date: published.map { self.day(which, weekday, from: $0, at: position, in: document).iso })
    case .month(let month, _):
      if let explicit = explicitDate(at: next, in: document) {
        return DateMention(tokens: position..<explicit.tokens.upperBound, date: explicit.date)
      }
      let tense: Tense =
        switch which {
        case .last: .past
        case .next: .future
        case .this: .unclear
        }
      return DateMention(tokens: position..<next + 1, date: monthNear(month, tense: tense))
    case .day, .which, .count: return nil
    }
  }

  func day(
    _ which: DateWords.Which, _ weekday: Int, from published: CivilDate, at position: Int,
    in document: Document
  ) -> CivilDate {
    let ahead = (weekday - published.weekday + 7) % 7
    switch which {
    case .last: return published.adding(days: ahead == 0 ? -7 : ahead - 7)
    case .next: return published.adding(days: ahead == 0 ? 7 : ahead)
    case .this:
      let isPast = tense(at: position, in: document) == .past
      return published.adding(days: isPast && ahead > 0 ? ahead - 7 : ahead)
    }
  }

  /// The date of "last week" and its like; `value` is nil where the article's day is unknown, the
  /// whole is nil where the words tell no date.
  func date(
    of which: DateWords.Which, _ unit: DateWords.Unit
  ) -> (value: String?, Void)? {
    let step =
      switch which {
      case .last: -1
      case .this: 0
      case .next: 1
      }
    switch unit {
    case .day, .weekend: return nil
    case .partOfDay: return (published?.adding(days: step).iso, ())
    case .week: return (published.map { week($0.adding(days: 7 * step)) }, ())
    case .month: return (published.map { self.month(step, from: $0) }, ())
    case .year: return (published.map { CivilDate.fourDigits($0.year + step) }, ())
    }
  }

  /// The month that holds the whole week around a day, else the year, else nothing finer is true.
  func week(_ day: CivilDate) -> String {
    let monday = day.adding(days: -day.weekday)
    let sunday = monday.adding(days: 6)
    if monday.isoMonth == sunday.isoMonth { return monday.isoMonth }
    return monday.year == sunday.year ? monday.isoYear : day.isoYear
  }

  func month(_ step: Int, from day: CivilDate) -> String {
    let months = day.year * 12 + day.month - 1 + step
    return "\(CivilDate.fourDigits(months / 12))-\(CivilDate.twoDigits(months % 12 + 1))"
  }

  /// "two days ago", "a year ago", "three months earlier" is not one: it counts from elsewhere.
  func ago(_ count: Int, at position: Int, in document: Document) -> DateMention? {
    guard word(position + 2, in: document) == "ago",
      let unit = word(position + 1, in: document).flatMap({ DateWords.units[$0] })
    else { return nil }
    let date: String? = published.flatMap { published in
      switch unit {
      case .day: published.adding(days: -count).iso
      case .week: week(published.adding(days: -7 * count))
      case .month: month(-count, from: published)
      case .year: CivilDate.fourDigits(published.year - count)
      case .partOfDay, .weekend: nil
      }
    }
    return DateMention(tokens: position..<position + 3, date: date)
  }
}
