public import RDF
public import SPARQLEvaluation
internal import SQLite

/// Terms from pages of the dictionary in memory, or from its rows.
extension TripleStore {
  /// Makes sure that what is remembered is right.
  func validateCaches() throws {
    try mapIfBusy()
    // Inside a snapshot nothing that others write is seen.
    caches.validate(
      others: isInSnapshot ? nil : try connection.dataVersion, own: connection.totalChanges)
  }

  /// The id of a term, nil where the store has never seen it.
  public func id(of term: Term) throws -> TermID? {
    guard current == nil else { return try dictionary.id(of: term) }
    if case .literal(let literal) = term, let id = TermID(inline: literal) { return id }
    try validateCaches()
    if let known = caches.ids[term] { return known }
    let id = try dictionary.id(of: term)
    if let id { caches.note(id, of: term) }
    return id
  }

  /// The term of an id.
  public func term(of id: TermID) throws -> Term {
    if let literal = id.inlineLiteral { return .literal(literal) }
    guard current == nil else { return try dictionary.term(of: id) }
    try validateCaches()
    if let term = caches.recentTerms.find(id) { return term }
    if let term = try page(TermPage.number(of: id), for: 1)?.term(id) { return term }
    let term = try dictionary.term(of: id)
    caches.recentTerms.note(term, for: id)
    return term
  }

  /// The terms of many ids, in the same order.
  ///
  /// Outside of `snapshot`, SQLite locks and unlocks the file for every single look-up: several
  /// times the cost of the look-up itself, so that many are put together.
  public func terms(of ids: [TermID]) throws -> [Term] {
    guard current == nil, ids.count > 1 else { return try ids.map(term(of:)) }
    return try snapshot {
      var terms = [Term?](repeating: nil, count: ids.count)
      var missing: [Int] = []
      for (index, id) in ids.enumerated() {
        if let literal = id.inlineLiteral {
          terms[index] = .literal(literal)
        } else if let term = caches.terms[TermPage.number(of: id)]?.term(id)
          ?? caches.recentTerms.find(id)
        {
          terms[index] = term
        } else {
          missing.append(index)
        }
      }
      try read(missing, of: ids, into: &terms)
      return terms.compactMap(\.self)
    }
  }

  private func read(_ missing: [Int], of ids: [TermID], into terms: inout [Term?]) throws {
    var rest: [Int] = []
    let missing = missing.sorted { ids[$0] < ids[$1] }
    try forEachPage(missing.map { ids[$0] }) { page, places in
      for place in places {
        let index = missing[place]
        terms[index] = page?.term(ids[index])
        if terms[index] == nil { rest.append(index) }
      }
    }
    for (index, term) in zip(rest, try dictionary.terms(of: rest.map { ids[$0] })) {
      terms[index] = term
      caches.recentTerms.note(term, for: ids[index])
    }
  }

  /// Hands the characters of many terms to a closure, without making terms of them.
  public func visitTexts(
    of ids: [TermID], _ body: (Int, TermText) throws -> Void
  ) throws -> Bool {
    guard current == nil else { return false }
    try snapshot {
      var rest: [Int] = []
      try forEachPage(ids) { page, places in
        for place in places
        where try page?.visit(ids[place], { try body(place, $0) }) != true { rest.append(place) }
      }
      try dictionary.visitTexts(of: rest.map { ids[$0] }) { try body(rest[$0], $1) }
    }
    return true
  }

  /// Hands the places of ids, which ascend, to a closure page by page, with the page where it is worth
  /// having.
  private func forEachPage(
    _ ids: [TermID], _ body: (TermPage?, Range<Int>) throws -> Void
  ) throws {
    var start = 0
    while start < ids.count {
      let number = TermPage.number(of: ids[start])
      var end = start + 1
      while end < ids.count, TermPage.number(of: ids[end]) == number { end += 1 }
      try body(try page(number, for: end - start), start..<end)
      start = end
    }
  }

  /// A page, where it is kept or worth reading for so many terms.
  private func page(_ number: Int, for terms: Int) throws -> TermPage? {
    if let known = caches.terms[number] { return known }
    guard caches.terms.isWorthReading(number, for: terms) else { return nil }
    try mapIfBusy()
    let page = try TermPage(number, connection) { try dictionary.datatype($0) }
    // A scan of many pages must not drive out those that are asked for again and again.
    if caches.terms.hasRoom || terms < TermPages.termsPerPage {
      caches.terms.insert(page, number)
    }
    return page
  }
}
