extension Tagger {
  /// One vector for each text: the mean of what the encoder makes of its words.
  ///
  /// The encoder was trained to label words, not to say which texts are alike; `rapporteur score likeness`
  /// measures how well it does.
  ///
  /// - Parameter texts: the words of each text.
  /// - Returns: for each text as many numbers as the encoder is wide; zeros for one without words.
  /// - Complexity: O(*n*) in the number of words, some ten million multiplications for each.
  public func vectors(of texts: [[String]]) -> [[Float]] {
    let width = encoder.shape.width
    var sums = [[Float]](repeating: [Float](repeating: 0, count: width), count: texts.count)
    for pack in packs(of: texts) {
      let vectors = encoder.vectors(of: pack.pieces)
      for (text, words) in zip(pack.texts, pack.pieces.words) {
        for word in words {
          for column in 0..<width { sums[text][column] += vectors.start[word * width + column] }
        }
      }
    }
    return zip(sums, texts).map { sum, words in
      sum.map { $0 / Float(max(1, words.count)) }
    }
  }
}
