/// What may speak for somebody being meant by a description ("the lawmaker"), or against it, where no rule tells who is.
///
/// Each piece of evidence has one weight, and some have another for one type of description: they were learnt
/// (`descriptions.tsv`, `Training/reader/weights.py`).
enum DescriptionEvidence: String, CaseIterable, Hashable, Sendable {
  // MARK: Where

  /// Who spoke last.
  case spokeLast = "spoke-last"
  /// Who spoke last, in the sentence before.
  case spokeBefore = "spoke-before"
  /// Who has spoken before.
  case spoke
  /// Who was named last, of people or of bodies.
  case namedLast = "named-last"
  /// Named before in the sentence; in the sentence before; in the paragraph; in the paragraph before.
  case sentence
  case sentenceBefore = "sentence-before"
  case paragraph
  case paragraphBefore = "paragraph-before"
  /// Whom the sentence before is about, of the paragraph or not.
  case subject
  /// The only person, or the only body, named so far.
  case only
  /// Named most often so far.
  case most
  /// The first person, or body, that the text names.
  case first
  /// Named for the first time in the two sentences before.
  case new
  /// Named last more than 150 tokens before.
  case far

  // MARK: What

  /// A body, where the words are for one or for anything.
  case body
  /// Somebody without a name.
  case unnamed
  /// A body where the words are for a person, or a person where they are for a body.
  case otherType = "other-type"
  /// The noun is part of the name.
  case nounInName = "noun-in-name"
  /// Called by the same noun before.
  case sameNoun = "same-noun"
  /// A sentence that names it has the noun; has another word of the description.
  case nounNear = "noun-near"
  case wordNear = "word-near"
  /// Holds a post that the description names; one of its kind; one of a kind that it may stand for.
  case post
  case kind
  case covered
  /// Holds posts, and none of a kind that fits.
  case otherPost = "other-post"
  /// Holds no post.
  case noPost = "no-post"
  /// Is of the country that the description names; of another one; of none that the text tells.
  case country
  case otherCountry = "other-country"
  case noCountry = "no-country"
  /// Is a woman, and the description is for a man, or the other way round.
  case otherGender = "other-gender"
}
