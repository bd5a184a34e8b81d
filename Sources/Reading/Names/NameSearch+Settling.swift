import Language
import Tagging

extension NameSearch {
  /// Explains the runs that were left open, with what the whole text has shown.
  ///
  /// Two rounds: what the first one finds by its context, the second finds wherever it recurs.
  mutating func settle() {
    for _ in 0..<2 {
      let known = KnownNames(scene: scene, names: names, vocabulary: vocabulary)
      var rest: [OpenRun] = []
      for run in open {
        let left = explain(run, by: known)
        if !left.isEmpty { rest.append(OpenRun(tokens: left, isTitleLike: run.isTitleLike)) }
      }
      guard rest.count < open.count || rest != open else { break }
      open = rest
    }
  }

  /// Takes what names it can find in a run, and gives what is left of it.
  private mutating func explain(_ open: OpenRun, by known: KnownNames) -> Range<Int> {
    let run = open.tokens
    let nothing = run.upperBound..<run.upperBound
    if let body = spelledOut(run) {
      names.append(NameSpan(tokens: body, kind: .organization))
      names.append(
        NameSpan(tokens: run.upperBound + 1..<run.upperBound + 2, kind: .organization))
      return nothing
    }
    if isBody(run) {
      names.append(NameSpan(tokens: run, kind: .organization))
      return nothing
    }
    let partial = known.person(in: run)
    if partial != run, isPerson(run, isTitleLike: open.isTitleLike) {
      names.append(NameSpan(tokens: run, kind: .person))
      return nothing
    }
    if let partial {
      names.append(NameSpan(tokens: partial, kind: .person))
      return partial.upperBound..<run.upperBound
    }
    if run.count == 1, scene.isAcronym(run.lowerBound),
      known.acronyms.contains(scene.document.words[run.lowerBound])
    {
      names.append(NameSpan(tokens: run, kind: .organization))
      return nothing
    }
    return run
  }

