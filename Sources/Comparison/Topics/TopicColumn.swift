internal import Questions
internal import TextAnalysis

/// The topics of statements: those that the reader found, and the user's own.
///
/// A statement is about one of the user's topics if it has the words of a label in a row, in whatever
/// form, or a topic that is called like a label; and about all of which that topic is a part. A topic that
/// is called like a label gives way to the user's: "JCPOA" and "nuclear deal" then are one topic.
struct TopicColumn: Sendable {
  /// The topics of each row.
  let column: StatementColumn
  /// For each code of the column its labels.
  let labels: [[String]]

  init(_ found: StatementColumn, _ own: TopicList, of testimony: Testimony) async throws {
    let names = try testimony.questions.names(found.values)
    guard !own.concepts.isEmpty else {
      column = found
      labels = found.values.map { [names[$0]?.name ?? ""] }
      return
    }
    let said = try await testimony.sayings()
    let labelled = Labels(own, in: said.read.lexicon)
    let calledAlike = found.values.map { id in
      labelled.concepts(called: names[id]?.name ?? "").flatMap(own.wholes)
    }
    let inTexts = await Cores.map(said.read.count, least: 2_048) { texts in
      texts.map { text in labelled.concepts(in: said.read.passage(text)).flatMap(own.wholes) }
    }.flatMap(\.self)
    column = StatementColumn(
      (0..<testimony.table.count).map { row in
        var topics: Set<String> = []
        for code in found[row] {
          let own = calledAlike[Int(code)]
          topics.formUnion(own.isEmpty ? [found.values[Int(code)]] : own)
        }
        for text in said.texts[row] { topics.formUnion(inTexts[Int(text)]) }
        return topics.sorted()
      })
    let ownLabels = Dictionary(
      own.concepts.map { ($0.id, $0.labels) }, uniquingKeysWith: { first, _ in first })
    labels = column.values.map { ownLabels[$0] ?? [names[$0]?.name ?? ""] }
  }

  /// The labels of the user's topics by the stems of their first words.
  private struct Labels: Sendable {
    private var byFirst: [Int32: [(stems: [Int32], concept: String)]] = [:]
    private var byStems: [[UInt64]: Set<String>] = [:]

    init(_ own: TopicList, in lexicon: Lexicon) {
      for concept in own.concepts {
        for label in concept.labels {
          let words = Passage(label)
          let keys = words.indices.map(words.stemKey)
          byStems[keys, default: []].insert(concept.id)
          let stems = keys.compactMap { lexicon.stem(of: $0) }
          guard let first = stems.first, stems.count == keys.count else { continue }
          byFirst[first, default: []].append((stems, concept.id))
        }
      }
    }

    /// The topics with a label of exactly these words.
    func concepts(called name: String) -> [String] {
      let words = Passage(name)
      return byStems[words.indices.map(words.stemKey), default: []].sorted()
    }

    /// The topics of which a text has a label.
    func concepts(in text: Passage) -> [String] {
      text.indices.flatMap { index in
        (byFirst[text.stem(index)] ?? []).filter { label in
          index + label.stems.count <= text.count
            && label.stems.indices.allSatisfy { text.stem(index + $0) == label.stems[$0] }
        }.map(\.concept)
      }
    }
  }
}
