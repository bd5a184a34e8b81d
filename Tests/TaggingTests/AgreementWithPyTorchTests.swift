import Testing

@testable import Tagging

@Suite struct AgreementWithPyTorchTests {
  @Test func `the numbers of every word are those of PyTorch to a thousandth`() throws {
    let tagger = try Tagger(path: ShippedModel.path)
    let expected = try ShippedModel.expected()
    #expect(tagger.description.name == expected.model)
    #expect(!expected.texts.isEmpty)
    for text in expected.texts {
      for (task, answer) in [(Tagger.Task.attribution, text.attribution), (.names, text.names)] {
        let own = tagger.emissions(of: text.words, for: task)
        #expect(own.count == answer.emissions.count)
        for (word, (row, reference)) in zip(own, answer.emissions).enumerated() {
          for (a, b) in zip(row, reference) {
            #expect(abs(a - b) < 1e-3, "\(text.words[word]): \(a) is not \(b)")
          }
        }
      }
    }
  }

  @Test func `the labels of every word are those of PyTorch`() throws {
    let tagger = try Tagger(path: ShippedModel.path)
    let expected = try ShippedModel.expected()
    let labels = tagger.labels(of: expected.texts.map(\.words))
    for (own, text) in zip(labels, expected.texts) {
      #expect(own[.attribution] == text.attribution.labels)
      #expect(own[.names] == text.names.labels)
    }
  }

  @Test func `a text has the same labels alone and among others`() throws {
    let tagger = try Tagger(path: ShippedModel.path)
    let texts = try ShippedModel.expected().texts.map(\.words)
    let together = tagger.labels(of: texts + texts.reversed())
    for (text, labels) in zip(texts, together) { #expect(tagger.labels(of: [text]) == [labels]) }
  }

  @Test func `words have the pieces that Hugging Face's tokenizer gives them`() throws {
    let tagger = try Tagger(path: ShippedModel.path)
    for (word, pieces) in try ShippedModel.expected().pieces {
      #expect(tagger.pieces(of: word) == pieces, "\(word)")
    }
  }

  @Test func `a text longer than what is read at once has a label for each word`() throws {
    let tagger = try Tagger(path: ShippedModel.path)
    let words = Array(repeating: ["Okello", "said", "nothing", ","], count: 200).flatMap { $0 }
    let labels = tagger.labels(of: [words, [], ["x"]])
    #expect(labels.map { $0[.attribution]?.count } == [800, 0, 1])
  }
}
