public import Language

/// Finds the words of a text that say when, and the day, month or year that they mean.
///
///     let document = Document("They met on Tuesday. In 2013 nobody did.")
///     DateFinder(published: "2021-05-21").dates(in: document).map(\.date)
///     // ["2021-05-18", "2013"]
///
/// A bare weekday is the last one up to the article's day beside a past verb, the next one beside a
/// future verb. A week, which no ISO date of our three granularities can say, becomes its month.
/// Without the article's day relative words keep their tokens and have no date.
public struct DateFinder: Sendable {
  /// The article's day, where it is known.
  let published: CivilDate?

  /// Makes a finder for an article of that day (ISO 8601; what follows the day is not looked at).
  public init(published: String?) {
    self.published = published.flatMap { CivilDate(iso: $0) }
  }

  /// The dates of a text, in order; none overlaps another.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  public func dates(in document: Document) -> [DateMention] {
    var found: [DateMention] = []
    var position = 0
    while position < document.tokens.count {
      if let mention = date(at: position, in: document) {
        // "early" or "the" may have been read together with the date before.
        if let last = found.last, last.tokens.upperBound > mention.tokens.lowerBound {
          position += 1
          continue
        }
        found.append(mention)
        position = mention.tokens.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  private func date(at position: Int, in document: Document) -> DateMention? {
    let token = document.tokens[position]
    switch token.kind {
    case .number: return numeric(at: position, in: document)
    case .word:
      guard let part = DateWords.parts[document.lowercased[position]] else { return nil }
      return worded(part, at: position, in: document)
    default: return nil
    }
  }

  private func worded(
    _ part: DateWords.Part, at position: Int, in document: Document
  ) -> DateMention? {
    let isCapitalised = document.tokens[position].isCapitalised
    switch part {
    case .weekday(let weekday):
      return isCapitalised ? self.weekday(weekday, at: position, in: document) : nil
    case .month(let month, let isAmbiguous):
      guard isCapitalised else { return nil }
      return self.month(month, isAmbiguous: isAmbiguous, at: position, in: document)
    case .day(let offset):
      let end = afterPartOfDay(position + 1, in: document)
      return DateMention(
        tokens: position..<end, date: published?.adding(days: offset).iso)
    case .which(let which):
      return self.which(which, at: position, in: document)
    case .count(let count):
      return ago(count, at: position, in: document)
    }
  }

  // MARK: Figures

  private func numeric(at position: Int, in document: Document) -> DateMention? {
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
  private func isCountingNoun(_ position: Int, in document: Document) -> Bool {
    guard position < document.tokens.count, document.tokens[position].kind == .word,
      document.tokens[position].letterCase == .lower
    else { return false }
    return !FunctionWords.all.contains(document.lowercased[position])
  }

  /// "2021-05-15", "15.05.2021", "5/15/2021"; where day and month could be swapped, there is no
  /// date to be told.
  private func compact(_ word: String, at position: Int) -> DateMention? {
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
  private func dayThenMonth(_ day: Int, at position: Int, in document: Document) -> DateMention? {
    var next = position + 1
    if word(next, in: document) == "of" { next += 1 }
    guard let month = capitalisedMonth(next, in: document) else { return nil }
    return complete(month: month, day: day, tokens: position..<next + 1, in: document)
  }

  // MARK: Months

  private func month(
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
  private func isNameGoingOn(_ position: Int, in document: Document) -> Bool {
    position < document.tokens.count && document.tokens[position].kind == .word
      && document.tokens[position].letterCase == .capitalised
      && document.sentence(of: position) == document.sentence(of: position - 1)
  }

  /// A day and a month with the year that follows them, or with the one that is nearest.
  private func complete(
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
  private func monthNear(_ month: Int, tense: Tense) -> String? {
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

  // MARK: Weekdays

  private func weekday(_ weekday: Int, at position: Int, in document: Document) -> DateMention? {
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
  private func explicitDate(at position: Int, in document: Document) -> DateMention? {
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

  // MARK: Words around the article's day

  /// "last Tuesday", "next month", "this morning", "last May".
  private func which(
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

  private func day(
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
  private func date(
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
  private func week(_ day: CivilDate) -> String {
    let monday = day.adding(days: -day.weekday)
    let sunday = monday.adding(days: 6)
    if monday.isoMonth == sunday.isoMonth { return monday.isoMonth }
    return monday.year == sunday.year ? monday.isoYear : day.isoYear
  }

  private func month(_ step: Int, from day: CivilDate) -> String {
    let months = day.year * 12 + day.month - 1 + step
    return "\(CivilDate.fourDigits(months / 12))-\(CivilDate.twoDigits(months % 12 + 1))"
  }

  /// "two days ago", "a year ago", "three months earlier" is not one: it counts from elsewhere.
  private func ago(_ count: Int, at position: Int, in document: Document) -> DateMention? {
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

  // MARK: Small looks

  /// Behind "morning", "night" … where one stands at the position.
  private func afterPartOfDay(_ position: Int, in document: Document) -> Int {
    guard let word = word(position, in: document), DateWords.units[word] == .partOfDay else {
      return position
    }
    return position + 1
  }

  private func word(_ position: Int, in document: Document) -> String? {
    position < document.tokens.count ? document.lowercased[position] : nil
  }

  private func capitalisedMonth(_ position: Int, in document: Document) -> Int? {
    guard position < document.tokens.count, document.tokens[position].isCapitalised,
      case .month(let month, _)? = DateWords.parts[document.lowercased[position]]
    else { return nil }
    return month
  }

  private func year(_ position: Int, in document: Document) -> Int? {
    guard position < document.tokens.count, document.tokens[position].kind == .number else {
      return nil
    }
    return Numeral.year(Array(document.words[position].utf8))
  }
}
