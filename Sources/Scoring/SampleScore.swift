import Language
public import Reading

/// How well one article was read, or several of them together.
///
/// A statement is found where a statement of the reader overlaps its content: shared bytes over
/// all bytes of both, at least 0.3 (and at least 0.8 for the stricter figure). Speaker, cue and
/// mode are asked of the statements found.
public struct SampleScore: Sendable {
  /// Statements with an overlap of at least 0.3.
  public var statements = Tally()
  /// Statements with an overlap of at least 0.8.
  public var closeStatements = Tally()
  /// Of the statements found: how many have the right speaker.
  public var speakers = 0
  /// Of the statements found: how many have the right cue, and how many have one to be right about.
  public var cues = 0
  /// How many of the statements found have a cue in the reference.
  public var cuesAsked = 0
  /// Of the statements found: how many have the right mode.
  public var modes = 0
  /// Of the statements found: how many have the right act.
  public var acts = 0
  /// Statements with speaker, cue and mode all right.
  public var whole = 0
  /// Of the statements found whose speaker is a pronoun: right and asked.
  public var pronouns = Share()
  /// Of the statements found whose speaker is a description ("the envoy"): right and asked.
  public var descriptions = Share()
  /// To whom, at what, where, when and for whom it was said.
  public var circumstances = CircumstanceScore()
  /// Posts of the persons, by role and country.
  public var posts = Tally()
  /// Persons by name.
  public var persons = Tally()
  /// Organizations by name.
  public var organizations = Tally()
  /// Countries by code.
  public var countries = Tally()
  /// Events by type.
  public var events = Tally()
  /// What must not be found and was, as sentences.
  public var violations: [String] = []
  /// What went wrong with statements, as sentences, for the one who mends it.
  public var remarks: [String] = []

  /// How many are right, and of how many.
  public struct Share: Hashable, Sendable {
    /// How many are right.
    public var right = 0
    /// Of how many.
    public var asked = 0

    mutating func count(_ isRight: Bool) {
      asked += 1
      right += isRight ? 1 : 0
    }

    static func += (left: inout Share, right: Share) {
      left.asked += right.asked
      left.right += right.right
    }
  }

  /// Makes an empty score.
  public init() {}

  /// The figures, by name.
  public var figures: [ScoreFigure] {
    [
      ScoreFigure("statements, overlap ≥ 0.3", f1: statements),
      ScoreFigure("statements, overlap ≥ 0.8", f1: closeStatements),
      ScoreFigure("persons", f1: persons), ScoreFigure("organizations", f1: organizations),
      ScoreFigure("countries", f1: countries), ScoreFigure("events by type", f1: events),
      ScoreFigure("speaker", speakers, of: statements.right),
      ScoreFigure("cue", cues, of: cuesAsked), ScoreFigure("mode", modes, of: statements.right),
      ScoreFigure("speech act", acts, of: statements.right),
      ScoreFigure("speaker, cue and mode", whole, of: statements.right),
      ScoreFigure("speaker, pronoun", pronouns.right, of: pronouns.asked),
      ScoreFigure("speaker, description", descriptions.right, of: descriptions.asked),
      ScoreFigure("posts", f1: posts),
    ] + circumstances.figures
  }

  /// Adds another article's score.
  public static func += (left: inout SampleScore, right: SampleScore) {
    left.statements += right.statements
    left.closeStatements += right.closeStatements
    left.speakers += right.speakers
    left.cues += right.cues
    left.cuesAsked += right.cuesAsked
    left.modes += right.modes
    left.acts += right.acts
    left.whole += right.whole
    left.pronouns += right.pronouns
    left.descriptions += right.descriptions
    left.circumstances += right.circumstances
    left.posts += right.posts
    left.persons += right.persons
    left.organizations += right.organizations
    left.countries += right.countries
    left.events += right.events
    left.violations += right.violations
    left.remarks += right.remarks
  }

  /// Compares findings with the reference reading of the same article.
  ///
  /// - Parameters:
  ///   - findings: what the reader found.
  ///   - reference: what a careful human reads.
  ///   - gazetteers: to tell which roles are the same.
  public init(
    _ findings: Findings, against reference: ReferenceReading, gazetteers: Gazetteers
  ) {
    let aligned = StatementAlignment(findings, reference)
    statements = aligned.tally(atLeast: 0.3)
    closeStatements = aligned.tally(atLeast: 0.8)
    for pair in aligned.pairs where pair.overlap >= 0.3 { count(pair, findings, reference.label) }
    for missed in aligned.missed {
      remarks.append("\(reference.label): missed “\(missed.content)”.")
    }
    for extra in aligned.extra {
      let words = findings.document.string(findings.statements[extra].contentTokens)
      remarks.append("\(reference.label): not in the reference “\(words)”.")
    }
    persons = Self.entities(findings, .person, reference.persons.map(\.name))
    organizations = Self.entities(findings, .organization, reference.organizations)
    let codes = findings.entities.filter { $0.kind == .country }.compactMap(\.country)
    countries = .comparing(Set(codes), with: Set(reference.countries))
    events = Self.events(findings, reference, gazetteers)
    countPosts(findings, reference, gazetteers)
    violations = Self.violations(findings, reference)
  }

