/// The bytes of a document on their way to serd, with the place of each and the depth of brackets.
///
/// serd asks for one byte at a time: that costs some nanoseconds and buys the exact place of what
/// only we can find wrong (an unknown prefix), and an end before its recursion overflows the stack.
struct ByteSource {
  /// What serd must not be given.
  enum Refusal {
    case nul, escape, nesting
  }

  private(set) var line = 1
  private(set) var column = 0
  private(set) var refusal: Refusal?
  var failure: (any Error)?

  private let refill: (UnsafeMutableRawBufferPointer) throws -> Int
  private let buffer: UnsafeMutableRawBufferPointer
  private var next = 0
  private var end = 0
  private var escapes = EscapeScanner()
  private var nesting = NestingScanner()

  init(
    refill: @escaping (UnsafeMutableRawBufferPointer) throws -> Int
  ) {
    self.refill = refill
    buffer = .allocate(byteCount: 65_536, alignment: 1)
  }

  func deallocate() { buffer.deallocate() }

  /// The next byte, nil at the end and where the document has to be refused.
  mutating func nextByte() -> UInt8? {
    if next == end, !fill() { return nil }
    let byte = buffer[next]
    next += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 0
    } else if byte & 0xC0 != 0x80 {
      // A column is a character: the later bytes of one do not count.
      column += 1
    }
    if !escapes.accepts(byte) {
      refusal = .escape
      return nil
    }
    if nesting.scan(byte) > RDFReader.deepestNesting {
      refusal = .nesting
      return nil
    }
    // Inside a text NUL is a character like others; anywhere else serd would wait for more for ever.
    if byte == 0, !nesting.isInText {
      refusal = .nul
      return nil
    }
    return byte
  }

  private mutating func fill() -> Bool {
    guard refusal == nil, failure == nil else { return false }
    do {
      end = min(try refill(buffer), buffer.count)
      next = 0
      return end > 0
    } catch {
      failure = error
      return false
    }
  }
}
