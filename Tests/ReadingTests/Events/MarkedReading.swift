import Language

import Reading

/// A reading made of a text whose names are marked, so that events are tested without the stages
/// before them.
///
///     MarkedReading("Foreign Minister [Amina Sana] met [Bo Okello] in [Kandor:place].")
///
/// `[words:kind]` is a mention, `[words:kind:name]` one of the entity of that name; without a kind it
/// is a person. Surnames mean the person of that surname.
struct MarkedReading {
  var reading: EntityReading
  var dates: [DateMention]

  init(_ marked: String, published: String? = "2021-05-21", headline: Bool = false) throws {
    var plain = ""
    var marks: [(begin: Int, end: Int, kind: String, name: String)] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let close = rest.firstIndex(of: "]") {
      plain += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(separator: ":").map(String.init)
      let begin = plain.utf8.count
      plain += parts[0]
      marks.append(
        (begin, plain.utf8.count, parts.count > 1 ? parts[1] : "person", parts.last ?? parts[0]))
      if parts.count < 3 { marks[marks.count - 1].name = parts[0] }
      rest = rest[rest.index(after: close)...]
    }
    plain += rest
    let document = Document(plain)
    var entities: [Entity] = []
    var mentions: [Mention] = []
    for mark in marks {
      let isNationality = mark.kind == "nationality"
      let kind = isNationality ? .country : Entity.Kind(rawValue: mark.kind) ?? .person
      let known = entities.firstIndex {
        $0.kind == kind && ($0.name == mark.name || $0.name.hasSuffix(" \(mark.name)"))
      }
      if known == nil { entities.append(Entity(kind: kind, name: mark.name)) }
      mentions.append(
        Mention(
          tokens: document.tokens(in: TextSpan(mark.begin, mark.end)),
          entity: known ?? entities.count - 1, kind: isNationality ? .nationality : .name))
    }
    var roles = [Layout.Role](repeating: .body, count: document.paragraphs.count)
    if headline, !roles.isEmpty { roles[0] = .headline }
    reading = EntityReading(
      layout: Layout(
        document: document, tagger: try Gazetteers.shared().partsOfSpeech, roles: roles,
        published: published), entities: entities, mentions: mentions, holdings: [])
    dates = DateFinder(published: published).dates(in: document)
  }

  /// The events, with these stretches as contents of statements.
  func events(contents: [[Range<Int>]] = []) throws -> [Event] {
    let stage = EventFinding(try Gazetteers.shared())
    return stage.run(EventInput(reading: reading, dates: dates, contents: contents))
  }

  /// An event in one line: "meeting(Amina Sana, Bo Okello) @Kandor 2021-05-21".
  func line(_ event: Event) -> String {
    var line = event.isNamed ? event.name : event.type
    let names = event.participants.map { reading.entities[$0].name }
    if !names.isEmpty { line += "(\(names.joined(separator: ", ")))" }
    if let place = event.place { line += " @\(reading.entities[place].name)" }
    if let date = event.date?.date { line += " \(date)" }
    return line
  }
}
