/// What is left of an English word without the endings of its forms.
///
///     Stem.of("violations")   // "violation"
///     Stem.of("condemned")    // "condemn"
///     Stem.of("deploying")    // "deploy"
///
/// Only endings that make forms of one word are cut, none that make new words: for finding two
/// statements that may speak of one thing, and for small lists of words that give one form each.
enum Stem {
  /// The stem of a word in small letters.
  static func of(_ word: some StringProtocol) -> String {
    String(decoding: bytes(of: Array(word.utf8)), as: UTF8.self)
  }

  /// The key of the stem of a word in small letters.
  static func key(of word: some StringProtocol) -> UInt64 { key(of: Array(word.utf8)) }

  /// The key of the stem of a word given by its bytes.
  static func key(of letters: [UInt8]) -> UInt64 { WordStream.hash(bytes(of: letters)) }

  private static func bytes(of letters: [UInt8]) -> ArraySlice<UInt8> {
    var rest = letters[...]
    func ends(_ ending: StaticString) -> Bool {
      let count = ending.utf8CodeUnitCount
      guard rest.count >= count else { return false }
      return ending.withUTF8Buffer { buffer in rest.suffix(count).elementsEqual(buffer) }
    }
    if rest.count > 4, ends("ies") {
      rest.removeLast(3)
      rest.append(UInt8(ascii: "y"))
    } else if rest.count > 4, ends("sses") || ends("shes") || ends("ches") || ends("xes") {
      rest.removeLast(2)
    } else if rest.count > 3, ends("s"), !ends("ss"), !ends("us"), !ends("is") {
      rest.removeLast()
    } else if rest.count > 6, ends("ing") {
      rest.removeLast(3)
      undouble(&rest)
    } else if rest.count > 4, ends("ied") {
      rest.removeLast(3)
      rest.append(UInt8(ascii: "y"))
    } else if rest.count > 5, ends("ed"), !ends("eed") {
      rest.removeLast(2)
      undouble(&rest)
    }
    // "violate", "violates" and "violating" meet without their e.
    if rest.count > 4, ends("e") { rest.removeLast() }
    return rest
  }

  /// "stopped" is a form of "stop", but "killed" is one of "kill".
  private static func undouble(_ rest: inout ArraySlice<UInt8>) {
    guard rest.count > 3, let last = rest.last, rest.dropLast().last == last,
      !"lsz".utf8.contains(last)
    else { return }
    rest.removeLast()
  }
}
