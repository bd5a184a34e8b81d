/// How two statements stand to each other, with what shows it.
///
/// Nothing here decides who is right, or that two statements really contradict each other: each
/// reason names the words for which somebody should look.
package struct ClaimComparison {
  private let left: ClaimText
  private let right: ClaimText
  /// The stems that say something and that both have.
  private let shared: Set<UInt64>
  /// From this likeness on two statements that show nothing opposite are taken to say the same; and
  /// only then a single word can turn one against the other, since all else is the same.
  private static let same = 0.4
  /// From this likeness on opposite stances, acts and numbers are about one thing.
  private static let alike = 0.3
  /// Within so many days a number is not yet another because time went on.
  private static let fewDays = 60

  package init(_ left: ClaimText, _ right: ClaimText) {
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
  package func relation(
    similarity: Double, stances: [(name: String, left: StanceReading, right: StanceReading)]
  ) -> (ClaimRelation, [String]) {
    var conflicts = causes + denials
    if similarity >= Self.alike {
      conflicts += oppositeActs + numbers + wishes
    }
    if similarity >= Self.same {
      conflicts += opposedStances(stances) + amounts + proposals + negations + antonyms
    }
    if !conflicts.isEmpty { return (.conflict, conflicts) }
    let common = commonStances(stances) + sameActs + sameWords(similarity)
    if !common.isEmpty { return (.agree, common) }
    let acts = left.act == right.act ? "" : " (\(left.act) / \(right.act))"
    return (.beside, ["on the same thing\(acts)"])
  }

  /// The words that both have, as the first writes them, in its order.
  package var words: [String] {
    shared.compactMap { left.places[$0]?.first }.sorted().map { left.spelling($0) }
  }

  // MARK: - What is opposite

  /// Whether both say what is, or both what would be: "would be shared" / "would not be shared", as
  /// others report a promise, but not "if he resigned" / "he has not resigned".
  private var isOnEqualFooting: Bool { left.hypotheticals == right.hypotheticals }

  private func opposedStances(
    _ stances: [(name: String, left: StanceReading, right: StanceReading)]
  ) -> [String] {
    guard left.hypotheticals.isEmpty, right.hypotheticals.isEmpty else { return [] }
    // What an act says of a whole statement is too little to set it against another.
    return stances.filter {
      $0.left.stance.isOpposite(to: $0.right.stance) && !$0.left.isByAct && !$0.right.isByAct
    }.map {
      "stance towards \($0.name): \($0.left.stance.rawValue) (“\($0.left.reason)”) / "
        + "\($0.right.stance.rawValue) (“\($0.right.reason)”)"
    }
  }

  private var oppositeActs: [String] {
    // A denial is negated by its nature; another act that is negated is none any more.
    guard left.isNegated == (left.act == "deny"), right.isNegated == (right.act == "deny"),
      Opposites.areOpposite(left.act, right.act), shared.count >= 2,
      // One can praise and condemn different things in much the same words.
      !Opposites.areJudgements(left.act, right.act)
        || left.head(5).intersection(right.head(5)).count >= 2
    else { return [] }
    return ["opposite acts: \(left.act) / \(right.act)"]
  }

  /// "denied that the ships had fired" / "said that the ships had fired".
  private var denials: [String] {
    guard left.isRefusal != right.isRefusal else { return [] }
    let (no, yes) = left.isRefusal ? (left, right) : (right, left)
    guard no.act == "deny", yes.isPlain, Self.asserting.contains(yes.act),
      // What is denied is a claim, and not a thing that is kept from somebody.
      no.isClause, no.hasNegation == yes.hasNegation, shared.count >= Self.leastDenied
    else { return [] }
    return ["one denies what the other says: \(left.act) / \(right.act)"]
  }

  /// How many words that say something the denial of a claim shares with it.
  private static let leastDenied = 4
  private static let asserting: Set<String> = [
    "say", "report", "accuse", "confirm", "announce", "estimate", "warn", "answer", "condemn",
    "think",
  ]

  /// "condemn the decision to recognise …" / "an appeal to recognise …".
  private var proposals: [String] {
    func places(_ claim: ClaimText, _ kind: WordKinds) -> [Int] {
      claim.words.indices.filter { claim.words.kinds($0).contains(kind) }
    }
    for (one, other) in [(left, right), (right, left)] {
      guard let rejecting = places(one, .rejects).first, places(one, .promotes).isEmpty,
        let promoting = places(other, .promotes).first, places(other, .rejects).isEmpty,
        !one.hasNegation, !other.hasNegation,
        one.stems(behind: rejecting, within: 15)
          .intersection(other.stems(behind: promoting, within: 15)).count >= 3
      else { continue }
      let words = [one.spelling(rejecting), other.spelling(promoting)].map { "“\($0)”" }
      let ordered = one.words.isSame(as: left.words) ? words : words.reversed()
      return ["turned down and put forward: \(ordered.joined(separator: " / "))"]
    }
    return []
  }

  /// "we do not want troops on the ground to fight them" / "they would send troops to fight them".
  private var wishes: [String] {
    guard left.day.flatMap({ day in right.day.map { abs(day - $0) <= Self.fewDays } }) ?? true
    else {
      return []
    }
    for (one, other) in [(left, right), (right, left)] {
      guard !other.hasNegation, !one.isConditional,
        other.words.indices.contains(where: {
          other.words.kinds($0).contains(.wishes)
        })
      else { continue }
      for place in one.words.indices where one.words.kinds(place).contains(.wishes) {
        guard let negation = one.negation(before: place),
          other.places[one.words.stemKey(place)] == nil,
          one.stems(behind: place, within: 12).intersection(other.places.keys).count >= 4
        else { continue }
        return [
          "one does not want what the other would do: “\(one.spelling(negation..<place + 1))”"
        ]
      }
    }
    return []
  }

  /// "raise it from $7.25 to $12" / "raise it from $7.25 to $15".
  private var amounts: [String] {
    let (own, other) = (left.amounts, right.amounts)
    guard let left = own.first(where: { !other.contains($0) }),
      let right = other.first(where: { !own.contains($0) }),
      own.contains(where: other.contains)
    else { return [] }
    return ["different amounts beside an equal one: “\(left)” / “\(right)”"]
  }

  /// "the blockade worsens the food crisis" / "sanctions are to blame for the food crisis".
  private var causes: [String] {
    guard let own = left.cause, let other = right.cause,
      own.effect.intersection(other.effect).count >= 3,
      !own.culprits.isEmpty, !other.culprits.isEmpty,
      own.culprits.isDisjoint(with: other.culprits)
    else { return [] }
    return [
      "different causes of one thing: “\(left.spelling(own.range))” / “\(right.spelling(other.range))”"
    ]
  }

  /// "30,000 troops" / "100,000 troops".
  private var numbers: [String] {
    // The same things of the same places, at about the same time: else it is another number.
    guard left.named.isSubset(of: right.named) || right.named.isSubset(of: left.named),
      left.named.isEmpty == right.named.isEmpty, !left.isOwnDeed, !right.isOwnDeed,
      left.day.flatMap({ day in right.day.map { abs(day - $0) <= Self.fewDays } }) ?? true
    else { return [] }
    let (own, other) = (Quantities(of: left), Quantities(of: right))
    var reasons: [String] = []
    for quantity in own.all {
      let same = other.all.filter { !Set($0.nouns).isDisjoint(with: quantity.nouns) }
      guard let opposite = same.first, !same.contains(where: { $0.value == quantity.value }),
        let noun = Quantities.common(quantity, opposite),
        !quantity.isPortion, !opposite.isPortion,
        !own.values.contains(opposite.value), !other.values.contains(quantity.value),
        own.kind(quantity, of: noun) == other.kind(opposite, of: noun),
        shared.subtracting([noun]).count >= 2, isOfOnePlace(quantity, opposite)
      else { continue }
      reasons.append(
        "different numbers: “\(own.phrase(quantity, of: noun))” / "
          + "“\(other.phrase(opposite, of: noun))”")
    }
    return reasons
  }

  /// Not "a 50 % tariff on China" / "a 25 % tariff on American goods".
  private func isOfOnePlace(_ own: Quantities.Quantity, _ other: Quantities.Quantity) -> Bool {
    let near = [
      left.named(behind: own.range.lowerBound, within: 10),
      right.named(behind: other.range.lowerBound, within: 10),
    ]
    return near.contains(where: \.isEmpty) || !near[0].isDisjoint(with: near[1])
  }

  /// "will not recognise the annexation" / "recognised the annexation".
  private var negations: [String] {
    // Of two "not" in one sentence the one turns the other around.
    guard isOnEqualFooting, !(left.isOwnDeed && right.isOwnDeed),
      left.negationCount + right.negationCount == 1
    else { return [] }
    var best: (distance: Int, reason: String)?
    for stem in shared {
      guard let own = left.places[stem], let other = right.places[stem],
        own.count == 1, other.count == 1
      else { continue }
      let (place, opposite) = (own[0], other[0])
      // "we do not seek to contain" is no "contain", however far the "not" stands.
      guard left.isNegated(at: place) ? !right.hasNegation : !left.hasNegation,
        left.isNegated(at: place) != right.isNegated(at: opposite),
        ![(left, place), (right, opposite)].contains(where: { claim, place in
          claim.negation(before: place).map(claim.isInRelativeClause) == true
        }),
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
      !["say", "report", "answer", "ask", "estimate", "announce", "think", "deed"].contains(
        left.act)
    else { return [] }
    return ["the same act: \(left.act)"]
  }

  /// Where one refuses what the other only speaks of, the same words are no agreement.
  private func sameWords(_ similarity: Double) -> [String] {
    similarity >= Self.same && left.isRefusal == right.isRefusal ? ["much the same words"] : []
  }
}
