/// Reads from the words of a statement how it stands towards something that it names.
///
///     StanceReader(text: "We condemn Russia’s attack on Ukraine", act: "condemn", …)
///       .stance(towards: [["russia"]])    // critical: "Russia’s attack"
///       .stance(towards: [["ukraine"]])   // open: what is done to it is not what is said of it
///
/// Words beside the name decide, then the speech act where only one thing is named. What neither
/// shows is open: a guess would be counted like a finding.
struct StanceReader {
  private let words: [WordStream.Word]
  private let text: String
  private let act: String
  private let isNegated: Bool

  /// How many words before and behind a name are looked at.
  private static let (before, behind) = (8, 6)

  /// Makes a reader of a text whose words are known, or are found now.
  init(text: String, stream: WordStream? = nil, act: String, isNegated: Bool) {
    self.text = text
    self.act = act
    self.isNegated = isNegated
    words = (stream ?? WordStream(text)).words
  }

  /// The stance towards a thing.
  ///
  /// - Parameters:
  ///   - forms: how texts name the thing.
  ///   - isAlone: whether the statement speaks of nothing else, so that its act concerns this.
  /// - Returns: the stance with the words that show it.
  func stance(towards forms: ThingForms.Forms, isAlone: Bool) -> StanceReading {
    var reason: StanceReading?
    for place in words.places(of: forms.keys) {
      let isName = forms.names.contains(words[place].map(\.key))
      guard let found = reading(at: place, isName: isName), found.stance != .open else {
        continue
      }
      // What is said for and against in one breath is left to the reader.
      if let reason, reason.stance != found.stance { return .open }
      reason = reason ?? found
    }
    return reason ?? (isAlone ? byAct : .open)
  }

  private var byAct: StanceReading {
    let stance: Stance =
      switch act {
      case "praise", "thank", "agree": .supportive
      case "condemn", "accuse", "reject", "threaten": .critical
      default: .open
      }
    // A paragraph of several sentences does many things: its act is not about one name.
    guard stance != .open, SentenceSplit(text).parts.count == 1 else { return .open }
    return StanceReading(
      stance: isNegated ? stance.reversed : stance,
      reason: "speech act \(isNegated ? "not " : "")\(act)")
  }

  // MARK: - What stands beside it

  private func reading(at place: Range<Int>, isName: Bool) -> StanceReading? {
    behind(place, isName: isName) ?? before(place)
  }

  /// "condemn … X", "support for the people of X", "sanctions against X".
  private func before(_ place: Range<Int>) -> StanceReading? {
    guard !words[place.lowerBound].opensClause else { return nil }
    var (isAimed, isAccompanied) = (false, false)
    var index = place.lowerBound - 1
    let end = max(0, place.lowerBound - Self.before)
    while index >= end {
      let word = words[index]
      if word.key == StanceWords.against { return against(index, place) }
      switch StanceWords.effect(word.stem) {
      case .favours where !StanceWords.wantsCompany(word.stem) || isAccompanied:
        return found(.supportive, index, place)
      case .opposes where !StanceWords.wantsAim(word.stem) || isAimed:
        return found(.critical, index, place)
      // What is done to somebody says nothing of who it is done to.
      case .harms: return nil
      case .favours, .opposes, .dignifies, nil: break
      }
      isAimed = isAimed || StanceWords.isAim(word.key)
      isAccompanied = isAccompanied || word.key == StanceWords.with
      let isLeading =
        StanceWords.leads(word.key) || StanceWords.isAim(word.key) || leadsTo(index)
      // Beyond another name’s deed, or in another phrase, nothing is said of this one.
      if word.isPossessive || word.opensClause || StanceWords.breaks(word.key) && !isLeading {
        return nil
      }
      index -= 1
    }
    return nil
  }

  /// "grateful to X", but not "supports efforts to reach X".
  private func leadsTo(_ index: Int) -> Bool {
    words[index].key == StanceWords.to && index > 0
      && StanceWords.effect(words[index - 1].stem) == .favours
  }

  /// "sanctions against X" opposes X; "the war against X" says nothing.
  private func against(_ index: Int, _ place: Range<Int>) -> StanceReading {
    let isTurned = (max(0, index - 4)..<index).contains {
      StanceWords.turnsAgainst(words[$0].stem)
    }
    return isTurned ? found(.critical, index, place) : .open
  }

  /// "X’s aggression", "the X invasion", "X must withdraw".
  private func behind(_ place: Range<Int>, isName: Bool) -> StanceReading? {
    let isOwner = words[place.upperBound - 1].isPossessive
    var isDuty = false
    for index in place.upperBound..<min(words.count, place.upperBound + Self.behind) {
      let word = words[index]
      // "Ordia’s long, unprovoked and unjustified war" is one phrase.
      if word.opensClause, !isOwner { return nil }
      if isDuty, StanceWords.isEnding(word.stem) { return found(.critical, index, place) }
      if StanceWords.isDuty(word.key) {
        isDuty = true
        continue
      }
      if isDuty { continue }
      switch StanceWords.effect(word.stem) {
      // "The Ukraine war" is not Ukraine’s.
      case .harms where isOwner || !isName: return found(.critical, index, place)
      case .dignifies where isOwner: return found(.supportive, index, place)
      case .harms, .favours, .opposes, .dignifies, nil: break
      }
      if isOwner, StanceWords.joins(word.key) { continue }
      if word.isPossessive || StanceWords.breaks(word.key) || StanceWords.leads(word.key) {
        return nil
      }
    }
    return nil
  }

  private func found(_ stance: Stance, _ index: Int, _ place: Range<Int>) -> StanceReading {
    let first = min(index, place.lowerBound)
    let isTurned = (max(0, first - 2)..<first).contains {
      StanceWords.negates(words[$0].key) && !StanceWords.softens(words[$0 + 1].key)
    }
    let range = first..<max(index + 1, place.upperBound)
    guard isTurned != isNegated else { return StanceReading(stance: stance, reason: quote(range)) }
    // Not to support is to be against; not to condemn is not yet to support.
    return stance == .supportive
      ? StanceReading(stance: .critical, reason: quote(max(0, first - 2)..<range.upperBound))
      : .open
  }

  /// The words of a range as they stand in the text.
  private func quote(_ range: Range<Int>) -> String {
    let bytes = text.utf8
    let begin = bytes.index(bytes.startIndex, offsetBy: words[range.lowerBound].bytes.lowerBound)
    let end = bytes.index(
      bytes.startIndex, offsetBy: words[range.upperBound - 1].bytes.upperBound)
    return String(text[begin..<end])
  }
}
