import CZlib

/// The unpacking of gzip data piece by piece (RFC 1952, several members one after another).
struct Inflater: ~Copyable {
  /// How the unpacking stands.
  enum State { case going, betweenMembers, damaged }

  private let stream: UnsafeMutablePointer<z_stream>
  private(set) var state = State.going
  private(set) var bytesIn = 0
  private(set) var bytesOut = 0

  /// Makes an inflater, or nil where there is no memory for one.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, and 16 to ask for the header of gzip.
    let code = inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Unpacks a piece; `room` is called with each piece of output and says whether to go on.
  ///
  /// Zeros and other bytes after the last member are passed over, as `gzip` does.
  mutating func unpack(_ input: [UInt8], room: (UnsafeBufferPointer<UInt8>) -> Bool) {
    guard state != .damaged else { return }
    var input = input
    let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 128 << 10)
    defer { output.deallocate() }
    input.withUnsafeMutableBufferPointer { source in
      stream.pointee.next_in = source.baseAddress
      stream.pointee.avail_in = UInt32(source.count)
      repeat {
        if state == .betweenMembers {
          guard stream.pointee.avail_in > 0, let next = stream.pointee.next_in,
            next.pointee == 0x1F, inflateReset(stream) == Z_OK
          else { break }
          state = .going
        }
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let before = stream.pointee.avail_in
        let code = inflate(stream, Z_NO_FLUSH)
        bytesIn += Int(before - stream.pointee.avail_in)
        let filled = output.count - Int(stream.pointee.avail_out)
        bytesOut += filled
        if filled > 0, !room(UnsafeBufferPointer(rebasing: output[..<filled])) { break }
        switch code {
        case Z_OK: break
        case Z_STREAM_END: state = .betweenMembers
        case Z_BUF_ERROR: return
        default: state = .damaged
        }
        // A full piece of output means that there may be more even without more input.
      } while state != .damaged && (stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0)
      stream.pointee.next_in = nil
      stream.pointee.avail_in = 0
    }
  }
}
