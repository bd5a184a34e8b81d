import Language
import Tagging

/// Whom "we" means where a text says it of those who issue it: statements that governments publish together, and a
/// ministry's own news.
///
/// "The following statement was released by the Governments of France and Kenya. … We condemn …"
struct Issuers {
  /// One who issues a text.
  enum Issuer: Equatable {
    /// Somebody, or a body, whom the text names.
    case entity(Entity.ID)
    /// The government of a country (alpha-3).
    case government(String)
  }

  let reading: EntityReading
  let scene: Scene
  /// The country of the ministry that has published the text, where one has.
  let home: String?

  private var document: Document { scene.document }

  /// How many paragraphs at the head of a text may say who issues it.
  private static let opening = 6
  /// More than these are told as a list of those who joined, and speak as nobody in particular.
  private static let most = 12

  /// Those who issue the text, none where it does not tell.
  var all: [Issuer] {
    for found in [released, presented, subjects] where !found.isEmpty {
      return found.count <= Self.most ? found : []
    }
    // A statement of others, whom nothing names, is not the ministry's that publishes it.
    return isPublication ? [] : home.map { [.government($0)] } ?? []
  }

  /// Whether the headline calls the text a statement.
  private var isPublication: Bool {
    scene.layout.headline?.contains { Self.publications.contains(scene.word($0)) } ?? false
  }

  // MARK: Where it is told

  /// "The following statement was released by …", "the text of a joint statement by …".
  private var released: [Issuer] {
    for sentence in head {
      guard sentence.contains(where: { ["following", "text"].contains(scene.word($0)) }),
        let start = sentence.first(where: isIssuing)
      else { continue }
      let found = issuers(in: start + 1..<end(of: start + 1, sentence))
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "We, the ministers of …, met".
  private var presented: [Issuer] {
    for sentence in head where sentence.count > 3 {
      let first = sentence.lowerBound
      guard scene.word(first) == "we", scene.isComma(first + 1) else { continue }
      return issuers(in: first + 2..<end(of: first + 2, sentence))
    }
    return []
  }

  /// Of what calls itself a statement, those with whom its first sentence opens, where they are several.
  private var subjects: [Issuer] {
    guard isPublication, let sentence = head.first(where: { $0.count > 8 }) else { return [] }
    let verb = sentence.first { scene.layout.tags[$0].isFiniteOrParticiple } ?? sentence.upperBound
    let found = issuers(in: sentence.lowerBound..<verb)
    return found.count > 1 ? found : []
  }

  /// The sentences of the first paragraphs of running text.
  private var head: [Range<Int>] {
    let paragraphs = scene.layout.runningText.prefix(Self.opening)
    guard let last = paragraphs.last else { return [] }
    return document.sentences.prefix { $0.paragraph <= last }
      .filter { paragraphs.contains($0.paragraph) }.map(\.tokens)
  }

  /// Whether "by" or "from" stands there behind a word for issuing or for what is issued.
  private func isIssuing(_ index: Int) -> Bool {
    guard ["by", "from"].contains(scene.word(index)) else { return false }
    let before = max(scene.start(index), index - 3)..<index
    return before.contains {
      Self.verbs.contains(scene.word($0)) || Self.publications.contains(scene.word($0))
    }
  }

  private static let verbs: Set<String> = [
    "released", "issued", "agreed", "signed", "adopted", "endorsed", "made", "delivered",
  ]
  private static let publications: Set<String> = [
    "statement", "communiqué", "communique", "declaration",
  ]

  /// Where the names of those who issue it end.
  private func end(of start: Int, _ sentence: Range<Int>) -> Int {
    Range.from(start, upTo: sentence.upperBound).first { index in
      Self.stops.contains(scene.word(index)) || scene.layout.tags[index].isFiniteOrParticiple
    } ?? sentence.upperBound
  }

  private static let stops: Set<String> = [
    "on", "at", "in", "as", "after", "following", "regarding", "concerning", "during", "today", ":",
  ]

  // MARK: Who it is

  /// Those whom words name: people; a body of which its ministers stand there; else countries and bodies.
  private func issuers(in range: Range<Int>) -> [Issuer] {
    let names = reading.mentions.filter { range.contains($0.tokens.lowerBound) && $0.kind == .name }
    let bodies = names.filter {
      isOfSeveral($0) && reading.entities[$0.entity].kind == .organization
    }
    if let first = bodies.first, first.tokens.lowerBound == names.first?.tokens.lowerBound {
      return [.entity(first.entity)]
    }
    let people = names.filter { reading.entities[$0.entity].kind == .person }
    var found: [Issuer] = []
    for name in people.isEmpty ? names : people + bodies {
      let entity = reading.entities[name.entity]
      let issuer: Issuer? =
        switch entity.kind {
        case .person, .organization, .government: .entity(name.entity)
        case .country: entity.country.map { .government($0) }
        case .place, .unnamed: nil
        }
      if let issuer, !found.contains(issuer) { found.append(issuer) }
    }
    return found
  }

  /// "G7 foreign ministers", "the foreign ministers of the Coalition": whose ministers speak is named.
  private func isOfSeveral(_ name: Mention) -> Bool {
    if scene.role(at: name.tokens.upperBound)?.value.isPlural ?? false { return true }
    var before = name.tokens.lowerBound - 1
    if scene.word(before) == "the" { before -= 1 }
    guard scene.word(before) == "of" else { return false }
    return (max(0, before - 3)..<before).contains {
      scene.role(at: $0).map { $0.tokens.upperBound == before && $0.value.isPlural } ?? false
    }
  }
}
