extension ClaimPair {
  /// Where the words that both sentences have stand in one of them, in whatever form.
  ///
  ///     pair.places(in: pair.right.text).map { pair.right.text[$0] }   // ["condemned", "attack"]
  ///
  /// - Parameter text: the sentence.
  /// - Returns: the places of the words, in order.
  public func places(in text: String) -> [Range<String.Index>] {
    let stems = Set(words.flatMap { WordStream($0).words.map(\.stem) })
    let bytes = text.utf8
    return WordStream(text).words.filter { stems.contains($0.stem) }.map { word in
      let start = bytes.index(bytes.startIndex, offsetBy: word.bytes.lowerBound)
      return start..<bytes.index(start, offsetBy: word.bytes.count)
    }
  }
}
