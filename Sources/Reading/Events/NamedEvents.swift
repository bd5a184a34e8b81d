import Language

extension EventScene {
  /// The words that make a run of capitalised words the name of an event, and its type.
  static let nameHeads: [String: String] = [
    "conference": "conference", "summit": "summit", "forum": "conference",
    "dialogue": "talks", "symposium": "conference",
    "ministerial": "conference", "roundtable": "conference", "consultations": "talks",
    "meeting": "meeting", "congress": "conference", "talks": "talks", "negotiations": "talks",
    "olympics": "ceremony", "games": "ceremony", "exercise": "exercise", "session": "meeting",
    "conferences": "conference", "consultation": "talks", "panel": "conference",
    "workshop": "conference", "seminar": "conference",
  ]

  /// Names of events in a sentence: "Third Kandor Conference on Water", "Summit for Peace".
  func namedEvents(in sentence: Range<Int>) -> [(tokens: Range<Int>, type: String)] {
    var found: [(tokens: Range<Int>, type: String)] = []
    guard !isTitleCased(sentence) else { return [] }
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard isCapitalised(index), let type = EventScene.nameHeads[word(index)] else {
        index += 1
        continue
      }
      let tokens = nameStart(index, sentence)..<nameEnd(index, sentence)
      if isName(tokens, head: index, sentence: sentence) { found.append((tokens, type)) }
      index = max(index + 1, tokens.upperBound)
    }
    return found
  }

  /// Headlines that write every word with a capital tell nothing by capitals.
  private func isTitleCased(_ sentence: Range<Int>) -> Bool {
    var words = 0
    var lower = 0
    for index in sentence where isWord(index) && word(index).utf8.count > 3 {
      words += 1
      if document.tokens[index].letterCase == .lower { lower += 1 }
    }
    let isHeadline = reading.layout.headline?.contains(sentence.lowerBound) ?? false
    return words > 3 && (lower == 0 || isHeadline && lower * 3 < words)
  }

  private func nameStart(_ head: Int, _ sentence: Range<Int>) -> Int {
    var start = head
    var index = head - 1
    while index >= sentence.lowerBound, head - index < 12 {
      if isCapitalised(index) || isOrdinal(index) {
        // "On Monday the Summit", "In Kandor": not what opens the sentence.
        if index == sentence.lowerBound, FunctionWords.all.contains(word(index)) { break }
        if date(at: index) != nil || CommonWords.calendar.contains(word(index)),
          document.tokens[index].kind == .word
        {
          break
        }
        start = index
      } else if ["of", "and", "on", "for", "&"].contains(word(index)) {
        guard isCapitalised(index - 1), word(index) != "and" || index - 1 > sentence.lowerBound,
          !endsOtherName(index - 1)
        else { break }
      } else if !joinsPair(index) {
        break
      }
      index -= 1
    }
    // "President Okello and the …": what belongs to a person is no part of an event's name.
    for position in start..<head {
      if let mention = mention(at: position), entity(mention).kind == .person {
        start = max(start, min(head, mention.tokens.upperBound))
      }
    }
    while start < head,
      ["of", "and", "on", "for", "&"].contains(word(start)) || isPossessive(start)
    {
      start += 1
    }
    return start
  }

  /// "U.S.-Chile Dialogue": the hyphen between two names, where a point makes it a token of its own.
  private func joinsPair(_ index: Int) -> Bool {
    guard ["-", "–", "‑"].contains(word(index)), index > 0, isCapitalised(index - 1) else {
      return false
    }
    let tokens = document.tokens
    return tokens[index - 1].span.end == tokens[index].span.begin
      && tokens[index].span.end == tokens[index + 1].span.begin
  }

  private func endsOtherName(_ index: Int) -> Bool {
    guard let mention = mention(at: index) else { return false }
    return entity(mention).kind == .person
  }

  private func isOrdinal(_ index: Int) -> Bool {
    document.tokens[index].kind == .number
      && (["st", "nd", "rd", "th"].contains { word(index).hasSuffix($0) }
        || Numeral.year(Array(word(index).utf8)) != nil)
  }

  private func nameEnd(_ head: Int, _ sentence: Range<Int>) -> Int {
    var end = head + 1
    let links: Set = ["on", "for", "of", "to", "against", "with", "and", "the", "in"]
    while end < sentence.upperBound {
      if isCapitalised(end), date(at: end) == nil {
        end += 1
        continue
      }
      guard links.contains(word(end)), word(end) != "in" else { break }
      var next = end
      while next < sentence.upperBound, links.contains(word(next)), next - end < 3 { next += 1 }
      guard next < sentence.upperBound, isCapitalised(next), date(at: next) == nil,
        !(word(end) == "and" && opensOther(next))
      else { break }
      if word(end) == "with", let mention = mention(at: next), entity(mention).kind == .person {
        break
      }
      end = next + 1
    }
    return end
  }

  /// Behind "and": a person, or another event, opens something new.
  private func opensOther(_ index: Int) -> Bool {
    if let holding = holding(at: index), isPerson(holding.person) { return true }
    guard let mention = mention(at: index) else { return false }
    return entity(mention).kind == .person || entity(mention).kind == .organization
  }

  /// Words that make what ends with them a body or people, not an event.
  private static let bodies: Set<String> = [
    "agency", "council", "committee", "commission", "organization", "organisation", "secretariat",
    "group", "ministers", "leaders", "fund", "centre", "center", "office", "bureau", "foundation",
    "institute", "board", "partners", "members", "process", "declaration",
  ]

  private func isName(_ tokens: Range<Int>, head: Int, sentence: Range<Int>) -> Bool {
    guard tokens.count > 1, !EventScene.bodies.contains(word(tokens.upperBound - 1)) else {
      return false
    }
    // A body that meets ("League Congress") is a body where the gazetteer knows it as one.
    if let mention = mention(at: head), entity(mention).kind == .organization,
      entity(mention).organizationKind != nil, entity(mention).organizationKind != .other,
      mention.tokens.contains(head), mention.tokens.count >= tokens.count
    {
      return false
    }
    // At the head of a sentence the first capital says nothing.
    if tokens.lowerBound == sentence.lowerBound, tokens.count == 2, tokens.upperBound == head + 1 {
      return mention(at: tokens.lowerBound) != nil
    }
    // "the UN Meeting" may be a name, "Congress" and "Session" with one word before are bodies.
    return !["congress", "session", "panel"].contains(word(head)) || tokens.count > 2
  }
}
