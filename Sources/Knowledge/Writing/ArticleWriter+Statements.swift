internal import Corpus
internal import Language
internal import RDF
internal import Reading

extension ArticleWriter {
  /// Gives every statement its IRI: the offsets of its content, with a number from the second on.
  func nameStatements() throws {
    var seen: [String: Int] = [:]
    for statement in findings.statements {
      guard let first = statement.content.first, let last = statement.content.last else {
        throw KnowledgeError.noSuchTokens(
          article: article.origin, tokens: 0..<0, count: findings.document.tokens.count)
      }
      let (begin, end) = (try checked(first).begin, try checked(last).end)
      let base = "\(iri.value)#statement=\(begin),\(end)"
      let count = seen[base, default: 0] + 1
      seen[base] = count
      statements.append(IRI(count == 1 ? base : "\(base);\(count)"))
    }
  }

  /// Writes who said what, in the graph of the article: that it was said is the article's word.
  func writeStatements() throws {
    var depths: [Int] = []
    for (index, statement) in findings.statements.enumerated() {
      let node = statements[index]
      let depth = statement.outer.map { depths[$0] + 1 } ?? 1
      depths.append(depth)
      add(node, RDFVocabulary.type, Rap.statement)
      switch statement.mode {
      case .direct:
        add(node, RDFVocabulary.type, Rap.direct)
        add(node, RDFVocabulary.type, Schema.quotation)
      case .indirect: add(node, RDFVocabulary.type, Rap.indirect)
      case .mixed: add(node, RDFVocabulary.type, Rap.mixed)
      }
      add(node, Schema.isPartOf, statement.outer.map { statements[$0] } ?? iri)
      add(node, Rap.article, iri)
      add(node, Rap.depth, depth)
      add(node, Rap.ordinal, index)
      try writeContent(statement, node)
      try writeSpeaker(statement, node)
      try writeCircumstances(statement, node)
      for topic in Set(statement.topics).sorted() { writeTopic(topic, of: node) }
      for entity in Set(statement.mentions).sorted() {
        add(node, Schema.mentions, entities[entity])
      }
    }
  }

  private func writeContent(_ statement: Statement, _ node: IRI) throws {
    let parts = try statement.content.map { try checked($0) }
    guard let first = statement.content.first, let begin = parts.first?.begin,
      let end = parts.last?.end
    else { return }
    add(node, Schema.text, parts.map(\.anchor).joined(separator: " … "))
    add(node, Rap.begin, begin)
    add(node, Rap.end, end)
    add(node, Rap.sentence, try sentence(of: first))
    for part in statement.content { add(node, Rap.content, try span(part)) }
    for part in statement.quoted { add(node, Rap.quotedSpan, try span(part)) }
    add(node, Rap.speechAct, Rap.act(statement.act.rawValue))
    if statement.isNegated { add(node, Rap.isNegated, .literal(Literal(true))) }
    if statement.isHeadline { add(node, Rap.inHeadline, .literal(Literal(true))) }
    add(node, Rap.confidence, .literal(ArticleWriter.decimal(statement.confidence)))
    guard !statement.cue.isEmpty else { return }
    for cue in statement.cue { add(node, Rap.cue, try span(cue)) }
    let words = try statement.cue.map { try checked($0).anchor }
    add(node, Rap.cueText, words.joined(separator: " … "))
  }

  private func writeSpeaker(_ statement: Statement, _ node: IRI) throws {
    if let speaker = statement.speaker {
      add(node, Schema.spokenByCharacter, entities[speaker])
    }
    if let words = statement.speakerTokens {
      add(node, Rap.speakerSpan, try span(words))
      add(node, Rap.speakerName, try checked(words).anchor)
    }
    if let post = statement.speakingAs { add(node, Rap.speakingAs, posts[post].iri) }
    if let post = statement.formerPost { add(node, Rap.formerPost, posts[post].iri) }
    if let principal = statement.onBehalfOf {
      add(node, Rap.onBehalfOf, country(ofGovernment: principal) ?? entities[principal])
    }
    if let addressee = statement.addressee { add(node, Rap.addressee, entities[addressee]) }
  }

  /// A government speaks for its country, so that all who do can be compared.
  private func country(ofGovernment entity: Entity.ID) -> IRI? {
    guard findings.entities[entity].kind == .government else { return nil }
    return findings.entities[entity].country.map(IRIs.country)
  }

  private func writeCircumstances(_ statement: Statement, _ node: IRI) throws {
    if let occasion = statement.occasion { add(node, Rap.saidAt, events[occasion]) }
    if let date = statement.date {
      if let day = date.date.flatMap(ArticleWriter.date) { add(node, Rap.saidOn, .literal(day)) }
      add(node, Rap.saidOnWords, try checked(date.tokens).anchor)
    }
    if let place = statement.place { add(node, Rap.saidIn, entities[place]) }
    if let channel = statement.channel {
      add(node, Rap.channel, Rap.channel(channel.channel.rawValue))
      add(node, Rap.channelSpan, try span(channel.tokens))
    }
  }

  private func writeTopic(_ index: Int, of node: IRI) {
    let topic = findings.topics[index]
    let concept = IRI("topic/" + Slug.of(topic.label))
    add(node, Schema.about, concept)
    guard described.insert(concept).inserted else { return }
    add(concept, RDFVocabulary.type, SKOS.concept)
    add(concept, SKOS.prefLabel, .literal(Literal(topic.label, language: "en")))
  }

  /// A share between 0 and 1 with up to two digits behind the point: "0.9", "0.85".
  static func decimal(_ value: Double) -> Literal {
    let clipped = value.isNaN ? 0 : min(1, max(0, value))
    let hundredths = Int((clipped * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return Literal("\(whole).\(digits)", datatype: XSD.decimal)
  }
}
