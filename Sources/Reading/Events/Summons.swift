import Language
import Tagging

/// Diplomats who are called to a ministry to hear a protest.
extension SentenceEvents {
  /// Reads "summoned the Tovian ambassador", "called in the envoy", "was summoned to the Foreign Ministry".
  ///
  /// - Returns: where to go on, nil where no such words begin.
  mutating func readSummons(at index: Int) -> Int? {
    let end = scene.word(index + 1) == "in" ? index + 2 : index + 1
    // "was called to the Foreign Office"
    let isCalled =
      Self.calls.contains(scene.word(index)) && scene.word(index + 1) == "to"
      && host(behind: index + 1).map(scene.isMinistry) ?? false
    let isSummons = Self.summons.contains(scene.word(index)) || isCalled
    guard isSummons || end == index + 2 && Self.calls.contains(scene.word(index)),
      index >= taken, !scene.isUnreal(index), !scene.looksLikeNoun(index..<index + 1)
    else { return nil }
    let group = scene.groupStart(index)
    let isPassive = (group..<index).contains {
      ["was", "were", "been", "is", "are"].contains(scene.word($0))
    }
    var draft = EventDraft(type: "summoning", tokens: index..<end)
    draft.isFuture = isFuture(at: index)
    var behind = end
    if isPassive {
      guard isDiplomat(in: sentence.lowerBound..<group) else { return nil }
      draft.add(sent(in: sentence.lowerBound..<group))
      draft.organizer = host(behind: end)
    } else {
      let object = Range.from(end, upTo: min(end + 14, sentence.upperBound)).prefix {
        !scene.isVerbLike($0) && ![";", "over", "after"].contains(scene.word($0))
      }
      guard isDiplomat(in: object.startIndex..<object.endIndex) else { return nil }
      let hosts = scene.subject(ofVerbAt: index, context: context)
      draft.organizer = hosts.first
      draft.add(hosts)
      draft.add(sent(in: object.startIndex..<object.endIndex))
      behind = object.endIndex
    }
    let around = scene.circumstances(from: behind, limit: sentence.upperBound)
    draft.date = around.date ?? scene.dateBefore(index)
    draft.place = around.place ?? scene.placeBefore(index)
    drafts.append(draft)
    taken = max(taken, end)
    return end
  }

  /// The diplomats whom words name, or the countries whose they are where they name none.
  private func sent(in range: Range<Int>) -> [Entity.ID] {
    let named = range.compactMap { scene.mention(at: $0)?.entity }
    let people = named.filter(scene.isPerson)
    return people.isEmpty
      ? named.filter { scene.reading.entities[$0].kind == .country } : people
  }

  private static let summons: Set<String> = ["summoned", "summons", "summon"]
  private static let calls: Set<String> = ["called", "calls", "call"]

  /// Whether words name somebody whom a country has sent.
  private func isDiplomat(in range: Range<Int>) -> Bool {
    range.contains { index in
      scene.gazetteers.roles.longestMatch(in: scene.keys, at: index, limit: range.upperBound).map {
        [.ambassador, .envoy, .diplomat].contains($0.value.role.kind)
      } ?? false
    }
  }

  /// "To the Foreign Ministry", "by the Tovian government": who summons.
  private func host(behind index: Int) -> Entity.ID? {
    guard ["to", "by"].contains(scene.word(index)) else { return nil }
    return Range.from(index + 1, upTo: min(index + 5, sentence.upperBound)).lazy
      .compactMap { scene.mention(at: $0)?.entity }
      .first { [.organization, .government].contains(scene.reading.entities[$0].kind) }
  }
}
