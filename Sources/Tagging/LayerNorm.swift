/// Brings each row to mean 0 and variance 1, then stretches and shifts it by what was learnt.
struct LayerNorm: Sendable {
  /// Keeps a row of equal numbers from being divided by nothing; the encoder's own choice.
  private static let epsilon: Float = 1e-12

  private let scale: [Float]
  private let shift: [Float]

  init(scale: [Float], shift: [Float]) {
    self.scale = scale
    self.shift = shift
  }

  /// Normalises some rows in place, after adding others to them where there are any.
  func apply(
    to numbers: UnsafeMutablePointer<Float>, adding others: UnsafePointer<Float>? = nil, rows: Int
  ) {
    let width = scale.count
    scale.withUnsafeBufferPointer { scale in
      shift.withUnsafeBufferPointer { shift in
        for row in 0..<rows {
          let own = numbers + row * width
          if let others { for column in 0..<width { own[column] += others[row * width + column] } }
          let mean = Lanes.sum(own, count: width) / Float(width)
          let variance = Lanes.squares(own, count: width, around: mean) / Float(width)
          let factor = 1 / (variance + Self.epsilon).squareRoot()
          for column in 0..<width {
            own[column] = (own[column] - mean) * factor * scale[column] + shift[column]
          }
        }
      }
    }
  }
}
