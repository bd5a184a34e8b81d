import RDF

extension UpdateRequest {
  /// The update as an S-expression, for explanations and tests.
  ///
  ///     (update
  ///       (clear silent named)
  ///       (deleteinsert (delete (quad ?g ?s ?p 1)) (graph ?g (bgp (triple ?s ?p 1)))))
  public var sExpression: String {
    SExpression.list("update", operations.map(SExpression.text)).text(indent: 0)
  }
}

extension SExpression {
  fileprivate static func text(of operation: UpdateOperation) -> SExpression {
    switch operation {
    case .insertData(let quads): list("insertdata", quads.map { text(of: QuadTemplate($0)) })
    case .deleteData(let quads): list("deletedata", quads.map { text(of: QuadTemplate($0)) })
    case .deleteInsert(let change): text(of: change)
    case .load(let source, let target, let isSilent):
      list("load", silent(isSilent) + [source, target].compactMap { $0.map(atom) })
    case .clear(let graphs, let isSilent): list("clear", silent(isSilent) + [text(of: graphs)])
    case .drop(let graphs, let isSilent): list("drop", silent(isSilent) + [text(of: graphs)])
    case .create(let graph, let isSilent): list("create", silent(isSilent) + [atom(graph)])
    case .add(let source, let target, let isSilent):
      list("add", silent(isSilent) + [text(of: source), text(of: target)])
    case .move(let source, let target, let isSilent):
      list("move", silent(isSilent) + [text(of: source), text(of: target)])
    case .copy(let source, let target, let isSilent):
      list("copy", silent(isSilent) + [text(of: source), text(of: target)])
    }
  }

  private static func text(of change: DeleteInsert) -> SExpression {
    var parts: [SExpression] = []
    if let graph = change.with { parts.append(list("with", [atom(graph)])) }
    if !change.delete.isEmpty { parts.append(list("delete", change.delete.map(text))) }
    if !change.insert.isEmpty { parts.append(list("insert", change.insert.map(text))) }
    parts += dataset(change.defaultGraphs, change.namedGraphs, keyword: "using")
    return list("deleteinsert", parts + [text(of: change.pattern)])
  }

  private static func text(of quad: QuadTemplate) -> SExpression {
    guard let graph = quad.graph else { return text(of: quad.triple) }
    let triple = quad.triple
    return list(
      "quad", [atom(graph), atom(triple.subject), atom(triple.predicate), atom(triple.object)])
  }

  private static func silent(_ isSilent: Bool) -> [SExpression] {
    isSilent ? [.atom("silent")] : []
  }

  private static func text(of graph: GraphOrDefault) -> SExpression {
    switch graph {
    case .defaultGraph: .atom("default")
    case .graph(let name): atom(name)
    }
  }

  private static func text(of graphs: GraphRefAll) -> SExpression {
    switch graphs {
    case .graph(let name): atom(name)
    case .defaultGraph: .atom("default")
    case .named: .atom("named")
    case .all: .atom("all")
    }
  }
}
