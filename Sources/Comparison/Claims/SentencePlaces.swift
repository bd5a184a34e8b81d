internal import Questions

/// Where sentences of statements stand in their articles.
///
/// The words of one statement can lie apart, with the writer's between them; an offset into the joined
/// words is then none into the article, and the sentence is looked for there.
struct SentencePlaces {
  private let questions: Questions
  private var texts: [String: [Unicode.Scalar]] = [:]

  init(_ questions: Questions) { self.questions = questions }

  /// The citation of a sentence; of the whole statement where the article has it in other words.
  ///
  /// - Parameters:
  ///   - sentence: the sentence.
  ///   - offset: how many Unicode scalars of the statement's text stand in front of it.
  ///   - statement: the statement.
  /// - Returns: where the sentence stands.
  /// - Throws: what the questions throw.
  mutating func citation(
    of sentence: String, behind offset: Int, in statement: StatementRecord
  ) throws -> CitationRecord {
    let wanted = Array(sentence.unicodeScalars)
    func citation(_ begin: Int) -> CitationRecord {
      CitationRecord(
        article: statement.article, begin: begin, end: begin + wanted.count, words: sentence)
    }
    guard statement.text.unicodeScalars.count != statement.end - statement.begin else {
      return citation(statement.begin + offset)
    }
    let id = statement.article.id
    if texts[id] == nil {
      texts[id] = try questions.text(ofArticle: id).map { Array($0.unicodeScalars) } ?? []
    }
    let text = texts[id] ?? []
    let end = min(statement.end, text.count) - wanted.count
    guard statement.begin >= 0, statement.begin <= end,
      let begin = (statement.begin...end).first(where: { start in
        text[start..<start + wanted.count].elementsEqual(wanted)
      })
    else { return statement.citation }
    return citation(begin)
  }
}
