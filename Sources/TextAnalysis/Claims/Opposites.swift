/// Pairs of words and of speech acts that say the opposite of each other.
enum Opposites {
  /// The stems that say the opposite of a stem.
  static func opposites(of stem: UInt64) -> [UInt64] { antonyms[stem] ?? [] }

  /// Whether doing the one is opposite to doing the other, whatever the words.
  static func areOpposite(_ left: String, _ right: String) -> Bool {
    acts.contains([left, right])
  }

  /// Words by their keys, with what that makes them.
  static var wordLists: [([UInt64], WordKinds)] {
    [
      (
        Word.keys(
          "additional another first second next last latest further extra new initial other total "
            + "remaining"), .portions
      ), (Word.keys("he she it they i"), .selves), (Word.keys("who which that"), .relates),
      (Word.keys("whether how why if when where"), .asks),
    ]
  }

  /// Stems by their keys, with what that makes their words.
  static var stemLists: [([UInt64], WordKinds)] {
    let lists: [(String, WordKinds)] = [
      ("condemn denounce reject oppose deplore dismiss repudiate", .rejects),
      ("appeal propose advocate endorse approve", .promotes),
      (
        "want need support allow accept favor favour seek intend plan consider send deploy propose "
          + "advocate promise", .wishes
      ), ("worsen blame cause exacerbate aggravate provoke", .causes),
    ]
    return lists.map { words, kind in
      (words.split(separator: " ").map { Stem.key(of: $0) }, kind)
    }
  }

  /// Whether two acts judge what they are about, the one well and the other badly.
  static func areJudgements(_ left: String, _ right: String) -> Bool {
    let (good, bad): (Set<String>, Set<String>) = (
      ["praise", "thank"], ["condemn", "accuse", "reject"]
    )
    return good.contains(left) && bad.contains(right) || good.contains(right) && bad.contains(left)
  }

  private static let acts: Set<Set<String>> = [
    ["deny", "accuse"], ["deny", "confirm"], ["deny", "announce"], ["reject", "propose"],
    ["reject", "demand"], ["reject", "agree"], ["reject", "appeal"], ["reject", "confirm"],
    ["reject", "praise"], ["condemn", "praise"], ["accuse", "praise"], ["condemn", "thank"],
    ["accuse", "thank"],
  ]

  private static let antonyms: [UInt64: [UInt64]] = {
    var antonyms: [UInt64: [UInt64]] = [:]
    for pair in pairs {
      let sides = pair.split(separator: "/").map { side in
        side.split(separator: " ").map { Stem.key(of: $0) }
      }
      guard sides.count == 2 else { continue }
      for left in sides[0] {
        for right in sides[1] {
          antonyms[left, default: []].append(right)
          antonyms[right, default: []].append(left)
        }
      }
    }
    return antonyms
  }()

  /// Words on either side of a slash; each on the left is opposite to each on the right.
  private static let pairs = [
    "increase rise rose risen grow grew expand/decrease decline fall fell fallen shrink shrank reduce",
    "support back endorse favour favor/oppose reject", "accept approve/reject refuse decline",
    "open reopen/close shut", "success succeed/failure fail", "strengthen/weaken",
    "continue maintain/stop halt cease suspend",
    "legal lawful legitimate/illegal unlawful illegitimate",
    "true/false untrue", "possible/impossible", "allow permit/ban prohibit forbid block bar",
    "win won/lose lost", "escalate/de-escalate", "impose/lift", "innocent/guilty",
    "stable stability/unstable instability", "safe/unsafe dangerous", "join/leave quit",
    "peaceful/violent", "deploy/withdraw", "recognize recognise/repudiate",
    "release free/detain arrest",
    "improve better/worsen worse deteriorate", "begin start resume/end suspend",
    "voluntary/forced", "defensive/offensive", "respect/violate", "comply/violate breach",
    "agreement/disagreement", "unite united/divide divided", "transparent/opaque secret",
    "present/absent", "credible/baseless unfounded", "justified/unjustified unprovoked",
    "constructive/destructive", "progress/setback", "necessary/unnecessary",
    "honor honour keep/break broke",
  ]
}
