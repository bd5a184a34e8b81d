internal import Arguments
internal import Federation
internal import SPARQLEvaluation

/// Whether anything may leave the machine: nothing does unless the user says so.
enum NetworkOptions {
  static let allowNetwork = Flag(
    "allow-network", help: "Lets SERVICE and LOAD ask other machines, over http and https.")

  /// The limits of an evaluation, with somebody who answers SERVICE where that is allowed.
  static func evaluationOptions(
    _ invocation: Invocation, _ context: Context
  ) -> EvaluationOptions {
    var options = context.evaluationOptions
    if invocation[allowNetwork] { options.services.client = HTTPEndpoints() }
    return options
  }
}
