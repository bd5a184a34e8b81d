/// A step of reading, typed by what it needs and what it gives, so that a wrong order does not
/// compile.
///
/// A step's `run` is `@inline(never)`: inlined into one another, the steps of a reader become a single
/// function that the optimiser takes minutes over.
///
///     let reader = Spotting().then(Resolving()).then(Attributing())
///     let findings = reader.run(document)
public protocol Stage<Input, Output>: Sendable {
  /// What the step needs.
  associatedtype Input
  /// What the step gives.
  associatedtype Output

  /// Takes the step; pure, and the same for the same input.
  func run(_ input: Input) -> Output
}

extension Stage {
  /// This step and then the next one.
  public func then<Next: Stage>(_ next: Next) -> Chain<Self, Next> where Next.Input == Output {
    Chain(first: self, second: next)
  }
}

/// Two steps, one after the other.
public struct Chain<First: Stage, Second: Stage>: Stage where First.Output == Second.Input {
  let first: First
  let second: Second

  /// Takes both steps.
  public func run(_ input: First.Input) -> Second.Output { second.run(first.run(input)) }
}
