import Language
import Tagging

extension Scene {
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
