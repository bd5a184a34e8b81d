/// The bytes of a document on their way to serd, with the place of each and the depth of brackets.
///
/// serd asks for one byte at a time: that costs a nanosecond or two and buys the exact place of
/// what only we can find wrong (an unknown prefix). What serd must not be given is looked for when
/// a part of the document arrives, in one loop over its bytes.
struct ByteSource {
  /// What serd must not be given.
  enum Refusal {
    case nul, escape, nesting
  }

  var failure: (any Error)?
  /// Whether the end of the document has been asked for.
  private(set) var isAtEnd = false
  /// Why the document ended early, once it has.
  var refusal: Refusal? { next == end ? found : nil }

  private let refill: (UnsafeMutableRawBufferPointer) throws -> Int
  private let buffer: UnsafeMutableRawBufferPointer
  private var next = 0
  private var end = 0
  /// The last bytes of the part before, so that one can look back over its end.
  private var before: [UInt8] = []
  private var hasEnded = false
  /// Quotation marks at the end of a part that wait for what follows them.
  private var held = 0

  private static let partSize = 65_536
  private var found: Refusal?
  private var escapes = EscapeScanner()
  private var nesting = NestingScanner()
  // The place of the first byte in the buffer.
  private var firstLine = 1
  private var firstColumn = 0

  init(refill: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) {
    self.refill = refill
    // Twice a part: escaping quotation marks makes it longer by half at most.
    buffer = .allocate(byteCount: 2 * Self.partSize, alignment: 1)
  }

  func deallocate() { buffer.deallocate() }

  /// The next byte, nil at the end and where the document has to be refused.
  @inline(__always)
  mutating func nextByte() -> UInt8? {
    if next == end, !fill() {
      isAtEnd = true
      return nil
    }
    let byte = buffer[next]
    next += 1
    return byte
  }

  /// Whether a digit and the full stop behind it have just been given, perhaps with one byte more.
  var endsInNumber: Bool {
    let last = before + buffer[max(0, next - 3)..<next]
    for offset in [1, 2] where last.count > offset {
      let place = last.count - offset
      if last[place] == UInt8(ascii: "."), last[place - 1] >= UInt8(ascii: "0"),
        last[place - 1] <= UInt8(ascii: "9")
      {
        return true
      }
    }
    return false
  }

  /// The line and the column, both from 1, of the byte that was given last.
  var place: (line: Int, column: Int) {
    var line = firstLine
    var column = firstColumn
    for byte in buffer[..<next] { Self.advance(over: byte, &line, &column) }
    return (line, max(1, column))
  }

  private static func advance(over byte: UInt8, _ line: inout Int, _ column: inout Int) {
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 0
    } else if byte & 0xC0 != 0x80 {
      // A column is a character: the later bytes of one do not count.
      column += 1
    }
  }

  private mutating func fill() -> Bool {
    for byte in buffer[..<end] { Self.advance(over: byte, &firstLine, &firstColumn) }
    before = Array((before + buffer[max(0, end - 3)..<end]).suffix(3))
    next = 0
    end = 0
    while end == 0, found == nil, failure == nil, !hasEnded { load() }
    return end > 0
  }

  /// Reads the next part and examines it; what was held back goes before it.
  private mutating func load() {
    for index in 0..<held { buffer[index] = nesting.quote }
    let start = held
    held = 0
    do {
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[start..<Self.partSize])
      end = start + min(try refill(part), part.count)
    } catch {
      failure = error
      return
    }
    hasEnded = end == start
    examine(from: start)
  }

  /// Looks for what serd must not be given, and escapes quotation marks before a backslash.
  ///
  /// In a long text, serd takes a backslash for itself where a mark stands before it: `"""a"\tb"""`
  /// would have no tab in it. It reads `"""a\"\tb"""` as it should.
  private mutating func examine(from start: Int) {
    var rewritten: [UInt8] = []
    var copied = 0
    for index in start..<end {
      let byte = buffer[index]
      if byte == UInt8(ascii: "\\"), nesting.pendingMarks > 0 {
        rewritten += buffer[copied..<index - nesting.pendingMarks]
        for _ in 0..<nesting.pendingMarks { rewritten += [byte, nesting.quote] }
        copied = index
      }
      guard let refusal = scan(byte) else { continue }
      found = refusal
      // serd gets the bytes before the bad one and then the end of the document.
      end = index
      break
    }
    if found == nil, !hasEnded {
      held = nesting.pendingMarks
      end -= held
    }
    guard copied > 0 else { return }
    rewritten += buffer[copied..<max(copied, end)]
    buffer.copyBytes(from: rewritten)
    end = rewritten.count
  }

  private mutating func scan(_ byte: UInt8) -> Refusal? {
    if !escapes.accepts(byte) { return .escape }
    nesting.scan(byte)
    if nesting.depth > RDFReader.deepestNesting { return .nesting }
    // Inside a text NUL is a character like others; anywhere else serd would wait for more for ever.
    return byte == 0 && !nesting.isInText ? .nul : nil
  }
}
