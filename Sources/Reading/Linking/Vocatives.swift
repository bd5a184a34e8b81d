import Language

/// To whom a turn of a transcript is said, where it calls somebody by name or post ("Thank you, Minister
/// Sana", "Madam Secretary, …").
struct Vocatives {
  private let reading: EntityReading
  /// The people who have turns, each with the words of their label in small letters.
  private let labelled: [(person: Entity.ID, words: Set<String>)]

  init(_ reading: EntityReading) {
    self.reading = reading
    let document = reading.layout.document
    var labelled: [(person: Entity.ID, words: Set<String>)] = []
    for label in reading.layout.turnLabels {
      guard let person = reading.people(in: [label]).first,
        !labelled.contains(where: { $0.person == person })
      else { continue }
      labelled.append((person, Set(label.map { document.lowercased[$0] })))
    }
    self.labelled = labelled
  }

  /// The one who is addressed at the beginning of a turn, nil where it is nobody or several.
  func addressed(in turn: Range<Int>, by speaker: Entity.ID?) -> Entity.ID? {
    guard !labelled.isEmpty else { return nil }
    var found: Set<Entity.ID> = []
    var start = turn.lowerBound
    for index in turn.prefix(Self.reach) where isEnd(index) {
      if let person = person(calledBy: start..<index), person != speaker { found.insert(person) }
      start = index + 1
    }
    return found.count == 1 ? found.first : nil
  }

  /// How many tokens of a turn are looked at.
  private static let reach = 25

  private func isEnd(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.kind == .terminator || token.kind == .punctuation && document.words[index] != "-"
  }

  /// Whom the words between two marks call, where they do nothing else ("dear Secretary Sana").
  private func person(calledBy words: Range<Int>) -> Entity.ID? {
    let words = words.drop { Self.openers.contains(document.lowercased[$0]) }
    guard !words.isEmpty, words.count <= 6,
      words.allSatisfy({
        document.tokens[$0].isCapitalised || Self.small.contains(document.words[$0])
      })
    else { return nil }
    let names = reading.mentions.filter {
      words.overlaps($0.tokens) && reading.entities[$0.entity].kind == .person
    }
    if let name = names.first {
      return name.tokens.upperBound == words.upperBound ? name.entity : nil
    }
    // A post without a name: one of those who speak here has it in the label.
    let post = words.map { document.lowercased[$0] }.filter { !Self.forms.contains($0) }
    guard let last = post.last, Self.posts.contains(last) else { return nil }
    let holders = labelled.filter { $0.words.isSuperset(of: post) }
    return holders.count == 1 ? holders[0].person : nil
  }

  private static let openers: Set<String> = ["dear", "well", "okay", "yes", "so", "and"]
  private static let small: Set<String> = ["al", "de", "van", "von", "bin"]
  private static let forms: Set<String> = ["mr.", "mr", "madam", "madame", "mrs.", "ms.", "dr."]
  private static let posts: Set<String> = [
    "secretary", "minister", "president", "ambassador", "chairman", "chairwoman", "chancellor",
    "representative", "general", "premier",
  ]

  private var document: Document { reading.layout.document }
}
