import Language

/// Where a report goes over to another time, so that nobody goes on speaking on the day told before.
extension OccasionFinder {
  /// The times that the article tells in its own words, in their order: none of what is said, nor such as only
  /// name something ("Friday’s tweets").
  func times(besides cues: [Cue]) -> [DateMention] {
    var isSaid = [Bool](repeating: false, count: scene.document.tokens.count)
    for token in cues.lazy.flatMap(\.contents).joined() { isSaid[token] = true }
    return scene.dates.filter { date in
      !isSaid[date.tokens.lowerBound]
        && !scene.document.quotationIndex.contains(date.tokens.lowerBound)
        && !scene.isPremodifier(date)
        && !Self.spans.contains(scene.word(date.tokens.lowerBound - 1))
    }
  }

  /// Whether the report has come to another time since somebody spoke: by a day or month of its own, or "then".
  func hasPassed(
    since token: Int, _ occasion: Occasion, until cue: Int, by times: [DateMention]
  ) -> Bool {
    let own = occasion.date ?? occasion.event.flatMap { events[$0].date }
    let sentence = scene.sentence(cue)
    let first = times.prefixLength(while: { $0.tokens.lowerBound <= token })
    let other = times[first...].prefix { $0.tokens.lowerBound < sentence.upperBound }
      .contains { !isSame($0, own) }
    return other || scene.word(cue + 1) == "then"
      || sentence.contains {
        scene.word($0) == "following" && Self.nextTimes.contains(scene.word($0 + 1))
          && scene.word($0 - 1) == "the"
      }
  }

  private func isSame(_ one: DateMention, _ other: DateMention?) -> Bool {
    guard let other else { return false }
    if let day = one.date, let own = other.date { return day == own }
    let words = Set(one.tokens.map { scene.word($0) })
    return !words.isDisjoint(with: other.tokens.map { scene.word($0) })
  }

  /// Words before a date that tell how long something goes on.
  private static let spans: Set<String> = [
    "since", "until", "till", "by", "of", "for", "before", "after", "through", "between", "from",
  ]

  private static let nextTimes: Set<String> = [
    "morning", "day", "afternoon", "evening", "week", "month", "year",
  ]
}
