public import Language

/// Finds names and roles with tables, capitals and the words around them.
///
///     NameSpotting(gazetteers).run(layout).names   // «Khoshroo», «Press TV», «Iran» …
///
/// Headlines and other lines in which every word has a capital are read with more care: there
/// only what the tables or the rest of the text know is a name.
public struct NameSpotting: Stage {
  private let gazetteers: Gazetteers
  private let spans: ModelSpans?

  /// Takes the tables, and what the model has seen in the text, which adds to what they find.
  public init(_ gazetteers: Gazetteers, spans: ModelSpans? = nil) {
    self.gazetteers = gazetteers
    self.spans = spans
  }

  /// Finds the names and roles of a text.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  @inline(never)
  public func run(_ layout: Layout) -> NameReading {
    var search = NameSearch(
      scene: Scene(layout: layout, gazetteers: gazetteers), byModel: spans?.names ?? [])
    return search.run()
  }
}

/// Capitalised words that nothing explains yet.
struct OpenRun: Equatable {
  var tokens: Range<Int>
  /// Whether capitals say nothing there.
  var isTitleLike: Bool
}

/// The walk of `NameSpotting` over one text.
struct NameSearch {
  let scene: Scene
  let people: PersonSpotter
  let organizations: OrganizationSpotter
  let titles: RoleSpotter
  var names: [NameSpan] = []
  var roles: [RolePhrase] = []
  /// Capitalised runs that nothing explains yet.
  var open: [OpenRun] = []
  /// Whether the last role is one that does not usually stand before names ("refugee").
  private var isLooseTitle = false
  /// The words that the text writes small somewhere.
  let vocabulary: Set<String>

  /// The names that the model has found.
  let byModel: [NameSpan]

  init(scene: Scene, byModel: [NameSpan] = []) {
    self.scene = scene
    self.byModel = byModel
    people = PersonSpotter(scene: scene)
    organizations = OrganizationSpotter(scene: scene)
    titles = RoleSpotter(scene: scene)
    var vocabulary: Set<String> = []
    for (index, token) in scene.document.tokens.enumerated() where token.letterCase == .lower {
      vocabulary.insert(scene.document.lowercased[index])
    }
    self.vocabulary = vocabulary
  }

  @inline(never)
  mutating func run() -> NameReading {
    for (index, paragraph) in scene.document.paragraphs.enumerated() {
      let isTitleLike = isTitleLike(index)
      for sentence in sentences(of: paragraph.tokens) {
        read(sentence, isTitleLike: isTitleLike)
      }
    }
    settle()
    addFromModel()
    cutHeadlineNames()
    takeSurnames()
    names = names.filter { $0.kind != .person || !$0.tokens.contains(where: isRunTogether) }
    names.sort {
      ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
    }
    return NameReading(layout: scene.layout, names: names, roles: roles)
  }

  private func sentences(of paragraph: Range<Int>) -> [Range<Int>] {
    guard !paragraph.isEmpty else { return [] }
    let first = scene.document.sentence(of: paragraph.lowerBound)
    let last = scene.document.sentence(of: paragraph.upperBound - 1)
    return (first...last).map { scene.document.sentences[$0].tokens }
  }

  /// Whether capitals say nothing in a paragraph: a headline, a byline, a line that shouts.
  func isTitleLike(_ index: Int) -> Bool {
    let layout = scene.layout
    if layout.roles.indices.contains(index) {
      if layout.roles[index] == .furniture { return true }
      if layout.roles[index] == .headline { return isMostlyCapitalised(index) }
    }
    let tokens = scene.document.paragraphs[index].tokens
    guard tokens.count < 40, isMostlyCapitalised(index) else { return false }
    return scene.word(tokens.upperBound - 1) != "." || isClosedHeadline(index)
  }

  private func isMostlyCapitalised(_ index: Int) -> Bool {
    let (capitals, all) = longWords(index)
    return capitals * 10 >= all * 7
  }

  /// Whether the first line above a text is a headline with a full stop behind it: all but a word in ten has a
  /// capital, of five and more.
  private func isClosedHeadline(_ index: Int) -> Bool {
    let (capitals, all) = longWords(index)
    return index == 0 && scene.document.paragraphs.count > 1 && all >= 5
      && capitals * 10 >= all * 9
  }

  /// How many words of more than three letters have a capital, and how many there are.
  private func longWords(_ index: Int) -> (capitals: Int, all: Int) {
    let words = scene.document.paragraphs[index].tokens.filter {
      scene.isWord($0) && scene.document.tokens[$0].span.count > 3
    }
    return (words.count { scene.document.tokens[$0].letterCase != .lower }, words.count)
  }

