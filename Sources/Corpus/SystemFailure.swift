import Glibc

/// What the system says when it refuses something.
public struct SystemFailure: Error {
  /// Its number for the reason, `ENOENT` and the like.
  public let code: Int32

  /// Makes the failure of a reason.
  public init(code: Int32) { self.code = code }

  /// Its words for the reason, as in "Permission denied".
  public var words: String { String(cString: strerror(code)) }

  /// Why the call of just now failed.
  public static var last: SystemFailure { SystemFailure(code: errno) }

  /// The next bytes of an open file; none at its end.
  ///
  /// - Returns: up to so many bytes, or why they cannot be read.
  public static func read(_ file: Int32, atMost count: Int) -> Result<[UInt8], SystemFailure> {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat { got = Glibc.read(file, buffer.baseAddress, count) } while got < 0 && errno == EINTR
      filled = max(0, got)
    }
    return got < 0 ? .failure(.last) : .success(bytes)
  }
}
