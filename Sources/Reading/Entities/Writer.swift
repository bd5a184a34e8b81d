import Language

/// Who wrote a text, among those whom it names.
///
/// Essays and columns say "I". Whose it is stands in what is known about the article, or in the lines below
/// the text: "Ada Paz is playwright-in-residence at Pelago College."
struct Writer {
  let reading: EntityReading

  private var document: Document { reading.layout.document }

  /// The most words of a paragraph that says who the writer is.
  private static let longest = 80
  /// How many paragraphs from the end on may say so.
  private static let last = 4

  /// The writer, nil where the text does not tell.
  var entity: Entity.ID? { known ?? described }

  /// The person of the author's name.
  private var known: Entity.ID? {
    guard let author = reading.layout.author?.lowercased() else { return nil }
    return reading.entities.indices.first { id in
      let entity = reading.entities[id]
      return entity.kind == .person
        && ([entity.name] + entity.aliases).contains { $0.lowercased() == author }
    }
  }

  /// Somebody of whom the text says at its end who they are, and whom it has not named before but in a line at
  /// its head.
  private var described: Entity.ID? {
    let paragraphs = document.paragraphs.indices.filter { reading.layout.roles[$0] == .body }
    guard paragraphs.count > Self.last * 2 else { return nil }
    for index in paragraphs.suffix(Self.last).reversed() {
      let tokens = document.paragraphs[index].tokens
      guard tokens.count <= Self.longest,
        let mention = reading.mentions.first(where: { $0.tokens.lowerBound == tokens.lowerBound }),
        mention.kind == .name, mention.tokens.count > 1,
        reading.entities[mention.entity].kind == .person,
        tokens.contains(mention.tokens.upperBound),
        ["is", "was"].contains(document.lowercased[mention.tokens.upperBound]),
        !isNamed(mention.entity, before: index)
      else { continue }
      return mention.entity
    }
    return nil
  }

  /// Whether somebody is named in the running text before a paragraph; a short first or second line may be the byline.
  private func isNamed(_ entity: Entity.ID, before paragraph: Int) -> Bool {
    reading.mentions.contains { mention in
      guard mention.entity == entity else { return false }
      let own = document.paragraph(of: mention.tokens.lowerBound)
      return own < paragraph && !(own < 2 && document.paragraphs[own].tokens.count < 25)
    }
  }
}
