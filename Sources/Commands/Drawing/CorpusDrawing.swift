internal import Diagrams
internal import Questions

/// Drawings of many articles, in which lines stand for numbers of statements.
struct CorpusDrawing {
  let questions: Questions
  let filter: StatementFilter
  /// The words of the filter, for the heading: "about grain, since 2031".
  let words: String
  /// How many speakers, topics or countries at most.
  let top: Int

  /// Speakers and what they speak about; those who speak most come first.
  func speakers() throws -> Drawing? {
    let speakers = try questions.speakerCounts(filter, limit: top)
    var own = filter
    own.speakers = speakers.records.map(\.id)
    let topics = try questions.topicCounts(own, limit: top)
    return try speakersAndTopics(
      speakers: speakers.records, topics: topics.records, title: "Who speaks about what"
    ) { drawn in
      [
        left(speakers, drawn, "speaker", "who say less or speak of other topics"),
        left(topics, drawn, "topic", "of theirs"),
      ]
    }
  }

  /// Topics and who speaks about them; those most spoken about come first.
  func topics() throws -> Drawing? {
    let topics = try questions.topicCounts(filter, limit: top)
    var own = filter
    own.subject = StatementFilter.Subject(topics: topics.records.map(\.id), words: "")
    let speakers = try questions.speakerCounts(own, limit: top)
    return try speakersAndTopics(
      speakers: speakers.records, topics: topics.records, title: "What is spoken about"
    ) { drawn in
      [
        left(topics, drawn, "topic", "spoken about less"),
        left(speakers, drawn, "speaker", "on these topics"),
      ]
    }
  }

  /// Countries and which of them their representatives mention.
  func countries() throws -> Drawing? {
    let pairs = try questions.countryPairs(filter)
    guard !pairs.isEmpty else { return nil }
    var weights: [String: Int] = [:]
    for pair in pairs {
      weights[pair.from, default: 0] += pair.count
      weights[pair.to, default: 0] += pair.count
    }
    let ranked = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let chosen = Set(ranked.prefix(top).map(\.key))
    let names = try questions.names(Array(chosen))
    var parts = DrawingParts()
    for (id, weight) in ranked where chosen.contains(id) {
      let name = names[id]?.name ?? id
      parts.add(
        Node(id, .country, label: [name], tooltip: "\(name): \(weight) times", weight: weight))
    }
    let drawn = pairs.filter { chosen.contains($0.from) && chosen.contains($0.to) }
    // Beyond this nobody can follow the lines; the heaviest tell most.
    let edges = drawn.prefix(4 * top)
    for pair in edges {
      let from = names[pair.from]?.name ?? pair.from
      let to = names[pair.to]?.name ?? pair.to
      parts.edges.append(
        Edge(
          from: pair.from, to: pair.to, .says, weight: pair.count,
          tooltip: "\(from) mentions \(to) in \(counted(pair.count, "statement"))"))
    }
    return try finish(
      parts, title: "Which country's representatives mention which country",
      left: [
        left(ranked.count - chosen.count, "country", "mentioned or speaking less"),
        pairs.count > edges.count
          ? counted(pairs.count - edges.count, "pair") + " with fewer statements" : nil,
      ])
  }

  private func speakersAndTopics(
    speakers: [(id: String, count: Int)], topics: [(id: String, count: Int)], title: String,
    left: (Set<String>) -> [String?]
  ) throws -> Drawing? {
    let pairs = try questions.topicPairs(
      filter, speakers: speakers.map(\.id), topics: topics.map(\.id))
    guard !pairs.isEmpty else { return nil }
    let drawn = Set(pairs.flatMap { [$0.from, $0.to] })
    let names = try questions.names(Array(drawn))
    let countries = try questions.countries(ofSpeakers: speakers.map(\.id))
    var parts = DrawingParts()
    for (id, count) in speakers where drawn.contains(id) {
      let name = names[id]?.name ?? id
      parts.add(
        Node(
          id, DrawingParts.kind(id), label: [name],
          tooltip: "\(name): \(counted(count, "statement"))", weight: count))
      if let country = countries[id] { parts.put(id, into: country) }
    }
    for (id, count) in topics where drawn.contains(id) {
      let name = names[id]?.name ?? id
      parts.add(
        Node(
          id, .topic, label: [name], tooltip: "\(name): \(counted(count, "statement"))",
          weight: count))
    }
    for pair in pairs {
      let from = names[pair.from]?.name ?? pair.from
      let to = names[pair.to]?.name ?? pair.to
      parts.edges.append(
        Edge(
          from: pair.from, to: pair.to, .says, weight: pair.count,
          tooltip: "\(from) on \(to): \(counted(pair.count, "statement"))"))
    }
    return try finish(parts, title: title, left: left(drawn))
  }

  private func finish(_ parts: DrawingParts, title: String, left: [String?]) throws -> Drawing {
    let days = try questions.days(filter)
    let dates = days.map { $0.first == $0.last ? $0.first : "\($0.first) to \($0.last)" }
    let omitted = left.compactMap(\.self)
    return parts.drawing(
      title: words.isEmpty ? title : "\(title): \(words)", dates: dates,
      omissions: omitted.isEmpty
        ? "Nothing was left out." : "Left out: \(omitted.joined(separator: "; ")).")
  }

  private func left(
    _ page: Page<(id: String, count: Int)>, _ drawn: Set<String>, _ noun: String, _ which: String
  ) -> String? {
    left(page.total - page.records.count { drawn.contains($0.id) }, noun, which)
  }

  private func left(_ count: Int, _ noun: String, _ which: String) -> String? {
    guard count > 0 else { return nil }
    return counted(count, noun, noun == "country" ? "countries" : nil) + " " + which
  }
}
