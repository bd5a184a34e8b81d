internal import CSQLite
internal import Synchronization

/// Ends what a connection is running, from any thread; the statement then throws `.interrupted`.
///
/// After the connection has closed it does nothing.
public final class Interrupter: Sendable {
  // The address of the connection; a lock, because interrupting a closing connection is a crash.
  private let address: Mutex<UInt>

  init(_ handle: OpaquePointer) { address = Mutex(UInt(bitPattern: handle)) }

  /// Ends the running statements at their next opportunity.
  public func interrupt() {
    address.withLock { address in
      guard let handle = OpaquePointer(bitPattern: address) else { return }
      sqlite3_interrupt(handle)
    }
  }

  func forget() { address.withLock { $0 = 0 } }
}
