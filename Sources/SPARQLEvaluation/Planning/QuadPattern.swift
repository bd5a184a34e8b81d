import RDF
import SPARQL

/// A triple pattern with ids for terms, in the graph that it is asked of.
struct QuadPattern: Hashable {
  /// One of the three places: an id or a variable.
  enum Place: Hashable {
    case id(TermID)
    case variable(Variable)

    var variable: Variable? {
      guard case .variable(let variable) = self else { return nil }
      return variable
    }

    var id: TermID? {
      guard case .id(let id) = self else { return nil }
      return id
    }
  }

  /// Which graph is asked.
  enum Graph: Hashable {
    case defaultGraph
    case named(TermID)
    case variable(Variable)

    var id: TermID? {
      guard case .named(let id) = self else { return nil }
      return id
    }
  }

  var subject: Place
  var predicate: Place
  var object: Place
  var graph: Graph

  /// The variables in the order of the places, the graph last, each once.
  var variables: [Variable] {
    var result: [Variable] = []
    for place in [subject.variable, predicate.variable, object.variable, graphVariable] {
      if let place, !result.contains(place) { result.append(place) }
    }
    return result
  }

  var graphVariable: Variable? {
    guard case .variable(let variable) = graph else { return nil }
    return variable
  }

  /// The pattern of constants alone.
  var constants: IDPattern {
    let scope: IDPattern.Graph =
      switch graph {
      case .defaultGraph: .defaultGraph
      case .named(let id): .named(id)
      case .variable: .anyNamed
      }
    return IDPattern(
      subject: subject.id, predicate: predicate.id, object: object.id, graph: scope)
  }

  /// Where the variable stands: 0 subject, 1 predicate, 2 object, 3 graph.
  func places(of variable: Variable) -> [Int] {
    let places = [subject.variable, predicate.variable, object.variable, graphVariable]
    return places.indices.filter { places[$0] == variable }
  }
}

/// A property path between two places, in a graph that is known.
struct PathPattern: Hashable {
  var subject: QuadPattern.Place
  var path: PropertyPath
  var object: QuadPattern.Place
  var graph: IDPattern.Graph

  var variables: [Variable] {
    guard let first = subject.variable else { return object.variable.map { [$0] } ?? [] }
    guard let second = object.variable, second != first else { return [first] }
    return [first, second]
  }
}
