/// What a task makes of the words' vectors: labels that are scored together.
struct Head: Sendable {
  let labels: [String]
  private let out: Linear
  private let field: LabelField

  /// Takes the head of a task out of a model.
  init(_ model: ModelReader, task: String, labels: [String]) throws(ModelError) {
    guard (1...256).contains(labels.count) else {
      throw model.malformed("its task \(task) has \(labels.count) labels")
    }
    self.labels = labels
    out = try model.linear(
      "heads.\(task).out", from: model.header.shape.width, to: labels.count)
    field = LabelField(
      try model.matrix(
        "heads.\(task).transitions", rows: labels.count + 1, columns: labels.count))
  }

  /// How well each label fits each word by itself, a row for each word.
  func emissions(_ vectors: borrowing Floats, words: Int) -> [Float] {
    let emissions = Floats(words * labels.count)
    out.apply(vectors.start, rows: words, into: emissions.start)
    return Array(UnsafeBufferPointer(start: emissions.start, count: words * labels.count))
  }

  /// The best labels of one text, as places in `labels`.
  func decode(_ emissions: ArraySlice<Float>) -> [Int] { field.best(emissions) }
}
