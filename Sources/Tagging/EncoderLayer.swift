internal import CBLAS

/// One layer of the encoder: each piece looks at all pieces of its text, then thinks for itself.
struct EncoderLayer: Sendable {
  private let heads: Int
  /// Queries, keys and values, side by side.
  private let lookingFor: Linear
  private let looking: Linear
  private let afterLooking: LayerNorm
  private let inner: Linear
  private let outer: Linear
  private let afterThinking: LayerNorm

  /// Takes the layer of that name out of a model.
  init(_ model: ModelReader, _ name: String, shape: ModelHeader.Shape) throws(ModelError) {
    heads = shape.heads
    let width = shape.width
    let q = try model.linear("\(name).q", from: width, to: width)
    let k = try model.linear("\(name).k", from: width, to: width)
    let v = try model.linear("\(name).v", from: width, to: width)
    lookingFor = Linear(joining: [q, k, v])
    looking = try model.linear("\(name).o", from: width, to: width)
    afterLooking = try model.norm("\(name).n1", width: width)
    inner = try model.linear("\(name).i", from: width, to: shape.inner)
    outer = try model.linear("\(name).f", from: shape.inner, to: width)
    afterThinking = try model.norm("\(name).n2", width: width)
  }

  /// Where a layer writes while it works; each layer uses the same.
  struct Room: ~Copyable {
    let triples: Floats
    let attended: Floats
    let inner: Floats
    let result: Floats
    let shares: Floats

    init(_ pieces: Pieces, shape: ModelHeader.Shape) {
      let count = pieces.ids.count
      triples = Floats(count * shape.width * 3)
      attended = Floats(count * shape.width)
      inner = Floats(count * shape.inner)
      result = Floats(count * shape.width)
      let longest = pieces.texts.reduce(0) { max($0, $1.count) }
      shares = Floats(longest * longest)
    }
  }

  /// Changes the vectors of all pieces in place.
  func apply(to numbers: UnsafeMutablePointer<Float>, of pieces: Pieces, in room: inout Room) {
    let rows = pieces.ids.count
    lookingFor.apply(numbers, rows: rows, into: room.triples.start)
    for text in pieces.texts { attend(text, room) }
    looking.apply(room.attended.start, rows: rows, into: room.result.start)
    afterLooking.apply(to: numbers, adding: room.result.start, rows: rows)
    inner.apply(numbers, rows: rows, into: room.inner.start)
    Activation.gelu(room.inner.start, count: rows * inner.width)
    outer.apply(room.inner.start, rows: rows, into: room.result.start)
    afterThinking.apply(to: numbers, adding: room.result.start, rows: rows)
  }

  /// Attention within one text: each head by itself.
  private func attend(_ text: Range<Int>, _ room: borrowing Room) {
    let width = looking.width
    let own = width / heads
    let count = Int32(text.count)
    let scale = 1 / Float(own).squareRoot()
    for head in 0..<heads {
      let queries = room.triples.start + text.lowerBound * width * 3 + head * own
      rapporteur_multiply(
        queries, Int32(width * 3), queries + width, Int32(width * 3), true, room.shares.start,
        count, count, count, Int32(own), scale, false)
      for row in 0..<text.count {
        Activation.softmax(room.shares.start + row * text.count, count: text.count)
      }
      rapporteur_multiply(
        room.shares.start, count, queries + 2 * width, Int32(width * 3), false,
        room.attended.start + text.lowerBound * width + head * own, Int32(width), count,
        Int32(own), count, 1, false)
    }
  }
}

extension ModelReader {
  /// The linear layer of that name.
  func linear(_ name: String, from input: Int, to output: Int) throws(ModelError) -> Linear {
    Linear(
      weight: try matrix("\(name).weight", rows: output, columns: input),
      bias: try matrix("\(name).bias", rows: 1, columns: output).values)
  }

  /// The norm of that name.
  func norm(_ name: String, width: Int) throws(ModelError) -> LayerNorm {
    LayerNorm(
      scale: try matrix("\(name).weight", rows: 1, columns: width).values,
      shift: try matrix("\(name).bias", rows: 1, columns: width).values)
  }
}
