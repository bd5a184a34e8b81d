/// How two statements stand to each other, with what shows it.
///
/// Nothing here decides who is right, or that two statements really contradict each other: each
/// reason names the words for which somebody should look.
struct ClaimRelation {
  private let left: ClaimText
  private let right: ClaimText
  /// The stems that say something and that both have.
  private let shared: Set<UInt64>
  /// From this likeness on two statements that show nothing opposite are taken to say the same.
  private static let same = 0.4

  init(_ left: ClaimText, _ right: ClaimText) {
    self.left = left
    self.right = right
    shared = Set(left.places.keys).intersection(right.places.keys)
  }

  /// The relation and its reasons.
  ///
  /// - Parameters:
  ///   - similarity: how alike they are, 0 to 1.
  ///   - stances: for things that both speak of the name and both stances.
  /// - Returns: the relation and at least one reason.
  func relation(
    similarity: Double, stances: [(name: String, left: StanceReading, right: StanceReading)]
  ) -> (ClaimPair.Relation, [String]) {
    let conflicts =
      opposedStances(stances) + oppositeActs + numbers + negations + antonyms
    if !conflicts.isEmpty { return (.conflict, conflicts) }
    let common = commonStances(stances) + sameActs + sameWords(similarity)
    if !common.isEmpty { return (.agree, common) }
    let acts = left.act == right.act ? "" : " (\(left.act) / \(right.act))"
    return (.differ, ["on the same thing in other words\(acts)"])
  }

  /// The words that both have, as the first writes them, in its order.
  var words: [String] {
    shared.compactMap { left.places[$0]?.first }.sorted().map { left.spelling($0) }
  }

  // MARK: - What is opposite

  private func opposedStances(
    _ stances: [(name: String, left: StanceReading, right: StanceReading)]
  ) -> [String] {
    guard !left.isHypothetical, !right.isHypothetical else { return [] }
    return stances.filter { $0.left.stance.isOpposite(to: $0.right.stance) }.map {
      "stance towards \($0.name): \($0.left.stance.rawValue) (“\($0.left.reason)”) / "
        + "\($0.right.stance.rawValue) (“\($0.right.reason)”)"
    }
  }

  private var oppositeActs: [String] {
    guard left.isNegated == right.isNegated, Opposites.areOpposite(left.act, right.act),
      shared.count >= 2
    else { return [] }
    return ["opposite acts: \(left.act) / \(right.act)"]
  }

  /// "30,000 troops" / "100,000 troops".
  private var numbers: [String] {
    let (own, other) = (Quantities(of: left), Quantities(of: right))
    var reasons: [String] = []
    for quantity in own.all {
      let same = other.all.filter { !Set($0.nouns).isDisjoint(with: quantity.nouns) }
      guard let opposite = same.first, !same.contains(where: { $0.value == quantity.value }),
        let noun = Quantities.common(quantity, opposite),
        shared.subtracting([noun]).count >= 2
      else { continue }
      reasons.append(
        "different numbers: “\(own.phrase(quantity, of: noun))” / "
          + "“\(other.phrase(opposite, of: noun))”")
    }
    return reasons
  }

  /// "will not recognise the annexation" / "recognised the annexation".
  private var negations: [String] {
    guard !left.isHypothetical, !right.isHypothetical else { return [] }
    var best: (distance: Int, reason: String)?
    for stem in shared {
      guard let own = left.places[stem], let other = right.places[stem],
        own.count == 1, other.count == 1
      else { continue }
      let (place, opposite) = (own[0], other[0])
      // "we do not seek to contain" is no "contain", however far the "not" stands.
      guard left.isNegated(at: place) ? !right.hasNegation : !left.hasNegation,
        left.isNegated(at: place) != right.isNegated(at: opposite),
        // "hasn’t just been Minister Orbel" denies no name.
        !left.words[place].isCapital, !right.words[opposite].isCapital
      else { continue }
      let near = left.stems(around: place, within: 5)
        .intersection(right.stems(around: opposite, within: 5))
      guard near.count >= 2 else { continue }
      // One "not" turns several words around: the nearest says what is denied.
      let distance =
        left.negation(before: place).map { place - $0 }
        ?? right.negation(before: opposite).map { opposite - $0 } ?? 0
      let reason = "negation: “\(phrase(left, place))” / “\(phrase(right, opposite))”"
      if best.map({ (distance, reason) < $0 }) ?? true { best = (distance, reason) }
    }
    return best.map { [$0.reason] } ?? []
  }

  private func phrase(_ claim: ClaimText, _ place: Int) -> String {
    claim.spelling((claim.negation(before: place) ?? place)..<place + 1)
  }

  /// "increased exports of grain" / "reduced exports of grain".
  private var antonyms: [String] {
    for (stem, places) in left.places.sorted(by: { $0.value[0] < $1.value[0] }) {
      for opposite in Opposites.opposites(of: stem) {
        guard let others = right.places[opposite], left.places[opposite] == nil,
          right.places[stem] == nil
        else { continue }
        let (place, other) = (places[0], others[0])
        guard left.isNegated(at: place) == right.isNegated(at: other) else { continue }
        let near = left.stems(around: place, within: 5)
          .intersection(right.stems(around: other, within: 5))
        guard near.count >= 2 else { continue }
        return ["opposite words: “\(left.spelling(place))” / “\(right.spelling(other))”"]
      }
    }
    return []
  }

  // MARK: - What is the same

  private func commonStances(
    _ stances: [(name: String, left: StanceReading, right: StanceReading)]
  ) -> [String] {
    stances.filter { $0.left.stance != .open && $0.left.stance == $0.right.stance }.map {
      "both \($0.left.stance.rawValue) towards \($0.name): “\($0.left.reason)” / “\($0.right.reason)”"
    }
  }

  private var sameActs: [String] {
    guard left.act == right.act, left.isNegated == right.isNegated,
      !["say", "report", "answer", "ask", "estimate", "announce"].contains(left.act)
    else { return [] }
    return ["the same act: \(left.act)"]
  }

  private func sameWords(_ similarity: Double) -> [String] {
    similarity >= Self.same ? ["much the same words"] : []
  }
}
