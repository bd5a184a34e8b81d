import Foundation
import RDF
import TestSupport

/// What a test expects, or what the engine gave, in a form that can be compared.
enum W3CAnswer {
  case boolean(Bool)
  case rows(variables: [String], [[Term?]])

  /// A graph as the table of its triples.
  static func graph(_ triples: [Triple]) -> W3CAnswer {
    .rows(
      variables: ["subject", "predicate", "object"],
      triples.map { [$0.subject, .iri($0.predicate), $0.object] })
  }

  init(contentsOf url: URL) throws {
    guard ["ttl", "rdf"].contains(url.pathExtension) else {
      self = W3CAnswer(try ExpectedResults(contentsOf: url))
      return
    }
    try self.init(resultSet: url)
  }

  init(_ results: ExpectedResults) {
    switch results {
    case .boolean(let outcome): self = .boolean(outcome)
    case .solutions(let variables, let rows):
      self = .rows(variables: variables, rows.map { $0.map { $0.map(W3CAnswer.term) } })
    }
  }

  /// Reads the vocabulary for result sets, in which the older suites write their answers.
  private init(resultSet url: URL) throws {
    let namespace = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
    let triples = try GraphFile.triples(of: url)
    func objects(_ subject: Term, _ name: String) -> [Term] {
      triples[subject]?[IRI(namespace + name)] ?? []
    }
    let sets = triples.keys.filter {
      triples[$0]?[RDFVocabulary.type]?.contains(.iri(namespace + "ResultSet")) ?? false
    }
    guard let set = sets.first else {
      self = .graph(try GraphFile.quads(of: url).map(\.triple))
      return
    }
    if let outcome = objects(set, "boolean").first {
      self = .boolean(outcome.literal?.lexicalForm == "true")
      return
    }
    let variables = objects(set, "resultVariable").compactMap { $0.literal?.lexicalForm }
    var rows: [(index: Int, row: [Term?])] = []
    for solution in objects(set, "solution") {
      var row: [String: Term] = [:]
      for binding in objects(solution, "binding") {
        guard let name = objects(binding, "variable").first?.literal?.lexicalForm else { continue }
        row[name] = objects(binding, "value").first
      }
      let index = objects(solution, "index").first?.literal.flatMap { Int($0.lexicalForm) } ?? 0
      rows.append((index, variables.map { row[$0] }))
    }
    rows.sort { $0.index < $1.index }
    self = .rows(variables: variables, rows.map(\.row))
  }

  private static func term(_ term: ExpectedResults.Term) -> Term {
    switch term {
    case .iri(let iri): .iri(iri)
    case .blankNode(let label): .blankNode(BlankNode(label))
    case .literal(let text, let language?, _): .literal(Literal(text, language: language))
    case .literal(let text, nil, let datatype):
      .literal(Literal(text, datatype: datatype.map { IRI($0) } ?? XSD.string))
    }
  }

  /// Whether the other answer is the same, blank nodes being renamed at will.
  func matches(_ other: W3CAnswer, inOrder: Bool, isReduced: Bool) -> Bool {
    switch (self, other) {
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.rows(let names, let left), .rows(let otherNames, let right)):
      // Columns that an answer leaves out altogether are unbound.
      let all = Array(Set(names + otherNames)).sorted()
      func arranged(_ rows: [[Term?]], _ names: [String]) -> [[Term?]] {
        rows.map { row in all.map { name in names.firstIndex(of: name).flatMap { row[$0] } } }
      }
      let first = arranged(left, names)
      let second = arranged(right, otherNames)
      if isReduced { return Set(first) == Set(second) }
      guard first.count == second.count else { return false }
      if inOrder {
        var mapping = NodeMapping()
        return zip(first, second).allSatisfy { mapping.unify($0, $1) }
      }
      // Only rows with blank nodes have to be tried out; the others compare as they are.
      let (fixed, free) = W3CAnswer.split(first)
      let (otherFixed, otherFree) = W3CAnswer.split(second)
      var mapping = NodeMapping()
      return fixed == otherFixed && pair(free, otherFree, &mapping)
    default: return false
    }
  }

  /// What the first answer has and the second one has not.
  func difference(_ other: W3CAnswer) -> String {
    guard case .rows(_, let rows) = self, case .rows(_, let others) = other else {
      return "\(self)"
    }
    var rest = W3CAnswer.split(others).fixed
    var result: [String] = []
    for row in rows.map({ $0.map { $0.map(W3CAnswer.canonical) } }) {
      if let count = rest[row], count > 0 {
        rest[row] = count - 1
      } else {
        result.append(row.map { $0.map(text) ?? "-" }.joined(separator: " "))
      }
    }
    return result.joined(separator: "; ")
  }

  private static func split(_ rows: [[Term?]]) -> (fixed: [[Term?]: Int], free: [[Term?]]) {
    var fixed: [[Term?]: Int] = [:]
    var free: [[Term?]] = []
    for row in rows {
      let hasNode = row.contains { if case .blankNode? = $0 { true } else { false } }
      let plain = row.map { $0.map(canonical) }
      if hasNode { free.append(plain) } else { fixed[plain, default: 0] += 1 }
    }
    return (fixed, free)
  }

  /// Computed numbers may be written differently: 2 and 2.0, 1.0e2 and 100.
  private static func canonical(_ term: Term) -> Term {
    guard case .literal(let literal) = term, let value = XSDValue(literal), value.isNumeric,
      value.literal.datatype == literal.datatype
    else { return term }
    return .literal(value.literal)
  }

  private func pair(
    _ rows: [[Term?]], _ others: [[Term?]], _ mapping: inout NodeMapping
  ) -> Bool {
    guard let row = rows.first else { return others.isEmpty }
    for index in others.indices {
      var attempt = mapping
      guard attempt.unify(row, others[index]) else { continue }
      var rest = others
      rest.remove(at: index)
      if pair(Array(rows.dropFirst()), rest, &attempt) {
        mapping = attempt
        return true
      }
    }
    return false
  }
}

/// A file of expected results that holds none.
struct Unreadable: Error {
  let file: String
}

/// Which blank node of one answer is which of the other.
private struct NodeMapping {
  private var forward: [BlankNode: BlankNode] = [:]
  private var backward: [BlankNode: BlankNode] = [:]

  mutating func unify(_ left: [Term?], _ right: [Term?]) -> Bool {
    for (first, second) in zip(left, right) {
      switch (first, second) {
      case (nil, nil): continue
      case (.blankNode(let first)?, .blankNode(let second)?):
        guard forward[first, default: second] == second, backward[second, default: first] == first
        else { return false }
        forward[first] = second
        backward[second] = first
      default:
        guard first == second else { return false }
      }
    }
    return true
  }
}
