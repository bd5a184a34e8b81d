internal import Arguments
internal import Comparison
internal import Presentation
internal import Questions

/// The options of the commands that set speakers side by side.
enum ComparisonOptions {
  static let count = Option<Choice<Counting>>(
    "count", value: "UNIT", default: Choice(.statements),
    help: "What is counted: clusters count the reprints of one story once.")
  static let split = Flag(
    "split", help: "Splits countries and bodies into those who speak for them.")

  /// What chooses statements.
  static let choosing: [any DeclaredParameter] = [
    StatementOptions.about, StatementOptions.act, StatementOptions.channel, SharedOptions.since,
    SharedOptions.until, StatementOptions.at, SharedOptions.outlet, StatementOptions.direct,
  ]

  /// Everybody who can be compared.
  static let kinds: [NamedThing.Kind] = [.person, .country, .government, .organization, .post]

  /// How many speakers of a country stand for themselves where it is split.
  static let splitLimit = 8
}

/// One of the words that a library's own list of choices allows.
struct Choice<Value>: ExpressibleByArgument
where Value: RawRepresentable<String> & CaseIterable & Sendable & SendableMetatype {
  let value: Value

  init(_ value: Value) { self.value = value }

  init?(argument: String) {
    guard let value = Value(rawValue: argument) else { return nil }
    self.value = value
  }

  static var valueDescription: String { "one of " + allValueStrings.joined(separator: ", ") }
  static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }
  var argumentText: String { value.rawValue }
}

/// What a command line asks to compare.
struct ComparisonRequest {
  let filter: StatementFilter
  let parties: [Party]
  /// The subject as it was typed.
  let about: String?
  let counting: Counting
  let isSplit: Bool
  /// The user's own topics.
  let topics: TopicList

  /// Reads the command line, and says in a note what a name was taken for where several bear it.
  init(
    _ typed: [String], _ invocation: Invocation, _ names: NameResolution
  ) throws {
    var filter = StatementFilter()
    about = invocation[StatementOptions.about]
    guard about?.allSatisfy(\.isWhitespace) != true else {
      throw UsageError("--about wants a topic, a name or words; leave it out for everything")
    }
    filter.subject = try about.map(names.subject)
    filter.acts = invocation[StatementOptions.act].map(\.argumentText)
    filter.channels = invocation[StatementOptions.channel].map(\.argumentText)
    filter.since = invocation[SharedOptions.since]?.first
    filter.until = invocation[SharedOptions.until]?.last
    filter.occasions = try names.ids(
      invocation[StatementOptions.at], of: [.event, .place, .country], called: "event or place")
    filter.outlets = try names.ids(
      invocation[SharedOptions.outlet], of: [.organization, .government], called: "outlet")
    filter.isDirect = invocation[StatementOptions.direct]
    self.filter = filter
    parties = try typed.map { name in
      guard name.contains(where: { !$0.isWhitespace }) else {
        throw UsageError("a NAME is empty; rapporteur people lists those who speak")
      }
      return Party(name: name, ids: try Self.ids(name, names))
    }
    for (index, party) in parties.enumerated() {
      guard let other = parties[..<index].first(where: { Set($0.ids) == Set(party.ids) }) else {
        continue
      }
      throw UsageError(
        "\(other.name) and \(party.name) are the same; name two different speakers, or split one "
          + "with --split")
    }
    counting = invocation[ComparisonOptions.count].value
    isSplit = invocation[ComparisonOptions.split]
    topics = names.topics
  }

  /// Whom a name means: where a body is called so and says nothing, people of that name are meant.
  private static func ids(_ name: String, _ names: NameResolution) throws -> [String] {
    let ids = try names.ids(name, of: ComparisonOptions.kinds, called: "speaker")
    func speak(_ ids: [String]) throws -> Bool {
      var filter = StatementFilter()
      filter.speakers = ids
      return try names.questions.countStatements(filter) > 0
    }
    guard !ids.contains(where: { $0.hasPrefix("person/") }), try !speak(ids) else { return ids }
    let people = try names.questions.things(named: name, of: [.person]).map(\.id)
    guard !people.isEmpty, try speak(people) else { return ids }
    return try names.ids(name, of: [.person], called: "speaker")
  }

  /// What the parties said.
  func testimony(_ questions: Questions) throws -> Testimony {
    let testimony = try Testimony(
      of: parties, filter: filter, topics: topics, asking: questions)
    return isSplit ? try testimony.split(limit: ComparisonOptions.splitLimit) : testimony
  }

  /// Notes for each party that said nothing, with what it would take to hear it.
  ///
  /// - Returns: whether nobody said anything.
  func noteSilence(
    _ testimony: Testimony, _ questions: Questions, _ context: Context
  ) throws -> Bool {
    guard testimony.rows.contains(where: \.isEmpty) || testimony.parties.isEmpty else {
      return false
    }
    for party in parties {
      var own = filter
      own.speakers = party.ids
      guard try questions.countStatements(own) == 0 else { continue }
      try context.note(try silence(of: party, questions))
    }
    return testimony.table.count == 0
  }

  private func silence(of party: Party, _ questions: Questions) throws -> String {
    var all = StatementFilter()
    all.speakers = party.ids
    let count = try questions.countStatements(all)
    guard count > 0 else {
      return "\(party.name) is named in the graph, but no statement is \(party.name)'s; "
        + "rapporteur statements --about \"\(party.name)\" shows what others say."
    }
    var onSubject = all
    onSubject.subject = filter.subject
    let span = try questions.days(all).map { " from \($0.first) to \($0.last)" } ?? ""
    if let about, try questions.countStatements(onSubject) > 0 {
      return "\(party.name) speaks of \(about), but not within the other conditions; all "
        + "\(counted(count, "statement")) of \(party.name) are\(span)."
    }
    if let about, filter.subject != nil {
      var anybody = StatementFilter()
      anybody.subject = filter.subject
      if try questions.countStatements(anybody) == 0 {
        let known =
          try questions.names(of: [.topic])
          + questions.names(of: [.country, .organization, .person, .place])
        let near = nearest(to: about, in: known)
        let meant = near.isEmpty ? "" : " Spelt alike: \(near.joined(separator: ", "))."
        return
          "\(party.name): nobody in the graph speaks of \(about)\(span.isEmpty ? "" : "; \(party.name)'s \(counted(count, "statement")) are\(span)").\(meant)"
      }
    }
    let topics = try questions.topicCounts(all, limit: 5).records.map(\.id)
    let names = try questions.names(topics)
    let spoken = topics.compactMap { names[$0]?.name }.joined(separator: ", ")
    let subject = about.map { "nothing about \($0)" } ?? "nothing that fits"
    return "\(party.name): \(subject) among \(counted(count, "statement"))\(span)"
      + (spoken.isEmpty ? "." : "; most are about \(spoken).")
  }
}
