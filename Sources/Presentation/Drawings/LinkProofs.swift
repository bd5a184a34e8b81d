internal import Diagrams
internal import Questions

/// What proves each line of a drawing: its days, and the words of one statement with their citation.
struct LinkProofs {
  /// The proof of one line.
  struct Proof {
    /// What stands under the mouse.
    var lines: [String] = []
    /// Where a click leads: the article of the statement.
    var url: String?
    /// The same in columns.
    var details: [Detail] = []
  }

  /// Beyond so many lines nobody points at each, and the words are not looked up.
  private static let mostExamples = 2000

  /// The proofs in the order of the lines.
  let proofs: [Proof]

  /// Looks up the words of what proves lines, in the order of the lines.
  init(_ questions: Questions, _ evidence: [PairEvidence?]) throws {
    let wanted = Set(evidence.prefix(Self.mostExamples).compactMap { $0?.example })
    let examples = try questions.examples(wanted)
    proofs = evidence.map { evidence in
      guard let evidence else { return Proof() }
      return Self.proof(evidence, examples[evidence.example])
    }
  }

  private static func proof(_ evidence: PairEvidence, _ example: StatementExample?) -> Proof {
    var proof = Proof()
    if let first = evidence.first, let last = evidence.last {
      proof.lines.append(first == last ? first : "\(first) to \(last)")
      proof.details += [Detail("first", first), Detail("last", last)]
    }
    if let address = SpanAddress(evidence.example) {
      let citation = CitationRecord(
        article: ArticleReference(id: address.article), begin: address.begin, end: address.end,
        words: "")
      proof.details.append(Detail("citation", citation.label))
    }
    if let example {
      let citation = example.citation
      let words = example.mode == .direct ? "“\(citation.words)”" : citation.words
      proof.lines.append("such as: \(words)")
      proof.lines.append("[\(citation.label)] \(citation.article.words)")
      proof.url = citation.article.url
      proof.details.append(Detail("example", citation.words))
    }
    return proof
  }
}
