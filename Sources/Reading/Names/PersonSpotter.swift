import Language

/// Finds names of people by their shape and by what stands around them.
struct PersonSpotter {
  let scene: Scene
  let organizations: OrganizationSpotter

  init(scene: Scene) {
    self.scene = scene
    organizations = OrganizationSpotter(scene: scene)
  }

  /// Why a run of words is taken for a name.
  enum Evidence {
    /// A title, an honorific or a verb of saying stands beside it: any capitalised words will do.
    case context
    /// Nothing but its own words: the first must be a known given name.
    case givenName
  }

  /// The name that begins at the token.
  func person(at start: Int, evidence: Evidence) -> Range<Int>? {
    switch evidence {
    case .context: return run(from: start, mayBeSingle: true)
    case .givenName:
      guard isGivenName(start) || isInitialAndName(start) else { return nil }
      return run(from: start, mayBeSingle: false).flatMap { isDoing($0) ? nil : $0 }
    }
  }

  /// "The Harsh Sentencing of": a doing with its object, though a first word is a given name too.
  private func isDoing(_ run: Range<Int>) -> Bool {
    run.count == 2 && scene.word(run.upperBound - 1).hasSuffix("ing")
      && scene.word(run.upperBound) == "of"
      && ["the", "a", "an", "this"].contains(scene.word(run.lowerBound - 1))
  }

  private func isGivenName(_ index: Int) -> Bool {
    guard scene.isCapitalised(index), scene.givenName(at: index) != nil else { return false }
    let word = scene.word(index)
    return !CommonWords.calendar.contains(word) || scene.isInitial(index + 1)
  }

  private func isInitialAndName(_ index: Int) -> Bool {
    scene.isInitial(index)
      && (scene.isInitial(index + 1) && isNamePart(index + 2, first: false)
        || scene.givenName(at: index + 1) != nil && isNamePart(index + 1, first: false))
  }

  /// The longest run of words that can make one person's name.
  private func run(from start: Int, mayBeSingle: Bool) -> Range<Int>? {
    let limit = min(scene.limit(start), start + 8)
    guard start < limit,
      isNamePart(start, first: true) || isParticleStart(start, limit: limit)
        || mayBeSingle && isSurnameInCapitals(start)
    else { return nil }
    var end = start
    while end < limit {
      if isNamePart(end, first: end == start) || end == start && isSurnameInCapitals(end)
        || end > start && mayBeSingle && isShoutedSurname(end, behind: start)
        || end > start && mayBeSingle && isLandWithinName(end, limit: limit)
      {
        if end > start, endsBefore(end) { break }
        end += 1
        continue
      }
      // "Achieng’ Odhiambo": an apostrophe that ends a given name.
      if isClosingApostrophe(end, start: start), end + 1 < limit, isNamePart(end + 1, first: false)
      {
        end += 2
        continue
      }
      guard let next = nickname(from: end, limit: limit) ?? particles(from: end, limit: limit)
      else { break }
      end = next + 1
    }
    guard end > start else { return nil }
    // "The Tovian ambassador in Kandor Ana Sol": the town is where she serves.
    if ["in", "to"].contains(scene.word(start - 1)), end - start > 2,
      scene.country(at: start)?.value.uses.contains(.capital) ?? false
    {
      return run(from: start + 1, mayBeSingle: mayBeSingle)
    }
    end = suffix(after: end, limit: limit)
    guard !isThing(start..<end) else { return nil }
    let names = (start..<end).reduce(0) {
      $0 + (scene.isInitial($1) || !scene.isWord($1) ? 0 : 1)
    }
    guard names > (mayBeSingle ? 0 : 1) else { return nil }
    // A name in capitals within a text in small letters is an acronym.
    if end == start + 1, scene.isAcronym(start), !isShouted(start) { return nil }
    return start..<end
  }

  /// Whether an apostrophe is the last letter of a name ("ng’" in Luo and Swahili), not a possessive.
  private func isClosingApostrophe(_ index: Int, start: Int) -> Bool {
    guard index == start + 1, scene.isPossessive(index), scene.word(start).hasSuffix("ng") else {
      return false
    }
    let tokens = scene.document.tokens
    return index + 1 < tokens.count && tokens[index].span.begin == tokens[start].span.end
      && tokens[index].span.end < tokens[index + 1].span.begin
  }

  /// Whether capitalised words that no given name begins are rather a thing's: "Debris Management",
  /// "Sector Engagement".
  private func isThing(_ run: Range<Int>) -> Bool {
    guard run.count > 1, scene.givenName(at: run.lowerBound) == nil,
      !scene.isInitial(run.lowerBound)
    else { return false }
    let isTitled =
      run.lowerBound > 0 && scene.honorific(at: run.lowerBound - 1) != nil
    guard !isTitled else { return false }
    return run.contains { index in
      Portfolio.words.contains(scene.word(index)) && scene.givenName(at: index) == nil
        || isAbstract(index)
    }
  }

