import Language
import Reading

/// A text with marks around words: `«Khoshroo»₁ said «he»₁ …`; one number is one entity.
struct MarkedText {
  /// The text without marks.
  let document: Document
  /// The marked tokens with their numbers, in the order of the text.
  let marks: [(tokens: Range<Int>, number: Int)]

  init(_ marked: String) {
    var plain = ""
    var open: Int?
    var closed: Range<Int>?
    var spans: [(TextSpan, Int)] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": open = plain.utf8.count
      case "»":
        closed = open.map { $0..<plain.utf8.count }
        open = nil
      case "\u{2080}"..."\u{2089}":
        if let range = closed {
          spans.append((TextSpan(range.lowerBound, range.upperBound), Int(scalar.value - 0x2080)))
        }
        closed = nil
      default: plain.unicodeScalars.append(scalar)
      }
    }
    let document = Document(plain)
    self.document = document
    marks = spans.map { (document.tokens(in: $0.0), $0.1) }
  }
}

/// Reads entities out of short texts, as the tests of this folder want them.
struct EntityProbe {
  let gazetteers: Gazetteers

  init() throws { gazetteers = try Gazetteers.shared() }

  func read(_ document: Document, outlet: String? = nil) -> EntityReading {
    let layout = Layout(
      document: document, tagger: gazetteers.partsOfSpeech,
      roles: document.paragraphs.map { _ in .body }, outlet: outlet)
    return NameSpotting(gazetteers).then(EntityResolution(gazetteers)).run(layout)
  }

  func read(_ text: String, outlet: String? = nil) -> EntityReading {
    read(Document(text), outlet: outlet)
  }

  /// The names of the entities of a kind, in the order of the text.
  func names(_ kind: Entity.Kind, in text: String) -> [String] {
    read(text).entities.filter { $0.kind == kind }.map(\.name)
  }

  /// The numbers that the marks bear, and those that reading gives them.
  ///
  /// Entities are numbered as the marks bring them up; words that are no name are asked for as a
  /// speaker's.
  func numbers(_ marked: String) -> (expected: [Int], found: [Int]) {
    let text = MarkedText(marked)
    let reading = read(text.document)
    var book = EntityBook(reading, gazetteers: gazetteers)
    var numbers: [Entity.ID: Int] = [:]
    var found: [Int] = []
    for mark in text.marks {
      // A place that is marked is one that speaks.
      let named = reading.mentions.first {
        $0.tokens == mark.tokens && $0.kind != .nationality
          && reading.entities[$0.entity].kind != .place
      }
      guard let id = named?.entity ?? book.speaker(mark.tokens) else {
        found.append(-1)
        continue
      }
      if numbers[id] == nil, !numbers.values.contains(mark.number) { numbers[id] = mark.number }
      found.append(numbers[id] ?? 0)
    }
    return (text.marks.map(\.number), found)
  }
}
