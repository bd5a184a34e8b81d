internal import Arguments
internal import Federation
internal import SPARQLEvaluation

/// Whether anything may leave the machine: nothing does unless the user says so.
enum NetworkOptions {
  static let allowNetwork = Flag(
    "allow-network", help: "Lets SERVICE and LOAD ask other machines, over http and https.")

  /// The limits that the invocation gives, and somebody who answers SERVICE where that is allowed.
  static func limited(_ invocation: Invocation, _ context: Context) throws -> EvaluationOptions {
    var options = try LimitOptions.options(invocation, context)
    if invocation[allowNetwork] { options.services.client = HTTPEndpoints() }
    return options
  }
}
