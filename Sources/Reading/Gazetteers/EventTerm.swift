/// A type of event, with its codes in the field's event ontologies.
public struct EventType: Sendable, Hashable, Identifiable {
  /// Our own slug ("meeting").
  public let id: String
  /// What it is called in English.
  public let label: String
  /// The type of the PLOVER ontology ("CONSULT"), nil where it has none.
  public let plover: String?
  /// The code of the CAMEO ontology ("036"), nil where it has none.
  public let cameo: String?
}

/// A noun or verb that names an event ("talks", "met with").
public struct EventTerm: Sendable, Hashable {
  /// The kind of word that names it.
  public enum WordClass: String, Sendable, Hashable, CaseIterable {
    case noun, verb
  }

  /// The term in its plain form ("meet with").
  public let lemma: String
  /// The kind of word that names it.
  public let wordClass: WordClass
  /// The type of event.
  public let type: EventType
  /// The prepositions that bring in participants ("with", "between").
  public let particles: [String]
  /// Whether the word often means no event at all ("call", "strike").
  public let isAmbiguous: Bool
  /// The forms that the spelling found can be.
  public internal(set) var forms: VerbForms
}
