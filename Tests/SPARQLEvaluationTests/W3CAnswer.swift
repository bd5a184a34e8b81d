import Foundation
import RDF
import TestSupport

/// What a test expects, or what the engine gave, in a form that can be compared.
enum W3CAnswer {
  case boolean(Bool)
  case rows(variables: [String], [[Term?]])

  init(contentsOf url: URL) throws {
    guard ["ttl", "rdf"].contains(url.pathExtension) else {
      switch try ExpectedResults(contentsOf: url) {
      case .boolean(let outcome): self = .boolean(outcome)
      case .solutions(let variables, let rows):
        self = .rows(variables: variables, rows.map { $0.map { $0.map(W3CAnswer.term) } })
      }
      return
    }
    try self.init(resultSet: url)
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
      throw Unreadable(file: url.lastPathComponent)
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
      var mapping = NodeMapping()
      return pair(first, second, inOrder, &mapping)
    default: return false
    }
  }

  private func pair(
    _ rows: [[Term?]], _ others: [[Term?]], _ inOrder: Bool, _ mapping: inout NodeMapping
  ) -> Bool {
    guard let row = rows.first else { return others.isEmpty }
    for index in inOrder ? 0..<min(1, others.count) : 0..<others.count {
      var attempt = mapping
      guard attempt.unify(row, others[index]) else { continue }
      var rest = others
      rest.remove(at: index)
      if pair(Array(rows.dropFirst()), rest, inOrder, &attempt) {
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
      case (.literal(let first)?, .literal(let second)?):
        if first == second { continue }
        // Computed numbers may be written differently: 2 and 2.0, 1.0e2 and 100.
        guard first.datatype == second.datatype, let value = XSDValue(first),
          let other = XSDValue(second), value.isNumeric,
          value.isEqual(to: other) == true
        else { return false }
      default:
        guard first == second else { return false }
      }
    }
    return true
  }
}
