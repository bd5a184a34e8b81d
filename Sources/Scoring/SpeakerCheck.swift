import Reading

/// Tells whether a statement has the speaker that the reference names.
enum SpeakerCheck {
  static func isRight(
    _ statement: Statement, _ reference: ReferenceReading.Statement, _ findings: Findings
  ) -> Bool {
    guard let speaker = statement.speaker else { return reference.speaker == "unknown" }
    let entity = findings.entities[speaker]
    if reference.unknown == true, entity.kind == .unnamed { return true }
    let names = (reference.jointly ?? [reference.speaker]).map(normalised)
    return ([entity.name] + entity.aliases).map(normalised).contains { names.contains($0) }
  }

  /// Without accents, capitals and the article of a government's or body's name.
  static func normalised(_ name: String) -> String {
    let plain = folded(name)
    let words = plain.split(separator: " ").filter { $0 != "the" }
    return words.joined(separator: " ")
  }
}