  // MARK: One sentence

  private mutating func read(_ sentence: Range<Int>, isTitleLike: Bool) {
    var position = sentence.lowerBound
    // Where a title or honorific ended, so that a name may follow.
    var expectsName = -1
    while position < sentence.upperBound {
      guard scene.isWord(position) else {
        if let person = apposition(at: position, in: sentence) {
          add(person, .person)
          position = person.upperBound
        } else {
          position += 1
        }
        continue
      }
      let isName = expectsName == position || isIntroduced(position)
      let role = isName && prefersName(position) ? nil : titles.phrase(at: position)
      if let organization = organization(at: position, expectsName: isName),
        organization.upperBound > role?.head.upperBound ?? 0
      {
        if let event = event(at: position, in: sentence), event.upperBound > organization.upperBound
        {
          add(event, .event)
        }
        add(organization, .organization)
        position = organization.upperBound
        if let acronym = scene.bracketedAcronym(at: position) {
          add(position + 1..<position + 2, .organization)
          position = acronym.upperBound
        }
        if takeOffice(organization, before: position) { expectsName = position }
        continue
      }
      if let role {
        position = take(role)
        if let acronym = scene.bracketedAcronym(at: position), role.body == nil {
          add(position + 1..<position + 2, .organization)
          position = acronym.upperBound
        }
        position = scene.behindRetirement(position)
        expectsName = position
        isLooseTitle = !role.isTitle
        continue
      }
      if scene.isCapitalised(position), let honorific = scene.honorific(at: position),
        scene.country(at: position)?.tokens.count ?? 0 <= honorific.tokens.count
      {
        position = scene.behindRetirement(honorific.tokens.upperBound)
        expectsName = position
        isLooseTitle = false
        continue
      }
      position = name(
        at: position, expectsName: isName, isTitleLike: isTitleLike, in: sentence)
    }
  }

  /// "Malta's ambassador, Carmen Zahra, said": the name set between commas behind a role.
  private func apposition(at comma: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard scene.isComma(comma), let role = roles.last, !role.isPlural,
      role.tokens.lowerBound >= sentence.lowerBound, comma - role.tokens.upperBound < 10,
      !Range.from(role.tokens.upperBound, upTo: comma).contains(where: {
        scene.isComma($0)
      }),
      let person = people.person(at: comma + 1, evidence: .context), person.count >= 2,
      person.upperBound < sentence.upperBound,
      located(at: comma + 1).map({ $0.tokens.count < person.count }) ?? true
    else { return nil }
    let next = person.upperBound
    let isClosed =
      scene.isComma(next) || scene.document.tokens[next].kind == .terminator
      || ["who", "said", "(", ";"].contains(scene.word(next))
    return isClosed ? person : nil
  }

  /// "Carmen Zahra, a spokeswoman": two capitals and a role behind the comma introduce a person.
  private func isIntroduced(_ start: Int) -> Bool {
    guard scene.isCapitalised(start), let person = people.person(at: start, evidence: .context),
      person.count >= 2, scene.isComma(person.upperBound),
      ["a", "an", "the", "his", "her", "its"].contains(scene.word(person.upperBound + 1))
    else { return false }
    let first = person.upperBound + 2
    let limit = min(first + 4, scene.limit(start))
    guard first < limit else { return false }
    return (first..<limit).contains { titles.phrase(at: $0) != nil }
  }

  /// Whether a word right behind a title is a given name rather than another title.
  private func prefersName(_ index: Int) -> Bool {
    scene.givenName(at: index) != nil && people.isNamePart(index + 1, first: false)
  }

  /// Takes the role out of the name of a body that is called after its head ("UN High Commissioner
  /// for Refugees") where a name follows.
  private mutating func takeOffice(_ body: Range<Int>, before next: Int) -> Bool {
    guard next < scene.document.tokens.count, scene.isCapitalised(next), body.count > 2,
      people.isNamePart(next, first: true)
    else { return false }
    for index in body.dropFirst() {
      if var role = titles.phrase(at: index), role.tokens.upperBound == body.upperBound {
        role.body = body
        role.tokens = body.lowerBound..<body.upperBound
        roles.append(role)
        isLooseTitle = false
        return true
      }
    }
    return false
  }

  private mutating func take(_ role: RolePhrase) -> Int {
    roles.append(role)
    if let body = role.body {
      add(body, .organization)
      if scene.bracketedAcronym(at: body.upperBound) != nil {
        add(body.upperBound + 1..<body.upperBound + 2, .organization)
      }
    }
    // Countries and places in the complement are names of their own.
    var index = role.head.lowerBound
    while index < role.tokens.upperBound {
      if role.body?.contains(index) != true, let found = located(at: index) {
        add(found.tokens, found.kind)
        index = found.tokens.upperBound
      } else {
        index += 1
      }
    }
    return role.tokens.upperBound
  }

