internal import Reading

/// Checks that findings refer to one another rightly, so that writing needs not look.
struct FindingsCheck {
  private let findings: Findings
  private let article: String

  /// Takes findings and how messages name their article.
  init(_ findings: Findings, article: String) {
    self.findings = findings
    self.article = article
  }

  /// Follows every reference.
  ///
  /// - Throws: `KnowledgeError.noSuchFinding` for the first that leads nowhere.
  func run() throws {
    for mention in findings.mentions { try entity(mention.entity) }
    for holding in findings.holdings {
      try entity(holding.person)
      try entity(holding.body)
      try entity(holding.principal)
      try voice(holding.voice)
    }
    for event in findings.events {
      for participant in event.participants { try entity(participant) }
      try entity(event.organizer)
      try entity(event.place)
      try check("event", event.superEvent, findings.events.count)
      try voice(event.voice)
    }
    for (index, statement) in findings.statements.enumerated() {
      try entity(statement.speaker)
      try entity(statement.onBehalfOf)
      try entity(statement.addressee)
      try entity(statement.place)
      for mention in statement.mentions { try entity(mention) }
      try check("holding", statement.speakingAs, findings.holdings.count)
      try check("holding", statement.formerPost, findings.holdings.count)
      try check("event", statement.occasion, findings.events.count)
      for topic in statement.topics { try check("topic", topic, findings.topics.count) }
      // Outer ones come first, so a chain can have no circle.
      try check("outer statement", statement.outer, index)
    }
  }

  private func entity(_ index: Int?) throws {
    try check("entity", index, findings.entities.count)
  }

  private func voice(_ voice: Voice) throws {
    if case .statement(let index) = voice {
      try check("statement", index, findings.statements.count)
    }
  }

  private func check(_ kind: String, _ index: Int?, _ count: Int) throws {
    guard let index, !(0..<count).contains(index) else { return }
    throw KnowledgeError.noSuchFinding(article: article, kind: kind, index: index, count: count)
  }
}
