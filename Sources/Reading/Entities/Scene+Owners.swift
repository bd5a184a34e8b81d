import Language
import Tagging

extension Scene {
  /// "In Pretoria, the minister said": the country in whose capital a sentence says that something happens.
  func countryOfPlace(before index: Int) -> String? {
    let start = layout.behindDateline(self.start(index))
    guard word(start) == "in", start < index, let capital = country(at: start + 1),
      capital.value.uses.contains(.capital), isComma(capital.tokens.upperBound)
    else { return nil }
    return capital.value.country.alpha3
  }

  /// The country with whose name, capital or ministry the sentence before begins.
  func countryOfSentence(before index: Int) -> String? {
    let sentence = document.sentence(of: index)
    guard sentence > 0 else { return nil }
    var start = layout.behindDateline(document.sentences[sentence - 1].tokens.lowerBound)
    if word(start) == "the" { start += 1 }
    return country(at: start)?.value.country.alpha3
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
