import Language

/// Adds to statements what surrounds them: occasion, date, place, topics.
enum Circumstance {
  static func add(
    to statements: inout [Statement], topics: [Topic], reading: EntityReading,
    dates: [DateMention], events: [Event], gazetteers: Gazetteers
  ) {
    let finder = OccasionFinder(
      reading: reading, dates: dates, events: events, gazetteers: gazetteers)
    // Inheritance of an occasion follows the text, so the cues are asked in its order.
    let order = statements.indices.sorted { token(statements[$0]) < token(statements[$1]) }
    let channels = ChannelFinder(finder.scene)
    let occasions = finder.occasions(
      of: order.map { index in
        let statement = statements[index]
        let isTold = statement.outer == nil && !statement.isHeadline
        return .init(
          token: token(statement), speaker: statement.speaker,
          isReported: statement.mode != .direct && isTold, isTold: isTold,
          contents: statement.content, channel: channels.channel(of: statement))
      })
    let setting = Setting(scene: finder.scene, events: events)
    let head = setting.occasion(of: statements)
    for (place, index) in order.enumerated() {
      var occasion = occasions[place]
      if setting.covers(statements[index]) {
        occasion.event = head.event ?? occasion.event
        occasion.date = head.date ?? occasion.date
        occasion.place = head.place ?? occasion.place
      }
      statements[index].occasion = occasion.event
      statements[index].channel = occasion.channel
      statements[index].date = occasion.date
      statements[index].place = occasion.place
    }
    let places = topics.indices.flatMap { topic in
      topics[topic].tokens.map { (topic: topic, tokens: $0) }
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for index in statements.indices {
      var found: Set<Int> = []
      for stretch in statements[index].content {
        let end = places.prefixLength(while: { $0.tokens.lowerBound < stretch.upperBound })
        for place in places[..<end].reversed() {
          // No phrase is longer than this.
          guard place.tokens.lowerBound > stretch.lowerBound - TopicPhrases.longest else { break }
          if place.tokens.overlaps(stretch) { found.insert(place.topic) }
        }
      }
      statements[index].topics = found.sorted()
    }
  }

  /// Makes the occasions of statements the article's own word.
  ///
  /// That something was said at a conference is told about the statement, not claimed in it, even
  /// where another outlet's report stands between.
  static func assertOccasions(of statements: [Statement], in events: inout [Event]) {
    for statement in statements {
      var next = statement.occasion
      while let event = next, events[event].voice != .article {
        events[event].voice = .article
        next = events[event].superEvent
      }
    }
  }

  /// Whose word a finding at those tokens is.
  ///
  /// The writer chooses the titles in a report ("said that Foreign Minister Sana would come"), so
  /// posts are the speaker's word only between quotation marks.
  static func voice(of tokens: Range<Int>, in statements: [Statement]) -> Voice {
    var best: Int?
    for (index, statement) in statements.enumerated()
    where statement.quoted.contains(where: { $0.contains(tokens.lowerBound) }) {
      if let current = best,
        statements[current].contentTokens.count <= statement.contentTokens.count
      {
        continue
      }
      best = index
    }
    return best.map(Voice.statement) ?? .article
  }

  private static func token(_ statement: Statement) -> Int {
    statement.cue.first?.lowerBound ?? statement.speakerTokens?.lowerBound
      ?? statement.contentTokens.lowerBound
  }
}