  /// Whether the ending of a word is one of nouns for things and doings.
  private func isAbstract(_ index: Int) -> Bool {
    let word = scene.word(index)
    guard word.utf8.count >= 8, scene.givenName(at: index) == nil else { return false }
    return Self.endings.contains { word.hasSuffix($0) }
  }

  private static let offices: Set<String> = [
    "dg", "das", "pdas", "cda", "fm", "pm", "eam", "cs", "mk", "sg", "dsg", "srsg", "hrvp", "vp",
    "dcm", "mep", "ceo",
    "fs", "pr", "unsg",
  ]

  private static let endings = [
    "tion", "tions", "sion", "ment", "ments", "ness", "ship", "ology", "ance", "ence", "ability",
    "ivity", "ility", "ative", "atives", "ism",
  ]

  /// "van der Bellen" and "al-Assad" may begin a name.
  private func isParticleStart(_ index: Int, limit: Int) -> Bool {
    particles(from: index, limit: limit) != nil
  }

  /// "Ana PACHECO": the family name in capitals behind the given one.
  private func isShoutedSurname(_ index: Int, behind start: Int) -> Bool {
    scene.document.tokens[index].letterCase == .upper && scene.document.words[index].utf8.count > 3
      && scene.givenName(at: start) != nil && scene.organization(at: index) == nil
      && scene.country(at: index) == nil && scene.role(at: index) == nil
  }

  /// "Minister Caio Montenegro Prado": behind a title a country's name that more of the name goes on from.
  private func isLandWithinName(_ index: Int, limit: Int) -> Bool {
    guard let country = scene.country(at: index), country.tokens.count == 1,
      country.value.uses.contains(.name), index + 1 < limit,
      scene.document.tokens[index].letterCase == .capitalised,
      scene.document.tokens[index + 1].letterCase == .capitalised
    else { return false }
    return isNamePart(index + 1, first: false) && scene.country(at: index + 1) == nil
      && scene.place(at: index + 1) == nil
  }

  /// The word behind a nickname in marks or brackets ("Gantz" behind “Benny”): its index.
  private func nickname(from start: Int, limit: Int) -> Int? {
    guard start + 3 < limit, scene.isCapitalised(start + 1),
      scene.document.tokens[start].kind == .quotationMark
        && scene.document.tokens[start + 2].kind == .quotationMark
        || scene.word(start) == "(" && scene.word(start + 2) == ")",
      scene.isInitial(start + 3) || isNamePart(start + 3, first: false)
    else { return nil }
    return start + 3
  }

  /// "KUROSAWA Taketoshi": a family name that stands first, in capitals so that nobody takes it for the
  /// given one.
  private func isSurnameInCapitals(_ index: Int) -> Bool {
    guard scene.document.tokens[index].letterCase == .upper, !scene.isInitial(index),
      scene.document.words[index].utf8.count >= 2, scene.isWord(index + 1),
      scene.document.tokens[index + 1].letterCase == .capitalised
    else { return false }
    return scene.organization(at: index) == nil && scene.country(at: index) == nil
      && scene.role(at: index) == nil && isNamePart(index + 1, first: false)
  }

  /// The last word behind particles ("der Leyen" behind "von"): its index.
  private func particles(from start: Int, limit: Int) -> Int? {
    var index = start
    // A small "i" is Catalan ("Montcada i Puig").
    while index < limit, scene.isWord(index), index - start < 3,
      CommonWords.particles.contains(scene.word(index)) || scene.document.words[index] == "i"
    {
      index += 1
    }
    guard index > start, index < limit, isNamePart(index, first: false) || isSeat(index) else {
      return nil
    }
    return index
  }

  /// Whether a word is a city's name only ("Bragança de Lima").
  private func isSeat(_ index: Int) -> Bool {
    scene.country(at: index).map { $0.tokens.count == 1 && $0.value.uses == .capital } ?? false
  }

  /// "Jr.", "II", with or without a comma.
  private func suffix(after end: Int, limit: Int) -> Int {
    var index = end
    if index < limit, scene.isComma(index) { index += 1 }
    guard index < limit, CommonWords.suffixes.contains(scene.word(index)),
      scene.isCapitalised(index)
    else { return end }
    return index + 1
  }

