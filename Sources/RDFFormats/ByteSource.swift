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
  /// Why the document ended early, once it has.
  var refusal: Refusal? { next == end ? found : nil }

  private let refill: (UnsafeMutableRawBufferPointer) throws -> Int
  private let buffer: UnsafeMutableRawBufferPointer
  private var next = 0
  private var end = 0
  private var found: Refusal?
  private var escapes = EscapeScanner()
  private var nesting = NestingScanner()
  // The place of the first byte in the buffer.
  private var firstLine = 1
  private var firstColumn = 0

  init(refill: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) {
    self.refill = refill
    buffer = .allocate(byteCount: 65_536, alignment: 1)
  }

  func deallocate() { buffer.deallocate() }

  /// The next byte, nil at the end and where the document has to be refused.
  @inline(__always)
  mutating func nextByte() -> UInt8? {
    if next == end, !fill() { return nil }
    let byte = buffer[next]
    next += 1
    return byte
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
    guard found == nil, failure == nil else { return false }
    for byte in buffer[..<end] { Self.advance(over: byte, &firstLine, &firstColumn) }
    do {
      end = min(try refill(buffer), buffer.count)
      next = 0
    } catch {
      end = 0
      next = 0
      failure = error
    }
    for index in 0..<end {
      guard let refusal = scan(buffer[index]) else { continue }
      found = refusal
      // serd gets the bytes before the bad one and then the end of the document.
      end = index
      break
    }
    return end > 0
  }

  private mutating func scan(_ byte: UInt8) -> Refusal? {
    if !escapes.accepts(byte) { return .escape }
    nesting.scan(byte)
    if nesting.depth > RDFReader.deepestNesting { return .nesting }
    // Inside a text NUL is a character like others; anywhere else serd would wait for more for ever.
    return byte == 0 && !nesting.isInText ? .nul : nil
  }
}
