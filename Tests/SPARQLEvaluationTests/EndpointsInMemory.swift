import RDF
import SPARQL
import SPARQLEvaluation
import Synchronization

/// Endpoints that are datasets in memory: what is asked of them is parsed and evaluated.
final class EndpointsInMemory: ServiceClient {
  private let datasets: [IRI: MemoryDataset]
  private let asked = Mutex<[ServiceRequest]>([])

  init(_ datasets: [IRI: MemoryDataset]) { self.datasets = datasets }

  /// What was asked, in order.
  var requests: [ServiceRequest] { asked.withLock { $0 } }

  func answer(_ request: ServiceRequest) throws(ServiceError) -> ServiceAnswer {
    asked.withLock { $0.append(request) }
    guard let dataset = datasets[request.endpoint] else { throw ServiceError("nobody is there") }
    do {
      let query = try Query(parsing: request.query, options: .strict)
      var options = EvaluationOptions()
      options.services.client = self
      var solutions = try QueryEngine(dataset: dataset, options: options).select(query)
      return ServiceAnswer(
        variables: solutions.variables.map(\.name), rows: try solutions.allRows())
    } catch {
      throw ServiceError("\(error)")
    }
  }
}
