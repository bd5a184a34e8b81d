import Language

/// One text together with what the gazetteers know about its words: what all rules of this folder
/// look at.
struct Scene {
  /// Something that a table knows, and the tokens it covers.
  struct Hit<Value> {
    var tokens: Range<Int>
    var value: Value
  }

  let layout: Layout
  let document: Document
  let gazetteers: Gazetteers
  let keys: TokenKeys
  /// Names of countries, in small letters, that mean a state here ("georgia").
  private let stateNames: Set<String>

  init(layout: Layout, gazetteers: Gazetteers) {
    self.layout = layout
    document = layout.document
    self.gazetteers = gazetteers
    var keys = TokenKeys()
    keys.reserveCapacity(document.tokens.count)
    layout.document.text.bytes.withUnsafeBufferPointer { bytes in
      for token in layout.document.tokens {
        let end = token.span.end - Scene.tail(bytes, token.span)
        keys.append(utf8: UnsafeBufferPointer(rebasing: bytes[token.span.begin..<end]))
      }
    }
    self.keys = keys
    stateNames = Scene.stateNames(document, keys, gazetteers)
  }

  /// The names that a state and a country share and that mean the state here: the text names more of the state's
  /// federation than of the country.
  private static func stateNames(
    _ document: Document, _ keys: TokenKeys, _ gazetteers: Gazetteers
  ) -> Set<String> {
    let shared = gazetteers.states.namesakes.filter { document.lowercased.contains($0.key) }
    return Set(
      shared.filter { name, namesake in
        var balance = 0
        for (index, word) in document.lowercased.enumerated() where word != name {
          // The seat of an American legislator: "R-Ohio".
          if word.hasPrefix("r-") || word.hasPrefix("d-") { balance += 1 }
          guard document.tokens[index].letterCase == .capitalised else { continue }
          let country = gazetteers.countries.longestMatch(in: keys, at: index)?.value
          let place = gazetteers.places.longestMatch(in: keys, at: index)?.value
          if country?.country.alpha3 == namesake.country || place?.country == namesake.country {
            balance -= 2
          } else if place?.country == namesake.federation, place?.kind == .state {
            balance += 1
          }
        }
        return balance > 0
      }.keys)
  }

  /// How many bytes of a word say only that somebody will hold the post or holds it in turn, so
  /// that the tables need not know "Prime Minister-elect" or "Chairman-in-Office".
  private static func tail(_ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan) -> Int {
    guard span.count > 8 else { return 0 }
    for tail in tails where span.count > tail.count + 2 {
      if zip(tail, bytes[(span.end - tail.count)..<span.end]).allSatisfy({
        $0 == $1 | 0x20 || $0 == $1
      }) {
        return tail.count
      }
    }
    return 0
  }

  private static let tails: [[UInt8]] = ["-elect", "-designate", "-in-office"].map {
    Array($0.utf8)
  }

  // MARK: Words

  /// Behind the last token of the sentence that the token stands in.
  func limit(_ index: Int) -> Int {
    guard document.tokens.indices.contains(index) else { return index }
    return document.sentences[document.sentence(of: index)].tokens.upperBound
  }

  /// The first token of the sentence that the token stands in.
  func start(_ index: Int) -> Int {
    guard document.tokens.indices.contains(index) else { return index }
    return document.sentences[document.sentence(of: index)].tokens.lowerBound
  }

  /// The word in lower case, empty outside the text.
  func word(_ index: Int) -> String {
    document.lowercased.indices.contains(index) ? document.lowercased[index] : ""
  }

  func isWord(_ index: Int) -> Bool {
    document.tokens.indices.contains(index) && document.tokens[index].kind == .word
  }

  /// Whether a word begins with a capital, or hides one behind a small particle ("al-Assad").
  func isCapitalised(_ index: Int) -> Bool {
    guard isWord(index) else { return false }
    switch document.tokens[index].letterCase {
    case .capitalised, .upper: return true
    case .mixed:
      return document.words[index].unicodeScalars.contains { $0 == "-" || $0 == "'" || $0 == "’" }
    case .lower, .none: return false
    }
  }

  func isPossessive(_ index: Int) -> Bool {
    document.tokens.indices.contains(index)
      && (document.tokens[index].kind == .possessive
        || document.words[index] == "’" || document.words[index] == "'")
  }

  func isComma(_ index: Int) -> Bool { word(index) == "," }

  /// An acronym in brackets right at the position: "(SNSC)".
  func bracketedAcronym(at index: Int) -> Range<Int>? {
    guard word(index) == "(", index + 2 < document.tokens.count, word(index + 2) == ")",
      isWord(index + 1), isAcronym(index + 1)
    else { return nil }
    return index..<index + 3
  }

  /// Two to eight letters, most of them capitals ("UN", "IAEA", "MoFA").
  func isAcronym(_ index: Int) -> Bool {
    guard isWord(index) else { return false }
    let word = document.words[index]
    guard word.utf8.count >= 2, word.utf8.count <= 10 else { return false }
    let uppers = word.utf8.reduce(0) { $0 + ($1 >= 0x41 && $1 <= 0x5A ? 1 : 0) }
    return uppers >= 2 && uppers * 2 >= word.utf8.count
  }

