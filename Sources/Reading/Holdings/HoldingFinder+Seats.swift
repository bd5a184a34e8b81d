import Language

/// The parts of countries that members of parliaments and governors stand for.
extension HoldingFinder {
  /// What words behind a name say of a seat.
  struct Seat {
    let country: String?
    /// The state or city, where its name is written out ("Ohio").
    let part: String?
  }

  /// The seat of who has such a post, by the words behind the name.
  func seat(of post: Post, behind index: Int) -> Seat? {
    guard post.role.kind.isRegional else { return nil }
    let american = post.role.kind == .legislator ? americanSeat(behind: index) : nil
    return american ?? part(behind: index)
  }

  /// "Representative Ana Sol of Ohio".
  private func part(behind index: Int) -> Seat? {
    guard scene.word(index) == "of", let found = mentionStarting[index + 1] else { return nil }
    let place = entities[mentions[found].entity]
    return place.kind == .place && place.country != nil
      ? Seat(country: place.country, part: place.name) : nil
  }

  /// "Senator Ada Paz (D-Ohio)", "Senator Ada Paz, R-Ohio,", "Senator Ada Paz, Democrat of Ohio": an American
  /// party and a state.
  func americanSeat(behind index: Int) -> Seat? {
    guard scene.isComma(index) || scene.word(index) == "(" else { return nil }
    let party = scene.word(index + 1)
    if scene.isComma(index), ["republican", "democrat"].contains(party),
      scene.word(index + 2) == "of"
    {
      return Seat(country: "USA", part: part(behind: index + 2)?.part)
    }
    guard ["d-", "r-", "i-"].contains(where: { party.hasPrefix($0) }), party.utf8.count > 2
    else { return nil }
    let state = scene.document.words[index + 1].dropFirst(2)
    let isWhole = scene.gazetteers.places.value(of: state)?.country == "USA"
    // "R-New York" is two tokens.
    let isNew = state == "New" && scene.isCapitalised(index + 2)
    let next = isNew ? " " + scene.document.words[index + 2] : ""
    let whole = isWhole || isNew ? state + next : nil
    return Seat(
      country: "USA", part: whole.map(String.init) ?? scene.gazetteers.states.name(of: state))
  }

  /// Behind the seat that stands in brackets or between commas behind a name, where one does.
  func behindSeat(_ index: Int) -> Int {
    guard americanSeat(behind: index) != nil else { return index }
    var end = index
    if scene.isComma(index) {
      end += scene.word(end + 2) == "of" ? 3 : 2
      while end < scene.limit(index), scene.isCapitalised(end) { end += 1 }
      return end
    }
    while end < scene.limit(index), scene.word(end) != ")" { end += 1 }
    return end + 1
  }
}
