internal import Glibc

/// Some whole lines of a document, and where in it they stand.
///
/// No statement of N-Triples or N-Quads goes beyond its line, so that whoever holds whole lines holds
/// whole statements. The buffer grows with the longest line and no further.
struct LineBuffer: Sendable {
  /// The bytes that have not been read: those before `lineEnd` are whole lines.
  private(set) var bytes: [UInt8] = []
  /// Where the next statement begins.
  var next = 0
  /// Behind the last whole line.
  private(set) var lineEnd = 0
  private var end = 0
  private var hasEnded = false
  /// The lines before the buffer.
  private var linesBefore = 0

  private static let smallestPart = 1 << 12
  private static let largestPart = 1 << 18

  /// Whether all whole lines have been read.
  var isEmpty: Bool { next == lineEnd }

  /// Drops what was read and reads on until there is a whole line.
  ///
  /// - Parameter source: fills the buffer and says how many bytes, 0 at the end.
  /// - Returns: false at the end of the document.
  /// - Throws: what the source throws.
  mutating func fill(_ source: (UnsafeMutableRawBufferPointer) throws -> Int) throws -> Bool {
    linesBefore += lineFeeds(before: next)
    resize(to: bytes.count)
    while !hasEnded, lineEnd == 0 {
      // Doubled, so that one long line is not copied over and over.
      let room = end + min(max(end, Self.smallestPart), Self.largestPart)
      if bytes.count < room { resize(to: max(room, 2 * end)) }
      let start = end
      end += try bytes.withUnsafeMutableBytes {
        min(try source(UnsafeMutableRawBufferPointer(rebasing: $0[start...])), $0.count - start)
      }
      hasEnded = end == start
      lineEnd = lastLineFeed(from: start, before: end).map { $0 + 1 } ?? 0
    }
    // The last line need not end in a line feed.
    if lineEnd == 0 { lineEnd = end }
    return !isEmpty
  }

  /// Moves what was not read to the front of so many bytes.
  private mutating func resize(to size: Int) {
    let (start, count) = (next, end - next)
    if size == bytes.count {
      bytes.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress, start > 0 else { return }
        memmove(base, base + start, count)
      }
    } else {
      let old = bytes
      bytes = Array(unsafeUninitializedCapacity: size) { new, initialised in
        old.withUnsafeBytes { old in
          if let to = new.baseAddress, let from = old.baseAddress {
            memcpy(to, from + start, count)
          }
        }
        if let rest = new.baseAddress { memset(rest + count, 0, size - count) }
        initialised = size
      }
    }
    (next, end, lineEnd) = (0, count, 0)
  }

  /// The line and the column of a byte of the buffer, both from 1; a column is a character.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(offset, end)
    let start = lastLineFeed(from: 0, before: offset).map { $0 + 1 } ?? 0
    return (
      linesBefore + lineFeeds(before: offset) + 1,
      bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
    )
  }

  private func lastLineFeed(from start: Int, before end: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var place = end - 1
      while place >= start, bytes[place] != UInt8(ascii: "\n") { place -= 1 }
      return place >= start ? place : nil
    }
  }

  private func lineFeeds(before end: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      var (count, place) = (0, 0)
      while let found = memchr(base + place, Int32(UInt8(ascii: "\n")), end - place) {
        count += 1
        place = UnsafeRawPointer(found) - base + 1
      }
      return count
    }
  }
}
