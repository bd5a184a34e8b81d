internal import Glibc

/// What the system says when it refuses something.
struct SystemFailure: Error {
  /// Its number for the reason, `ENOENT` and the like.
  let code: Int32

  /// Its words for the reason, as in "Permission denied".
  var words: String { String(cString: strerror(code)) }

  /// Why the call of just now failed.
  static var last: SystemFailure { SystemFailure(code: errno) }

  /// The next bytes of an open file; none at its end.
  ///
  /// - Returns: up to so many bytes, or why they cannot be read.
  static func read(_ file: Int32, atMost count: Int) -> Result<[UInt8], SystemFailure> {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat { got = Glibc.read(file, buffer.baseAddress, count) } while got < 0 && errno == EINTR
      filled = max(0, got)
    }
    return got < 0 ? .failure(.last) : .success(bytes)
  }
}
