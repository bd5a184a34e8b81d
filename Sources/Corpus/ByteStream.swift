import Glibc

/// The bytes of one source, unpacked where they are gzip, read piece by piece at bounded memory.
///
/// A class because an open file has an identity: who reads moves the place for all who hold it.
final class ByteStream {
  private let origin: String
  private let limits: CorpusOptions.Limits
  private var file: FileDescriptor?
  private var inflater: Inflater?
  private var buffer: [UInt8]
  private var start = 0
  private var atEnd = false
  private var failure: CorpusError?
  private var total = 0

  private static let pieceSize = 256 << 10
  /// Small, as it may unpack to as many times its size as the limit allows.
  private static let packedPieceSize = 32 << 10

  /// Opens a file, or standard input for `nil`.
  init(path: String?, origin: String, limits: CorpusOptions.Limits) throws(CorpusError) {
    self.origin = origin
    self.limits = limits
    buffer = []
    do {
      if let path {
        file = try FileDescriptor(path: path)
      } else {
        file = FileDescriptor(borrowing: STDIN_FILENO)
      }
    } catch {
      throw CorpusError(origin: origin, reason: .unreadable(error.words))
    }
    fill(to: 2)
    if buffer.starts(with: [0x1F, 0x8B]) {
      let packed = buffer
      buffer = []
      guard let unpacking = Inflater() else {
        throw CorpusError(origin: origin, reason: .unreadable("there is no memory to unpack it"))
      }
      inflater = consume unpacking
      unpack(packed)
    }
  }

  /// Takes bytes that are in memory already.
  init(bytes: [UInt8], origin: String, limits: CorpusOptions.Limits) {
    self.origin = origin
    self.limits = limits
    buffer = bytes
    atEnd = true
  }

  /// The first bytes, up to `count`, which stay to be read.
  func prefix(_ count: Int) throws(CorpusError) -> ArraySlice<UInt8> {
    fill(to: count)
    if start == buffer.count, let failure { throw failure }
    return buffer[start..<min(buffer.count, start + count)]
  }

  /// Everything that is left, if it is no larger than one document may be.
  func rest() throws(CorpusError) -> [UInt8] {
    let limit = limits.documentBytes
    let tooLarge = CorpusError(origin: origin, reason: .documentTooLarge(limit: limit))
    if inflater == nil, let size = file?.size, size > limit { throw tooLarge }
    fill(to: limit + 1)
    if let failure { throw failure }
    guard buffer.count - start <= limit else { throw tooLarge }
    defer {
      buffer = []
      start = 0
    }
    return start == 0 ? buffer : Array(buffer[start...])
  }

  /// A line without its end, or what stands in its place.
  enum Line {
    case bytes([UInt8])
    case tooLong
  }

  /// The next line, or nil at the end; throws once where the source turns out to be broken.
  func line() throws(CorpusError) -> Line? {
    var searched = start
    var tooLong = false
    while true {
      if let end = newline(from: searched) {
        defer { start = end + 1 }
        return tooLong ? .tooLong : .bytes(Array(buffer[start..<end]))
      }
      if buffer.count - start > limits.lineBytes {
        tooLong = true
        start = buffer.count
      }
      searched = buffer.count - start
      let more = grow()
      searched += start
      guard more else { break }
    }
    if let failure {
      // What stands before the break of a file is half a line: the break is the news.
      self.failure = nil
      start = buffer.count
      throw failure
    }
    guard start < buffer.count || tooLong else { return nil }
    defer { start = buffer.count }
    return tooLong ? .tooLong : .bytes(Array(buffer[start...]))
  }

  private func newline(from index: Int) -> Int? {
    guard index < buffer.count else { return nil }
    return buffer.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + index, Int32(UInt8(ascii: "\n")), bytes.count - index)
      else { return nil }
      return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }
  }

  private func fill(to count: Int) {
    while buffer.count - start < count, grow() {}
  }

  /// Reads one more piece; false at the end or where the source is broken.
  private func grow() -> Bool {
    guard !atEnd else { return false }
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    let before = buffer.count
    while buffer.count == before, !atEnd {
      do {
        let piece = try file?.read(inflater == nil ? Self.pieceSize : Self.packedPieceSize) ?? []
        if piece.isEmpty {
          end()
        } else if inflater != nil {
          unpack(piece)
        } else {
          buffer.append(contentsOf: piece)
        }
      } catch {
        fail(.unreadable(error.words))
      }
    }
    total += buffer.count - before
    if total > limits.streamBytes { fail(.streamTooLarge(limit: limits.streamBytes)) }
    return buffer.count > before
  }

  private func unpack(_ piece: [UInt8]) {
    // Bombs unpack to about a thousand times their size. The first few megabytes are free, so
    // that a small file of many equal lines is no bomb.
    let free = 4 << 20
    let ratio = limits.gzipRatio
    var bomb = false
    var unpacked = inflater.take()
    let before = unpacked?.bytesIn ?? 0
    var made = unpacked?.bytesOut ?? 0
    unpacked?.unpack(piece) { bytes in
      buffer.append(contentsOf: bytes)
      made += bytes.count
      bomb = made > free && made / ratio > before + piece.count
      return !bomb
    }
    let damaged = unpacked?.state == .damaged
    inflater = unpacked.take()
    if bomb {
      buffer.removeAll()
      start = 0
      fail(.gzipBomb(ratio: ratio))
    } else if damaged {
      fail(.gzipDamaged)
    }
  }

  private func end() {
    atEnd = true
    file = nil
    if inflater?.state == .going { fail(.gzipTruncated) }
  }

  private func fail(_ reason: CorpusError.Reason) {
    atEnd = true
    file = nil
    failure = failure ?? CorpusError(origin: origin, reason: reason)
  }
}
