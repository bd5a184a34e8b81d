import Language
import Tagging

extension Scene {
  /// "In Pretoria, the minister said": the country in whose capital a sentence says that something happens.
  ///
  /// - Parameters:
  ///   - index: a token of the sentence.
  ///   - orName: whether the country itself counts as well ("In Tovia, the government said").
  /// - Returns: the country's code (alpha-3), nil where the sentence begins otherwise.
  func countryOfPlace(before index: Int, orName: Bool = false) -> String? {
    countryPlace(before: index, orName: orName).flatMap {
      country(at: $0.lowerBound)?.value.country.alpha3
    }
  }

  /// The words for the place with which a sentence begins, where ``countryOfPlace(before:orName:)`` finds a country.
  func countryPlace(before index: Int, orName: Bool = false) -> Range<Int>? {
    var start = layout.behindDateline(self.start(index))
    // "But in Pretoria,".
    if FunctionWords.conjunctions.contains(word(start)) || word(start) == "meanwhile" {
      start += isComma(start + 1) ? 2 : 1
    }
    guard word(start) == "in", start < index, let place = country(at: behindArticle(start + 1)),
      place.value.uses.contains(.capital) || orName && place.value.uses.contains(.name),
      isComma(place.tokens.upperBound)
    else { return nil }
    return place.tokens
  }

  /// The country of which the sentence before tells: in whose capital something happens, or that acts in the same paragraph.
  ///
  /// "In Kandor, the reaction was swift. The Foreign Ministry said", "Tovia rejected it. In a statement, the ministry said".
  func countryOfPassage(before index: Int) -> String? {
    let sentence = document.sentence(of: index) - 1
    guard sentence >= 0 else { return nil }
    if let place = countryOfPlace(before: document.sentences[sentence].tokens.upperBound - 1) {
      return place
    }
    return document.sentences[sentence].paragraph == document.paragraph(of: index)
      ? acting(in: sentence)?.country : nil
  }

  /// The country with whose name, capital or ministry the sentence before begins.
  func countryOfSentence(before index: Int) -> String? {
    let sentence = document.sentence(of: index)
    guard sentence > 0 else { return nil }
    var start = layout.behindDateline(document.sentences[sentence - 1].tokens.lowerBound)
    if word(start) == "the" { start += 1 }
    return country(at: start)?.value.country.alpha3
  }

  /// "Iran's", "Iranian" right before the words: whose they are.
  func owningCountry(before index: Int) -> String? {
    var end = index
    let start = self.start(index)
    if end > start, isPossessive(end - 1) { end -= 1 }
    for length in 1...5 where end - length >= start {
      if let hit = country(at: end - length), hit.tokens.upperBound == end,
        // "Seoul’s foreign ministry" is a country's as well.
        end < index
          ? !hit.value.uses.isDisjoint(with: [.name, .capital])
          : hit.value.uses.contains(.adjective)
      {
        return hit.value.country.alpha3
      }
    }
    return nil
  }

  /// Whether the text names a country, its people or its capital.
  func names(_ code: String) -> Bool {
    document.tokens.indices.contains {
      isCapitalised($0) && country(at: $0)?.value.country.alpha3 == code
    }
  }

  /// The token, or the one behind it where it is "the".
  func behindArticle(_ index: Int) -> Int { word(index) == "the" ? index + 1 : index }

  /// Which country does something in the sentence that begins with it, its capital, its government or its ministry.
  ///
  /// "Tovia has offered to help", "The government in Kandor rejected it", "Tovia’s foreign ministry summoned him".
  func acting(in sentence: Int) -> (country: String, isMinistry: Bool)? {
    let tokens = document.sentences[sentence].tokens
    var start = layout.behindDateline(tokens.lowerBound)
    if word(start) == "the" {
      let isSeat =
        ["government", "authorities", "regime"].contains(word(start + 1)) && word(start + 2) == "in"
      start += isSeat ? 3 : 1
    }
    guard isCapitalised(start), let hit = country(at: start),
      place(at: start).map({ $0.tokens.count <= hit.tokens.count }) ?? true
    else { return nil }
    var end = hit.tokens.upperBound
    // "Tovia, which chairs the bloc this year, has offered".
    if isComma(end), ["which", "who"].contains(word(end + 1)) {
      end =
        Range.from(end + 1, upTo: tokens.upperBound).first { isComma($0) }.map { $0 + 1 } ?? end
    }
    let isOwner = isPossessive(end)
    if isOwner { end += 1 }
    let body = organizationNoun(at: end)?.value.kind
    let isMinistry = body == .ministry
    if isOwner || !hit.value.uses.isSuperset(of: [.name]) && hit.value.uses.contains(.adjective) {
      guard isMinistry || body == .government,
        let noun = organizationNoun(at: end)
      else { return nil }
      end = noun.tokens.upperBound
    } else if hit.value.uses.isDisjoint(with: [.name, .capital, .government]) {
      return nil
    }
    while Self.betweenSubjectAndVerb.contains(word(end)) || isWeekday(end) { end += 1 }
    guard end < tokens.upperBound, !isCapitalised(end),
      layout.tags[end].isVerb || isComma(end) && end + 1 < tokens.upperBound
    else { return nil }
    return (hit.value.country.alpha3, isMinistry)
  }

  private static let betweenSubjectAndVerb: Set<String> = [
    "also", "then", "later", "however", "today", "yesterday", "on",
  ]

  func isWeekday(_ index: Int) -> Bool {
    if case .weekday = DateWords.parts[word(index)] { return true }
    return false
  }

  /// The words before a possessive that say by a noun whose something is: "the group" of "the group’s director".
  func describedOwner(endingAt possessive: Int) -> Range<Int>? {
    guard isPossessive(possessive), possessive > 0 else { return nil }
    let tag = layout.tags[possessive - 1]
    guard tag == .noun || tag == .properNoun,
      let article = Range.from(max(start(possessive), possessive - 5), upTo: possessive - 1)
        .last(where: { word($0) == "the" }),
      Range.from(article + 1, upTo: possessive).allSatisfy(isWord)
    else { return nil }
    return article..<possessive
  }
}