  /// "German said" behind "Ana German": a nationality that is somebody's family name here, where it stands alone.
  mutating func takeSurnames() {
    let surnames = Set(
      names.filter { $0.kind == .person && $0.tokens.count > 1 }
        .map { scene.word($0.tokens.upperBound - 1) })
    for index in names.indices where names[index].kind == .nationality {
      let (start, end) = (names[index].tokens.lowerBound, names[index].tokens.upperBound)
      guard end - start == 1, surnames.contains(scene.word(start)),
        !FunctionWords.determiners.contains(scene.word(start - 1)),
        scene.isPossessive(end) || scene.layout.tags[safe: end]?.isFiniteOrParticiple ?? false
          || end < scene.document.tokens.count && !scene.isWord(end)
      else { continue }
      names[index] = NameSpan(tokens: names[index].tokens, kind: .person)
    }
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
  private func isPerson(_ run: Range<Int>, isTitleLike: Bool) -> Bool {
    guard !run.isEmpty else { return false }
    guard run.count <= 7, run.allSatisfy({ isNameWord($0, in: run) }) else { return false }
    let start = run.lowerBound
    if run.count == 1 {
      guard !vocabulary.contains(scene.word(start)), !scene.isAcronym(start), !isCamelCase(start),
        scene.word(start - 1) != "the"
      else { return false }
    }
    let isOpening = start == scene.start(start) && run.count > 1
    if isTitleLike || isOpening,
      run.contains(where: {
        vocabulary.contains(scene.word($0)) && !CommonWords.particles.contains(scene.word($0))
      })
    {
      return false
    }
    let next = run.upperBound
    if isTitleLike { return run.count > 1 && scene.isComma(next) && roleBegins(at: next + 1) }
    if Self.saying.contains(scene.word(next)) || isOwned(run) { return true }
    if Self.saying.contains(scene.word(start - 1)), start - 1 > scene.start(start) { return true }
    // "the Foreign Minister of Bangladesh, Zed Quill".
    if run.count > 1, scene.isComma(start - 1),
      roles.contains(where: {
        $0.tokens.upperBound == start - 1 && !$0.isPlural && ($0.country != nil || $0.body != nil)
      })
    {
      return true
    }
    // "The mayor of the northern town of Zvečan, Zed Quill,": the role stands before what it is of.
    if run.count > 1, scene.isComma(start - 1),
      scene.isComma(next) || Self.saying.contains(scene.word(next)),
      roles.contains(where: { isOf($0, endingAt: start - 1) })
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
    // "Zed Quill, who heads it,"
    return scene.word(next + 1) == "who" || roleBegins(at: next + 1)
  }

  /// "Tovia’s Zed Quill posted", and "Quill" below or "he" in the next sentence.
  private func isOwned(_ run: Range<Int>) -> Bool {
    guard (2...3).contains(run.count), scene.isPossessive(run.lowerBound - 1),
      scene.layout.tags[safe: run.upperBound]?.isFiniteOrParticiple ?? false,
      let last = run.last
    else { return false }
    let document = scene.document
    let sentence = document.sentence(of: last) + 1
    let goesOn =
      sentence < document.sentences.count
      && document.sentences[sentence].tokens.contains {
        ["he", "she"].contains(scene.word($0)) && !document.quotationIndex.contains($0)
      }
    return goesOn
      || document.tokens.indices.contains { index in
        index > run.upperBound && document.words[index] == document.words[last]
          && document.words[index - 1] != document.words[last - 1]
      }
  }

  /// Whether a role goes on with "of" and what belongs to it, in words without a verb, up to a comma.
  private func isOf(_ role: RolePhrase, endingAt comma: Int) -> Bool {
    let end = role.tokens.upperBound
    guard !role.isPlural, end < comma, comma - end < 9, scene.word(end) == "of" else {
      return false
    }
    return (end..<comma).allSatisfy {
      scene.isWord($0) && !scene.layout.tags[$0].isFiniteOrParticiple
    }
  }

  /// Whether a role in the singular begins there, behind an article or a country.
  private func roleBegins(at start: Int) -> Bool {
    var index = start
    if ["the", "a", "an", "his", "her"].contains(scene.word(index)) { index += 1 }
    guard index < scene.document.tokens.count else { return false }
    if let country = scene.country(at: index) {
      index = country.tokens.upperBound
      if scene.isPossessive(index) { index += 1 }
    }
    guard index < scene.document.tokens.count else { return false }
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

  /// The words that the text writes small somewhere.
  private let vocabulary: Set<String>

  init(scene: Scene, names: [NameSpan], vocabulary: Set<String>) {
    self.scene = scene
    self.vocabulary = vocabulary
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
    // Of "Luz Marina Echeverri Ocampo" the first surname is used alone.
    let shown = range.filter { scene.isWord($0) && !scene.isInitial($0) }
    for index in shown.dropFirst().dropLast()
    where scene.isCapitalised(index) && scene.givenName(at: index) == nil
      && !vocabulary.contains(scene.word(index))
    {
      single.insert(folded(scene.document.words[index]))
    }
    for (left, right) in zip(words, words.dropFirst()) { pairs.insert("\(left) \(right)") }
  }

  /// The part of a run that names somebody known.
  func person(in run: Range<Int>) -> Range<Int>? {
    var index = run.lowerBound
    while index < run.upperBound {
      if let end = pairEnd(from: index, in: run) { return index..<end }
      // "ICE" is not Mr. Ice.
      if single.contains(folded(scene.document.words[index])), !isAcronym(index) {
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

  private func isAcronym(_ index: Int) -> Bool {
    scene.isAcronym(index) && scene.document.tokens[index].letterCase == .upper
      && scene.document.words[index].utf8.count < 5 && !PersonSpotter(scene: scene).isShouted(index)
  }

  /// Where the words end that stand one behind another in a known name, initials passed over.
  private func pairEnd(from start: Int, in run: Range<Int>) -> Int? {
    var end: Int?
    var left = start
    while true {
      var right = left + 1
      while right < run.upperBound, scene.isInitial(right) { right += 1 }
      guard right < run.upperBound,
        pairs.contains(
          "\(folded(scene.document.words[left])) \(folded(scene.document.words[right]))")
      else { return end }
      end = right + 1
      left = right
    }
  }
}
