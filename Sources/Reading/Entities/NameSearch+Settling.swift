import Language

extension NameSearch {
  /// Explains the runs that were left open, with what the whole text has shown.
  ///
  /// Two rounds: what the first one finds by its context, the second finds wherever it recurs.
  mutating func settle() {
    for _ in 0..<2 {
      let known = KnownNames(scene: scene, names: names)
      var rest: [Range<Int>] = []
      for run in open where !explain(run, by: known) { rest.append(run) }
      guard rest.count < open.count else { break }
      open = rest
    }
  }

  private mutating func explain(_ run: Range<Int>, by known: KnownNames) -> Bool {
    if let body = spelledOut(run) {
      names.append(NameSpan(tokens: body, kind: .organization))
      names.append(
        NameSpan(tokens: run.upperBound + 1..<run.upperBound + 2, kind: .organization))
      return true
    }
    if let person = known.person(in: run) {
      names.append(NameSpan(tokens: person, kind: .person))
      return true
    }
    if run.count == 1, scene.isAcronym(run.lowerBound) {
      guard known.acronyms.contains(scene.document.words[run.lowerBound]) else { return false }
      names.append(NameSpan(tokens: run, kind: .organization))
      return true
    }
    guard isPerson(run) else { return false }
    names.append(NameSpan(tokens: run, kind: .person))
    return true
  }

  /// A run whose initials are the acronym in brackets behind it.
  private func spelledOut(_ run: Range<Int>) -> Range<Int>? {
    guard scene.bracketedAcronym(at: run.upperBound) != nil else { return nil }
    var letters = scene.document.words[run.upperBound + 1].unicodeScalars.map { $0 }
    var index = run.upperBound - 1
    let start = scene.start(run.lowerBound)
    while let letter = letters.last, index >= start {
      if scene.isCapitalised(index) {
        guard let first = scene.document.words[index].unicodeScalars.first, first == letter else {
          return nil
        }
        letters.removeLast()
      } else if !["of", "and", "for", "the", "on", "in", "to", "&"].contains(scene.word(index)) {
        return nil
      }
      if letters.isEmpty { return index..<run.upperBound }
      index -= 1
    }
    return nil
  }

  /// Whether what stands around a run shows that it names a person.
  private func isPerson(_ run: Range<Int>) -> Bool {
    guard run.count <= 7, run.allSatisfy({ isNameWord($0, in: run) }) else { return false }
    let start = run.lowerBound
    if run.count == 1 {
      guard !vocabulary.contains(scene.word(start)), !scene.isAcronym(start),
        scene.word(start - 1) != "the"
      else { return false }
    }
    let next = run.upperBound
    if Self.saying.contains(scene.word(next)) { return true }
    if Self.saying.contains(scene.word(start - 1)), start - 1 > scene.start(start) { return true }
    // "the Foreign Minister of Bangladesh, Zed Quill".
    if run.count > 1, scene.isComma(start - 1),
      roles.contains(where: {
        $0.tokens.upperBound == start - 1 && !$0.isPlural && ($0.country != nil || $0.body != nil)
      })
    {
      return true
    }
    guard run.count > 1, scene.isComma(next) else { return false }
    // "Zed Quill, 45," and "Zed Quill, the envoy".
    if scene.document.tokens.indices.contains(next + 2),
      scene.document.tokens[next + 1].kind == .number, scene.isComma(next + 2)
    {
      return true
    }
    var index = next + 1
    if ["the", "a", "an", "his", "her"].contains(scene.word(index)) { index += 1 }
    if let country = scene.country(at: index) {
      index = country.tokens.upperBound
      if scene.isPossessive(index) { index += 1 }
    }
    return titles.phrase(at: index).map { !$0.isPlural } ?? false
  }

  private func isNameWord(_ index: Int, in run: Range<Int>) -> Bool {
    CommonWords.particles.contains(scene.word(index))
      || people.isNamePart(index, first: index == run.lowerBound)
  }

  /// The plainest verbs of saying, which have people for subjects.
  private static let saying: Set<String> = [
    "said", "says", "told", "added", "noted", "stressed", "argued", "explained", "insisted",
    "tweeted", "acknowledged", "stated", "replied", "asked", "wrote", "recalled", "remarked",
  ]
}

/// The names that a text has shown, by their words.
struct KnownNames {
  private let scene: Scene
  /// Surnames and, of names that are no given names, first words.
  private var single: Set<String> = []
  private var pairs: Set<String> = []
  private(set) var acronyms: Set<String> = []

  init(scene: Scene, names: [NameSpan]) {
    self.scene = scene
    for name in names {
      switch name.kind {
      case .person: learn(name.tokens)
      case .organization where name.tokens.count == 1 && scene.isAcronym(name.tokens.lowerBound):
        acronyms.insert(scene.document.words[name.tokens.lowerBound])
      case .organization, .country, .place, .nationality, .event: break
      }
    }
  }

  private mutating func learn(_ range: Range<Int>) {
    let words = range.filter { scene.isWord($0) && !scene.isInitial($0) }
      .map { folded(scene.document.words[$0]) }
      .filter { !CommonWords.suffixes.contains($0) }
    guard let last = words.last, let first = words.first else { return }
    if !CommonWords.particles.contains(last) { single.insert(last) }
    if words.count > 1, scene.givenName(at: range.lowerBound) == nil,
      !CommonWords.particles.contains(first)
    {
      single.insert(first)
    }
    for (left, right) in zip(words, words.dropFirst()) { pairs.insert("\(left) \(right)") }
  }

  /// The part of a run that names somebody known.
  func person(in run: Range<Int>) -> Range<Int>? {
    var index = run.lowerBound
    while index < run.upperBound {
      let word = folded(scene.document.words[index])
      if index + 1 < run.upperBound,
        pairs.contains("\(word) \(folded(scene.document.words[index + 1]))")
      {
        var end = index + 2
        while end < run.upperBound,
          pairs.contains(
            "\(folded(scene.document.words[end - 1])) \(folded(scene.document.words[end]))")
        {
          end += 1
        }
        return index..<end
      }
      if single.contains(word) {
        var start = index
        while start > run.lowerBound, CommonWords.particles.contains(scene.word(start - 1)) {
          start -= 1
        }
        return start..<index + 1
      }
      index += 1
    }
    return nil
  }
}
