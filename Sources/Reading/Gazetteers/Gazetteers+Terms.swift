import CResources
import Tagging

extension Gazetteers {
  /// Reads `roles.tsv`: phrase, plural, id, head, kind, `title` or nothing, body, gender, covers.
  static func readRoles() throws(GazetteerError) -> PhraseTable<RoleForm> {
    var table = PhraseTable<RoleForm>(.caseless, expectedWords: 12_000)
    for row in try TabularResource.rows(of: "roles.tsv", columns: 9) {
      var covers = [try row.value(4, as: Role.Kind.self)]
      for name in row.list(8) {
        guard let kind = Role.Kind(rawValue: String(name)) else {
          throw row.malformed("has \"\(name)\" where a kind of role is due")
        }
        if !covers.contains(kind) { covers.append(kind) }
      }
      let role = Role(
        id: String(row[2]), phrase: String(row[0]), head: String(row[3]), kind: covers[0],
        isTitle: row[5] == "title", body: row.text(6), gender: try row.value(7, as: Gender.self),
        covers: covers)
      table.insert(row[0], RoleForm(role: role, isPlural: false))
      for plural in row.list(1) where plural != row[0] {
        table.insert(plural, RoleForm(role: role, isPlural: true))
      }
    }
    return table
  }

  /// Reads `role_modifiers.tsv`: word, effect.
  static func readRoleModifiers() throws(GazetteerError) -> PhraseTable<RoleModifier> {
    var table = PhraseTable<RoleModifier>(.caseless)
    for row in try TabularResource.rows(of: "role_modifiers.tsv", columns: 2) {
      let effect = try row.value(1, as: RoleModifier.Effect.self)
      table.insert(row[0], RoleModifier(word: String(row[0]), effect: effect))
    }
    return table
  }

  /// Reads `reporting_verbs.tsv`: lemma, forms, class, act, frames, particles, strength, polarity.
  static func readCues() throws(GazetteerError) -> PhraseTable<ReportingCue> {
    var table = PhraseTable<ReportingCue>(.caseless, expectedWords: 6_000)
    for row in try TabularResource.rows(of: "reporting_verbs.tsv", columns: 8) {
      let wordClass = try row.value(2, as: ReportingCue.WordClass.self)
      guard let frames = ReportingCue.Frames(letters: row[4]) else {
        throw row.malformed("has an unknown letter in the frames \"\(row[4])\"")
      }
      let order = wordClass == .verb ? VerbForms.verbOrder : VerbForms.nounOrder
      for (form, part) in Self.spellings(row[1], order) {
        let cue = ReportingCue(
          lemma: String(row[0]), wordClass: wordClass,
          act: try row.value(3, as: SpeechAct.self), frames: frames,
          particles: row.list(5).map(String.init),
          strength: try row.value(6, as: ReportingCue.Strength.self),
          isNegative: row[7] == "negative", forms: part)
        table.update(form, cue) { old, new in
          guard old.lemma == new.lemma, old.wordClass == new.wordClass else { return false }
          old.forms.formUnion(new.forms)
          return true
        }
      }
    }
    return table
  }

  /// Reads `event_types.tsv`: id, label, PLOVER type, CAMEO code.
  static func readEventTypes() throws(GazetteerError) -> [EventType] {
    try TabularResource.rows(of: "event_types.tsv", columns: 4).map {
      EventType(id: String($0[0]), label: String($0[1]), plover: $0.text(2), cameo: $0.text(3))
    }
  }

  /// Reads `events.tsv`: lemma, forms, class, type, particles, strength.
  static func readEvents(_ types: [EventType]) throws(GazetteerError) -> PhraseTable<EventTerm> {
    var byID: [String: EventType] = [:]
    for type in types { byID[type.id] = type }
    var table = PhraseTable<EventTerm>(.caseless, expectedWords: 3_000)
    for row in try TabularResource.rows(of: "events.tsv", columns: 6) {
      let wordClass = try row.value(2, as: EventTerm.WordClass.self)
      guard let type = byID[String(row[3])] else {
        throw row.malformed("has the unknown event type \"\(row[3])\"")
      }
      let order = wordClass == .verb ? VerbForms.verbOrder : VerbForms.nounOrder
      for (form, part) in Self.spellings(row[1], order) {
        let term = EventTerm(
          lemma: String(row[0]), wordClass: wordClass, type: type,
          particles: row.list(4).map(String.init), isAmbiguous: row[5] == "weak", forms: part)
        table.update(form, term) { old, new in
          guard old.lemma == new.lemma, old.wordClass == new.wordClass else { return false }
          old.forms.formUnion(new.forms)
          return true
        }
      }
    }
    return table
  }

  /// Reads `channels.tsv`: phrase, class, channel.
  static func readChannels() throws(GazetteerError) -> PhraseTable<ChannelTerm> {
    var table = PhraseTable<ChannelTerm>(.caseless)
    for row in try TabularResource.rows(of: "channels.tsv", columns: 3) {
      let term = ChannelTerm(
        wordClass: try row.value(1, as: ChannelTerm.WordClass.self),
        channel: try row.value(2, as: Channel.self))
      table.insert(row[0], term)
    }
    return table
  }

  /// Reads `appraisals.tsv`: phrase, act.
  static func readAppraisals() throws(GazetteerError) -> PhraseTable<SpeechAct> {
    var table = PhraseTable<SpeechAct>(.caseless)
    for row in try TabularResource.rows(of: "appraisals.tsv", columns: 2) {
      table.insert(row[0], try row.value(1, as: SpeechAct.self))
    }
    return table
  }

  /// The spellings of a cell with the form that each is: forms between bars, and the spellings of
  /// one form between slashes.
  private static func spellings(
    _ cell: Substring, _ order: [VerbForms]
  ) -> [(Substring, VerbForms)] {
    zip(cell.values(between: 0x7C), order).flatMap { slot, form in
      slot.values(between: 0x2F).map { ($0, form) }
    }
  }

  /// Reads `parts_of_speech.bin`, which `Training/reader/parts_of_speech.py` writes.
  static func readPartsOfSpeech() throws(GazetteerError) -> PartOfSpeechTagger {
    let name = "parts_of_speech.bin"
    let resource = rapporteur_resource_named(name)
    guard let start = resource.bytes else { throw .missing(table: name) }
    do {
      return try PartOfSpeechTagger(UnsafeRawBufferPointer(start: start, count: resource.count))
    } catch {
      throw .tagger(error)
    }
  }
}
