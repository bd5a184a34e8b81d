internal import RDF
internal import Reading

/// What the base holds for true before any article is read: graph `curated`.
enum ReferenceData {
  /// A fact of the reference data.
  struct Fact {
    var subject: IRI
    var predicate: IRI
    var object: Term
  }

  /// The schemes whose concepts every base has.
  static let schemes = [Rap.speechActs, Rap.channels, Rap.eventTypes]

  /// The concepts of speech acts, channels and types of event, with their schemes.
  static func concepts(_ gazetteers: Gazetteers) -> [Fact] {
    var facts: [Fact] = []
    for act in SpeechAct.allCases {
      facts += concept(
        Rap.act(act.rawValue), label: act.rawValue, notations: cameo(act).map { [$0] } ?? [],
        scheme: Rap.speechActs)
    }
    for channel in Channel.allCases {
      facts += concept(
        Rap.channel(channel.rawValue), label: channel.rawValue, notations: [], scheme: Rap.channels)
    }
    for type in gazetteers.eventTypes {
      facts += concept(
        Rap.event(type.id), label: type.label,
        notations: [type.plover, type.cameo].compactMap { $0 }, scheme: Rap.eventTypes)
    }
    for scheme in schemes {
      facts.append(
        Fact(subject: scheme, predicate: RDFVocabulary.type, object: .iri(SKOS.conceptScheme)))
    }
    return facts
  }

  private static func concept(
    _ iri: IRI, label: String, notations: [String], scheme: IRI
  ) -> [Fact] {
    [
      Fact(subject: iri, predicate: RDFVocabulary.type, object: .iri(SKOS.concept)),
      Fact(
        subject: iri, predicate: SKOS.prefLabel,
        object: .literal(Literal(label, language: "en"))),
      Fact(subject: iri, predicate: SKOS.inScheme, object: .iri(scheme)),
    ]
      + notations.map {
        Fact(subject: iri, predicate: SKOS.notation, object: .literal(Literal($0)))
      }
  }

  /// The code of a speech act in the CAMEO ontology, where it has one.
  static func cameo(_ act: SpeechAct) -> String? {
    switch act {
    case .say: "010"
    case .confirm: "015"
    case .deny: "016"
    case .appeal: "020"
    case .promise: "030"
    case .agree: "050"
    case .praise: "051"
    case .apologise: "055"
    case .demand: "100"
    case .condemn: "111"
    case .accuse: "112"
    case .reject: "120"
    case .threaten: "130"
    case .report, .propose, .warn, .estimate, .ask, .answer, .thank, .announce, .think, .deed: nil
    }
  }

  /// A country and its government.
  static func country(_ code: String, name: String, _ known: Country?) -> [Fact] {
    let (country, government) = (IRIs.country(code), IRIs.government(code))
    let title = "Government of \(withArticle(name))"
    var facts = [
      Fact(subject: country, predicate: RDFVocabulary.type, object: .iri(Schema.country)),
      Fact(subject: country, predicate: Schema.name, object: .literal(Literal(name))),
      Fact(subject: country, predicate: Schema.identifier, object: .literal(Literal(code))),
      Fact(
        subject: government, predicate: RDFVocabulary.type,
        object: .iri(Schema.governmentOrganization)),
      Fact(subject: government, predicate: RDFVocabulary.type, object: .iri(ORG.organization)),
      Fact(subject: government, predicate: Schema.name, object: .literal(Literal(title))),
      Fact(subject: government, predicate: Rap.partOfCountry, object: .iri(country)),
    ]
    let names = [name] + [known?.adjective].compactMap { $0 }
    for key in LookUpKeys.of(names + [code]) {
      facts.append(Fact(subject: country, predicate: Rap.lookup, object: .literal(Literal(key))))
    }
    for key in LookUpKeys.of(names + [title]) where key != "government" {
      facts.append(Fact(subject: government, predicate: Rap.lookup, object: .literal(Literal(key))))
    }
    return facts
  }

  /// The name of a country or body as it stands in a sentence: "the United States".
  static func withArticle(_ name: String) -> String {
    if name.hasPrefix("the ") || name.hasPrefix("The ") { return name }
    let words = name.split(separator: " ")
    let last = words.last.map(String.init) ?? ""
    let isDescribed =
      words.first == "United" || described.contains(last)
      || ["Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia", "Vatican"].contains(name)
    return isDescribed ? "the " + name : name
  }

  /// Nouns that say what a name's bearer is.
  private static let described: Set<String> = [
    "Agency", "Alliance", "Assembly", "Association", "Bank", "Commission", "Committee", "Congress",
    "Council", "Court", "Emirates", "Forces", "Fund", "Islands", "Kingdom", "League", "Ministry",
    "Nations", "Office", "Organisation", "Organization", "Parliament", "Party", "Republic",
    "Senate", "States", "Union",
  ]
}
