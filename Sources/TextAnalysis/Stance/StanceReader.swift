/// Reads from the words of a statement how it stands towards something that it names.
///
///     // "We condemn Russia’s attack on Ukraine"
///     StanceReader(words: words, act: "condemn", isNegated: false)
///       .stance(towards: [["russia"]])    // critical: "Russia’s attack"
///       .stance(towards: [["ukraine"]])   // open: what is done to it is not what is said of it
///
/// Words beside the name decide, then the speech act where only one thing is named. What neither
/// shows is open: a guess would be counted like a finding.
package struct StanceReader {
  let words: Passage
  private let act: String
  private let isNegated: Bool

  /// How many words before and behind a name are looked at.
  private static let (before, behind) = (8, 6)

  /// Makes a reader of a text, given by its words.
  package init(words: Passage, act: String, isNegated: Bool) {
    self.words = words
    self.act = act
    self.isNegated = isNegated
  }

  /// The stance towards a thing.
  ///
  /// - Parameters:
  ///   - forms: how texts name the thing.
  ///   - isAlone: whether the statement speaks of nothing else, so that its act concerns this.
  /// - Returns: the stance with the words that show it.
  package func stance(towards forms: NameForms, isAlone: Bool) -> StanceReading {
    var reason: StanceReading?
    for name in words.places(of: forms.words) {
      let isName = forms.names.contains(name.map { words[$0].number })
      guard let place = whole(name, isName: isName, of: forms),
        let found = reading(at: place, isName: isName), found.stance != .open
      else { continue }
      // What is said for and against in one breath is left to the reader.
      if let reason, reason.stance != found.stance { return .open }
      reason = reason ?? found
    }
    return reason ?? (isAlone ? byAct : .open)
  }

  /// A name with what belongs to it: "the Ordian government" is Ordia.
  ///
  /// - Returns: nil where an adjective speaks of the country and not of the government that is asked for.
  private func whole(
    _ name: Range<Int>, isName: Bool, of forms: NameForms
  ) -> Range<Int>? {
    var end = name.upperBound
    if !isName, !words[end - 1].isPossessive {
      while end < words.count, end < name.upperBound + 2, !words[end].opensClause,
        !words.kinds(end).isDisjoint(with: [.folk, .rules]), !words[end - 1].isPossessive
      {
        end += 1
      }
    }
    if forms.isGovernment, name.count == 1, !words[name.lowerBound].isPossessive {
      guard (name.upperBound..<end).contains(where: { words.kinds($0).contains(.rules) }) else {
        return nil
      }
    }
    return name.lowerBound..<end
  }

  private var byAct: StanceReading {
    let stance: Stance =
      switch act {
      case "praise", "thank": .supportive
      case "condemn", "accuse", "reject", "threaten": .critical
      default: .open
      }
    // A paragraph of several sentences does many things: its act is not about one name.
    guard stance != .open, words.isOneSentence else { return .open }
    return StanceReading(
      stance: isNegated ? stance.reversed : stance,
      reason: "speech act \(isNegated ? "not " : "")\(act)", isByAct: true)
  }

  // MARK: - What stands beside it

  private func reading(at place: Range<Int>, isName: Bool) -> StanceReading? {
    behind(place, isName: isName) ?? before(place) ?? subject(place)
      ?? object(place, isName: isName)
  }

  /// What a whole statement condemns or praises, where it names first whose that is, or behind "by" who
  /// does it: "condemn | the X decision to …", "praise | X’s hospitality".
  private func object(_ place: Range<Int>, isName: Bool) -> StanceReading? {
    let stance: Stance
    switch act {
    case "praise", "thank": stance = .supportive
    case "condemn", "reject": stance = .critical
    default: return nil
    }
    let isBehindBy = place.lowerBound > 0 && words.kinds(place.lowerBound - 1).contains(.by)
    let isFirst =
      place.lowerBound <= 2
      && (0..<place.lowerBound).allSatisfy { !words.kinds($0).contains(.governs) }
      && (words[place.upperBound - 1].isPossessive || !isName)
    guard stance == .critical && isBehindBy || isFirst, !isNegated,
      words.isOneSentence
    else { return nil }
    return StanceReading(
      stance: stance, reason: "\(act) … \(words.spelling(place))", isByAct: true)
  }

  /// "condemn … X", "support for the people of X", "sanctions against X".
  private func before(_ place: Range<Int>) -> StanceReading? {
    guard !words[place.lowerBound].opensClause else { return nil }
    var (isAimed, isAccompanied, isDirected, isAway) = (false, false, false, false)
    var index = place.lowerBound - 1
    let end = max(0, place.lowerBound - Self.before)
    while index >= end {
      let (word, kinds) = (words[index], words.kinds(index))
      if kinds.contains(.against) { return against(index, place) }
      if kinds.contains(.by) { return done(by: place, index) }
      if kinds.contains(.from) { return done(by: place, index) }
      if kinds.contains(.exemplifies), isExample(index) {
        return found(.supportive, index - 1, place)
      }
      if kinds.contains(.favours), !isAway, !kinds.contains(.wantsCompany) || isAccompanied,
        !kinds.contains(.wantsDirection) || isDirected
      {
        if isOthers(index) { return nil }
        return isPartOfAnother(place)
          && !(kinds.contains(.enables) && index == place.lowerBound - 1)
          ? nil : found(.supportive, index, place)
      }
      if kinds.contains(.opposes), !kinds.contains(.wantsAim) || isAimed,
        !kinds.contains(.wantsDirection) || isDirected
      {
        return found(.critical, index, place)
      }
      if kinds.contains(.tolerates), isTurned(before: index) {
        return StanceReading(
          stance: .critical, reason: words.spelling(max(0, index - 2)..<place.upperBound))
      }
      if kinds.contains(.holds), isAccountable(behind: place) {
        return found(.critical, index, place)
      }
      // What is done to somebody says nothing of who it is done to.
      if kinds.contains(.harms) { return nil }
      isAimed = isAimed || kinds.contains(.aims)
      // "Support the outlook on X" supports the outlook.
      isAway = isAway || kinds.contains(.aims) && !kinds.contains(.leads)
      isAccompanied = isAccompanied || kinds.contains(.with)
      isDirected = isDirected || kinds.contains(.to)
      // Beyond another name’s deed, or in another phrase, nothing is said of this one.
      if word.isPossessive || word.opensClause
        || kinds.contains(.breaks) && kinds.isDisjoint(with: [.leads, .aims]) && !leadsTo(index)
          && !joinsNames(index, place)
      {
        return nil
      }
      index -= 1
    }
    return nil
  }

  /// "support for Finland and X": what is said of the first name is said of the second.
  private func joinsNames(_ index: Int, _ place: Range<Int>) -> Bool {
    words.kinds(index).contains(.joins) && index > 0 && words[index - 1].isCapital
      && (index + 1..<place.lowerBound).allSatisfy { words.kinds($0).contains(.leads) }
  }

  /// Whether it is something of X that is supported: "support for X peace talks", not "the X people".
  private func isPartOfAnother(_ place: Range<Int>) -> Bool {
    let next = place.upperBound
    guard next < words.count, !words[next].opensClause, !words[next].isCapital,
      !words[next - 1].isPossessive, !words[next].isNumber
    else { return false }
    return words.kinds(next).isDisjoint(with: [.idle, .breaks, .leads, .folk])
      && !words.spelling(next).hasSuffix("ly")
  }

  /// "Those who provide support for X" are others than who speaks.
  private func isOthers(_ index: Int) -> Bool {
    (max(0, index - 3)..<index).contains { place in
      words.kinds(place).contains(.relates) && words.spelling(place).lowercased() != "that"
    }
  }

  /// "economic coercion by X".
  private func done(by place: Range<Int>, _ index: Int) -> StanceReading? {
    var harm = index - 1
    while harm >= max(0, index - 6), !words[harm + 1].opensClause {
      if words.kinds(harm).contains(.harms) {
        // "A cessation of hostilities by X" is none.
        let isEnded = (max(0, harm - 3)..<harm).contains { words.kinds($0).contains(.lifts) }
        return isEnded ? nil : found(.critical, harm, place)
      }
      harm -= 1
    }
    return nil
  }

  /// "partners like X".
  private func isExample(_ index: Int) -> Bool {
    index > 0 && words.kinds(index - 1).isSuperset(of: [.honours, .folk])
  }

  /// "hold X accountable".
  private func isAccountable(behind place: Range<Int>) -> Bool {
    (place.upperBound..<min(words.count, place.upperBound + 4)).contains {
      words.kinds($0).contains(.accounts)
    }
  }

  /// "grateful to X", "opposition to X", but not "supports efforts to reach X".
  private func leadsTo(_ index: Int) -> Bool {
    words.kinds(index).contains(.to) && index > 0
      && !words.kinds(index - 1).isDisjoint(with: [.favours, .opposes])
  }

  /// "sanctions against X" opposes X; "the war against X" says nothing.
  private func against(_ index: Int, _ place: Range<Int>) -> StanceReading {
    let turning = (max(0, index - 4)..<index).last { words.kinds($0).contains(.turnsAgainst) }
    // "The consequences of aggression against X" are not against X.
    let isTurned = turning.map { place in
      !(place + 1..<index).contains { words.kinds($0).contains(.harms) }
    }
    return isTurned == true ? found(.critical, index, place) : .open
  }

  /// "X’s aggression", "the X invasion", "X must withdraw".
  private func behind(_ place: Range<Int>, isName: Bool) -> StanceReading? {
    let isOwner = words[place.upperBound - 1].isPossessive
    // "Urge X to stop", "we call on the X authorities to release".
    let isUrged = (max(0, place.lowerBound - 4)..<place.lowerBound).contains {
      words.kinds($0).contains(.urges)
    }
    var isDuty = false
    for index in place.upperBound..<min(words.count, place.upperBound + Self.behind) {
      let (word, kinds) = (words[index], words.kinds(index))
      // "Ordia’s long, unprovoked and unjustified war" is one phrase.
      if word.opensSentence || word.opensClause && !isOwner { return nil }
      if isDuty || isUrged && (words.kinds(index - 1).contains(.to) || index == place.upperBound),
        kinds.contains(.ending)
      {
        return found(.critical, index, place)
      }
      if kinds.contains(.duty) {
        isDuty = true
        continue
      }
      if isDuty || isUrged && kinds.contains(.to) { continue }
      if kinds.contains(.judges), isOwner || !isName {
        // Of "X’s unprovoked war" the war is shown as well.
        let next = min(words.count - 1, index + 1)
        return found(.critical, words[next].opensClause ? index : next, place)
      }
      // "The Ukraine war" is not Ukraine’s, and "the Korean War" a name.
      if kinds.contains(.harms), isOwner || !isName && !word.isCapital {
        return found(.critical, index, place)
      }
      if kinds.contains(.dignifies), isOwner { return found(.supportive, index, place) }
      if isOwner, kinds.contains(.joins) { continue }
      if word.isPossessive || !kinds.isDisjoint(with: [.breaks, .leads]) { return nil }
    }
    return nil
  }

  /// Whether one of the two words before a place turns it around.
  private func isTurned(before first: Int) -> Bool {
    (max(0, first - 2)..<first).contains {
      words.kinds($0).contains(.negates) && !words.kinds($0 + 1).contains(.softens)
    }
  }

  func found(_ stance: Stance, _ index: Int, _ place: Range<Int>) -> StanceReading {
    let first = min(index, place.lowerBound)
    // "Will not accept X’s war" does not deny the war.
    let isTurned =
      index < place.lowerBound
      ? isTurned(before: first) : first > 0 && words.kinds(first - 1).contains(.negates)
    // What somebody is accused of supporting is not what the accuser supports.
    if stance == .supportive, act == "accuse" || act == "condemn" { return .open }
    // "Lifting sanctions on X" is for X, or against nobody.
    if stance == .critical,
      (max(0, first - 2)..<first).contains(where: { words.kinds($0).contains(.lifts) })
    {
      return .open
    }
    let range = first..<max(index + 1, place.upperBound)
    guard isTurned != isNegated else {
      return StanceReading(stance: stance, reason: words.spelling(range))
    }
    // Not to support is to be against; not to condemn is not yet to support.
    return stance == .supportive
      ? StanceReading(
        stance: .critical, reason: words.spelling(max(0, first - 2)..<range.upperBound))
      : .open
  }
}
