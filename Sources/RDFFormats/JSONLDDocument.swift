internal import RDF

/// An array of node objects under construction.
struct JSONLDDocument {
  /// What has been written and not yet handed on.
  var output = TextOutput()
  /// A subject with more values than this is written in several objects, so that memory is bounded.
  private static let mostValues = 10_000

  private var graph: Term?
  private var subject: Term?
  /// The values of the subject, by predicate: an object of JSON has each key once.
  private var values: [(predicate: IRI, objects: [Term])] = []
  private var places: [IRI: Int] = [:]
  private var valueCount = 0
  private var isFirst = true

  init() { output.write("[") }

  /// Adds a quad to the node object of its subject.
  mutating func add(_ quad: Quad) {
    let triple = quad.triple
    if quad.graph != graph {
      endGraph()
      graph = quad.graph
      if let graph { beginGraph(graph) }
    } else if triple.subject != subject || valueCount == Self.mostValues {
      endSubject()
    }
    subject = triple.subject
    valueCount += 1
    if let place = places[triple.predicate] {
      values[place].objects.append(triple.object)
    } else {
      places[triple.predicate] = values.count
      values.append((triple.predicate, [triple.object]))
    }
  }

  /// Closes everything that is open.
  mutating func finish() {
    endGraph()
    output.write("\n]\n")
  }

  // MARK: - Objects

  private mutating func beginGraph(_ name: Term) {
    separate()
    output.write("{\"@id\":")
    writeName(name)
    output.write(",\"@graph\":[")
    isFirst = true
  }

  private mutating func endGraph() {
    endSubject()
    guard graph != nil else { return }
    output.write("\n]}")
    isFirst = false
    graph = nil
  }

  private mutating func endSubject() {
    guard let subject else { return }
    separate()
    output.write("{\"@id\":")
    writeName(subject)
    for (predicate, objects) in values { write(predicate, objects) }
    output.write("}")
    self.subject = nil
    values.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    valueCount = 0
  }

  private mutating func separate() {
    output.write(isFirst ? "\n" : ",\n")
    isFirst = false
  }

  // MARK: - Values

  private mutating func write(_ predicate: IRI, _ objects: [Term]) {
    // What a type is has to be named; a literal can only stand under the property's own name.
    let isType = predicate == RDFVocabulary.type && objects.allSatisfy { $0.literal == nil }
    output.write(",")
    if isType { output.write("\"@type\"") } else { writeName(.iri(predicate)) }
    output.write(":[")
    for (index, object) in objects.enumerated() {
      if index > 0 { output.write(",") }
      if isType { writeName(object) } else { writeValue(object) }
    }
    output.write("]")
  }

  private mutating func writeValue(_ term: Term) {
    guard case .literal(let literal) = term else {
      output.write("{\"@id\":")
      writeName(term)
      output.write("}")
      return
    }
    output.write("{\"@value\":")
    output.writeQuoted(literal.lexicalForm)
    if let language = literal.language {
      output.write(",\"@language\":")
      output.writeQuoted(language)
    } else if literal.datatype != XSD.string {
      output.write(",\"@type\":")
      writeName(.iri(literal.datatype))
    }
    output.write("}")
  }

  /// Writes an IRI or a blank node as a text of JSON, whose escapes are those of N-Triples.
  private mutating func writeName(_ term: Term) {
    output.write("\"")
    switch term {
    case .iri(let iri): output.writeCharacters(of: iri)
    case .blankNode(let node): output.write(node)
    case .literal: break
    }
    output.write("\"")
  }
}
