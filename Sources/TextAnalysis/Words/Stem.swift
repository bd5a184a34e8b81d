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
    var letters = Array(word.utf8)
    cut(&letters)
    return String(decoding: letters, as: UTF8.self)
  }

  /// The key of the stem of a word in small letters.
  static func key(of word: some StringProtocol) -> UInt64 {
    var letters = Array(word.utf8)
    return key(cutting: &letters)
  }

  /// The key of the stem of a word given by its bytes, which are cut down to it.
  static func key(cutting letters: inout [UInt8]) -> UInt64 {
    cut(&letters)
    return Word.hash(letters)
  }

  private static func cut(_ word: inout [UInt8]) {
    let count = word.count
    guard count > 3 else { return }
    let last = word[count - 1]
    if last == UInt8(ascii: "s") {
      cutPlural(&word)
    } else if count > 6, last == UInt8(ascii: "g"), ends(word, "ing") {
      word.removeLast(3)
      undouble(&word)
    } else if last == UInt8(ascii: "d") {
      if count > 4, ends(word, "ied") {
        word.removeLast(3)
        word.append(UInt8(ascii: "y"))
      } else if count > 5, ends(word, "ed"), !ends(word, "eed") {
        word.removeLast(2)
        undouble(&word)
      }
    }
    // "violate", "violates" and "violating" meet without their e.
    if word.count > 4, word[word.count - 1] == UInt8(ascii: "e") { word.removeLast() }
  }

  private static func cutPlural(_ word: inout [UInt8]) {
    if word.count > 4, ends(word, "ies") {
      word.removeLast(3)
      word.append(UInt8(ascii: "y"))
    } else if word.count > 4,
      ends(word, "sses") || ends(word, "shes") || ends(word, "ches") || ends(word, "xes")
    {
      word.removeLast(2)
    } else if !ends(word, "ss"), !ends(word, "us"), !ends(word, "is") {
      word.removeLast()
    }
  }

  private static func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
    let (count, start) = (ending.utf8CodeUnitCount, word.count - ending.utf8CodeUnitCount)
    guard start >= 0 else { return false }
    for offset in 0..<count where word[start + offset] != ending.utf8Start[offset] { return false }
    return true
  }

  /// "stopped" is a form of "stop", but "killed" is one of "kill".
  private static func undouble(_ word: inout [UInt8]) {
    let count = word.count
    guard count > 3, word[count - 1] == word[count - 2] else { return }
    switch word[count - 1] {
    case UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z"): return
    default: word.removeLast()
    }
  }
}
