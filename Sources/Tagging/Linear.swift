internal import CBLAS

/// A layer that multiplies with a matrix and adds a bias.
struct Linear: Sendable {
  private let weight: Matrix
  private let bias: [Float]

  /// How many numbers come out for each row.
  var width: Int { weight.rows }

  /// Takes a weight of out × in, as PyTorch stores it, and a bias.
  init(weight: Matrix, bias: [Float]) {
    self.weight = weight
    self.bias = bias
  }

  /// Layers with the same input as one, their outputs side by side.
  init(joining parts: [Linear]) {
    weight = Matrix(
      rows: parts.reduce(0) { $0 + $1.weight.rows }, columns: parts[0].weight.columns,
      values: parts.flatMap(\.weight.values))
    bias = parts.flatMap(\.bias)
  }

  /// Writes the outputs of some rows.
  func apply(
    _ input: UnsafePointer<Float>, rows: Int, into output: UnsafeMutablePointer<Float>
  ) {
    bias.withUnsafeBufferPointer { bias in
      guard let start = bias.baseAddress else { return }
      for row in 0..<rows { (output + row * width).update(from: start, count: width) }
    }
    weight.values.withUnsafeBufferPointer { values in
      rapporteur_multiply(
        input, Int32(weight.columns), values.baseAddress, Int32(weight.columns), true, output,
        Int32(width), Int32(rows), Int32(width), Int32(weight.columns), 1, true)
    }
  }
}
