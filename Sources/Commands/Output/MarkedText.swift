internal import Presentation
internal import Questions

/// A text with stretches marked: by colour on a terminal, by brackets elsewhere.
///
///     «Kenya had shortened its procedure»₃
struct MarkedText {
  /// What a stretch is.
  enum Mark: Hashable {
    /// What somebody said, with its number in the list below the text.
    case content(Int)
    case cue
    case speaker

    /// Of stretches with the same ends the one of the outer statement goes around the others.
    var rank: Int {
      switch self {
      case .content(let number): number
      case .cue, .speaker: .max
      }
    }
  }

  private let scalars: [Unicode.Scalar]
  private let style: Style
  private var openings: [Int: [(mark: Mark, end: Int)]] = [:]
  private var closings: [Int: [(mark: Mark, begin: Int)]] = [:]

  init(_ text: String, style: Style) {
    // Each stays one, so that offsets hold; the colours that come in later are our own.
    scalars = text.unicodeScalars.map { $0 == "\n" ? $0 : Wrapping.plain($0) }
    self.style = style
  }

  var count: Int { scalars.count }

  /// Marks a stretch; one beyond the text is left out.
  mutating func mark(_ span: SpanAddress, _ mark: Mark) {
    guard span.begin >= 0, span.begin < span.end, span.end <= scalars.count else { return }
    openings[span.begin, default: []].append((mark, span.end))
    closings[span.end, default: []].append((mark, span.begin))
  }

  /// The paragraphs between two offsets, wrapped.
  func paragraphs(_ range: Range<Int>, width: Int, indent: Int = 0) -> [String] {
    var paragraphs: [String] = []
    var text = ""
    var open: [Mark] = []
    func endParagraph() {
      let words = Wrapping.lines(styled: text, width: width, indent: indent)
      if !words.isEmpty { paragraphs.append(words.joined(separator: "\n")) }
      text = ""
    }
    for index in range {
      for opening in (openings[index] ?? []).sorted(by: {
        ($1.end, $0.mark.rank) < ($0.end, $1.mark.rank)
      }) {
        open.append(opening.mark)
        text += start(opening.mark)
      }
      if scalars[index] == "\n" {
        if index + 1 < scalars.count, scalars[index + 1] == "\n" { endParagraph() }
        text += " "
      } else {
        text.unicodeScalars.append(scalars[index])
      }
      for closing in (closings[index + 1] ?? []).sorted(by: {
        ($1.begin, $1.mark.rank) < ($0.begin, $0.mark.rank)
      }) {
        if let place = open.lastIndex(of: closing.mark) { open.remove(at: place) }
        text += end(closing.mark) + open.map(restart).joined()
      }
    }
    endParagraph()
    return paragraphs
  }

  private func start(_ mark: Mark) -> String {
    guard style.isColoured else {
      if case .content = mark { return "«" }
      return ""
    }
    return restart(mark)
  }

  private func restart(_ mark: Mark) -> String {
    guard style.isColoured else { return "" }
    return switch mark {
    case .content: "\u{1B}[36m"
    case .cue: "\u{1B}[33m"
    case .speaker: "\u{1B}[1m"
    }
  }

  private func end(_ mark: Mark) -> String {
    let reset = style.isColoured ? "\u{1B}[0m" : ""
    guard case .content(let number) = mark else { return reset }
    return (style.isColoured ? "" : "»") + reset + (number > 0 ? Self.subscripted(number) : "")
  }

  private static func subscripted(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(
        String(number).unicodeScalars.map { digit in
          Unicode.Scalar(digit.value - 0x30 + 0x2080) ?? digit
        }))
  }
}
