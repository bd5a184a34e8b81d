import Language
import Tagging

extension OccasionFinder {
  /// How many paragraphs later somebody is still taken to have spoken on the same occasion.
  private static let reach = 10

  /// Gives those who come back later in a report the one occasion on which it has heard them.
  ///
  /// "The Water Agency said on Tuesday … Okello of the ministry objected … The agency said that …": reports lead
  /// with the day and do not repeat it. Who was heard twice before, and what "has been said", stay open.
  ///
  /// - Parameters:
  ///   - occasions: one for each cue.
  ///   - cues: all of the text, in its order.
  ///   - times: the times that the article tells in its own words.
  func addReturns(to occasions: inout [Occasion], of cues: [Cue], times: [DateMention]) {
    guard scene.reading.layout.turnLabels.isEmpty else { return }
    var heard: [Entity.ID: [(paragraph: Int, occasion: Occasion)]] = [:]
    for (index, cue) in cues.enumerated() where cue.isTold {
      guard let speaker = cue.speaker else { continue }
      let paragraph = scene.document.paragraph(of: cue.token)
      if occasions[index].isEmpty {
        if let before = heard[speaker], let last = before.last,
          before.allSatisfy({ isSame($0.occasion, last.occasion) }),
          paragraph - last.paragraph <= Self.reach, isOfTheDay(cue.token),
          !hasPassed(
            since: scene.document.paragraphs[paragraph].tokens.lowerBound, last.occasion,
            until: cue.token, by: times)
        {
          occasions[index] = last.occasion
          // A letter is written once.
          occasions[index].channel = nil
          heard[speaker, default: []].append((paragraph, last.occasion))
        }
      } else if occasions[index].event.map(lasts) ?? occasions[index].date.map(scene.isDay) ?? false
      {
        heard[speaker, default: []].append((paragraph, occasions[index]))
      }
    }
  }

  /// Whether what is said later may well be of the same event: not of "a recent news conference", one of several; but
  /// a recent interview is what an article is made from.
  private func lasts(_ event: Event.ID) -> Bool {
    guard events[event].type != "interview", let told = events[event].tokens.first else {
      return true
    }
    return !(scene.phraseStart(told.lowerBound)..<told.lowerBound).contains {
      scene.word($0) == "recent"
    }
  }

  private func isSame(_ one: Occasion, _ other: Occasion) -> Bool {
    (one.event == other.event || one.event == nil || other.event == nil)
      && one.date?.date == other.date?.date
  }

  /// Whether a cue tells of one act of saying, and its sentence of no other time.
  private func isOfTheDay(_ cue: Int) -> Bool {
    let tags = scene.reading.layout.tags
    guard tags[cue] == .pastTense || tags[cue] == .thirdPerson || tags[cue] == .present else {
      return false
    }
    return !scene.sentence(cue).contains { index in
      scene.date(at: index) != nil || Self.otherTimes.contains(scene.word(index))
    }
  }

  private static let otherTimes: Set<String> = [
    "previously", "earlier", "once", "ago", "last", "later", "often", "repeatedly", "long",
    "always", "recently", "then", "already", "years",
  ]
}
