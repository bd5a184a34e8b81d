import Language
import Reading

/// Pairs the statements of a reference with those of the reader, nearest contents first.
struct StatementAlignment {
  /// Two statements about the same words.
  struct Pair {
    var reference: ReferenceReading.Statement
    /// The place in `Findings.statements`.
    var found: Int
    /// Shared bytes over all bytes of both contents, 0 to 1.
    var overlap: Double
  }

  private(set) var pairs: [Pair] = []
  /// References without a partner.
  private(set) var missed: [ReferenceReading.Statement] = []
  /// Statements of the reader without a partner, those that an optional reference has apart.
  private(set) var extra: [Int] = []

  init(_ findings: Findings, _ reference: ReferenceReading) {
    let locator = Locator(findings.document.text)
    let references = reference.statements.map { ($0, locator.spans(of: $0)) }
    let contents = findings.statements.map { statement in
      statement.content.map { findings.document.span($0) }
    }
    var candidates: [(reference: Int, found: Int, overlap: Double, isSpeaker: Bool)] = []
    for (index, entry) in references.enumerated() {
      for (found, spans) in contents.enumerated() {
        let overlap = Self.overlap(entry.1, spans)
        guard overlap >= 0.3 else { continue }
        let isSpeaker = SpeakerCheck.isRight(findings.statements[found], entry.0, findings)
        candidates.append((index, found, overlap, isSpeaker))
      }
    }
    // Of several statements with the same words the one with the right speaker is meant.
    candidates.sort {
      ($0.overlap + ($0.isSpeaker ? 0.5 : 0), -$0.reference, -$0.found)
        > ($1.overlap + ($1.isSpeaker ? 0.5 : 0), -$1.reference, -$1.found)
    }
    var usedReferences: Set<Int> = []
    var usedFound: Set<Int> = []
    for candidate in candidates
    where !usedReferences.contains(candidate.reference) && !usedFound.contains(candidate.found) {
      usedReferences.insert(candidate.reference)
      usedFound.insert(candidate.found)
      let reference = references[candidate.reference].0
      // Who speaks jointly is found once for each.
      if reference.jointly != nil {
        for other in candidates where other.reference == candidate.reference {
          usedFound.insert(other.found)
        }
      }
      guard reference.optional != true else { continue }
      pairs.append(Pair(reference: reference, found: candidate.found, overlap: candidate.overlap))
    }
    missed = references.indices.filter { !usedReferences.contains($0) }.map { references[$0].0 }
      .filter { $0.optional != true }
    extra = contents.indices.filter { !usedFound.contains($0) }
  }

  /// Right, missed and superfluous statements where right means at least that overlap.
  func tally(atLeast threshold: Double) -> Tally {
    var tally = Tally()
    tally.right = pairs.count { $0.overlap >= threshold }
    tally.missed = missed.count + pairs.count - tally.right
    tally.extra = extra.count + pairs.count - tally.right
    return tally
  }

  /// Shared bytes over the bytes of both.
  static func overlap(_ left: [TextSpan], _ right: [TextSpan]) -> Double {
    var shared = 0
    for one in left {
      for other in right {
        shared += max(0, min(one.end, other.end) - max(one.begin, other.begin))
      }
    }
    let total = left.reduce(0) { $0 + $1.count } + right.reduce(0) { $0 + $1.count } - shared
    return total == 0 ? 0 : Double(shared) / Double(total)
  }
}

/// Finds the words of a reference in the text, whatever kind of space stands in them.
private struct Locator {
  private let words: [UInt8]
  /// For each byte of `words` its byte in the text.
  private let places: [Int]

  init(_ text: Text) {
    var words: [UInt8] = []
    var places: [Int] = []
    let bytes = text.bytes
    var index = 0
    while index < bytes.count {
      let isNoBreak = bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
      let isSpace = isNoBreak || bytes[index] == 0x20 || bytes[index] == 0x0A
      if !isSpace || words.last != 0x20 {
        words.append(isSpace ? 0x20 : bytes[index])
        places.append(index)
      }
      index += isNoBreak ? 2 : 1
    }
    self.words = words
    self.places = places
  }

  func spans(of statement: ReferenceReading.Statement) -> [TextSpan] {
    var start = 0
    return (statement.parts ?? [statement.content]).compactMap { part in
      guard let found = find(Array(part.utf8), from: start) ?? find(Array(part.utf8), from: 0)
      else {
        return nil
      }
      start = found + part.utf8.count
      return TextSpan(places[found], places[start - 1] + 1)
    }
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first, words.count >= needle.count else { return nil }
    var index = start
    while index <= words.count - needle.count {
      if words[index] == first, words[index..<index + needle.count].elementsEqual(needle) {
        return index
      }
      index += 1
    }
    return nil
  }
}
