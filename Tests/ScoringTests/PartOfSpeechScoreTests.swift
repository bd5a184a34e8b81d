import Language
import Reading
import Scoring
import Tagging
import Testing

@Suite struct PartOfSpeechScoreTests {
  /// Words with their tags, "word/TAG"; "+" joins what no space parts.
  private func sentence(_ marked: String) -> TaggedSentence {
    TaggedSentence(
      marked.split(separator: " ").flatMap { group in
        let parts = group.split(separator: "+")
        return parts.enumerated().map { place, part in
          let halves = part.split(separator: "/")
          return TaggedSentence.Word(
            text: String(halves[0]), tag: String(halves[1]), isSpaced: place == parts.count - 1)
        }
      })
  }

  @Test func `what a treebank cuts and we do not has one tag`() {
    let cut = sentence(
      "They/PRP do/VBP+n't/RB like/VB well/RB+-/HYPH+known/VBN envoys/NNS+'s/POS talks/NNS+./.")
    #expect(
      cut.document.words == [
        "They", "don't", "like", "well-known", "envoys", "'s", "talks", ".",
      ])
    #expect(
      cut.tags == [
        .pronoun, .present, .infinitive, .adjective, .pluralNoun, .possessive, .pluralNoun, nil,
      ])
  }

  @Test func `words are counted, marks are not, and nouns by themselves`() throws {
    var score = PartOfSpeechScore()
    // The treebank's tag of the last word is wrong on purpose.
    score.add(
      sentence("The/DT minister/NN said/VBD nothing/NN ,/, and/CC left/JJ+./."),
      tagger: try Gazetteers.shared().partsOfSpeech)
    #expect(score.words == 6)
    #expect(score.right == 5)
    #expect((score.nouns.right, score.nouns.extra, score.nouns.missed) == (2, 0, 0))
    #expect(score.figures.map(\.part) == [5, 4])
  }
}
