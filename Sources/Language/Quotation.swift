/// Words between quotation marks; over several paragraphs they are one quotation in several parts.
public struct Quotation: Hashable, Sendable {
  /// The tokens between the marks, one range for each paragraph that the quotation runs through.
  public var parts: [Range<Int>]
  /// The index of the opening mark.
  public var open: Int
  /// The index of the closing mark, nil where the text has none.
  public var close: Int?
  /// How many quotations it lies in.
  public var depth: Int

  /// Makes a quotation.
  public init(parts: [Range<Int>], open: Int, close: Int?, depth: Int) {
    self.parts = parts
    self.open = open
    self.close = close
    self.depth = depth
  }

  /// From the first quoted token to behind the last.
  public var tokens: Range<Int> {
    (parts.first?.lowerBound ?? open)..<(parts.last?.upperBound ?? open)
  }

  /// The tokens together with the marks around them.
  public var outerTokens: Range<Int> { open..<(close.map { $0 + 1 } ?? tokens.upperBound) }
}

/// Pairs the quotation marks of a text.
///
/// Curly marks say themselves which way they face; straight ones open after a space or an opening
/// mark and close otherwise. A quotation that its paragraph leaves open goes on in the next one
/// where that begins with an opening mark of the same kind, as English typesetting has it; else it
/// ends with its paragraph. An odd mark is never an error.
struct QuotationFinder {
  let text: Text
  let tokens: [Token]
  let paragraphs: [Paragraph]

  /// The two kinds of marks that nest into each other.
  private enum Style { case double, single, angular }
  private struct Mark {
    var style: Style
    var opens: Bool
    var closes: Bool
  }
  private struct Open {
    var index: Int
    var style: Style
    var parts: [Range<Int>]
    var partStart: Int
  }

  func quotations() -> [Quotation] {
    var found: [Quotation] = []
    var stack: [Open] = []
    for (number, paragraph) in paragraphs.enumerated() {
      var position = paragraph.tokens.lowerBound
      if let first = mark(at: position), first.opens, let outer = stack.first,
        outer.style == first.style
      {
        // The mark that repeats the opening one only says that the quotation goes on.
        stack[0].partStart = position + 1
        position += 1
      }
      while position < paragraph.tokens.upperBound {
        if tokens[position].kind == .quotationMark, let mark = mark(at: position) {
          step(mark, at: position, stack: &stack, found: &found)
        }
        position += 1
      }
      leave(paragraph, followedBy: number + 1, stack: &stack, found: &found)
    }
    return found.sorted { ($0.open, -$0.tokens.upperBound) < ($1.open, -$1.tokens.upperBound) }
  }

  private func step(
    _ mark: Mark, at position: Int, stack: inout [Open], found: inout [Quotation]
  ) {
    if mark.closes, let level = stack.lastIndex(where: { $0.style == mark.style }) {
      // Inner quotations that were never closed end with the outer one.
      while stack.count > level + 1 { end(at: position, closedBy: nil, &stack, &found) }
      end(at: position, closedBy: position, &stack, &found)
    } else if mark.opens, stack.count < 4 {
      stack.append(
        Open(index: position, style: mark.style, parts: [], partStart: position + 1))
    }
  }

  private func end(
    at position: Int, closedBy close: Int?, _ stack: inout [Open], _ found: inout [Quotation]
  ) {
    var open = stack.removeLast()
    if open.partStart < position { open.parts.append(open.partStart..<position) }
    guard !open.parts.isEmpty else { return }
    found.append(
      Quotation(parts: open.parts, open: open.index, close: close, depth: stack.count))
  }

  /// At the end of a paragraph: what goes on in the next one stays open, the rest ends.
  private func leave(
    _ paragraph: Paragraph, followedBy next: Int, stack: inout [Open], found: inout [Quotation]
  ) {
    guard let outer = stack.first else { return }
    let end = paragraph.tokens.upperBound
    let goesOn =
      next < paragraphs.count
      && mark(at: paragraphs[next].tokens.lowerBound).map { $0.opens && $0.style == outer.style }
        ?? false
      && outer.index < end && isWholeSentenceEnd(end - 1)
    while stack.count > (goesOn ? 1 : 0) { self.end(at: end, closedBy: nil, &stack, &found) }
    guard goesOn, stack[0].partStart < end else { return }
    stack[0].parts.append(stack[0].partStart..<end)
    stack[0].partStart = end
  }

  private func isWholeSentenceEnd(_ index: Int) -> Bool {
    tokens[index].kind == .terminator || tokens[index].kind == .quotationMark
      || text.bytes[tokens[index].span.end - 1] == 0x2E
  }

  private func mark(at index: Int) -> Mark? {
    guard tokens[index].kind == .quotationMark else { return nil }
    let span = tokens[index].span
    let scalar = text.bytes.withUnsafeBufferPointer {
      CharacterClass.decode($0, at: span.begin).0
    }
    switch scalar {
    case 0x201C, 0x201F: return Mark(style: .double, opens: true, closes: false)
    case 0x201D: return Mark(style: .double, opens: false, closes: true)
    case 0x201E: return Mark(style: .double, opens: true, closes: false)
    case 0x22, 0xFF02: return straight(.double, at: index)
    case 0x2018, 0x201B: return Mark(style: .single, opens: true, closes: false)
    case 0x27, 0x2019, 0x60:
      return span.end - span.begin == 2 && scalar != 0x2019
        ? straight(.double, at: index) : single(at: index)
    case 0xAB, 0x2039: return Mark(style: .angular, opens: true, closes: false)
    case 0xBB, 0x203A: return Mark(style: .angular, opens: false, closes: true)
    default: return nil
    }
  }

  private func straight(_ style: Style, at index: Int) -> Mark {
    let spaceBefore = hasSpace(before: index)
    let spaceAfter = hasSpace(after: index)
    if spaceBefore, !spaceAfter { return Mark(style: style, opens: true, closes: false) }
    if spaceAfter, !spaceBefore { return Mark(style: style, opens: false, closes: true) }
    // Between two marks or two spaces it may be either: close what is open, else open.
    return Mark(style: style, opens: true, closes: true)
  }

  /// A single mark opens only after a space and before a letter; ’ closes, if anything is open.
  private func single(at index: Int) -> Mark? {
    let spaceBefore = hasSpace(before: index)
    let spaceAfter = hasSpace(after: index)
    if spaceBefore, !spaceAfter {
      guard text.bytes[tokens[index].span.begin] == 0x27 else { return nil }
      return Mark(style: .single, opens: true, closes: false)
    }
    return spaceAfter ? Mark(style: .single, opens: false, closes: true) : nil
  }

  private func hasSpace(before index: Int) -> Bool {
    guard index > 0 else { return true }
    if tokens[index - 1].span.end < tokens[index].span.begin { return true }
    let byte = text.bytes[tokens[index - 1].span.begin]
    return byte == 0x28 || byte == 0x5B
      || tokens[index - 1].kind == .quotationMark
        && tokens[index - 1].span.begin > 0 && index > 1 && hasSpaceBetween(index - 2, index - 1)
  }

  private func hasSpace(after index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    if hasSpaceBetween(index, index + 1) { return true }
    let next = tokens[index + 1]
    return next.kind == .terminator || next.kind == .punctuation || next.kind == .quotationMark
  }

  private func hasSpaceBetween(_ left: Int, _ right: Int) -> Bool {
    tokens[left].span.end < tokens[right].span.begin
  }
}
