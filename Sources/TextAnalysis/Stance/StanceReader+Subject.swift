/// What somebody is said to do or to be.
extension StanceReader {
  /// "X has invaded …", "X launched an unprovoked war", "X has not complied", "X is a close friend".
  ///
  /// Not "in X", "if X invades", "X was attacked", "X has never attacked".
  func subject(_ place: Range<Int>) -> StanceReading? {
    guard isSubject(place) else { return nil }
    var (isPassive, isTurned, isEquation) = (false, false, false)
    for index in place.upperBound..<min(words.count, place.upperBound + 8) {
      let kinds = words.kinds(index)
      if words[index].opensClause || kinds.contains(.supposes) { return nil }
      if kinds.contains(.negates) {
        isTurned = true
        continue
      }
      if isTurned, !isEquation, kinds.contains(.ending) { return verdict(.critical, place, index) }
      let isParticiple = kinds.contains(.participle)
      if kinds.contains(.wrongs), isVerb(index), !(isPassive && isParticiple) {
        return isTurned ? nil : verdict(.critical, place, index)
      }
      if kinds.contains(.wages), !isPassive || !isParticiple, let harm = harm(behind: index) {
        return isTurned ? nil : verdict(.critical, place, harm)
      }
      if isEquation {
        if kinds.contains(.blames) { return isTurned ? nil : verdict(.critical, place, index) }
        if kinds.contains(.honours) { return isTurned ? nil : verdict(.supportive, place, index) }
        if words[index].isPossessive { return nil }
      }
      isEquation = isEquation || kinds.contains(.equates)
      isPassive = isPassive || kinds.contains(.equates)
      // Of what somebody is, a few more words may be said first; of what they do, none.
      guard
        isEquation && kinds.isDisjoint(with: [.governs, .owns]) || kinds.contains(.assists)
          || kinds.contains(.manner) || isEquation && words.key(index) == Self.of
      else { return nil }
    }
    return nil
  }

  private static let of = Word.key("of")

  /// Whether what follows a name can be what it does: nothing before it governs it or makes it a mere
  /// supposition.
  private func isSubject(_ place: Range<Int>) -> Bool {
    guard !words[place.upperBound - 1].isPossessive else { return false }
    var index = place.lowerBound
    while index > 0, place.lowerBound - index < 4, !words[index].opensClause {
      index -= 1
      let kinds = words.kinds(index)
      if kinds.contains(.supposes) { return false }
      // "The government of X" is X.
      if kinds.contains(.governs) {
        guard index > 0, words.kinds(index - 1).contains(.folk) else { return false }
      }
      if words[index].isPossessive { return false }
    }
    return true
  }

  /// Whether a word is in the form of a verb that tells what somebody does: "attacks", "attacked",
  /// "attacking", but not "attack", which is as often a noun.
  private func isVerb(_ index: Int) -> Bool {
    // "Threatened by": something is done to it.
    guard index + 1 == words.count || !words.kinds(index + 1).contains(.by) else { return false }
    return words.kinds(index).contains(.predicate)
      || index > 0 && words.kinds(index - 1).contains(.to) || !words.kinds(index).contains(.harms)
  }

  /// The place of a harm right behind a word: "launched an unprovoked war".
  private func harm(behind place: Int) -> Int? {
    for index in place + 1..<min(words.count, place + 6) {
      let kinds = words.kinds(index)
      if words[index].opensClause || words[index].isPossessive { return nil }
      if kinds.contains(.harms) { return index }
      guard
        !kinds.isDisjoint(with: [.leads, .judges, .owns, .to])
          || words.spelling(index).hasSuffix("al")
      else { return nil }
    }
    return nil
  }

  private func verdict(_ stance: Stance, _ place: Range<Int>, _ index: Int) -> StanceReading? {
    let found = found(stance, index, place)
    return found.stance == stance ? found : nil
  }
}
