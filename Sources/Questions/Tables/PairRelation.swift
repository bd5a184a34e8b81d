/// What makes two things of a graph go together, for drawings of many articles.
public enum PairRelation: Sendable {
  /// Who speaks, and of which topic.
  case speakerTopic
  /// The country on whose behalf somebody speaks, and another one that is mentioned.
  case countryCountry
  /// Who speaks, and which person, body or country is mentioned.
  case speakerActor

  /// The patterns that bind `?source` and `?target`.
  var pattern: String {
    switch self {
    case .speakerTopic:
      "?statement schema:spokenByCharacter ?source ; schema:about ?target ."
    case .countryCountry:
      """
      ?statement rap:onBehalfOf ?source ; schema:mentions ?target . ?target a schema:Country .
      """
    case .speakerActor:
      "?statement schema:spokenByCharacter ?source ; schema:mentions ?target ."
    }
  }

  /// The patterns that bind a `?thing` which counts by statements of its own, not by its pairs: a
  /// statement about three topics is one of its speaker's.
  var countedAlone: [String] {
    switch self {
    case .speakerTopic:
      ["?statement schema:spokenByCharacter ?thing .", "?statement schema:about ?thing ."]
    case .countryCountry, .speakerActor: []
    }
  }

  /// Which kinds of things are meant as a source; nil for all that the patterns bind.
  ///
  /// What a few hundred ids say is known sooner than what the class of each statement's source is.
  var kindsOfSources: Set<NamedThing.Kind>? { self == .countryCountry ? [.country] : nil }

  /// Which kinds of things are meant as a target; nil for all that the patterns bind.
  var kindsOfTargets: Set<NamedThing.Kind>? {
    self == .speakerActor ? [.person, .organization, .government, .country] : nil
  }
}
