/// A term as an integer: a row of the dictionary, or a small value inside the integer itself.
///
/// The top byte is a tag, the lower 56 bits the payload. Dictionary ids have tag 0, so that they
/// are SQLite row ids as they stand; inline values (see `TermID+Inline.swift`) order as their
/// values do, so that ranges and sorting need no look-up. No id is negative.
public struct TermID: Hashable, Sendable, Comparable {
  /// The whole integer.
  public let rawValue: Int64

  /// Takes an integer as an id.
  @inlinable public init(rawValue: Int64) { self.rawValue = rawValue }

  /// "No term": an unbound variable.
  public static let unbound = TermID(rawValue: 0)

  /// What the payload means.
  public enum Tag: UInt8, Sendable {
    /// A row of the dataset's dictionary (1 and up).
    case dictionary = 0
    /// An `xsd:boolean` in canonical form.
    case boolean = 1
    /// An `xsd:integer` in canonical form, within ±2^54.
    case integer = 2
    /// An `xsd:date` in canonical form, without a time zone.
    case date = 3
    /// An `xsd:dateTime` in canonical form, whole seconds, in UTC ("Z").
    case dateTime = 4
    /// A term that only the running query knows (made by BIND, aggregates, VALUES …).
    case scratch = 0x7F
  }

  /// The tag, or nil where the integer is no id.
  @inlinable public var tag: Tag? { Tag(rawValue: UInt8(truncatingIfNeeded: rawValue >> 56)) }

  /// Orders by tag, then by payload.
  @inlinable public static func < (left: TermID, right: TermID) -> Bool {
    left.rawValue < right.rawValue
  }
}
