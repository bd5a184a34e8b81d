/// The encoder: a vector for each piece, out of the pieces around it.
struct Encoder: Sendable {
  let shape: ModelHeader.Shape
  private let words: CompactMatrix
  private let places: Matrix
  private let cases: Matrix
  private let norm: LayerNorm
  private let layers: [EncoderLayer]

  /// Takes the encoder out of a model; `pieces` is the size of its vocabulary.
  init(_ model: ModelReader, pieces: Int) throws(ModelError) {
    shape = model.header.shape
    guard shape.layers > 0, shape.width > 0, shape.inner > 0, shape.heads > 0,
      shape.width.isMultiple(of: shape.heads), shape.places >= 8, shape.layers <= 64,
      shape.cases > Int(CaseClass.digits.rawValue)
    else { throw model.malformed("its encoder has no shape that is possible") }
    words = try model.compactMatrix("encoder.words", rows: pieces, columns: shape.width)
    places = try model.matrix("encoder.places", rows: shape.places, columns: shape.width)
    cases = try model.matrix("encoder.cases", rows: shape.cases, columns: shape.width)
    norm = try model.norm("encoder.norm", width: shape.width)
    var layers: [EncoderLayer] = []
    for index in 0..<shape.layers {
      layers.append(try EncoderLayer(model, "encoder.layers.\(index)", shape: model.header.shape))
    }
    self.layers = layers
  }

  /// The vectors of the words' first pieces, one row of `shape.width` numbers for each word.
  func vectors(of pieces: Pieces) -> Floats {
    let width = shape.width
    let numbers = embeddings(of: pieces)
    var room = EncoderLayer.Room(pieces, shape: shape)
    for layer in layers { layer.apply(to: numbers.start, of: pieces, in: &room) }
    let vectors = Floats(pieces.firsts.count * width)
    for (row, piece) in pieces.firsts.enumerated() {
      (vectors.start + row * width).update(from: numbers.start + piece * width, count: width)
    }
    return vectors
  }

  private func embeddings(of pieces: Pieces) -> Floats {
    let width = shape.width
    let numbers = Floats(pieces.ids.count * width)
    for text in pieces.texts {
      for piece in text {
        let row = numbers.start + piece * width
        words.add(row: Int(pieces.ids[piece]), to: row)
        places.add(row: piece - text.lowerBound, to: row)
        cases.add(row: Int(pieces.cases[piece]), to: row)
      }
    }
    norm.apply(to: numbers.start, rows: pieces.ids.count)
    return numbers
  }
}

extension Matrix {
  /// Adds a row to some numbers.
  fileprivate func add(row: Int, to sum: UnsafeMutablePointer<Float>) {
    values.withUnsafeBufferPointer { values in
      for column in 0..<columns { sum[column] += values[row * columns + column] }
    }
  }
}
