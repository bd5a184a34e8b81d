public import Language

/// What the reader is given: a text and what is known about it from elsewhere.
public struct ArticleText: Hashable, Sendable {
  /// The text, NFC; it begins with the headline where there is one.
  public var text: String
  /// How many Unicode scalars of it are the headline, 0 where none is known.
  public var headlineEnd: Int
  /// The day of publication, ISO 8601 ("2021-05-21"), where it is known.
  public var published: String?
  /// The outlet, where it is known.
  public var outlet: String?
  /// The address, where it is known: the domain of a government says whose news it is.
  public var address: String?
  /// Who wrote it, where that is known: "I" outside of quotations.
  public var author: String?

  /// Makes an input.
  public init(
    text: String, headlineEnd: Int = 0, published: String? = nil, outlet: String? = nil,
    address: String? = nil, author: String? = nil
  ) {
    self.text = text
    self.headlineEnd = headlineEnd
    self.published = published
    self.outlet = outlet
    self.address = address
    self.author = author
  }
}

/// Tells headline, running text, speakers' turns and furniture apart.
public struct LayoutFinding: Stage {
  private let gazetteers: Gazetteers

  /// Makes the stage.
  public init(_ gazetteers: Gazetteers) { self.gazetteers = gazetteers }

  /// The text cut into tokens and sentences, with the role of each paragraph.
  @inline(never)
  public func run(_ article: ArticleText) -> Layout {
    let document = Document(article.text)
    var roles = document.paragraphs.map { paragraph in
      Furniture.holds(paragraph, of: document) ? Layout.Role.furniture : .body
    }
    if let headline = headline(of: document, roles: roles, end: article.headlineEnd) {
      roles[headline] = .headline
    }
    let dateline = Dateline(of: document, gazetteers: gazetteers)
    let lead = roles.firstIndex(of: .body)
    for (index, label) in turns(of: document, roles).enumerated() {
      // "UNITED NATIONS: Tovia’s ambassador said …" is a report.
      if let label, index != lead || dateline.find(in: document.paragraphs[index]) == nil {
        roles[index] = .turn(label: label, words: label.upperBound + 1)
      }
    }
    let datelines = document.paragraphs.indices.compactMap { index in
      roles[index] == .body ? dateline.find(in: document.paragraphs[index]) : nil
    }
    return Layout(
      document: document, tagger: gazetteers.partsOfSpeech, roles: roles, datelines: datelines,
      published: article.published, outlet: article.outlet, address: article.address,
      author: article.author)
  }

  /// For each paragraph the label of the turn that it opens; nowhere one where the text is no transcript.
  private func turns(of document: Document, _ roles: [Layout.Role]) -> [Range<Int>?] {
    func labels(_ style: TurnLabel.Style) -> [Range<Int>?] {
      document.paragraphs.indices.map { index in
        roles[index] == .body
          ? TurnLabel.find(in: document.paragraphs[index], of: document, written: style) : nil
      }
    }
    let capitals = labels(.capitals)
    let turns = capitals.compactMap(\.self)
    // One line with a colon makes no transcript, unless a title and a name stand before it, nor do the headings of a
    // newsletter.
    let headings = turns.count { TurnLabel.isTopic($0, in: document) }
    if turns.count >= 2 || turns.contains(where: { $0.count >= 2 }), headings * 2 <= turns.count,
      isSpoken(capitals, document)
    {
      return capitals
    }
    let names = labels(.names)
    return isConversation(names, document) && isSpoken(names, document)
      ? names : document.paragraphs.map { _ in nil }
  }

  /// Whether labels take turns.
  ///
  /// One comes again after another, and a third of the paragraphs from the first on have one: headings and
  /// captions do not.
  private func isConversation(_ labels: [Range<Int>?], _ document: Document) -> Bool {
    guard let first = labels.firstIndex(where: { $0 != nil }) else { return false }
    let names = labels.compactMap(\.self).map(document.string)
    let different = Set(names).count
    return different >= 2 && different < names.count && names.count * 3 >= labels.count - first
  }

  /// Whether what stands behind labels is speech: sentences, not the entries of a list.
  private func isSpoken(_ labels: [Range<Int>?], _ document: Document) -> Bool {
    let turns = labels.indices.filter { labels[$0] != nil }
    let entries = turns.filter { index in
      let last = document.tokens[document.paragraphs[index].tokens.upperBound - 1]
      return last.kind == .word || last.kind == .number
    }
    return entries.count * 2 < turns.count
  }

  /// The headline: the first paragraph that is no furniture, if it is marked as such or is one
  /// short line without a full stop above running text.
  private func headline(of document: Document, roles: [Layout.Role], end: Int) -> Int? {
    guard let first = roles.firstIndex(of: .body), first < 3 else { return nil }
    let paragraph = document.paragraphs[first]
    if end > 0, document.text.offset(ofByte: paragraph.span.end) <= end { return first }
    guard first + 1 < roles.count, paragraph.tokens.count <= 25, paragraph.tokens.count >= 3 else {
      return nil
    }
    let last = document.tokens[paragraph.tokens.upperBound - 1]
    guard last.kind == .word || last.kind == .number || last.kind == .quotationMark else {
      return nil
    }
    let next = document.paragraphs[first + 1]
    let isAboveText = document.tokens[next.tokens.upperBound - 1].kind != .word
    let isSignature =
      paragraph.tokens.contains { document.lowercased[$0] == "," }
      && paragraph.tokens.allSatisfy {
        document.tokens[$0].letterCase != .lower
          || Grammar.prepositions.contains(document.lowercased[$0])
          || document.lowercased[$0] == "and"
          || document.lowercased[$0] == "the"
      }
    return isAboveText && !isSignature ? first : nil
  }
}
