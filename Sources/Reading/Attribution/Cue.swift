/// A cue in its sentence: the verb group or phrase that attributes, and how it is used.
struct Cue: Sendable {
  /// How the verb stands to its subject.
  enum Use: Sendable {
    /// A finite verb after (or, inverted, before) its subject.
    case finite
    /// A gerund that leans on the clause before it (", adding that").
    case gerund
    /// A passive without an agent ("it was announced that", "were told").
    case passive
    /// A passive with its agent ("had been told by officials that"), "by" included in the cue.
    case agent
  }

  /// The tokens of the cue, auxiliaries and particle included, adverbs before it not.
  var tokens: Range<Int>
  /// The head verb.
  var verb: Int
  /// What the gazetteer knows about it.
  var entry: ReportingCue
  /// How it is used.
  var use: Use
  /// Where its verb group begins, adverbs included: the subject stands before it.
  var groupStart: Int

  /// Whether the cue opens its sentence, alone or behind one word ("While noting that …").
  func isFronted(in sentence: Range<Int>) -> Bool {
    (use == .gerund || use == .passive) && groupStart - sentence.lowerBound <= 1
  }
}
