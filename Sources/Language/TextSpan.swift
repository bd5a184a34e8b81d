/// A stretch of a text: UTF-8 bytes, end-exclusive.
///
/// Inside the reader all positions are bytes, which are cheap; what leaves it is counted in
/// Unicode scalars (`Text.offsets(of:)`), which every tool counts alike.
public struct TextSpan: Hashable, Sendable, Comparable {
  /// The first byte.
  public var begin: Int
  /// The byte after the last.
  public var end: Int

  /// Makes a span of two byte positions; an end before the begin makes an empty span.
  public init(_ begin: Int, _ end: Int) {
    self.begin = begin
    self.end = max(begin, end)
  }

  /// The number of bytes.
  public var count: Int { end - begin }

  /// Whether nothing lies in the span.
  public var isEmpty: Bool { begin == end }

  /// Whether the other span lies within this one.
  public func contains(_ other: TextSpan) -> Bool { begin <= other.begin && other.end <= end }

  /// Whether the two spans share at least a byte.
  public func overlaps(_ other: TextSpan) -> Bool { begin < other.end && other.begin < end }

  /// Orders by begin, then the longer first, so that an outer span precedes its inner ones.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    left.begin != right.begin ? left.begin < right.begin : left.end > right.end
  }
}
