extension Set<String> {
  /// The words of a text, which stand apart by spaces and line ends.
  ///
  /// The way to write a long list of words: the optimiser takes a minute over a literal of three hundred
  /// strings, and no time over one string.
  ///
  /// - Parameter text: the words.
  package init(words text: String) {
    self.init(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
