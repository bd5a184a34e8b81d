import Language

/// The embassies and consulates of a text of which it says where they are ("the Tovian embassy in Kandor").
struct Missions {
  private let scene: Scene
  /// By whose they are and what they are called, the countries that they are in.
  private var seats: [String: Set<String>] = [:]

  init(_ scene: Scene) {
    self.scene = scene
    for index in scene.document.tokens.indices
    where ["embassy", "consulate", "commission"].contains(scene.word(index)) {
      let start = scene.word(index) == "commission" ? index - 1 : index
      guard let noun = scene.organizationNoun(at: start), noun.value.kind == .mission else {
        continue
      }
      var end = noun.tokens.upperBound
      var owner = scene.owningCountry(before: start)
      if scene.word(end) == "of", let named = scene.countryName(at: scene.behindArticle(end + 1)) {
        owner = named.value.country.alpha3
        end = named.tokens.upperBound
      }
      guard let owner, let seat = seat(behind: end), seat.country != owner else { continue }
      seats[Self.key(noun.value.phrase, owner), default: []].insert(seat.country)
    }
  }

  /// The country that words behind a mission give as its seat, and where they end: "in Kandor", "to the Netherlands".
  func seat(behind end: Int) -> (country: String, end: Int)? {
    guard ["in", "to"].contains(scene.word(end)) else { return nil }
    let start = scene.behindArticle(end + 1)
    guard let hit = scene.country(at: start), scene.isCapitalised(start),
      !hit.value.uses.isDisjoint(with: [.name, .capital])
    else { return nil }
    return (hit.value.country.alpha3, hit.tokens.upperBound)
  }

  /// Where the only such mission of a country is that the text tells of.
  func only(_ phrase: String, of country: String) -> String? {
    let found = seats[Self.key(phrase, country)] ?? []
    return found.count == 1 ? found.first : nil
  }

  private static func key(_ phrase: String, _ country: String) -> String { phrase + ":" + country }
}
