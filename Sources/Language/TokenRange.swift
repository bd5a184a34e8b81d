extension Range<Int> {
  /// The tokens from one index up to another: none where the second lies before the first.
  ///
  /// A search that begins behind a word can begin past the end that it was given, where a text
  /// breaks off in the middle of a phrase; `start..<end` would end the program there.
  package static func from(_ start: Int, upTo end: Int) -> Range<Int> {
    start..<Swift.max(start, end)
  }
}
