import Language
public import Reading

/// Descriptions that stand for speakers, beside whom a careful human reads for them.
public struct OpenDescriptionScore: Sendable {
  /// One description.
  public struct Line: Sendable {
    /// Of which article it is: "feed.jsonl, article 2".
    public var label: String
    /// The description.
    public var description: OpenDescription
    /// The place in the candidates of the one whom it means; nil for somebody else.
    public var meant: Int?
    /// Whether the reader says so, too.
    public var isRight: Bool
  }

  /// The descriptions of statements that the reference has as well.
  public var lines: [Line] = []

  /// Makes an empty score.
  public init() {}

  /// Scores the descriptions of one article.
  public init(
    _ findings: Findings, _ descriptions: [OpenDescription], against reference: ReferenceReading
  ) {
    for pair in StatementAlignment(findings, reference).pairs where pair.overlap >= 0.3 {
      let found = findings.statements[pair.found]
      guard let speaker = found.speakerTokens,
        let description = descriptions.last(where: { $0.tokens.overlaps(speaker) })
      else { continue }
      let names = Set(
        (pair.reference.jointly ?? [pair.reference.speaker]).map(SpeakerCheck.normalised))
      let meant = description.candidates.firstIndex { candidate in
        candidate.names.contains { names.contains(SpeakerCheck.normalised($0)) }
      }
      lines.append(
        Line(
          label: reference.label, description: description, meant: meant,
          isRight: SpeakerCheck.isRight(found, pair.reference, findings)))
    }
  }

  /// Adds another article's.
  public static func += (left: inout OpenDescriptionScore, right: OpenDescriptionScore) {
    left.lines += right.lines
  }
}
