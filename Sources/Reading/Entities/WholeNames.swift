import Language

/// The whole names of bodies that a text goes on to call by their last words: "the Court" behind "the International
/// Court of Justice", "the Post" behind "The Washington Post".
struct WholeNames {
  private let scene: Scene
  /// The names of two words or more by the noun that says what they name, in the order of the text.
  private var byNoun: [String: [NameSpan]] = [:]

  init(_ names: [NameSpan], scene: Scene) {
    self.scene = scene
    for name in names where name.tokens.count > 1 {
      let words = Self.words(name.tokens, scene)
      guard words.count > 1 else { continue }
      let nouns = Set([words.last, Self.head(of: words)].compactMap { $0 })
      for noun in nouns { byNoun[noun, default: []].append(name) }
    }
  }

  /// Whether a name is nothing but the last words of another: a noun for bodies, or the short form of a paper's
  /// name that the text has in full.
  func isShort(_ name: NameSpan) -> Bool {
    let index = name.tokens.upperBound - 1
    if let known = scene.organization(at: name.tokens.lowerBound), known.tokens == name.tokens {
      return known.value.organization.kind == .media && self.name(of: name) != nil
    }
    guard !scene.isAcronym(index) else { return false }
    if let noun = scene.organizationNoun(at: index), noun.tokens == index..<index + 1,
      Self.words(name.tokens, scene).count == 1
    {
      return !noun.value.isUnique
    }
    guard let whole = self.name(of: name) else { return false }
    // "Foreign Ministry official Bo Paz said", and only below "the Tovian Foreign Ministry": another one.
    let isUnique = scene.organizationNoun(at: name.tokens.lowerBound).map {
      $0.tokens == name.tokens && $0.value.isUnique && $0.value.kind == .ministry
    }
    return !(isUnique ?? false) || whole.tokens.lowerBound < name.tokens.lowerBound
  }

  /// The whole name that a short one stands for: the last before it, else the first.
  func name(of short: NameSpan) -> NameSpan? {
    let words = Self.words(short.tokens, scene)
    guard let last = words.last, words.count > 1 || scene.publisher(calledBy: last) == nil else {
      return nil
    }
    let longer = (byNoun[last] ?? []).filter { name in
      let own = Self.words(name.tokens, scene)
      return own.count > words.count
        && (own.suffix(words.count).elementsEqual(words)
          || words.count == 1 && Self.head(of: own) == last)
    }
    return longer.last { $0.tokens.lowerBound < short.tokens.lowerBound } ?? longer.first
  }

  /// The noun before "of" and the like.
  private static func head(of words: [String]) -> String? {
    words.prefix { !["of", "for", "on", "to", "in", "at"].contains($0) }.last
  }

  private static func words(_ tokens: Range<Int>, _ scene: Scene) -> [String] {
    let words = tokens.filter(scene.isWord).map { scene.word($0) }
    return words.first == "the" ? Array(words.dropFirst()) : words
  }
}
