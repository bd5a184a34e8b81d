import Language

extension NounPhraseFinder {
  /// The noun phrase that begins there and ends before a clause's end ("said the Iranian envoy").
  func phrase(startingAt start: Int, within sentence: Range<Int>) -> Range<Int>? {
    guard start < sentence.upperBound, document.tokens[start].kind == .word else { return nil }
    let first = document.lowercased[start]
    if ["he", "she", "they", "it", "we", "i"].contains(first) { return start..<start + 1 }
    guard !Grammar.prepositions.contains(first), !Grammar.auxiliaries.contains(first),
      !Grammar.questionWords.contains(first) || first == "who"
    else { return nil }
    var end = start
    while end < sentence.upperBound, end - start < 24 {
      let token = document.tokens[end]
      let word = document.lowercased[end]
      if token.kind == .possessive {
        end += 1
        continue
      }
      guard token.kind == .word || token.kind == .number else { break }
      if end > start {
        // "the Brussels daily Le Carillon": what kind of outlet has the name behind it.
        if Self.media.contains(word), document.tokens[safe: end + 1]?.isCapitalised ?? false {
          end += 1
          continue
        }
        if Grammar.isAdverb(word) && token.letterCase == .lower || DateWords.calendar.contains(word)
          || Grammar.times.contains(word)
        {
          break
        }
        if Grammar.prepositions.contains(word) || word == "and" {
          guard continuesRight(end, from: start, within: sentence) else { break }
        } else if Grammar.subordinators.contains(word) || Grammar.auxiliaries.contains(word)
          || word == "who" || Grammar.coordinators.contains(word)
          || Grammar.nominatives.contains(word) || isSayingVerb(end)
          || Grammar.determiners.contains(word) && beginsAnother(end)
        {
          break
        } else if token.letterCase == .lower, document.tokens[end - 1].isCapitalised,
          !Grammar.nameParticles.contains(word), !isNounLike(end), !SpeakingNouns.holds(word)
        {
          break
        }
      }
      end += 1
    }
    guard end > start, !Grammar.determiners.contains(document.lowercased[end - 1]) else {
      return nil
    }
    return start..<end
  }

  /// Whether a determiner within a phrase begins the next one ("WFP figures some 40 million …").
  private func beginsAnother(_ determiner: Int) -> Bool {
    let before = document.lowercased[determiner - 1]
    return document.tokens[determiner].letterCase == .lower
      && !["one", "two", "three", "other", "most", "many", "several"].contains(
        document.lowercased[determiner])
      && !Grammar.prepositions.contains(before) && !Grammar.determiners.contains(before)
      && before != "and"
  }

  /// "its spokesman, Miron Delacu": a post together with the name set behind it.
  func withName(behind post: Range<Int>, within sentence: Range<Int>) -> Range<Int> {
    guard roleLength(endingAt: post.upperBound) > 0,
      document.lowercased[safe: post.upperBound] == ","
    else { return post }
    var end = post.upperBound + 1
    while end < sentence.upperBound, end - post.upperBound < 6,
      document.tokens[end].kind == .word,
      document.tokens[end].isCapitalised
        || Grammar.nameParticles.contains(document.lowercased[end])
    {
      end += 1
    }
    return end - post.upperBound >= 3 ? post.lowerBound..<end : post
  }

  /// After a capitalised adjective a noun in small letters goes on ("Iranian envoy").
  func isNounLike(_ index: Int) -> Bool {
    for length in 1...4 where roleLength(endingAt: index + length) >= length { return true }
    return isOrganizationNoun(index)
  }

  /// Whether "of", "for", "to" or "and" stays within the phrase that began to its left.
  func continuesRight(_ index: Int, from start: Int, within sentence: Range<Int>) -> Bool {
    let word = document.lowercased[index]
    guard index + 1 < sentence.upperBound, document.tokens[index + 1].kind == .word else {
      return false
    }
    if index - 1 > start, Grammar.postmodifiers.contains(document.lowercased[index - 1]) {
      return true
    }
    if word == "of" || word == "for" || word == "to" {
      let next = document.lowercased[index + 1]
      let goesOn = document.tokens[index + 1].isCapitalised || Grammar.determiners.contains(next)
      return word == "of"
        || goesOn && (roleLength(endingAt: index) > 0 || isOrganizationNoun(index - 1))
    }
    if word == "by" || word == "from" {
      // "a study by Lund University"
      return SpeakingNouns.holds(document.lowercased[index - 1])
        && (document.tokens[index + 1].isCapitalised
          || document.lowercased[index + 1] == "the" || document.lowercased[index + 1] == "a")
    }
    guard word == "and" else { return false }
    return document.tokens[index + 1].isCapitalised && document.tokens[index - 1].isCapitalised
  }
}
