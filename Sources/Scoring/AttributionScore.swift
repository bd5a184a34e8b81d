internal import Language
public import Reading

/// How well statements are read from raw text, held against marks that people made.
///
/// A statement is found where it shares that much of its words with a marked content: shared bytes
/// over the bytes of both. Its speaker is right where the words for the speaker, or a name or
/// description of the same person or body, touch the words marked for the speaker; where nobody is
/// marked, any speaker is. What several say together is one statement here, as people mark it, and
/// the reader's one for each of them.
public struct AttributionScore: Sendable {
  /// Statements found with an overlap of at least 0.3, and of those with the right speaker.
  public private(set) var loose = Figures()
  /// Statements found with an overlap of at least 0.8, and of those with the right speaker.
  public private(set) var close = Figures()

  /// Statements with and without regard to their speakers.
  public struct Figures: Sendable {
    /// Statements whose content is found.
    public internal(set) var found = Tally()
    /// Statements whose content is found and whose speaker is right.
    public internal(set) var whole = Tally()

    /// Of the statements found, the share with the right speaker, 0 to 1.
    public var speakers: Double {
      found.right == 0 ? 0 : Double(whole.right) / Double(found.right)
    }

    fileprivate static func += (left: inout Figures, right: Figures) {
      left.found += right.found
      left.whole += right.whole
    }
  }

  /// Statements found with an overlap of at least 0.3 and the right speaker, by mode: of what is
  /// missed the mode of the marks counts, of what is found in vain the reader's.
  public private(set) var modes: [Statement.Mode: Tally] = [:]

  /// Makes an empty score.
  public init() {}

  /// Counts one text.
  public init(_ findings: Findings, reference: StandOff) {
    let statements = Self.joint(findings.statements)
    let pairs = Self.pairs(findings, statements, reference.attributions)
    Self.count(pairs, 0.3, statements.count, reference, in: &loose)
    Self.count(pairs, 0.8, statements.count, reference, in: &close)
    let right = pairs.filter(\.isSpeaker)
    let (references, found) = (Set(right.map(\.reference)), Set(right.map(\.found)))
    for (place, marked) in reference.attributions.enumerated() {
      if references.contains(place) {
        modes[marked.mode, default: Tally()].right += 1
      } else {
        modes[marked.mode, default: Tally()].missed += 1
      }
    }
    for (place, statement) in statements.enumerated() where !found.contains(place) {
      modes[statement.first.mode, default: Tally()].extra += 1
    }
  }

  /// Adds another score.
  public static func += (left: inout AttributionScore, right: AttributionScore) {
    left.loose += right.loose
    left.close += right.close
    left.modes.merge(right.modes) { own, other in
      var sum = own
      sum += other
      return sum
    }
  }

  /// The figures, by name.
  public var figures: [ScoreFigure] {
    let byMode = Statement.Mode.allCases.map { mode in
      ScoreFigure("\(mode), content and speaker, overlap ≥ 0.3", f1: modes[mode] ?? Tally())
    }
    return [("0.3", loose), ("0.8", close)].flatMap { threshold, figures in
      [
        ScoreFigure("content, overlap ≥ \(threshold)", f1: figures.found),
        ScoreFigure("content and speaker, overlap ≥ \(threshold)", f1: figures.whole),
        ScoreFigure(
          "speaker where found, overlap ≥ \(threshold)", figures.whole.right,
          of: figures.found.right),
      ]
    } + byMode
  }

  private struct Pair {
    var reference: Int
    var found: Int
    var overlap: Double
    var isSpeaker: Bool
  }

  private static func count(
    _ pairs: [Pair], _ threshold: Double, _ found: Int, _ reference: StandOff,
    in figures: inout Figures
  ) {
    let near = pairs.filter { $0.overlap >= threshold }
    figures.found.add(near.count, of: reference.attributions.count, found: found)
    figures.whole.add(
      near.count(where: \.isSpeaker), of: reference.attributions.count, found: found)
  }

  /// What one or several say with the same words behind the same cue.
  private struct Joint {
    var first: Statement
    var speakers: [Entity.ID]
  }

  private static func joint(_ statements: [Statement]) -> [Joint] {
    var places: [[Range<Int>]: Int] = [:]
    var joint: [Joint] = []
    for statement in statements {
      let words = statement.content + statement.cue + (statement.speakerTokens.map { [$0] } ?? [])
      if let place = places[words] {
        joint[place].speakers += statement.speaker.map { [$0] } ?? []
      } else {
        places[words] = joint.count
        joint.append(Joint(first: statement, speakers: statement.speaker.map { [$0] } ?? []))
      }
    }
    return joint
  }

  /// The nearest pairs of a marked content and a statement, each of which is in one pair at most.
  private static func pairs(
    _ findings: Findings, _ statements: [Joint], _ reference: [StandOff.Attribution]
  ) -> [Pair] {
    let document = findings.document
    var candidates: [Pair] = []
    for (place, statement) in statements.enumerated() {
      let content = statement.first.content.map { document.span($0) }
      for (index, marked) in reference.enumerated() {
        let overlap = StatementAlignment.overlap(marked.content, content)
        guard overlap >= 0.3 else { continue }
        candidates.append(
          Pair(
            reference: index, found: place, overlap: overlap,
            isSpeaker: isSpeaker(of: statement, marked, findings)))
      }
    }
    // Of several statements with the same words the one with the right speaker is meant.
    candidates.sort {
      ($0.overlap + ($0.isSpeaker ? 0.5 : 0), -$0.reference, -$0.found)
        > ($1.overlap + ($1.isSpeaker ? 0.5 : 0), -$1.reference, -$1.found)
    }
    var references: Set<Int> = []
    var found: Set<Int> = []
    return candidates.filter { pair in
      guard !references.contains(pair.reference), !found.contains(pair.found) else {
        return false
      }
      references.insert(pair.reference)
      found.insert(pair.found)
      return true
    }
  }

  private static func isSpeaker(
    of statement: Joint, _ marked: StandOff.Attribution, _ findings: Findings
  ) -> Bool {
    if marked.source.isEmpty { return true }
    var words = statement.first.speakerTokens.map { [$0] } ?? []
    words += findings.mentions.filter { statement.speakers.contains($0.entity) }.map(\.tokens)
    return words.contains { tokens in
      marked.source.contains { $0.overlaps(findings.document.span(tokens)) }
    }
  }
}

extension Tally {
  /// Counts so many right ones of those wanted and those found.
  fileprivate mutating func add(_ right: Int, of wanted: Int, found: Int) {
    self.right += right
    missed += wanted - right
    extra += found - right
  }
}