  private mutating func count(
    _ pair: StatementAlignment.Pair, _ findings: Findings, _ article: String
  ) {
    let found = findings.statements[pair.found]
    let hasSpeaker = SpeakerCheck.isRight(found, pair.reference, findings)
    let cue = found.cue.map { findings.document.string($0) }.joined(separator: " … ")
    // "according to … estimates" has the cue "according to": its first stretch counts.
    let hasCue =
      pair.reference.cue.map { wanted in
        folded(wanted) == folded(cue) || folded(cue).hasPrefix(folded(wanted) + " …")
      } ?? true
    let hasMode = found.mode.rawValue == pair.reference.mode
    speakers += hasSpeaker ? 1 : 0
    switch SpeakerKind(words: pair.reference.speakerWords ?? pair.reference.speaker) {
    case .pronoun: pronouns.count(hasSpeaker)
    case .description where pair.reference.unknown != true: descriptions.count(hasSpeaker)
    case .description, .name: break
    }
    let own = CircumstanceScore(found, pair.reference, findings)
    circumstances += own
    let content = pair.reference.content.prefix(60)
    remarks += own.remarks.map { "\(article): “\(content)” \($0)." }
    cuesAsked += pair.reference.cue == nil ? 0 : 1
    cues += hasCue && pair.reference.cue != nil ? 1 : 0
    modes += hasMode ? 1 : 0
    acts += found.act.rawValue == pair.reference.act ? 1 : 0
    whole += hasSpeaker && hasCue && hasMode ? 1 : 0
    if found.act.rawValue != pair.reference.act {
      remarks.append(
        "\(article): “\(content)”, “\(cue)”, should be of the act"
          + " \(pair.reference.act); was \(found.act.rawValue).")
    }
    if hasSpeaker, hasCue, hasMode { return }
    let speaker = found.speaker.map { findings.entities[$0].name } ?? "nobody"
    remarks.append(
      "\(article): “\(content)” should be"
        + " \(pair.reference.speaker), \(pair.reference.cue ?? "no cue"), \(pair.reference.mode);"
        + " was \(speaker), \(cue), \(found.mode.rawValue).")
  }

  /// Entities by one of their names: what the reader calls "Foreign Ministry of Malta" the text may call "the ministry".
  private static func entities(
    _ findings: Findings, _ kind: Entity.Kind, _ names: [String]
  ) -> Tally {
    var wanted = Set(names.map(folded))
    var tally = Tally()
    for entity in findings.entities where entity.kind == kind {
      let own = wanted.intersection(([entity.name] + entity.aliases).map(folded))
      wanted.subtract(own)
      tally.right += own.isEmpty ? 0 : 1
      tally.extra += own.isEmpty ? 1 : 0
    }
    tally.missed = wanted.count
    return tally
  }

  /// Events by type, as often as they occur; claimed ones apart from facts.
  private static func events(
    _ findings: Findings, _ reference: ReferenceReading, _ gazetteers: Gazetteers
  ) -> Tally {
    // A reference may call it by its noun: a "press conference" is of the type of briefings.
    func type(_ event: ReferenceReading.Event) -> String {
      gazetteers.eventTypes.contains { $0.id == event.type }
        ? event.type : gazetteers.events.value(of: event.type)?.type.id ?? event.type
    }
    var wanted = reference.events.filter { $0.optional != true && $0.claimed != true }.map(type)
    var spare = reference.events.filter { $0.optional == true }.map(type)
    var tally = Tally()
    for event in findings.events where event.voice == .article {
      if let index = wanted.firstIndex(of: event.type) {
        wanted.remove(at: index)
        tally.right += 1
      } else if let index = spare.firstIndex(of: event.type) {
        spare.remove(at: index)
      } else {
        tally.extra += 1
      }
    }
    tally.missed = wanted.count
    return tally
  }

  private static func violations(_ findings: Findings, _ reference: ReferenceReading) -> [String] {
    reference.notToBeFound.filter { forbidden in
      let name = folded(forbidden.name)
      if forbidden.kind == "speaker" {
        return findings.statements.contains {
          $0.speaker.map { folded(findings.entities[$0].name) == name } ?? false
        }
      }
      return findings.entities.contains {
        $0.kind.rawValue == forbidden.kind && folded($0.name) == name
      }
    }.map { "\(reference.label): found the \($0.kind) “\($0.name)”, which is none." }
  }
}
