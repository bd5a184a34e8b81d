/// All different words of some texts by numbers, with what is known of each.
///
/// A word is told by the hash of its small letters: statements are compared by the hundred thousand, and
/// texts of their own for each word would take longer than all the counting.
package struct Lexicon: Sendable {
  private var index = KeyIndex()
  private var stemIndex = KeyIndex()
  /// For each word the number of its stem: "condemned", "condemns" and "condemn" have one.
  package private(set) var stems: [Int32] = []
  /// For each word what it is.
  package private(set) var kinds: [WordKinds] = []

  /// How many different words there are.
  package var count: Int { index.keys.count }
  /// How many different stems there are.
  package var stemCount: Int { stemIndex.keys.count }
  /// The keys of the words by their numbers.
  package var keys: [UInt64] { index.keys }
  /// The keys of the stems by their numbers.
  var stemKeys: [UInt64] { stemIndex.keys }

  /// The number of a word, which is added where it is new.
  ///
  /// - Parameters:
  ///   - key: its key.
  ///   - letters: gives its small letters, where they are wanted.
  /// - Returns: its number.
  package mutating func number(of key: UInt64, letters: () -> [UInt8]) -> Int32 {
    let number = index.place(of: key)
    guard Int(number) == stems.count else { return number }
    var letters = letters()
    let isLetter = letters.count < 2
    let ending = WordKinds(endingOf: letters)
    let stem = Stem.key(cutting: &letters)
    stems.append(stemIndex.place(of: stem))
    kinds.append(WordKinds(key: key, stem: stem, isLetter: isLetter).union(ending))
    return number
  }

  /// The number of a word, nil where no text has it.
  package func number(of key: UInt64) -> Int32? { index.known(key) }

  /// The number of a stem, nil where no text has a form of it.
  package func stem(of key: UInt64) -> Int32? { stemIndex.known(key) }
}