  /// Behind "(ret.)" or "(Res.)", which stands between a rank and a name, where it begins there.
  func behindRetirement(_ index: Int) -> Int {
    let words: Set = ["ret.", "ret", "retd", "retired", "res.", "res"]
    guard word(index) == "(", words.contains(word(index + 1)) else { return index }
    return (index + 2...index + 3).first { word($0) == ")" }.map { $0 + 1 } ?? index
  }

  // MARK: Tables

  func country(at index: Int) -> Hit<CountryForm>? {
    gazetteers.countries.longestMatch(in: keys, at: index, limit: limit(index))
      .map { Hit(tokens: index..<index + $0.count, value: $0.value) }
      .flatMap { $0.tokens.count == 1 && stateNames.contains(word(index)) ? nil : $0 }
      .flatMap { isAccented($0) ? nil : $0 }
  }

  /// "Germán": English nationalities have no accents, the names of people that look like them have.
  private func isAccented(_ hit: Hit<CountryForm>) -> Bool {
    hit.value.uses.isDisjoint(with: [.name, .capital, .government])
      && !hit.tokens.allSatisfy { document.words[$0].utf8.allSatisfy { $0 < 0x80 } }
  }

  /// A country's name, not its adjective or capital.
  func countryName(at index: Int) -> Hit<CountryForm>? {
    country(at: index).flatMap { $0.value.uses.contains(.name) ? $0 : nil }
  }

  func place(at index: Int) -> Hit<Place>? {
    gazetteers.places.longestMatch(in: keys, at: index, limit: limit(index))
      .map { Hit(tokens: index..<index + $0.count, value: $0.value) }
  }

  func organization(at index: Int) -> Hit<OrganizationForm>? {
    gazetteers.organizations.longestMatch(in: keys, at: index, limit: limit(index))
      .map { Hit(tokens: index..<index + $0.count, value: $0.value) }
  }

  func organizationNoun(at index: Int) -> Hit<OrganizationNoun>? {
    gazetteers.organizationNouns.longestMatch(in: keys, at: index, limit: limit(index))
      .map { Hit(tokens: index..<index + $0.count, value: $0.value) }
      // "Ngo Thi Lan" is a name.
      .flatMap {
        $0.value.phrase == "ngo" && document.tokens[index].letterCase == .capitalised ? nil : $0
      }
  }

  func role(at index: Int) -> Hit<RoleForm>? {
    gazetteers.roles.longestMatch(in: keys, at: index, limit: limit(index))
      .map { Hit(tokens: index..<index + $0.count, value: $0.value) }
      .flatMap { isGivenName($0.tokens) ? nil : $0 }
  }

  func modifier(at index: Int) -> Hit<RoleModifier>? {
    gazetteers.roleModifiers.longestMatch(in: keys, at: index, limit: limit(index))
      .map { Hit(tokens: index..<index + $0.count, value: $0.value) }
  }

  func honorific(at index: Int) -> Hit<Honorific>? {
    gazetteers.honorifics.longestMatch(in: keys, at: index, limit: limit(index))
      .map { Hit(tokens: index..<index + $0.count, value: $0.value) }
      .flatMap { isGivenName($0.tokens) ? nil : $0 }
  }

  /// "Sultan al-Rumaithi", "Sultan bin Saqr": a given name, where rulers have theirs behind the title.
  private func isGivenName(_ title: Range<Int>) -> Bool {
    let next = word(title.upperBound)
    return title.count == 1 && word(title.lowerBound) == "sultan"
      && (next.hasPrefix("al-") || ["al", "bin", "ibn"].contains(next))
  }

  /// The ministry whose own news the text is, by its outlet or its address ("state.gov"), where "the Department" or
  /// "the Ministry" there means it.
  func publisher(calledBy noun: String) -> Organization? {
    guard ["department", "ministry"].contains(noun) else { return nil }
    let host = layout.address.map(HomeCountry.host(of:))?.split(separator: ".") ?? []
    let label = host.last == "gov" ? host.dropLast().last : nil
    let department = label.map { "Department of " + $0.prefix(1).uppercased() + $0.dropFirst() }
    return [layout.outlet, department].lazy.compactMap { $0 }
      .filter { $0.lowercased().contains(noun) }
      .compactMap { gazetteers.organizations.value(of: $0)?.organization }
      .first { $0.kind == .ministry }
  }

  func givenName(at index: Int) -> Gender? {
    gazetteers.givenNames.longestMatch(in: keys, at: index, limit: index + 1)?.value
  }

  /// Whether a verb of reporting stands there ("said", "has called").
  func isReportingVerb(_ index: Int) -> Bool {
    guard index < document.tokens.count,
      let match = gazetteers.cues.longestMatch(in: keys, at: index, limit: limit(index))
    else { return false }
    return gazetteers.cues.values(of: match).contains { $0.wordClass == .verb }
  }

  /// Whether two countries joined by "and" begin the name of a body ("Chile and Malta Veterans of …").
  func isListedInName(at index: Int) -> Bool {
    guard let first = country(at: index), word(first.tokens.upperBound) == "and",
      let second = country(at: first.tokens.upperBound + 1),
      second.value.uses.contains(.name)
    else { return false }
    let next = second.tokens.upperBound
    return next < limit(index) && isCapitalised(next)
      && (!Portfolio.words.contains(word(next)) || word(next + 1) == "of")
      && role(at: next).map { !$0.value.role.isTitle } ?? true
      && givenName(at: next) == nil
  }
}
