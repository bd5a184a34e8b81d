internal import RDF

/// One run over one document of N-Triples or N-Quads.
struct LineSession: Sendable {
  private let document: String
  private var parser: LineParser
  private var buffer = LineBuffer()
  /// The mistake that was met, until the quads before it have been handed over.
  private var mistake: RDFFormatError?
  private var isAtStart = true

  init(_ reader: RDFReader) {
    document = reader.document
    parser = LineParser(reader)
  }

  /// The next quads, none at the end.
  mutating func next(
    atMost limit: Int, _ source: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> [Quad] {
    var quads: [Quad] = []
    quads.reserveCapacity(limit)
    while quads.count < limit, mistake == nil {
      if buffer.isEmpty {
        guard try buffer.fill(source) else { break }
        if isAtStart { skipByteOrderMark() }
        isAtStart = false
      }
      var place = buffer.next
      do throws(LineMistake) {
        try buffer.bytes.withUnsafeBufferPointer { bytes throws(LineMistake) in
          try parser.read(
            UnsafeBufferPointer(rebasing: bytes[..<buffer.lineEnd]), from: &place, limit: limit,
            into: &quads)
        }
      } catch {
        let place = buffer.place(of: error.offset)
        mistake = RDFFormatError(
          document: document, line: place.line, column: place.column, message: error.message)
      }
      buffer.next = place
    }
    if quads.isEmpty, let mistake { throw mistake }
    return quads
  }

  private mutating func skipByteOrderMark() {
    if buffer.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { buffer.next = 3 }
  }
}
