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

  func date(at position: Int, in document: Document) -> DateMention? {
    let token = document.tokens[position]
    switch token.kind {
    case .number: return numeric(at: position, in: document)
    case .word:
      guard let part = DateWords.parts[document.lowercased[position]] else { return nil }
      return worded(part, at: position, in: document)
    default: return nil
    }
  }

  func worded(
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
      if isNameOfProgramme(position, in: document) { return nil }
      let end = afterPartOfDay(position + 1, in: document)
      return DateMention(
        tokens: position..<end, date: published?.adding(days: offset).iso)
    case .which(let which):
      if isNameOfProgramme(position, in: document) { return nil }
      return self.which(which, at: position, in: document)
    case .count(let count):
      return ago(count, at: position, in: document)
    }
  }

  /// "CBS This Morning", "Tovia Today": a capital within a sentence makes a name of a day.
  private func isNameOfProgramme(_ position: Int, in document: Document) -> Bool {
    guard document.tokens[position].letterCase == .capitalised,
      let before = document.tokens[safe: position - 1], before.kind == .word
    else { return false }
    return document.sentences[document.sentence(of: position)].tokens.lowerBound < position
      && before.isCapitalised
  }

  /// Behind "morning", "night" … where one stands at the position.
  func afterPartOfDay(_ position: Int, in document: Document) -> Int {
    guard let word = word(position, in: document), DateWords.units[word] == .partOfDay else {
      return position
    }
    return position + 1
  }

  func word(_ position: Int, in document: Document) -> String? {
    position < document.tokens.count ? document.lowercased[position] : nil
  }

  func capitalisedMonth(_ position: Int, in document: Document) -> Int? {
    guard position < document.tokens.count, document.tokens[position].isCapitalised,
      case .month(let month, _)? = DateWords.parts[document.lowercased[position]]
    else { return nil }
    return month
  }

  func year(_ position: Int, in document: Document) -> Int? {
    guard position < document.tokens.count, document.tokens[position].kind == .number else {
      return nil
    }
    return Numeral.year(Array(document.words[position].utf8))
  }
}
