internal import Arguments
internal import Foundation
internal import Questions
internal import Reading

/// Names that were typed, brought to what stands in the graph.
struct NameResolution {
  let context: Context
  let questions: Questions

  /// The IRIs that a name can mean, with a note where it is not plain which one is meant.
  ///
  /// - Throws: `CommandError` with suggestions where it means nothing.
  func ids(
    _ typed: String, of kinds: [NamedThing.Kind], called what: String
  ) throws -> [String] {
    let things = try things(typed, of: kinds)
    guard !things.isEmpty else {
      throw CommandError.unknown(what, typed, near: try questions.names(of: kinds))
    }
    let people = things.filter { $0.kind != .government }
    if people.count > 1, !things.contains(where: { $0.kind == .country }) {
      let names = people.prefix(6).map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
      let more = people.count > 6 ? " and \(people.count - 6) more" : ""
      try context.note("\"\(typed)\" is taken as: \(names)\(more).")
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

  /// A subject: topics, entities of that name, and the words themselves.
  func subject(_ typed: String) throws -> StatementFilter.Subject {
    let things = try things(
      typed, of: [.country, .government, .person, .organization, .place, .event])
    return StatementFilter.Subject(
      topics: try questions.topics(named: typed).map(\.id), things: things.map(\.id), words: typed)
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
