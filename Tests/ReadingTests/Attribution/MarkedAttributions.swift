import Language
import Reading

/// A text whose attributions are marked in it, so that a case is one line to write and to read.
///
///     MarkedAttributions("{s1 Okello} {c1 said} {t1 the talks had failed}.")
///
/// A mark is a letter (`s` speaker, `c` cue, `t` content, `a` addressee), the number of the
/// attribution, and after a content's number `d` for a direct or `m` for a mixed one, `!` for a
/// denial. Marks nest.
struct MarkedAttributions {
  /// The text without its marks.
  private(set) var text = ""
  /// What should be found, one line for each attribution, sorted.
  private(set) var expected: [String] = []

  private struct Wanted {
    var parts: [Character: [String]] = [:]
    var mode = "indirect"
    var isNegated = false
  }

  init(_ marked: String) {
    var wanted: [Int: Wanted] = [:]
    var open: [(label: Substring, begin: String.Index)] = []
    var plain = ""
    var rest = marked[...]
    var pieces: [(label: Substring, begin: Int, end: Int)] = []
    while let character = rest.first {
      rest = rest.dropFirst()
      if character == "{", let space = rest.firstIndex(of: " ") {
        open.append((rest[..<space], plain.endIndex))
        pieces.append((rest[..<space], plain.utf8.count, plain.utf8.count))
        rest = rest[rest.index(after: space)...]
      } else if character == "}", let last = open.popLast() {
        let index = pieces.lastIndex { $0.label == last.label && $0.end == $0.begin } ?? 0
        pieces[index].end = plain.utf8.count
      } else {
        plain.append(character)
      }
    }
    let bytes = Array(plain.utf8)
    for piece in pieces {
      let label = piece.label.dropFirst()
      let number = Int(label.prefix { $0.isNumber }) ?? 0
      let words = String(decoding: bytes[piece.begin..<piece.end], as: UTF8.self)
      let kind = piece.label.first ?? "?"
      wanted[number, default: Wanted()].parts[kind, default: []].append(words)
      if label.contains("d") { wanted[number, default: Wanted()].mode = "direct" }
      if label.contains("m") { wanted[number, default: Wanted()].mode = "mixed" }
      if label.contains("!") { wanted[number, default: Wanted()].isNegated = true }
    }
    text = plain
    expected = wanted.values.map { wanted in
      Self.line(
        speaker: wanted.parts["s"]?.first, cue: wanted.parts["c"] ?? [],
        content: wanted.parts["t"] ?? [], addressee: wanted.parts["a"]?.first, mode: wanted.mode,
        isNegated: wanted.isNegated)
    }.sorted()
  }

  /// What the spotter finds in the text, in the same lines; addressees only where one is marked.
  func found(headline: Bool = false) throws -> [String] {
    let article = ArticleText(text: text, headlineEnd: headline ? text.unicodeScalars.count : 0)
    let gazetteers = try Gazetteers.shared()
    let layout = LayoutFinding(gazetteers).run(article)
    let document = layout.document
    let showsAddressee = expected.contains { $0.contains("→") }
    return AttributionSpotting(gazetteers: gazetteers).run(layout).map { attribution in
      Self.line(
        speaker: attribution.speaker.map(document.string),
        cue: attribution.cue.map(document.string),
        content: attribution.content.map(document.string),
        addressee: showsAddressee ? attribution.addressee.map(document.string) : nil,
        mode: attribution.mode.rawValue, isNegated: attribution.isNegated)
    }.sorted()
  }

  private static func line(
    speaker: String?, cue: [String], content: [String], addressee: String?, mode: String,
    isNegated: Bool
  ) -> String {
    let who = (speaker ?? "–") + (addressee.map { " → " + $0 } ?? "")
    let how = mode + (isNegated ? ", denied" : "")
    return "\(who) | \(cue.joined(separator: " … ")) | \(content.joined(separator: " ‖ ")) | \(how)"
  }
}
