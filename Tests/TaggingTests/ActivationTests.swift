import Foundation
import Testing

@testable import Tagging

@Suite struct ActivationTests {
  @Test func `GELU is that of the mathematical library to a hundred-thousandth`() {
    let inputs = stride(from: Float(-9), through: 9, by: 0.0137).map { $0 }
    let outputs = Floats(inputs.count)
    for (index, input) in inputs.enumerated() { outputs.start[index] = input }
    Activation.gelu(outputs.start, count: inputs.count)
    for (index, input) in inputs.enumerated() {
      let exact = 0.5 * Double(input) * (1 + erf(Double(input) / 2.0.squareRoot()))
      #expect(abs(Double(outputs.start[index]) - exact) < 1e-5)
    }
  }

  @Test(arguments: [[1], [0, 0], [5, -200, 4.5], [-1e30, 3, 2, 1, 0, -1, -2, -3, -4, 90]])
  func `shares are those of exponentials and sum to one`(inputs: [Float]) {
    let outputs = Floats(inputs.count)
    for (index, input) in inputs.enumerated() { outputs.start[index] = input }
    Activation.softmax(outputs.start, count: inputs.count)
    let largest = Double(inputs.max() ?? 0)
    let exponentials = inputs.map { exp(Double($0) - largest) }
    let sum = exponentials.reduce(0, +)
    for (index, exponential) in exponentials.enumerated() {
      #expect(abs(Double(outputs.start[index]) - exponential / sum) < 1e-6)
    }
  }
}
