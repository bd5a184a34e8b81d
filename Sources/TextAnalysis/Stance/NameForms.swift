/// How texts name one thing, as the numbers of words.
package struct NameForms: Sendable {
  /// Each form as the numbers of its words, the longest first.
  package var words: [[Int32]]
  /// Those that name a country as a noun: "Ukraine", where "Ukrainian" is its adjective.
  package var names: Set<[Int32]>
  /// Whether it is a government, which the adjective of a country does not name by itself.
  package var isGovernment: Bool

  /// The forms of a thing.
  package init(words: [[Int32]], names: Set<[Int32]> = [], isGovernment: Bool = false) {
    self.words = words
    self.names = names
    self.isGovernment = isGovernment
  }
}
