internal import Arguments
internal import FoundationEssentials
internal import Questions
internal import Reading

/// Names that were typed, brought to what stands in the graph.
struct NameResolution {
  let context: Context
  let questions: Questions
  /// The user's own topics.
  var topics = TopicList()

  /// The IRIs that a name can mean, with a note where it is not plain which one is meant.
  ///
  /// - Throws: `CommandError` with suggestions where it means nothing.
  func ids(
    _ typed: String, of kinds: [NamedThing.Kind], called what: String
  ) throws -> [String] {
    let things = try things(typed, of: kinds)
    guard !things.isEmpty else {
      throw CommandError.unknown(
        what, typed, near: try questions.names(of: kinds),
        hint: what == "speaker"
          ? "rapporteur people, organizations and roles list who stands there." : "")
    }
    let people = things.filter { $0.kind != .government }
    if people.count > 1, !things.contains(where: { $0.kind == .country }) {
      let names = people.prefix(6).map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
      let more = people.count > 6 ? " and \(people.count - 6) more" : ""
      try context.note("\"\(typed)\" is taken as: \(names)\(more). An id means one of them.")
    }
    return things.map(\.id)
  }

  /// The same for a name that may be left out.
  func ids(
    _ typed: String?, of kinds: [NamedThing.Kind], called what: String
  ) throws -> [String]? {
    try typed.map { try ids($0, of: kinds, called: what) }
  }

  /// The things that a name can mean; other names of countries ("US", "Britain") included.
  func things(_ typed: String, of kinds: [NamedThing.Kind]) throws -> [NamedThing] {
    let found = try questions.things(named: typed, of: kinds)
    guard kinds.contains(.country), !found.contains(where: \.isExact),
      let country = try Gazetteers.shared().countries.code(named: typed)
    else { return found }
    let known = try questions.things(named: "country/\(country)", of: [.country])
    let government = try questions.things(named: "government/\(country)", of: [.government])
    return known.isEmpty ? found : known + (kinds.contains(.government) ? government : [])
  }

  /// A subject: topics, entities of that name, and the words themselves; where it is one of the user's
  /// own topics the same of each of its labels and of those of its parts.
  func subject(_ typed: String) throws -> StatementFilter.Subject {
    let own = topics.concepts(named: typed, folding: questions.folding)
    guard let first = own.first else {
      return StatementFilter.Subject(
        topics: try topicIDs(typed), things: try thingIDs(typed), words: typed)
    }
    let labels = own.flatMap(\.labels)
    let shown = labels.prefix(8).joined(separator: ", ")
    let more = labels.count > 8 ? " and \(labels.count - 8) more" : ""
    try context.note("\"\(typed)\" is your topic \(first.name): \(shown)\(more).")
    return StatementFilter.Subject(
      topics: Set(try labels.flatMap(topicIDs)).sorted(),
      things: Set(try labels.flatMap(thingIDs)).sorted(), words: labels[0],
      otherWords: Array(labels.dropFirst()))
  }

  private func topicIDs(_ words: String) throws -> [String] {
    try questions.topics(named: words).map(\.id)
  }

  private func thingIDs(_ words: String) throws -> [String] {
    try things(words, of: [.country, .government, .person, .organization, .place, .event])
      .map(\.id)
  }
}

extension CountryTable {
  /// The code of the country that has such a name, however it is capitalised.
  fileprivate func code(named name: String) -> String? {
    let spellings = [name, name.uppercased(), name.capitalized]
    return spellings.lazy.compactMap { spelling in
      forms(of: spelling).first { $0.uses.contains(.name) }?.country.alpha3
    }.first
  }
}
