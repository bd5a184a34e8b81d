internal import Arguments
internal import Federation
internal import SPARQLEvaluation

/// Whether anything may leave the machine: nothing does unless the user says so.
enum NetworkOptions {
  static let allowNetwork = Flag(
    "allow-network", help: "Lets SERVICE and LOAD ask other machines, over http and https.")

  /// Lets somebody answer SERVICE where that is allowed.
  static func apply(_ invocation: Invocation, to options: inout EvaluationOptions) {
    if invocation[allowNetwork] { options.services.client = HTTPEndpoints() }
  }
}