  /// Whether a word can be part of a person's name.
  func isNamePart(_ index: Int, first: Bool) -> Bool {
    guard scene.isCapitalised(index) else { return false }
    let word = scene.word(index)
    if scene.isInitial(index) { return true }
    // "Dr.", "Dr" and "Gen." stand before a name, not in it.
    if first, let honorific = scene.honorific(at: index)?.value,
      word.utf8.last == 0x2E || [.courtesy, .academic].contains(honorific.kind)
    {
      return false
    }
    // "DG Grossi", "DAS Arndt": an office cut short.
    if first, Self.offices.contains(word), scene.document.tokens[index].letterCase == .upper,
      scene.isCapitalised(index + 1)
    {
      return false
    }
    if CommonWords.calendar.contains(word) { return isGivenMonth(index, first: first) }
    if !first, isSyllable(index) { return true }
    if CommonWords.strangers.contains(word) || CommonWords.openers.contains(word) {
      return !first && scene.givenName(at: index) != nil && !CommonWords.openers.contains(word)
    }
    if let country = scene.country(at: index) {
      guard country.tokens.count == 1 else { return false }
      // "Israel Katz", "Melissa Jordan": only where the given names know it, or behind one.
      if country.value.uses.isDisjoint(with: [.name, .capital]) {
        return !first && scene.givenName(at: index - 1) != nil
      }
      // "Santiago Sol" behind a title.
      if first, !country.value.uses.contains(.name), scene.isCapitalised(index + 1) { return true }
      return scene.givenName(at: index) != nil || !first && scene.givenName(at: index - 1) != nil
    }
    if scene.givenName(at: index) != nil { return true }
    // "Michael Bloomberg" is a man though Bloomberg is a company.
    if !first, scene.givenName(at: index - 1) != nil, !scene.isAcronym(index),
      scene.organization(at: index)?.tokens.count == 1
    {
      return organizations.capitalisedNoun(at: index) == nil
    }
    if let organization = scene.organization(at: index),
      organization.tokens.count > 1
        || !first && !organization.value.isAmbiguous
    {
      return false
    }
    if organizations.capitalisedNoun(at: index) != nil { return false }
    if CommonWords.events.contains(word) { return false }
    if let role = scene.role(at: index) {
      // "Son" and "King" are surnames too; titles before names are not.
      let isSurname = !first && role.tokens.count == 1 && !role.value.isPlural
      guard isSurname, !role.value.role.isTitle || scene.honorific(at: index) != nil else {
        return false
      }
    }
    return !(scene.isAcronym(index) && !isShouted(index))
  }

  /// "Soon" of "Lau Kim Soon said": behind two words of a name, with no other capital behind it.
  private func isSyllable(_ index: Int) -> Bool {
    CommonWords.syllables.contains(scene.word(index)) && scene.isWord(index + 1)
      && scene.document.tokens[index + 1].letterCase == .lower
      && [index - 1, index - 2].allSatisfy { place in
        scene.isCapitalised(place) && scene.role(at: place) == nil
          && scene.country(at: place) == nil
          && !CommonWords.openers.contains(scene.word(place))
      }
  }

  private func isGivenMonth(_ index: Int, first: Bool) -> Bool {
    guard ["may", "april", "june", "august"].contains(scene.word(index)) else { return false }
    let next = index + 1
    let isDate =
      scene.document.tokens.indices.contains(next) && scene.document.tokens[next].kind == .number
    return !isDate && (!first || scene.honorific(at: index - 1) != nil)
  }

  /// Whether a body, a country of several words or a role begins at the word.
  private func endsBefore(_ index: Int) -> Bool {
    if let place = scene.place(at: index), place.tokens.count > 1 { return true }
    if let organization = scene.organization(at: index), organization.tokens.count > 1 {
      return true
    }
    return false
  }

  /// Whether the words around are in capitals too (a label or headline that shouts).
  func isShouted(_ index: Int) -> Bool {
    let previous = index - 1
    let next = index + 1
    func shouts(_ index: Int) -> Bool {
      scene.isWord(index) && scene.document.tokens[index].letterCase == .upper
        && scene.document.words[index].utf8.count > 1
    }
    return shouts(previous) || shouts(next) || scene.word(next) == ":"
  }
}

extension Scene {
  /// "J." or "A" between names.
  func isInitial(_ index: Int) -> Bool {
    guard isWord(index), isCapitalised(index) else { return false }
    let word = document.words[index]
    if word.unicodeScalars.count == 2, word.utf8.last == 0x2E { return true }
    // "Ó Dálaigh" begins with no initial.
    if word.unicodeScalars.count == 1 { return word.utf8.count == 1 && word != "I" && word != "A" }
    // "J.R." and "A.K."
    return word.utf8.last == 0x2E && word.unicodeScalars.count <= 6
      && word.unicodeScalars.enumerated().allSatisfy { $0.offset % 2 == 0 || $0.element == "." }
      && country(at: index) == nil
  }
}
