internal import TextAnalysis

extension ClaimPair {
  /// Where the words that both sentences have stand in one of them, in whatever form.
  ///
  ///     pair.places(in: pair.right.text).map { pair.right.text[$0] }   // ["condemned", "attack"]
  ///
  /// - Parameter text: the sentence.
  /// - Returns: the places of the words, in order.
  public func places(in text: String) -> [Range<String.Index>] {
    let stems = Set(
      words.flatMap { word in
        let own = Passage(word)
        return own.indices.map(own.stemKey)
      })
    let bytes = text.utf8
    let passage = Passage(text)
    return passage.indices.filter { stems.contains(passage.stemKey($0)) }.map { index in
      let word = passage[index].bytes
      let start = bytes.index(bytes.startIndex, offsetBy: word.lowerBound)
      return start..<bytes.index(start, offsetBy: word.count)
    }
  }
}