  private func organization(at index: Int, expectsName: Bool) -> Range<Int>? {
    guard scene.isCapitalised(index) else { return nil }
    // Behind a title a short ambiguous name of a body ("Badr") is a person's.
    if expectsName, let known = scene.organization(at: index), known.tokens.count == 1,
      known.value.isAmbiguous || scene.document.tokens[index].letterCase != .upper
    {
      return nil
    }
    // "Petra Zahra" is a woman though Petra is an agency.
    if let known = scene.organization(at: index), known.tokens.count == 1,
      scene.document.tokens[index].letterCase != .upper,
      people.person(at: index, evidence: .givenName)?.count ?? 0 >= 2
    {
      return nil
    }
    var found = organizations.organization(at: index)
    // "Greek Shipping Minister Ana Sol" is a minister of Greece, and no "Greek Shipping".
    if let body = found, let country = scene.country(at: index), country.tokens.count < body.count,
      let title = titles.phrase(at: country.tokens.upperBound), title.isTitle,
      title.head.upperBound > body.upperBound
    {
      found = nil
    }
    guard let ministry = ministry(at: index) else { return found }
    return (found?.upperBound ?? 0) >= ministry.upperBound ? found : ministry
  }

  /// "Iranian foreign ministry", "Iran's foreign ministry": a body of which a country has one.
  private func ministry(at index: Int) -> Range<Int>? {
    guard let country = scene.country(at: index),
      country.value.uses.contains(.name) || country.value.uses.contains(.adjective)
    else { return nil }
    var next = country.tokens.upperBound
    if scene.isPossessive(next) { next += 1 }
    guard let noun = scene.organizationNoun(at: next), noun.value.isUnique else { return nil }
    return index..<noun.tokens.upperBound
  }

  /// Takes the name at the position, if there is one, and gives where to go on.
  private mutating func name(
    at position: Int, expectsName: Bool, isTitleLike: Bool, in sentence: Range<Int>
  ) -> Int {
    guard scene.isCapitalised(position) || expectsName else {
      return hyphenated(at: position) ?? position + 1
    }
    let located = located(at: position)
    let person = person(at: position, expectsName: expectsName, isTitleLike: isTitleLike)
    if let located, person.map({ $0.count <= located.tokens.count }) ?? true {
      if let event = event(at: position, in: sentence) { add(event, .event) }
      add(located.tokens, located.kind)
      return located.tokens.upperBound
    }
    if let person {
      add(person, .person)
      return person.upperBound
    }
    if let event = event(at: position, in: sentence), !isTitleLike {
      add(event, .event)
      return event.upperBound
    }
    if let next = hyphenated(at: position) { return next }
    return unknown(at: position, in: sentence, isTitleLike: isTitleLike)
  }

  private func person(at position: Int, expectsName: Bool, isTitleLike: Bool) -> Range<Int>? {
    guard expectsName else {
      guard position > scene.start(position) || !CommonWords.openers.contains(scene.word(position))
      else { return nil }
      guard let person = people.person(at: position, evidence: .givenName) else { return nil }
      guard isTitleLike, person.count > 2 else { return person }
      // In a headline the third word may be a verb; a comma or the end says that it is not.
      let next = person.upperBound
      let isClosed = next >= scene.limit(position) || scene.isComma(next)
      let hasInitial = person.contains { scene.isInitial($0) }
      return isClosed || hasInitial
        ? person : position..<position + 2
    }
    guard let person = people.person(at: position, evidence: .context) else { return nil }
    // "analyst Ana Sol" is a name, "Refugee Admissions Program" is none.
    if isLooseTitle,
      person.count < 2 || event(at: position, in: person.lowerBound..<scene.limit(position)) != nil
    {
      return nil
    }
    guard isTitleLike else { return person }
    // "Minister Says Talks Failed": words that the text writes small elsewhere are no name.
    let end = person.first { index in
      vocabulary.contains(scene.word(index)) && scene.givenName(at: index) == nil
        && !CommonWords.particles.contains(scene.word(index))
        || index > position && scene.isReportingVerb(index)
    }
    let cut = position..<(end ?? person.upperBound)
    return cut.isEmpty || scene.isReportingVerb(position) ? nil : cut
  }

  mutating func add(_ range: Range<Int>, _ kind: NameSpan.Kind) {
    guard !range.isEmpty else { return }
    names.append(NameSpan(tokens: range, kind: kind))
  }
}
