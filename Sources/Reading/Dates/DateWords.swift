import Language

/// The English words of which dates are made.
enum DateWords {
  /// What a word can contribute to a date.
  enum Part: Hashable, Sendable {
    /// Monday is 0.
    case weekday(Int)
    /// January is 1; whether the word is something else as well ("may", "march").
    case month(Int, isAmbiguous: Bool)
    /// So many days from the article's day ("yesterday" is −1).
    case day(Int)
    /// "last", "next", "this", "past", "coming".
    case which(Which)
    /// A small number in words, or "a" ("two weeks ago").
    case count(Int)
  }

  /// Which of several ("last", "this", "next").
  enum Which: Hashable, Sendable { case last, this, next }

  /// A stretch of the calendar.
  enum Unit: Hashable, Sendable { case day, week, month, year, partOfDay, weekend }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Each month by its name, then its abbreviations.
  private static let months = [
    ["january", "jan", "jan."], ["february", "feb", "feb."], ["march", "mar."],
    ["april", "apr", "apr."], ["may"], ["june", "jun", "jun."], ["july", "jul", "jul."],
    ["august", "aug", "aug."], ["september", "sept", "sept.", "sep", "sep."],
    ["october", "oct", "oct."], ["november", "nov", "nov."], ["december", "dec", "dec."],
  ]

  /// The names of days and months, abbreviated only with a point ("sept.").
  static let calendar = Set(weekdays).union(
    months.flatMap { names in names.prefix(1) + names.filter { $0.hasSuffix(".") } })

  /// The part that a word in small letters plays, where it plays one.
  static let parts: [String: Part] = {
    var parts: [String: Part] = [
      "today": .day(0), "tonight": .day(0), "yesterday": .day(-1), "tomorrow": .day(1),
      "last": .which(.last), "past": .which(.last), "previous": .which(.last),
      "this": .which(.this), "next": .which(.next), "coming": .which(.next),
      "a": .count(1), "an": .count(1),
    ]
    for (index, word) in weekdays.enumerated() { parts[word] = .weekday(index) }
    // "April", "June", "Jan" are given names, "May" and "March" words, "August" a word as well.
    let ambiguous: Set = ["march", "may", "april", "june", "jan", "august"]
    for (index, words) in months.enumerated() {
      for word in words {
        parts[word] = .month(index + 1, isAmbiguous: ambiguous.contains(word))
      }
    }
    let numbers = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    for (index, word) in numbers.enumerated() { parts[word] = .count(index + 1) }
    return parts
  }()

  /// The unit that a word in small letters names, plural or not.
  static let units: [String: Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "year": .year, "years": .year, "morning": .partOfDay, "afternoon": .partOfDay,
    "evening": .partOfDay, "night": .partOfDay, "weekend": .weekend,
  ]

  /// Words after which a bare year is a year.
  static let beforeYear: Set<String> = [
    "in", "of", "since", "by", "during", "until", "till", "before", "after", "from", "through",
    "early", "late", "mid", "spring", "summer", "autumn", "fall", "winter", "around", "between",
    "throughout", "year",
  ]

  /// Of these, the ones that often stand before plain numbers too ("of 2000 soldiers").
  static let looselyBeforeYear: Set<String> = ["of", "by", "from", "after", "around", "before"]

  /// Words after which a bare month, even an ambiguous one, is a month.
  static let beforeMonth: Set<String> = [
    "in", "since", "until", "till", "during", "early", "late", "mid", "through", "throughout",
  ]

  /// Words that make a weekday part of a name ("Black Friday", "Good Friday").
  static let namesBeforeWeekday: Set<String> = [
    "black", "good", "bloody", "super", "ash", "holy", "easter", "palm", "maundy", "shrove",
    "giving", "cyber", "casual",
  ]

  /// Words that make a weekday part of a newspaper's name ("Sunday Times").
  static let namesAfterWeekday: Set<String> = [
    "times", "telegraph", "mail", "express", "mirror", "post", "review", "school",
  ]

  /// Words that turn the verb beside them to the future.
  static let future: Set<String> = [
    "will", "'ll", "shall", "would", "scheduled", "expected", "due", "planned", "plans", "slated",
    "upcoming", "planning", "intends", "poised", "hopes",
  ]

  /// Past forms that do not end in -ed, as far as reports of events need them.
  static let past = Set(
    words: """
      was were had said told met spoke held made took gave came went began left sent saw wrote
      brought led fell rose struck won lost broke chose drew flew found got grew heard kept
      knew paid ran sat shot stood thought withdrew swore sworn did has have been
      """)

  /// Whether a word in small letters looks like a past form.
  static func isPast(_ word: String) -> Bool {
    if past.contains(word) { return true }
    let count = word.utf8.count
    return count > 4 && word.utf8.suffix(2).elementsEqual("ed".utf8)
      && !["indeed", "united", "exceed", "proceed", "succeed"].contains(word)
  }
}
