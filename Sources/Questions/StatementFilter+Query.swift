import RDF

extension StatementFilter {
  /// The patterns that bind `?statement`, their parameters and their lists.
  struct Patterns {
    var text = ""
    var bindings: [String: Term] = [:]
    var lists: [[String]: [[Term]]] = [:]

    mutating func add(_ pattern: String, _ variable: String, in ids: [String]) {
      text += pattern + "\n"
      lists[[variable]] = ids.map { [.iri($0)] }
    }
  }

  /// What a question wants to know of each statement; joins that nobody needs are left out.
  enum Need {
    /// Nothing but which statements: another pattern of the question binds `?statement`.
    case nothing
    /// `?article`.
    case article
    /// `?article` and, where it has one, its `?date`.
    case date
  }

  /// Whether it lets everything pass.
  var isEmpty: Bool { self == StatementFilter() }

  /// What restricts the statements.
  func patterns(_ need: Need) -> Patterns {
    var result = Patterns()
    if let speakers {
      let bodies = speakers.filter { !$0.hasPrefix("person/") && !$0.contains("#speaker=") }
      let posts = speakers.filter { $0.hasPrefix("post/") }
      if bodies.isEmpty {
        result.add(
          "VALUES ?speaker {} ?statement schema:spokenByCharacter ?speaker .", "speaker",
          in: speakers)
      } else {
        let asPost =
          posts.isEmpty
          ? "" : "UNION { VALUES ?post {} ?statement rap:speakingAs ?post }"
        result.add(
          """
          { SELECT DISTINCT ?statement {
            { VALUES ?speaker {} ?statement schema:spokenByCharacter ?speaker }
            UNION { VALUES ?body {} ?statement rap:onBehalfOf ?body } \(asPost) } }
          """, "speaker", in: speakers)
        result.lists[["body"]] = bodies.map { [.iri($0)] }
        if !posts.isEmpty { result.lists[["post"]] = posts.map { [.iri($0)] } }
      }
    }
    if let behalf {
      result.add("VALUES ?behalf {} ?statement rap:onBehalfOf ?behalf .", "behalf", in: behalf)
    }
    if let addressees {
      result.add("VALUES ?to {} ?statement rap:addressee ?to .", "to", in: addressees)
    }
    if let occasions {
      result.add(
        """
        { SELECT DISTINCT ?statement { VALUES ?occasion {}
          { ?statement rap:saidAt ?occasion } UNION { ?statement rap:saidIn ?occasion }
          UNION { ?statement rap:saidAt ?event . ?event schema:location ?occasion } } }
        """, "occasion", in: occasions)
    }
    if let articles {
      result.add("VALUES ?article {}", "article", in: articles)
    }
    if let subject { add(subject, to: &result) }
    if !acts.isEmpty {
      result.text += "VALUES ?act {} ?statement rap:speechAct ?act .\n"
      result.lists[["act"]] = acts.map { [.iri(Rap.act($0))] }
    }
    if !channels.isEmpty {
      result.text += "VALUES ?channel {} ?statement rap:channel ?channel .\n"
      result.lists[["channel"]] = channels.map { [.iri(Rap.channel($0))] }
    }
    if isDirect { result.text += "?statement a rap:Direct .\n" }
    if let depth {
      result.text += "?statement rap:depth ?depth .\n"
      result.bindings["depth"] = .literal(Literal(depth))
    }
    let hasDays = since != nil || until != nil
    if need != .nothing || hasDays || outlets != nil || articles != nil {
      result.text += "?statement rap:article ?article .\n"
    }
    if let outlets {
      result.add("VALUES ?outlet {} ?article schema:publisher ?outlet .", "outlet", in: outlets)
    }
    if hasDays {
      result.text += "?article schema:datePublished ?date .\n"
    } else if need == .date {
      result.text += "OPTIONAL { ?article schema:datePublished ?date }\n"
    }
    if let since {
      result.text += "FILTER (?date >= ?since)\n"
      result.bindings["since"] = .literal(Literal(since, datatype: XSD.date))
    }
    if let until {
      result.text += "FILTER (?date <= ?until)\n"
      result.bindings["until"] = .literal(Literal(until, datatype: XSD.date))
    }
    return result
  }

  private func add(_ subject: Subject, to result: inout Patterns) {
    var branches: [String] = []
    let words = ([subject.words] + subject.otherWords).filter { !$0.isEmpty }
    for (number, words) in words.enumerated() {
      branches.append("{ ?text rap:matches ?words\(number) . ?statement schema:text ?text }")
      result.bindings["words\(number)"] = .literal(Literal(words))
    }
    if !subject.topics.isEmpty {
      branches.append("{ VALUES ?topic {} ?statement schema:about ?topic }")
      result.lists[["topic"]] = subject.topics.map { [.iri($0)] }
    }
    if !subject.things.isEmpty {
      branches.append("{ VALUES ?thing {} ?statement schema:mentions ?thing }")
      result.lists[["thing"]] = subject.things.map { [.iri($0)] }
    }
    guard !branches.isEmpty else { return }
    // A parameter reaches a subquery only through a variable that it hands out.
    result.text +=
      "{ SELECT DISTINCT ?statement\(words.indices.map { " ?words\($0)" }.joined()) "
      + "{ \(branches.joined(separator: " UNION ")) } }\n"
  }
}
