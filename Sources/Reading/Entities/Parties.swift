import Language

/// Which party a text gives its people, else which the tables do.
///
/// By the words beside their names: "Republican nominee Ana Sol", "Sen. Sol (D-Ohio)", "Sol, a Liberal".
struct Parties {
  private var byPerson: [Entity.ID: String] = [:]

  /// Reads what stands beside the mentions of people by name.
  init(scene: Scene, people: [Mention], entities: [Entity]) {
    for mention in people where byPerson[mention.entity] == nil {
      byPerson[mention.entity] =
        Self.before(mention.tokens.lowerBound, scene: scene)
        ?? Self.behind(mention.tokens.upperBound, scene: scene)
    }
    for person in Set(people.map(\.entity)) where byPerson[person] == nil {
      let entity = entities[person]
      byPerson[person] = scene.gazetteers.partyMembers.party(
        ofAnyOf: [entity.name] + entity.aliases)
    }
  }

  /// The party of a person, nil where the text does not say.
  subscript(person: Entity.ID) -> String? { byPerson[person] }

  /// The party that a word names.
  static func party(of word: String) -> String? { words[word] }

  private static let words: [String: String] = [
    "democratic": "democrat", "democrat": "democrat", "republican": "republican",
    "gop": "republican", "libertarian": "libertarian", "green": "green", "labour": "labour",
    "conservative": "conservative", "tory": "conservative", "liberal": "liberal",
    "socialist": "socialist", "communist": "communist",
  ]
  /// Words that end what stands before a name as its title.
  private static let ends: Set<String> = [
    "of", "to", "with", "for", "by", "against", "over", "and", "or", "than", "on", "about", "from",
    "between", "as", "like",
  ]

  /// "Republican presidential nominee", "his Democratic opponent," right before a name.
  private static func before(_ name: Int, scene: Scene) -> String? {
    let start = scene.start(name)
    var index = scene.isComma(name - 1) ? name - 2 : name - 1
    while index >= start, name - index <= 7, scene.isWord(index), !ends.contains(scene.word(index))
    {
      if let party = party(of: scene.word(index)), scene.isCapitalised(index) { return party }
      if scene.isReportingVerb(index), scene.role(at: index) == nil { return nil }
      index -= 1
    }
    return nil
  }

  /// "(R-Fla.)", ", a Democrat", ", the Republican nominee," right behind a name.
  private static func behind(_ name: Int, scene: Scene) -> String? {
    let limit = scene.limit(name - 1)
    guard name + 1 < limit else { return nil }
    if scene.word(name) == "(" {
      let letters: [Character: String] = ["d": "democrat", "r": "republican"]
      let word = scene.word(name + 1)
      guard word.utf8.count == 1 || word.dropFirst().first == "-" else { return nil }
      return word.first.flatMap { letters[$0] }
    }
    guard scene.isComma(name), ["a", "the", "who"].contains(scene.word(name + 1)) else {
      return nil
    }
    var index = name + 2
    while index < limit, index - name <= 6, scene.isWord(index), !ends.contains(scene.word(index)) {
      if let party = party(of: scene.word(index)), scene.isCapitalised(index) { return party }
      index += 1
    }
    return nil
  }
}
