extension Findings {
  /// The findings without the unnamed speakers that turned out to say nothing.
  ///
  /// They are made when the words for a speaker are looked at; what looked like a statement may
  /// then be dropped. All numbers of entities are set anew.
  func withoutUnusedSpeakers() -> Findings {
    var used = Set(statements.compactMap(\.speaker) + statements.compactMap(\.addressee))
    used.formUnion(events.flatMap(\.participants) + events.compactMap(\.organizer))
    var places: [Entity.ID?] = []
    var kept: [Entity] = []
    for (id, entity) in entities.enumerated() {
      let stays = entity.kind != .unnamed || used.contains(id)
      places.append(stays ? kept.count : nil)
      if stays { kept.append(entity) }
    }
    guard kept.count < entities.count else { return self }
    var result = self
    result.entities = kept
    result.mentions = mentions.compactMap { mention in
      places[mention.entity].map { place in
        var moved = mention
        moved.entity = place
        return moved
      }
    }
    for index in holdings.indices {
      // Posts are held by people with names, who all stay.
      result.holdings[index].person = places[holdings[index].person] ?? holdings[index].person
      result.holdings[index].body = holdings[index].body.flatMap { places[$0] }
    }
    for index in events.indices {
      result.events[index].participants = events[index].participants.compactMap { places[$0] }
      result.events[index].organizer = events[index].organizer.flatMap { places[$0] }
      result.events[index].place = events[index].place.flatMap { places[$0] }
    }
    for index in statements.indices {
      let statement = statements[index]
      result.statements[index].speaker = statement.speaker.flatMap { places[$0] }
      result.statements[index].onBehalfOf = statement.onBehalfOf.flatMap { places[$0] }
      result.statements[index].addressee = statement.addressee.flatMap { places[$0] }
      result.statements[index].place = statement.place.flatMap { places[$0] }
      result.statements[index].mentions = statement.mentions.compactMap { places[$0] }
    }
    return result
  }
}
