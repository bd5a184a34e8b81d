import Language

extension NameSearch {
  /// Whether what stands around a run of capitalised words shows that it names a body.
  func isBody(_ run: Range<Int>) -> Bool {
    guard !run.isEmpty, run.count <= 7, scene.isCapitalised(run.lowerBound),
      // "On Tuesday, the company said".
      !run.allSatisfy({ CommonWords.calendar.contains(scene.word($0)) })
    else { return false }
    if isOutlet(run) || isCredited(run) { return true }
    let (start, next) = (run.lowerBound, run.upperBound)
    if Self.forms.contains(scene.word(next - 1)), run.count > 1 { return true }
    if kindBefore(start) || kindBehind(next) { return true }
    if scene.givenName(at: start) != nil || people.isShouted(start) { return false }
    if isChaired(start) || hasChief(next) { return true }
    let isAcronym =
      run.count == 1 && scene.isAcronym(start)
      && scene.document.tokens[start].letterCase == .upper
    if run.count == 1, isCamelCase(start), Self.speaking.contains(scene.word(next)) { return true }
    // "told Harbour Wire that", "Harbour Wire reported".
    if scene.word(start - 1) == "told", run.count > 1 || isAcronym { return true }
    if ["reported", "reports"].contains(scene.word(next)), isReport(next + 1) { return true }
    let speaks = Self.speaking.contains(scene.word(next))
    if isAcronym { return speaks }
    return speaks && scene.word(start - 1) == "the" && run.count > 1
  }

  /// Whether a capital stands within a word, as companies are written ("BuzzWire") and people are not but
  /// behind a prefix ("McKay", "DeSoto").
  func isCamelCase(_ index: Int) -> Bool {
    let word = scene.document.words[index]
    guard
      let inner = word.indices.dropFirst(2).first(where: {
        word[$0].isUppercase && word[word.index(before: $0)].isLowercase
      })
    else { return false }
    return !Self.prefixes.contains(word[..<inner].lowercased())
  }

  /// Whether words of a page are run together there ("ReplyShareAna", "SolForOffice"): nobody is called so.
  func isRunTogether(_ index: Int) -> Bool {
    let word = scene.document.words[index]
    return zip(word, word.dropFirst()).count { $0.isLowercase && $1.isUppercase } > 1
  }

  private static let prefixes: Set<String> = [
    "mc", "mac", "de", "del", "della", "di", "du", "des", "le", "la", "las", "los", "van", "von",
    "fitz", "o'", "o’", "d'", "d’", "l'", "l’", "al", "al-", "ter", "ten", "vander", "san", "st",
    "mb",
  ]

  /// Whether the words are the outlet that has published the article.
  private func isOutlet(_ run: Range<Int>) -> Bool {
    scene.layout.outlet.map { folded($0) == folded(scene.document.string(run)) } ?? false
  }

  /// "VIENNA (Meridian Newswire) —": the agency in a dateline.
  private func isCredited(_ run: Range<Int>) -> Bool {
    scene.word(run.lowerBound - 1) == "(" && scene.word(run.upperBound) == ")"
      && scene.layout.datelines.contains { $0.contains(run.lowerBound) }
  }

  /// "the shipping company Corvane": a noun for bodies right before the run.
  private func kindBefore(_ start: Int) -> Bool {
    for length in 1...3 where start - length >= 0 {
      guard let noun = scene.organizationNoun(at: start - length),
        noun.tokens.upperBound == start, Self.isPlain(noun.value.kind),
        scene.document.tokens[start - 1].letterCase == .lower,
        // "tried to press Sol on it": a verb.
        scene.word(start - length - 1) != "to"
      else { continue }
      return true
    }
    return false
  }

  /// "Telavar, a shipping company,", "Telavar, the firm that owns it,".
  private func kindBehind(_ comma: Int) -> Bool {
    guard scene.isComma(comma), ["a", "an", "the", "one"].contains(scene.word(comma + 1)) else {
      return false
    }
    let limit = min(scene.limit(comma), comma + 9)
    var index = comma + 2
    while index < limit, scene.isWord(index) {
      if scene.role(at: index) != nil { return false }
      if let noun = scene.organizationNoun(at: index), Self.isPlain(noun.value.kind),
        scene.document.tokens[index].letterCase == .lower
      {
        let end = noun.tokens.upperBound
        return end >= scene.limit(comma) || !scene.isWord(end)
          || Self.behindKind.contains(scene.word(end))
      }
      if ["of", "for", "to", "who"].contains(scene.word(index)) { return false }
      index += 1
    }
    return false
  }

  /// "chief executive of Corvane": whoever leads it.
  private func isChaired(_ start: Int) -> Bool {
    guard ["of", "at"].contains(scene.word(start - 1)) else { return false }
    return roles.contains {
      $0.tokens.upperBound == start - 1 && $0.body == nil && isBusiness($0.head.upperBound - 1)
    }
  }

  /// "Corvane's chief executive": led by somebody as companies are.
  private func hasChief(_ next: Int) -> Bool {
    guard scene.isPossessive(next) else { return false }
    return roles.contains { role in
      role.head.lowerBound > next && role.tokens.lowerBound <= next + 3
        && isBusiness(role.head.upperBound - 1)
    }
  }

  private func isBusiness(_ index: Int) -> Bool {
    ["executive", "ceo", "chairman", "chairwoman", "chairperson", "founder", "shareholder", "coo"]
      .contains(scene.word(index))
  }

  /// What stands behind "reported" where an outlet has done it.
  private func isReport(_ index: Int) -> Bool {
    ["that", ",", ".", "on", "earlier", "late", "in", ":"].contains(scene.word(index))
      || CommonWords.calendar.contains(scene.word(index))
  }

  /// Kinds of body whose noun before or behind a name tells that it is one's; ministries, forces
  /// and parliaments bear no names of their own.
  private static func isPlain(_ kind: Organization.Kind) -> Bool {
    switch kind {
    case .company, .media, .ngo, .agency, .bank, .party, .armedGroup, .university, .union: true
    case .international, .regional, .government, .ministry, .parliament, .military, .court,
      .mission, .religious, .alliance, .other:
      false
    }
  }

  private static let behindKind: Set<String> = [
    "that", "which", "in", "of", "for", "based", "with", "whose", "owned", "run", "from", "behind",
    "said", "near", "on",
  ]
  private static let speaking: Set<String> = [
    "said", "says", "reported", "announced", "added", "told", "confirmed", "denied", "estimates",
    "estimated", "warned",
  ]
  /// The legal forms of companies.
  private static let forms: Set<String> = [
    "ltd", "ltd.", "inc", "inc.", "corp", "corp.", "co.", "plc", "ag", "gmbh", "llc", "l.l.c.",
    "s.a.", "nv", "n.v.", "spa", "s.p.a.", "ab", "asa", "pjsc", "ojsc", "jsc", "limited", "bhd",
    "incorporated", "oyj", "a.s.", "sarl",
  ]
}
