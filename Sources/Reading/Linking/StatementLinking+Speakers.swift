import Language
import Tagging

/// Who speaks.
extension StatementLinking {
  /// The speakers of an attribution, several where they speak as one; nil where it is no statement
  /// after all.
  mutating func speakerOf(_ index: Int, quoted: Entity.ID?) -> [Entity.ID]? {
    let attribution = attributions[index]
    guard let tokens = attribution.speaker else {
      return attribution.act == .ask || attribution.act == .answer || attribution.isByModel
        ? [] : nil
    }
    if let issuing = issuing(tokens, quoted: quoted) { return issuing }
    if let all = list(tokens, quoted: quoted) { return all }
    if let both = pair(tokens, quoted: quoted) { return both }
    if let several = group(tokens) ?? withOthers(tokens, quoted: quoted) { return several }
    if let known = spokenBefore(index, tokens) {
      book.note(speaker: known, at: tokens.lowerBound)
      return [known]
    }
    guard let speaker = book.speaker(tokens, quoted: quoted) ?? antecedent(of: tokens) else {
      // Words that point to nobody carry a statement only where its own words are quoted.
      return attribution.mode == .direct && attribution.confidence >= 0.9 || attribution.isByModel
        ? [] : nil
    }
    switch book[speaker].kind {
    case .person: return [isOfAnotherCountry(speaker, tokens) ? book.somebody(tokens) : speaker]
    case .organization, .government: return [speaker]
    case .unnamed:
      if let holder = holder(of: tokens, isHeadline: isHeadline(attribution)) {
        book.note(speaker: holder, at: tokens.lowerBound)
        return [holder]
      }
      if let named = namedLater(tokens) {
        book.note(speaker: named, at: tokens.lowerBound)
        return [named]
      }
      return attribution.isByModel || isPronoun(tokens) || canSpeak(tokens, attribution)
        ? [speaker] : nil
    case .country, .place:
      // A city state speaks under one name with its city.
      let country = gazetteers.countries.longestMatch(
        in: book.keys, at: tokens.lowerBound, limit: tokens.upperBound)
      guard let country, country.count == tokens.count else {
        return attribution.isByModel ? [book.somebody(tokens)] : nil
      }
      return book.government(of: country.value.country.alpha3).map { [$0] }
    }
  }

  /// Those who issue the text, where "we" or "our" is said in its own voice.
  private mutating func issuing(_ tokens: Range<Int>, quoted: Entity.ID?) -> [Entity.ID]? {
    let word = document.lowercased[tokens.lowerBound].replacing("’", with: "'")
    guard quoted == nil, tokens.count == 1, !issuers.isEmpty,
      ["we", "us", "our"].contains(word) || word.hasPrefix("we'"),
      !document.quotationIndex.contains(tokens.lowerBound)
    else { return nil }
    let found = issuers.compactMap { issuer in
      switch issuer {
      case .entity(let id): id
      case .government(let country): book.government(of: country)
      }
    }
    for entity in found { book.mention(tokens, entity, .pronoun) }
    return found.isEmpty ? nil : found
  }

  /// Those whom a relative clause tells of where they have no name ("nations that oppose …").
  private mutating func antecedent(of tokens: Range<Int>) -> Entity.ID? {
    guard tokens.count == 1, let index = tokens.first,
      ["who", "which", "that"].contains(document.lowercased[index]),
      let words = NounPhraseFinder(document: document, keys: book.keys, gazetteers: gazetteers)
        .subject(
          before: tokens.upperBound,
          within: document.sentences[document.sentence(of: index)].tokens),
      words.upperBound <= index
    else { return nil }
    return book.speaker(words)
  }

  /// Whether somebody without a name can be a speaker: by what the words say they are, or by a
  /// cue that leaves no doubt.
  private func canSpeak(_ tokens: Range<Int>, _ attribution: Attribution) -> Bool {
    let isLabel = attribution.cue.isEmpty
    if isLabel || attribution.mode == .direct { return true }
    for index in tokens
    where gazetteers.roles.longestMatch(
      in: book.keys, at: index, limit: tokens.upperBound) != nil
    {
      return true
    }
    // Before a headline's colon may stand what it is about ("Arctic shipping: What we know").
    if attribution.cueLemma == ":" { return false }
    // A name that nothing tells the kind of is still somebody.
    if document.tokens[tokens.upperBound - 1].isCapitalised { return !isPlainWord(tokens) }
    let head = document.lowercased[tokens.upperBound - 1]
    return attribution.confidence >= 0.9 && SpeakingNouns.holds(head)
  }

  /// Whether a capital only says that a sentence begins there ("Thanks for …", "Credible reports").
  private func isPlainWord(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, let first = tokens.first else { return false }
    let word = document.lowercased[first]
    if CommonWords.openers.contains(word) || Grammar.isAdverb(word) { return true }
    let sentence = document.sentences[document.sentence(of: first)].tokens
    guard sentence.lowerBound == first else { return false }
    return document.tokens.indices.contains {
      document.tokens[$0].letterCase == .lower && document.lowercased[$0] == word
    } || reading.layout.tags[first] == .adjective || TopicWords.openings.contains(word)
      || gazetteers.cues.longestMatch(in: book.keys, at: first, limit: first + 1) != nil
  }

  /// To whom it is said.
  mutating func addressee(
    _ tokens: Range<Int>, quoted: Entity.ID?, speaker: Entity.ID?, outer: Entity.ID?
  ) -> Entity.ID? {
    let word = document.lowercased[tokens.lowerBound]
    // "Okello said the minister had told him": nobody tells himself.
    if ["him", "her"].contains(word), let outer, outer != speaker, book[outer].kind == .person,
      book[outer].gender != (word == "him" ? .feminine : .masculine)
    {
      return outer
    }
    if let known = book.entity(tokens, quoted: quoted) { return known == speaker ? nil : known }
    let tags = reading.layout.tags
    // "told reporters outside", "urged them not": without what belongs to the verb.
    let end =
      tokens.last { ![.adverb, .particle, .preposition].contains(tags[$0]) }
      ?? tokens.lowerBound
    let words = tokens.lowerBound..<end + 1
    return isPronoun(words) || !isAudience(words) ? nil : book.unnamedAddressee(words)
  }

  /// Whether words can stand for somebody spoken to: a noun phrase of one or more, and no verb, adverb or rest of a
  /// clause that stands between cue and content.
  private func isAudience(_ tokens: Range<Int>) -> Bool {
    let tags = reading.layout.tags
    guard let last = tokens.last, tags[last].isCommonNoun || tags[last] == .properNoun,
      !["condition", "anonymity", "record", "time", "times"].contains(document.lowercased[last]),
      document.lowercased[tokens.lowerBound] != "no",
      // "Agenda" by itself is nobody, "reporters", "parliament" and "an audience" are.
      tokens.count > 1 || tags[last] != .noun
        || ["parliament", "congress", "lawmakers", "cabinet", "court"].contains(
          document.lowercased[last])
    else { return false }
    return !tokens.contains { index in
      let isParticiple = tags[index] == .pastParticiple && index < last
      return document.tokens[index].kind != .word && document.tokens[index].kind != .possessive
        && document.tokens[index].kind != .number
        || tags[index].isVerb && tags[index] != .gerund && !isParticiple || tags[index] == .adverb
    }
  }

  private func isPronoun(_ tokens: Range<Int>) -> Bool {
    let word = document.lowercased[tokens.lowerBound]
    return tokens.count == 1
      && (Grammar.pronouns.contains(word) || Grammar.objects.contains(word)
        || word == "himself" || word == "herself")
  }
}
