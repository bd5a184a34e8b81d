import Language

/// Posts of which a sentence about a pronoun tells: "She is the director of …".
extension EntityBook {
  /// Keeps the posts that sentences give to "he" or "she", outside of quotations.
  ///
  /// Asked for when everybody is known whom a pronoun can mean.
  mutating func learnFromPronouns() {
    var roles: [RolePhrase] = []
    var subjects: [Mention] = []
    for sentence in document.sentences {
      guard let pronoun = subject(of: sentence.tokens) else { continue }
      let told = self.roles(in: sentence.tokens)
      let gender: Entity.Gender = scene.word(pronoun) == "he" ? .masculine : .feminine
      let known = mentions.first {
        $0.tokens.lowerBound == pronoun && entities[$0.entity].kind == .person
      }?.entity
      guard !told.isEmpty, let person = known ?? person(gender, before: pronoun, except: nil)
      else { continue }
      subjects.append(
        Mention(tokens: pronoun..<pronoun + 1, entity: person, kind: .pronoun))
      roles += told
    }
    guard !subjects.isEmpty else { return }
    let around = (named + subjects).sorted {
      ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
    }
    let finder = HoldingFinder(scene: scene, roles: roles, entities: entities, mentions: around)
    for holding in finder.holdings(of: subjects) where isNew(holding) {
      holdings.append(holding)
      mentions += subjects.filter { $0.tokens.lowerBound == holding.tokens.lowerBound }
      if entities[holding.person].country == nil, !holding.isFormer {
        entities[holding.person].country = holding.country
      }
    }
  }

  /// The pronoun with which a sentence of the text's own opens, where a verb follows that says what it is.
  private func subject(of sentence: Range<Int>) -> Int? {
    let first = sentence.lowerBound
    guard ["he", "she"].contains(scene.word(first)),
      Predicate.words.contains(scene.word(first + 1)),
      !document.quotationIndex.contains(first)
    else { return nil }
    return first
  }

  private func roles(in sentence: Range<Int>) -> [RolePhrase] {
    var found: [RolePhrase] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let role = titles.phrase(at: index) {
        found.append(role)
        index = max(index + 1, role.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether no post that is known says as much.
  private func isNew(_ holding: Holding) -> Bool {
    !holdings.contains {
      HoldingFinder.isSame(holding, $0) && (holding.body == nil || holding.body == $0.body)
    }
  }
}
