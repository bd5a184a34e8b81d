import Comparison
import Questions
import RDF

/// A graph in which two invented envoys speak of one subject, and one of them of another.
enum TwoEnvoys {
  static var graph: InventedGraph {
    var graph = InventedGraph()
    let (quispe, saether) = (InventedGraph.quispe, InventedGraph.saether)
    graph.say(quispe, "share the quota", act: "appeal", mode: Rap.direct, on: "2031-03-01")
    graph.say(quispe, "the quota is for both coasts", act: "appeal", on: "2031-03-02")
    graph.say(quispe, "no quota was sold", act: "deny", mode: Rap.direct, on: "2031-03-03")
    graph.say(saether, "the quota was never closed", act: "deny", on: "2031-03-03")
    graph.say(saether, "trains run", mode: Rap.mixed, on: "2031-03-03")
    return graph
  }

  static let parties = [
    Party(name: "quispe", ids: [InventedGraph.quispe]),
    Party(name: "sæther", ids: [InventedGraph.saether]),
  ]

  static func testimony(
    _ graph: InventedGraph = graph, about words: String? = nil, _ filter: StatementFilter = .init()
  ) throws -> Testimony {
    var filter = filter
    if let words { filter.subject = StatementFilter.Subject(words: words) }
    return try Testimony(of: parties, filter: filter, asking: graph.questions)
  }
}
