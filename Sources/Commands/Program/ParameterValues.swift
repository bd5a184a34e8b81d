internal import Arguments
internal import Questions
internal import RDF
internal import SPARQL
internal import SPARQLEvaluation

/// What was typed for the parameters of a saved query, brought to terms.
struct ParameterValues {
  private let query: SavedQuery
  private var typed: [String: String] = [:]

  /// Takes `name=value` words apart.
  ///
  /// - Throws: `UsageError` for names that the query does not have, and for what has to be given.
  init(_ words: [String], of query: SavedQuery) throws(UsageError) {
    self.query = query
    let known = query.parameters.map(\.name)
    for word in words {
      guard let equals = word.firstIndex(of: "="), equals != word.startIndex else {
        throw UsageError(
          "a parameter is given as NAME=VALUE, not \"\(word)\"", suggestions: known.map { $0 + "=" }
        )
      }
      let name = String(word[..<equals])
      guard known.contains(name) else {
        let has = known.isEmpty ? "has no parameters" : "takes \(known.joined(separator: ", "))"
        throw UsageError(
          "\(query.name) has no parameter \(name); it \(has)",
          suggestions: nearest(to: name, in: known))
      }
      guard typed[name] == nil else { throw UsageError("\(name) is given twice") }
      typed[name] = String(word[word.index(after: equals)...])
    }
    for parameter in query.parameters where !parameter.isOptional && typed[parameter.name] == nil {
      throw UsageError(
        "\(query.name) wants \(parameter.name)=\(parameter.kind.rawValue.uppercased()): "
          + parameter.help)
    }
  }

  /// Puts the values into the query: one value as a constant, several as a list.
  ///
  /// - Returns: the query and its bindings.
  /// - Throws: `CommandError` for names that nothing has; `UsageError` for what is no date or number.
  func bound(
    _ parsed: Query, _ names: NameResolution
  ) throws -> (query: Query, bindings: [Variable: Term]) {
    var bindings: [Variable: Term] = [:]
    var lists: [Variable: [Term]] = [:]
    for parameter in query.parameters {
      guard let word = typed[parameter.name] else { continue }
      let variable = Variable(parameter.name)
      let terms = try terms(word, parameter, names)
      if terms.count == 1 {
        bindings[variable] = terms[0]
      } else if parsed.binds(variable) {
        lists[variable] = terms
      } else {
        throw CommandError(
          "\"\(word)\" means \(terms.count) things, and \(query.name) can only take one as "
            + "\(parameter.name): \(terms.compactMap(\.iri?.value).joined(separator: ", ")).")
      }
    }
    return (parsed.restricted(to: lists), bindings)
  }

  private func terms(
    _ word: String, _ parameter: SavedQuery.Parameter, _ names: NameResolution
  ) throws -> [Term] {
    func ids(_ kinds: [NamedThing.Kind], _ what: String) throws -> [Term] {
      try names.ids(word, of: kinds, called: what).map { .iri($0) }
    }
    switch parameter.kind {
    case .text: return [.literal(Literal(word))]
    case .iri: return [.iri(word)]
    case .number: return [.literal(try number(word, parameter))]
    case .date: return [.literal(try date(word, parameter))]
    case .person: return try ids([.person], "person")
    case .country: return try ids([.country], "country")
    case .body, .outlet: return try ids([.organization, .government], "body")
    case .place: return try ids([.place, .country], "place")
    case .event: return try ids([.event], "event")
    case .speaker:
      return try ids([.person, .country, .government, .organization], "speaker")
    case .topic:
      let topics = try names.questions.topics(named: word)
      guard !topics.isEmpty else {
        throw CommandError.unknown("topic", word, near: try names.questions.names(of: [.topic]))
      }
      return topics.map { .iri($0.id) }
    case .thing:
      let subject = try names.subject(word)
      let found = subject.topics + subject.things
      guard !found.isEmpty else {
        throw CommandError.unknown(
          "topic or thing", word,
          near: try names.questions.names(of: [.topic])
            + names.questions.names(of: [.person, .country, .organization, .place, .event]))
      }
      return found.map { .iri($0) }
    }
  }

  private func number(_ word: String, _ parameter: SavedQuery.Parameter) throws -> Literal {
    for datatype in [XSD.integer, XSD.decimal, XSD.double] {
      let literal = Literal(word, datatype: datatype)
      if XSDValue(literal) != nil { return literal }
    }
    throw UsageError("\(parameter.name) wants a number, not \"\(word)\"")
  }

  private func date(_ word: String, _ parameter: SavedQuery.Parameter) throws -> Literal {
    guard Day(argument: word) != nil else {
      throw UsageError("\(parameter.name) wants \(Day.valueDescription), not \"\(word)\"")
    }
    switch word.utf8.count {
    case 4: return Literal(word, datatype: XSD.gYear)
    case 7: return Literal(word, datatype: XSD.gYearMonth)
    default: return Literal(word, datatype: XSD.date)
    }
  }
}
