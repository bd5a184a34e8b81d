/// A place in the text of a query.
public struct SourcePosition: Hashable, Sendable {
  /// Bytes of UTF-8 before the place.
  public let utf8Offset: Int
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
}

/// A stretch of the text of a query, end-exclusive.
public struct SourceRange: Hashable, Sendable {
  /// Where it begins.
  public let start: SourcePosition
  /// Where it ends.
  public let end: SourcePosition
}
